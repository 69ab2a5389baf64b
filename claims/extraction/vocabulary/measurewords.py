"""The canonical measures and the words that mean them, as data.

A measure without an entry here is its own head noun phrase in the singular. Synonyms are matched as whole words, the
longest first.
"""

from claims.extraction.vocabulary.wordlists import word_set

CANONICAL: dict[str, tuple[str, ...]] = {
    "share price": ("share", "stock", "share price", "stock price", "adr", "depositary receipt", "equity", "paper"),
    "revenue": ("revenue", "turnover", "net revenue", "total revenue", "net sale", "topline", "top line", "income"),
    "sales": ("sale", "sales"),
    "retail sales": ("retail sales", "retail sale"),
    "net income": ("net income", "earnings", "net earnings", "bottom line"),
    "net profit": ("net profit", "profit after tax", "after-tax profit"),
    "profit": ("profit",),
    "operating profit": ("operating profit", "operating income", "ebit"),
    "net loss": ("net loss",),
    "earnings per share": ("earnings per share", "eps"),
    "valuation": ("valuation",),
    "fake account": ("fake account", "fraudulent account", "bogus account", "sham account", "fictitious account"),
    "employee": ("employee", "staff", "staffer", "headcount", "workforce", "staff member"),
    "job cut": ("job cut", "layoff", "redundancy", "job loss", "lay-off"),
    "customer record": ("customer record", "customer account", "customer data"),
    "vehicle": ("vehicle", "car", "automobile"),
    "user": ("user",),
    "monthly active user": ("monthly active user", "mau", "monthly user", "monthly active recipient"),
    "daily active user": ("daily active user", "dau", "daily user"),
    "subscriber": ("subscriber", "subscription", "paid membership", "membership", "paying subscriber"),
    "death": ("death", "fatality", "death toll", "toll", "dead", "killed", "body"),
    "home": ("home", "dwelling", "residence"),
    "lawsuit": ("lawsuit", "suit", "civil action", "legal action", "civil suit", "law suit", "class action"),
    "probability": ("probability", "odds", "odd", "chance", "likelihood"),
    "market value": ("market value", "market capitalisation", "market capitalization", "market cap"),
    "pretax profit": ("pretax profit", "pre-tax profit", "profit before tax", "pre tax profit"),
    "injury": ("injury", "casualty"),
    "area burned": ("area burned", "area burnt", "burned area"),
    "inflation": ("inflation", "consumer price", "consumer price index", "cpi", "annual inflation"),
    "unemployment rate": ("unemployment rate", "unemployment", "jobless rate"),
    "interest rate": ("interest rate", "policy rate", "benchmark rate", "base rate", "bank rate", "key rate"),
    "gdp": ("gdp", "gross domestic product", "economy", "economic growth"),
    "market share": ("market share",),
    "passenger": ("passenger", "traveller", "traveler", "holidaymaker"),
    "flight cancelled": (
        "flight cancelled", "flight canceled", "flight scrapped", "flight axed", "flight cancellation", "cancellation",
    ),
    "flight delayed": ("flight delayed", "flight delay"),
    "flight diverted": ("flight diverted", "diversion"),
    "price": ("price",),
    "cost": ("cost", "bill"),
    "delivery": ("delivery", "vehicle delivered", "car delivered"),
    "fine": ("fine", "penalty"),
    "price target": ("price target", "target price"),
    "dividend": ("dividend",),
    "production": ("production", "output"),
    "order": ("order",),
    "export": ("export",),
    "import": ("import",),
    "rainfall": ("rainfall", "rain"),
    "turnout": ("turnout",),
    "attendance": ("attendance", "crowd"),
    "magnitude": ("magnitude",),
    "person": ("person", "soul", "individual", "human"),
    "child": ("child", "kid", "youngster", "tot"),
    "ship": ("ship", "vessel"),
}  # fmt: skip

# Synonyms that hold at the end of a longer phrase as well: "repair bill" is a "repair cost".
ENDINGS = {
    "bill": "cost", "membership": "subscriber", "subscription": "subscriber", "turnover": "revenue",
    "fatality": "death", "residence": "home", "dwelling": "home", "suit": "lawsuit",
    "layoff": "job cut", "redundancy": "job cut", "recipient": "user", "cancellation": "cancelled",
}  # fmt: skip
# A verb that a counted noun is done to belongs to the measure: "flight cancelled" is not "flight delayed".
PARTICIPLES = {
    "cancel": "cancelled", "scrap": "cancelled", "axe": "cancelled", "delay": "delayed", "divert": "diverted",
    "strand": "stranded",
    "ground": "grounded", "recall": "recalled", "deliver": "delivered", "injure": "injured", "hurt": "injured",
    "wound": "injured",
    "kill": "killed", "die": "killed", "drown": "killed", "perish": "killed",
    "evacuate": "evacuated", "displace": "displaced", "arrest": "arrested",
    "detain": "detained",
    "charge": "charged", "convict": "convicted", "destroy": "destroyed", "damage": "damaged", "burn": "burned",
    "steal": "stolen",
    "leak": "leaked", "expose": "exposed", "compromise": "exposed", "affect": "affected", "hit": "affected",
    "infect": "infected",
    "vaccinate": "vaccinated", "hospitalise": "hospitalised", "hospitalize": "hospitalised", "rescue": "rescued",
    "sell": "sold", "ship": "shipped", "produce": "produced", "build": "built", "close": "closed", "open": "opened",
    "shut": "closed",
    "hire": "hired", "sack": "cut", "lay": "cut", "fire": "cut", "cut": "cut", "eliminate": "cut", "slash": "cut",
    "shed": "cut",
    "remove": "removed", "gut": "destroyed", "raze": "destroyed", "level": "destroyed", "torch": "destroyed",
    "flatten": "destroyed", "incinerate": "destroyed", "postpone": "postponed", "touch": "affected",
    "impact": "affected", "freeze": "frozen", "drain": "stolen", "siphon": "stolen",
    "suspend": "suspended", "ban": "banned", "block": "blocked", "delete": "deleted", "register": "registered",
    "enrol": "enrolled",
    "enroll": "enrolled", "miss": "missing", "flood": "flooded", "rebook": "rebooked", "refund": "refunded",
    "repair": "repaired",
    "replace": "replaced", "plant": "planted", "cast": "cast", "receive": "received", "file": "filed",
    "issue": "issued",
    "visit": "visited", "download": "downloaded", "view": "viewed", "stream": "streamed", "train": "trained",
    "donate": "donated",
    "pay": "paid", "approve": "approved", "reject": "rejected", "return": "returned", "attend": "attended",
    "install": "installed",
    "withdraw": "withdrawn", "withdrew": "withdrawn",
    "add": "added", "create": "created", "lose": "lost", "treat": "treated",
    "fail": "failed", "decline": "declined", "refuse": "refused", "confirm": "confirmed", "prove": "confirmed",
    "suspect": "suspected", "involve": "affected", "recover": "recovered", "release": "released", "spill": "spilled",
    "jab": "vaccinated", "immunise": "vaccinated", "immunize": "vaccinated", "inoculate": "vaccinated",
    "nick": "stolen", "swipe": "stolen", "pinch": "stolen", "plunder": "stolen", "loot": "stolen",
    "reconnect": "reconnected", "test": "tested", "seize": "seized",
}  # fmt: skip

# Verbs with a particle that mean what one of those above does: "surgeries put off", "1,200 staff laid off".
PHRASAL_PARTICIPLES = {
    ("put", "off"): "postponed", ("call", "off"): "cancelled", ("lay", "off"): "cut", ("let", "go"): "cut",
    ("wipe", "out"): "destroyed", ("burn", "down"): "destroyed", ("take", "down"): "removed",
    ("send", "home"): "sent home",
    ("turn", "away"): "turned away", ("take", "on"): "hired", ("cut", "off"): "cut off", ("sign", "up"): "signed up",
    ("catch", "up"): "affected", ("caught", "up"): "affected", ("turn", "down"): "refused",
    ("hand", "out"): "handed out", ("hand", "over"): "delivered", ("haul", "off"): "detained",
    ("haul", "away"): "detained", ("cart", "off"): "detained", ("lead", "away"): "detained",
    ("led", "away"): "detained",
}  # fmt: skip
# Nouns for what is done to so many: "the removal of 1,200 positions", "the recall of 61,000 cars".
DEEDS = {
    "removal": "removed", "loss": "lost", "elimination": "cut", "cancellation": "cancelled", "closure": "closed",
    "delivery": "delivered", "sale": "sold", "shipment": "shipped", "recall": "recalled", "arrest": "arrested",
    "detention": "detained", "theft": "stolen", "destruction": "destroyed", "evacuation": "evacuated",
    "rescue": "rescued", "seizure": "seized", "vaccination": "vaccinated", "suspension": "suspended",
    "opening": "opened", "hiring": "hired", "killing": "killed", "death": "killed", "slaughter": "killed",
    "installation": "installed", "rejection": "rejected", "release": "released", "demolition": "destroyed",
    "displacement": "displaced", "infection": "infected", "planting": "planted", "construction": "built",
}  # fmt: skip
# Those that befall only people and posts: other things are fired, cut and shed in other senses.
OF_POSTS = frozenset({"cut", "detained"})

# What money measures by the verb that it stands with.
MONEY_VERBS = {
    "repurchase": "share buyback", "make": "net profit",
    "value": "valuation", "worth": "value", "cost": "cost", "pay": "payment", "raise": "funding", "earn": "net profit",
    "lose": "net loss", "invest": "investment", "fine": "fine", "sell": "sale price", "charge": "price",
    "spend": "spending",
    "owe": "debt", "buy": "purchase price", "acquire": "purchase price", "borrow": "borrowing",
    "appeal": "funding appeal",
    "lend": "loan", "lent": "loan", "donate": "donation",
    "save": "saving",
    "land": "funding", "bag": "funding", "secure": "funding",
    "award": "award", "settle": "settlement", "fetch": "price",
    "burn": "cash burn", "steal": "stolen money", "trade": "share price", "close": "share price",
    "open": "share price", "pocket": "pay", "generate": "revenue", "gross": "gross", "budget": "budget",
    "pledge": "pledge", "bank": "net profit", "clear": "net profit",
    "refund": "refund", "sting": "fine", "slap": "fine",
    "impose": "fine", "recover": "recovered sum", "launder": "laundered money",
    "allocate": "funding", "earmark": "funding", "compensate": "compensation", "overcharge": "overcharge",
    "repay": "repayment", "seek": "claim", "price": "price", "list": "price", "start": "price", "collect": "revenue",
    "set": "price",
    "withdraw": "withdrawal", "pull": "withdrawal", "request": "request", "provide": "funding",
    "take": "revenue", "took": "revenue",
    "retail": "price", "insure": "insured value", "fund": "funding", "grant": "grant", "bid": "bid", "offer": "offer",
    "entitle": "compensation", "lodge": "deposit", "deposit": "deposit", "withhold": "payment withheld",
    "withheld": "payment withheld", "underpay": "underpayment", "underpaid": "underpayment", "overpay": "overpayment",
    "overpaid": "overpayment",
}  # fmt: skip

# Nouns that only hold another one: "the number of cancellations" is about cancellations.
CONTAINERS = word_set(
    """
    number total amount level volume figure count tally rate sum quantity value total majority pair series wave list
    bulk rest
    """
)
KEPT_CONTAINERS = frozenset({"rate", "value", "volume"})
# Words before a noun that say nothing of what is measured.
IDLE_MODIFIERS = word_set("""
    odd many much as
    further other another new total overall more additional extra some such same own last first latest recent whole full
    staggering whopping massive huge large small big record estimated reported alleged so-called separate different
    own entire mere paltry hefty sharp steep slight modest next previous current past initial final exact correct actual
    true real original initial
    """)
QUALITY_SYNONYMS = {
    "fraudulent": "fake",
    "bogus": "fake",
    "sham": "fake",
    "phoney": "fake",
    "false": "fake",
    "fictitious": "fake",
}
# People counted by what they do: "168 million people use it" counts users.
AGENTS = {
    "use": "user", "visit": "visitor", "watch": "viewer", "attend": "attendee", "subscribe": "subscriber",
    "die": "death", "drown": "death", "perish": "death",
    "follow": "follower", "read": "reader", "listen": "listener", "join": "member", "vote": "voter",
    "apply": "applicant", "work": "employee", "live": "resident", "finish": "finisher", "line": "spectator",
    "cheer": "spectator", "come": "visitor", "enter": "entrant", "start": "starter", "register": "registration",
    "march": "protester", "protest": "protester", "demonstrate": "protester", "rally": "protester",
    "invest": "investor", "volunteer": "volunteer", "complain": "complaint",
    "object": "objector", "sign": "signature", "respond": "respondent", "travel": "passenger",
    "graduate": "graduate", "enrol": "student", "enroll": "student", "arrive": "arrival", "survive": "survivor",
    "smoke": "smoker", "rent": "tenant", "own": "owner", "compete": "competitor",
}  # fmt: skip
# What people are to whom something is done: "trains carried 65,000 people".
PATIENTS = {
    "carry": "passenger",
    "attract": "visitor",
    "draw": "visitor",
    "serve": "customer",
    "employ": "employee",
    "host": "attendee",
}
# Nouns that name no measure of their own; what they count was said before.
GENERIC = word_set(
    "total figure number count tally amount sum result average level change overall other rest percentage share rate"
    " range"
)
DURATION_UNITS = word_set("second minute hour day week month year decade s min h")
# What somebody who is let go had; "shed 300 jobs" counts job cuts.
POSTS = word_set("job employee position role post worker head staffer")
# Nouns for people at large: a share of them says little without what they do.
PEOPLE = word_set("""
    person people adult respondent voter patient participant household resident consumer customer user worker employee
    child parent woman man pensioner student pupil teenager volunteer driver firm business company citizen
    """)
# What is traded by its name.
COMMODITIES = word_set("""
    copper gold silver oil crude brent wheat corn maize gas coffee cocoa aluminium aluminum nickel zinc tin bitcoin
    arabica robusta soybean palm canola rapeseed barley oats
    bitcoin ether ethereum solana dogecoin litecoin xrp tether cardano
    gasoline petrol diesel ether platinum palladium cotton sugar soybeans rubber lithium cobalt uranium lumber rice
    """)
