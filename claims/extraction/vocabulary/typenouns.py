"""Common nouns that stand for an organisation, a person or a place named elsewhere in the document."""

from functools import lru_cache

from claims.extraction.vocabulary.wordlists import word_set

COMPANY_NOUNS = word_set("""
    company firm group business corporation conglomerate enterprise startup start-up unicorn giant titan manufacturer
    maker carmaker automaker chipmaker drugmaker steelmaker planemaker phonemaker toymaker brewer distiller miner
    airline carrier bank lender insurer broker brokerage retailer grocer supermarket chain department-store e-tailer
    shipper operator utility supplier provider producer developer publisher broadcaster network platform marketplace
    builder housebuilder landlord restaurant hotelier biotech pharma refiner driller exporter importer wholesaler
    manufacturer conglomerate studio label telecom telco railway railroad shipyard employer issuer
    outsourcer consultancy contractor vendor reseller lab laboratory site website app service exchange fund
    promoter reinsurer haulier shipbuilder shipowner bookmaker fintech jeweller caterer franchisee licensee
    challenger incumbent
    """)
FIRM_NOUNS = word_set("company firm group business corporation giant conglomerate enterprise")  # of any trade
ORGANISATION_NOUNS = word_set("""
    ministry department agency authority regulator watchdog commission council board court tribunal office bureau
    institute university college school hospital trust charity union party club team federation association league
    government administration parliament senate police force army navy service organisation organization body
    committee foundation institution museum guild clinic church newspaper magazine centre center observatory survey
    hospice library theatre theater zoo prison jail shelter
    mission central-bank treasury inspectorate ombudsman panel society academy coalition alliance airport port
    co-op cooperative co-operative nonprofit non-profit
    """)
TEAM_NOUNS = word_set("club team side")
PLACE_NOUNS = word_set("country nation state province city town village county region island district kingdom")
PERSON_NOUNS = word_set("""
    superintendent sheriff commander commissioner treasurer headteacher constable waitress waiter
    spokesman spokeswoman spokesperson spokespeople executive boss chairman chairwoman chair president minister
    secretary director manager founder officer official analyst economist researcher scientist doctor professor lawyer
    judge coach player prosecutor detective inspector councillor
    bookkeeper teacher nurse farmer witness resident
    driver pilot captain striker champion singer actor author mayor governor senator candidate
    """)
# Who is under suspicion by what they are called.
SUSPECTS = word_set("hacker attacker scammer gang thief group intruder extortionist cybercriminal ransomware")
# What people live by, as news introduces passers-by: "Hairdresser Ann Lowe, 41".
OCCUPATIONS = word_set("""
    accountant animator archaeologist barber barista barrister bartender biologist blogger bookseller bricklayer busker
    cabbie caretaker carer carpenter cashier chemist cleaner columnist commuter composer designer dentist electrician
    firefighter fireman fisherman florist geologist goldsmith hairdresser historian hotelier housewife innkeeper
    joiner journalist landlady librarian lifeguard lorry-driver mechanic midwife motorist musician novelist optician
    painter-decorator paramedic pharmacist photographer physicist plasterer playwright plumber podcaster postman
    postwoman programmer publican receptionist restaurateur roofer sculptor shopkeeper solicitor stallholder
    statistician stylist toolmaker trucker vet veterinarian vicar violinist waiter waitress welder
    """)
# What news calls a person whom it has named.
FIGURE_NOUNS = (
    PERSON_NOUNS
    | OCCUPATIONS
    | word_set("""
    star ace hitman midfielder defender goalkeeper forward winger athlete runner boxer golfer cyclist gymnast rapper
    billionaire tycoon defendant suspect pensioner grandmother grandfather widow widower entrepreneur heiress chef
    novelist comedian presenter politician lawmaker congressman congresswoman premier chancellor king queen prince
    princess pope bishop youngster teenager veteran man woman mother father businessman businesswoman trader banker
    matron midwife vicar priest imam rabbi shopkeeper butcher baker electrician plumber carpenter fisherman sailor
    barrister surgeon soldier student celebrity artist dancer musician skipper jockey skier swimmer sprinter
    """)
)
# Products and studies, and the measures that are theirs rather than their maker's.
PRODUCT_MEASURES = (
    (
        word_set("vaccine drug treatment therapy pill jab medicine candidate shot device implant"),
        word_set(
            "efficacy effectiveness dose fever nausea headache placebo reaction survival remission response side-effect"
            " event approval endpoint read-out"
        ),
    ),
    (
        word_set("ship vessel boat ferry liner tanker trawler freighter yacht"),
        word_set("crew container box cargo hull deck"),
    ),
    (word_set("trial study"), word_set("participant volunteer patient adult enrolled")),
    (
        word_set("service app platform network site game website streaming chatbot assistant bot browser"),
        word_set("subscriber churn membership member viewer download listener"),
    ),
    (word_set("game"), word_set("player copy patch login queue matchmaking refund")),
)
# Works that have names of their own, and numbers that are theirs rather than their owner's.
ASSET_NOUNS = word_set("""
    project farm plant mine pit quarry field reactor pipeline bridge tunnel stadium dam refinery mill factory warehouse
    array turbine tower hotel satellite canal boxship ship vessel ferry liner tanker trawler freighter yacht boat rocket
    telescope festival exhibition film movie game album park reserve line railway scheme development estate
    """)
PRODUCT_NOUNS = frozenset(noun for nouns, _ in PRODUCT_MEASURES for noun in nouns)
TYPE_NOUNS = COMPANY_NOUNS | ORGANISATION_NOUNS

# Words at the end of an organisation's name that say what it is, and the common nouns that may stand for it.
NAME_ENDINGS = {
    "airways": "airline carrier company", "airlines": "airline carrier company", "air": "airline carrier company",
    "bank": "bank lender company", "bancorp": "bank lender company", "motors": "carmaker automaker company maker",
    "motor": "carmaker automaker company maker", "bio": "company biotech drugmaker maker",
    "therapeutics": "company biotech drugmaker maker", "pharma": "company drugmaker maker",
    "pharmaceuticals": "company drugmaker maker", "foods": "company maker", "energy": "company utility",
    "power": "company utility", "water": "company utility", "electric": "company utility", "media": "company group",
    "studios": "studio company", "stores": "retailer chain company", "supermarkets": "grocer retailer chain company",
    "insurance": "insurer company", "capital": "firm company fund investor",
    "partners": "firm company fund investor", "systems": "company",
    "technologies": "company", "technology": "company", "software": "company", "digital": "company group",
    "industries": "company group", "labs": "company lab", "ai": "company lab startup", "data": "company firm",
    "research": "firm company", "solutions": "company", "networks": "company", "semiconductor": "chipmaker company",
    "semiconductors": "chipmaker company", "shipping": "shipper company", "logistics": "company",
    "mining": "miner company",
    "steel": "steelmaker company", "oil": "company producer", "gas": "company utility producer",
    "rail": "operator company",
    "railways": "operator company railway", "telecom": "company operator carrier", "mobile": "company operator carrier",
    "brewery": "brewer company", "hotels": "company chain", "entertainment": "company studio",
    "games": "company studio developer",
    "cloud": "company provider", "university": "university institution school", "college": "college institution school",
    "ministry": "ministry government", "department": "department agency", "agency": "agency",
    "authority": "authority regulator",
    "office": "office agency", "commission": "commission regulator", "council": "council authority",
    "bureau": "bureau agency", "institute": "institute", "court": "court", "police": "police force",
    "hospital": "hospital",
    "association": "association body", "federation": "federation body", "union": "union", "party": "party",
    "club": "club team", "fc": "club team", "united": "club team", "league": "league",
    "foundation": "foundation charity",
    "trust": "trust charity", "service": "service agency", "services": "service agency", "society": "society charity",
    "centre": "centre", "center": "center", "board": "board regulator", "committee": "committee", "fund": "fund",
    "airport": "airport", "observatory": "observatory", "group": "company group", "holdings": "company group",
    "guild": "guild union", "clinic": "clinic company", "clinics": "clinic company chain", "alliance": "alliance",
    "tribunal": "court tribunal", "regulator": "regulator watchdog", "watchdog": "watchdog regulator",
    "rovers": "club team", "town": "club team", "rangers": "club team", "athletic": "club team",
    "wanderers": "club team", "albion": "club team", "city": "city", "exchange": "exchange",
    "inc": "company", "corp": "company", "ltd": "company", "plc": "company", "llc": "company", "ag": "company",
    "asa": "company", "ab": "company", "sa": "company", "nv": "company", "gmbh": "company",
}  # fmt: skip
COMPANY_ENDINGS = frozenset(end for end, nouns in NAME_ENDINGS.items() if "company" in nouns or "firm" in nouns)


@lru_cache(maxsize=8192)
def singular(noun: str) -> str:
    """The singular of a regular English noun, and of the irregular ones that news counts."""
    lower = noun.lower()
    if lower in IRREGULAR:
        return IRREGULAR[lower]
    if lower.endswith("men") and len(lower) > len("omen") and lower not in {"specimen", "regimen", "abdomen"}:
        return lower.removesuffix("men") + "man"
    if lower in UNCHANGED or len(lower) < 4 or lower.endswith(("ss", "us", "is")):
        return lower
    for ending, replacement in ENDINGS:
        if lower.endswith(ending):
            return lower.removesuffix(ending) + replacement
    return lower


IRREGULAR = {
    "people": "person", "men": "man", "women": "woman", "children": "child", "feet": "foot", "mice": "mouse",
    "lives": "life", "homes": "home", "knives": "knife", "wives": "wife", "leaves": "leaf", "thieves": "thief",
    "criteria": "criterion", "data": "data", "media": "media", "phenomena": "phenomenon", "businesses": "business",
    "buses": "bus", "gases": "gas", "viruses": "virus", "crises": "crisis", "analyses": "analysis", "movies": "movie",
    "cookies": "cookie", "ties": "tie", "shoes": "shoe", "axes": "axe", "staff": "employee", "teeth": "tooth",
    "tonnes": "tonne", "houses": "house", "cases": "case", "purchases": "purchase", "horses": "horse",
    "nurses": "nurse",
    "leases": "lease", "licences": "licence", "licenses": "license", "votes": "vote", "courses": "course",
    "causes": "cause", "releases": "release", "increases": "increase", "decreases": "decrease", "databases": "database",
    "diseases": "disease", "expenses": "expense", "exercises": "exercise", "phases": "phase", "responses": "response",
    "vaccines": "vaccine", "caches": "cache", "aches": "ache", "headaches": "headache", "lenses": "lens",
}  # fmt: skip
UNCHANGED = word_set("goods series species news sales earnings savings aircraft headquarters works gas bus lens always")
ENDINGS = (("ies", "y"), ("sses", "ss"), ("shes", "sh"), ("ches", "ch"), ("xes", "x"), ("zzes", "z"), ("s", ""))
