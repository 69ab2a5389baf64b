"""The words that measures are made of: synonyms, opposites and scopes, as data."""

# Fixed names of measures, longest first when matched: phrase -> family, and the words that still tell two apart.
PHRASES: dict[str, tuple[str, tuple[str, ...]]] = {
    "share price": ("share price", ()),
    "stock price": ("share price", ()),
    "share": ("share price", ()),
    "stock": ("share price", ()),
    "market value": ("valuation", ()),
    "market capitalisation": ("valuation", ()),
    "market capitalization": ("valuation", ()),
    "market cap": ("valuation", ()),
    "sales revenue": ("revenue", ()),
    "net income": ("profit", ("net",)),
    "net profit": ("profit", ("net",)),
    "net earning": ("profit", ("net",)),
    "operating income": ("profit", ("operating",)),
    "operating profit": ("profit", ("operating",)),
    "gross profit": ("profit", ("gross",)),
    "pre-tax profit": ("profit", ("pretax",)),
    "pretax profit": ("profit", ("pretax",)),
    "core profit": ("profit", ("core",)),
    "ebitda": ("profit", ("core",)),
    "earning per share": ("earning per share", ()),
    "eps": ("earning per share", ()),
    "net loss": ("loss", ("net",)),
    "operating loss": ("loss", ("operating",)),
    "gross margin": ("margin", ("gross",)),
    "operating margin": ("margin", ("operating",)),
    "net margin": ("margin", ("net",)),
    "net debt": ("debt", ("net",)),
    "gross debt": ("debt", ("gross",)),
    "death toll": ("death", ()),
    "toll": ("death", ()),
    "interest rate": ("interest rate", ()),
    "policy rate": ("interest rate", ("policy",)),
    "base rate": ("interest rate", ("policy",)),
    "exchange rate": ("exchange rate", ()),
    "unemployment rate": ("unemployment", ()),
    "jobless rate": ("unemployment", ()),
    "inflation rate": ("inflation", ()),
    "consumer price": ("inflation", ()),
    "cost of living": ("inflation", ()),
    "price tag": ("price", ()),
    "head count": ("employee", ()),
    "burned area": ("area burned", ()),
    "burnt area": ("area burned", ()),
    "area burned": ("area burned", ()),
    "area burnt": ("area burned", ()),
    "down time": ("outage", ()),
    "average revenue": ("revenue", ("average",)),
    "power cut": ("power cut", ()),
    "economic loss": ("damage", ()),
    "economic damage": ("damage", ()),
    "insured loss": ("damage", ("insured",)),
    "impairment charge": ("write-down", ()),
}

# family -> words that name the same thing
FAMILIES: dict[str, tuple[str, ...]] = {
    "account": ("account", "log-in", "login", "profile", "handle"),
    "user": ("user", "recipient", "audience"),
    "subscriber": ("subscriber", "subscription", "membership", "member", "sub", "sign-up", "signup"),
    "customer": ("customer", "client", "passenger", "traveller", "traveler", "flyer", "holidaymaker", "shopper"),
    "employee": (
        "employee", "staff", "staffer", "worker", "job", "post", "position", "role", "headcount", "workforce",
        "personnel", "redundancy", "layoff",
    ),
    "death": ("death", "fatality", "victim", "dead", "killed", "life", "body"),
    "injury": ("injury", "injured", "wounded", "casualty", "hurt"),
    "vehicle": ("vehicle", "car", "automobile", "suv", "hatchback", "saloon", "sedan", "truck", "van"),
    "home": ("home", "house", "property", "dwelling"),
    "building": ("building", "structure"),
    "fire": ("fire", "blaze", "wildfire", "bushfire"),
    "case": ("case", "infection"),
    "exchange": (
        "exchange", "conversation", "interaction", "query", "prompt", "question", "message", "chat",
        "request", "dialogue",
    ),
    "person": (
        "person", "people", "individual", "man", "woman", "resident", "inhabitant", "local", "citizen", "villager",
        "human",
    ),
    "crowd": ("crowd", "attendance", "attendee", "protester", "demonstrator", "marcher", "turnout", "spectator"),
    "student": ("student", "pupil", "schoolchild"),
    "attack": ("attack", "strike", "raid"),
    "cost": ("cost", "bill", "expense", "expenditure", "outlay"),
    "damage": ("damage", "compensation", "settlement", "payout"),
    "fine": ("fine", "penalty"),
    "price": ("price", "fare", "fee", "tariff"),
    "valuation": ("valuation", "worth"),
    "profit": ("profit", "earning", "income"),
    "revenue": ("revenue", "turnover", "sale", "takings"),
    "loss": ("loss", "deficit"),
    "record": ("record", "entry", "row", "data record"),
    "delivery": ("delivery", "handover", "shipment"),
    "journey": ("flight", "train", "bus", "ferry", "sailing", "departure", "service", "cancellation", "diversion"),
    "migrant": ("migrant", "refugee", "asylum seeker", "migrant arrival"),
    "soldier": ("soldier", "troop", "serviceman", "servicewoman"),
    "participant": ("participant", "volunteer", "adult", "patient", "subject", "enrollee"),
    "arrest": ("arrest", "detainee"),
    "pay": ("pay", "salary", "wage", "remuneration", "bonus"),
    "churn": ("churn", "cancellation rate"),
    "efficacy": ("efficacy", "effectiveness", "protection"),
    "outage": (
        "outage", "downtime", "blackout", "disruption", "breakdown", "unavailable", "offline",
        "unavailability",
    ),
    "complaint": ("complaint", "grievance"),
    "vote": ("vote", "ballot"),
    "download": ("download", "install", "installation"),
    "area burned": ("acreage",),
    "evacuation": ("evacuation", "evacuee"),
    "investment": ("investment", "spending"),
    "subsidy": ("subsidy", "grant", "aid", "incentive", "handout"),
    "write-down": ("write-down", "writedown", "write-off", "impairment"),
    "production": ("production", "output"),
    "debt": ("debt", "borrowing"),
    "order": ("order", "booking", "pre-order", "reservation"),
    "store": ("store", "shop", "branch", "outlet"),
    "stake": ("stake", "holding"),
}  # fmt: skip

# what becomes of people has a name of its own: "people injured" are injuries
FATES: dict[tuple[str, str], str] = {
    ("person", "event:killed"): "death",
    ("person", "event:injured"): "injury",
    ("person", "event:arrested"): "arrest",
    ("person", "event:evacuated"): "evacuation",
    ("employee", "event:killed"): "death",
    ("employee", "event:injured"): "injury",
    ("acre", "burned"): "area burned",
    ("hectare", "burned"): "area burned",
    ("land", "burned"): "area burned",
}

# the fates that are counted as such, and what a text speaks of that counts people who met them
FATE_CONCEPTS: dict[str, str] = {
    "death": "death",
    "injury": "injury",
    "arrest": "arrest",
    "evacuation": "flight",
}

# abbreviations of measures, spelled out
ABBREVIATIONS: dict[str, tuple[str, ...]] = {
    "dau": ("daily", "active", "user"),
    "mau": ("monthly", "active", "user"),
    "arpu": ("average", "revenue", "per", "user"),
    "capex": ("capital", "investment"),
    "gmv": ("merchandise", "revenue"),
    "burnt": ("burned",),
    "scorched": ("burned",),
    "charred": ("burned",),
}

# phrases put so that their last word is the noun
REWRITINGS: dict[str, str] = {
    "profit before tax": "pretax profit",
    "profit after tax": "net profit",
    "log ins": "login",
    "log in": "login",
    "without power": "power cut",
}

# axes that only mean something beside some families
AXIS_FAMILIES: dict[str, frozenset[str]] = {"earnings": frozenset({"profit", "loss", "margin", "debt"})}

# events that only befall some families: outlets are lost as well, but not dismissed
EVENT_FAMILIES: dict[str, frozenset[str]] = {
    "event:dismissed": frozenset({"employee", "person"}),
    "event:hired": frozenset({"employee", "person"}),
}

# axis -> {value: words}; two different values of one axis are two questions
CONTRASTS: dict[str, dict[str, tuple[str, ...]]] = {
    "frequency": {
        "daily": ("daily",), "weekly": ("weekly",), "monthly": ("monthly",), "quarterly": ("quarterly",),
        "annual": ("annual", "yearly"), "hourly": ("hourly",),
    },
    "accumulation": {
        "new": ("new", "additional", "added", "further", "extra", "fresh", "incremental"),
        "cumulative": ("cumulative", "all-time", "lifetime", "aggregate"),
    },
    "session": {
        "intraday": ("intraday", "early-trade"), "after-hours": ("after-hours", "after-hour", "post-market"),
        "pre-market": ("premarket", "pre-market"), "close": ("closing", "close"),
    },
    "stage": {
        "interim": ("interim", "preliminary", "provisional", "flash"), "final": ("final", "definitive"),
        "revised": ("revised",),
    },
    "earnings": {
        "net": ("net",), "operating": ("operating",), "gross": ("gross",), "pretax": ("pretax", "pre-tax"),
        "core": ("core", "adjusted", "underlying", "ebitda"),
    },
    "event": {
        "cancelled": ("cancelled", "canceled", "scrapped", "axed", "cancellation", "grounded"),
        "delayed": ("delayed", "postponed", "late", "delay"),
        "diverted": ("diverted", "rerouted", "diversion"),
        "stranded": ("stranded", "stuck"),
        "recalled": ("recalled", "recall", "withdrawn"),
        "delivered": ("delivered",),
        "sold": ("sold",),
        "produced": ("produced", "built", "made", "manufactured"),
        "stolen": ("stolen", "leaked", "exposed", "breached", "compromised"),
        "killed": ("killed", "dead"),
        "injured": ("injured", "wounded", "hurt"),
        "missing": ("missing",),
        "rescued": ("rescued", "saved"),
        "evacuated": ("evacuated", "evacuee", "displaced"),
        "flooded": ("flooded", "inundated", "submerged", "swamped"),
        "reconnected": ("reconnected", "restored"),
        "destroyed": ("destroyed", "flattened"),
        "damaged": ("damaged",),
        "arrested": ("arrested", "detained", "detainee"),
        "charged": ("charged", "indicted"),
        "hospitalised": ("hospitalised", "hospitalized"),
        "hired": ("hired", "created", "recruited"),
        "dismissed": ("dismissed", "fired", "cut", "laid-off", "lost", "redundancy", "layoff", "eliminated"),
        "refunded": ("refunded", "reimbursed", "rebooked"),
        "opened": ("opened",),
        "closed": ("closed", "shut"),
        "vaccinated": ("vaccinated", "inoculated"),
    },
    "market": {"domestic": ("domestic", "home-market"), "foreign": ("foreign", "overseas", "international")},
    "payment": {"paid": ("paid", "paying", "premium"), "free": ("free", "ad-supported")},
    "sex": {"male": ("male", "men"), "female": ("female", "women")},
    "age": {"older": ("older", "elderly", "senior"), "younger": ("younger", "young", "child", "children")},
    "severity": {"severe": ("severe", "serious", "critical", "grave"), "mild": ("mild", "minor", "slight")},
    "statistic": {"average": ("average", "mean"), "median": ("median",), "peak": ("peak",)},
}  # fmt: skip

# words of one meaning before a noun: the first stands for all
SYNONYMS: tuple[tuple[str, ...], ...] = (
    ("fake", "fraudulent", "bogus", "sham", "false", "phoney", "phony", "fictitious", "inauthentic", "spam", "bot"),
    ("electric", "battery-powered", "battery-electric"),
    ("repair", "recall", "fix"),
    ("wild", "forest"),
)

# heads that only say that something is counted or has changed
COUNTERS = frozenset(
    {"number", "count", "total", "tally", "amount", "level", "volume", "figure", "quantity", "sum", "size", "rate"}
)
PARTS = frozenset({"share", "percentage", "proportion", "fraction", "ratio", "part", "portion"})
CHANGES = frozenset(
    {
        "change", "growth", "rise", "increase", "gain", "jump", "surge", "drop", "decline", "decrease", "fall", "cut",
        "slump", "reduction", "slide", "plunge", "dip", "difference", "gap",
    }
)  # fmt: skip
DURATIONS = frozenset({"duration", "length", "time", "period"})

EMPTY_WORDS = frozenset(
    {
        "a", "an", "the", "of", "to", "and", "or", "its", "their", "his", "her", "that", "which", "who", "about",
        "some", "all", "such", "this", "these", "those", "one", "more", "whole", "overall", "combined", "estimated",
        "reported",
        "official", "total", "per", "as", "active", "company", "between", "popular", "involved", "affected",
    }
)  # fmt: skip
SCOPE_WORDS = frozenset(
    {
        "in", "for", "from", "among", "against", "at", "on", "with", "by", "before", "after", "over", "under", "during",
        "per", "within", "across", "without", "who", "planning", "until",
    }
)  # fmt: skip

# measures that add up over a period: a month's is not a quarter's
FLOWS = frozenset(
    {
        "revenue", "profit", "loss", "delivery", "order", "investment", "arrest", "vote", "download", "production",
        "output", "export", "import", "sales", "dividend", "emission", "rainfall", "cost", "journey", "spending", "pay",
    }
)  # fmt: skip

# totals of a running story: a later, larger one supersedes
RUNNING = frozenset(
    {
        "death", "injury", "fire", "case", "area burned", "complaint", "arrest", "home", "building", "evacuation",
        "vote", "victim", "signature", "donation", "casualty", "aftershock", "crowdfunding", "power cut",
    }
)  # fmt: skip

# what people own or count in money or heads: a percentage of it without "share of" is a change of it
AMOUNTS = frozenset(
    {
        "share price", "revenue", "profit", "loss", "delivery", "order", "price", "valuation", "employee",
        "subscriber", "user", "customer", "cost", "investment", "download", "pay", "debt", "production", "output",
        "export", "import",
    }
)  # fmt: skip
