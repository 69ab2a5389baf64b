"""Nouns that news texts use for one another inside a story, though they are no synonyms, as data.

Across stories a fire and an incident are two things; in one story about a recall they may be one.
"""

# kind -> nouns (singular) that may stand for each other when their story leaves no doubt
KINDS: dict[str, tuple[str, ...]] = {
    "people": (
        "person", "people", "customer", "client", "passenger", "traveller", "traveler", "holidaymaker", "commuter",
        "user", "audience", "member", "subscriber", "viewer", "reader", "listener", "visitor", "guest", "tourist",
        "fan", "spectator", "attendee", "patron", "household", "resident", "participant", "patient", "volunteer",
        "adult", "child", "student", "pupil", "employee", "staff", "worker", "job", "post", "colleague", "individual",
        "victim", "survivor", "evacuee", "protester", "demonstrator", "marcher", "voter", "flyer", "shopper", "driver",
        "owner", "buyer", "borrower", "policyholder", "taxpayer", "brit", "american", "briton", "family", "crowd",
        "account", "login", "profile", "seeker", "goer", "enrollee", "recipient", "consumer", "home", "claimant",
        "teacher", "vacancy", "technician", "engineer", "guard", "steelworker", "firefighter", "fireman", "farmer",
        "grower", "miner", "docker", "nurse", "doctor", "medic", "officer", "soldier", "troop", "police", "rescuer",
        "helper", "activist", "supporter", "campaigner", "striker", "delegate", "applicant", "candidate", "graduate",
        "trainee", "apprentice", "runner", "starter", "entrant", "athlete", "competitor", "cyclist", "swimmer",
        "climber", "walker", "hiker", "rider", "motorist", "pedestrian", "sailor", "crew", "fisherman", "migrant",
        "refugee", "prisoner", "inmate", "detainee", "suspect", "defendant", "plaintiff", "juror", "witness",
        "shareholder", "investor", "saver", "depositor", "pensioner", "retiree", "tenant", "lodger", "homeowner",
        "diner", "eater", "drinker", "smoker", "gamer", "player", "follower", "signatory", "backer", "donor",
        "respondent", "interviewee", "citizen", "villager", "inhabitant", "islander", "local", "woman", "man", "girl",
        "boy", "baby", "mother", "father", "youth", "teenager", "civilian", "hostage", "casualty", "attacker",
    ),
    "event": (
        "fire", "blaze", "incident", "event", "accident", "case", "crash", "failure", "fault", "explosion", "attack",
        "breach", "collision", "episode", "occurrence", "report", "complaint", "outage", "injury", "infection",
        "illness", "reaction", "strike", "arrest", "burn", "overheating", "defect", "malfunction", "sighting",
        "tremor", "aftershock", "landslide", "robbery", "theft", "burglary", "offence", "violation", "claim",
    ),
    "vehicle": (
        "vehicle", "car", "model", "automobile", "suv", "truck", "van", "unit", "recall", "machine", "product",
        "device", "handset", "phone", "item", "set", "appliance", "battery", "aircraft", "plane", "jet", "delivery",
        "copy", "game", "title", "book", "album", "ticket", "sale", "registration", "shipment", "lorry", "bus",
        "coach", "tractor", "scooter", "bike", "bicycle", "motorbike", "moped", "toy", "kettle", "heater", "charger",
        "laptop", "tablet", "computer", "drone", "boat", "ship", "vessel", "ferry", "yacht", "tanker", "carriage",
        "wagon", "locomotive", "engine", "panel", "module", "turbine", "meter", "console", "helmet", "cot", "pack",
        "bottle", "jar", "can", "packet", "tin",
    ),
    "journey": (
        "flight", "service", "departure", "arrival", "journey", "trip", "sailing", "train", "schedule", "rotation",
        "cancellation", "connection", "delay", "diversion", "crossing", "ride",
    ),
    "money": (
        "cost", "bill", "price", "charge", "expense", "hit", "loss", "damage", "provision", "sum", "amount",
        "spending", "fee", "fine", "penalty", "settlement", "investment", "funding", "valuation", "deal", "payout",
        "compensation", "revenue", "sale", "turnover", "profit", "income", "plan", "subscription", "fare", "ticket",
        "tariff", "budget", "aid", "package", "loan", "stake", "debt", "peak sale", "payment", "value", "worth",
        "grant", "donation", "pledge", "prize", "reward", "bounty", "ransom", "contract", "order", "salary", "pay",
        "wage", "bonus", "pension", "rent", "mortgage", "premium", "saving", "cut", "estimate", "bid", "offer",
        "takeover", "purchase price", "capital", "fund", "support", "subsidy", "tax", "levy", "duty", "toll",
    ),
    "time": (
        "outage", "duration", "downtime", "disruption", "delay", "blackout", "wait", "shutdown", "closure", "system",
        "service", "failure", "computer", "interruption", "suspension",
    ),
    "message": (
        "exchange", "query", "question", "prompt", "request", "conversation", "message", "interaction", "call",
        "email", "post", "record", "file", "entry", "document", "row", "detail", "letter", "signature", "page",
        "photo", "video", "image", "comment", "review",
    ),
    "share": (
        "efficacy", "effectiveness", "effective", "protection", "reduction", "risk", "case", "illness", "disease",
    ),
    "tax": ("tariff", "duty", "levy", "tax", "rate", "customs duty", "excise", "surcharge"),
    "poll": ("vote", "voter", "majority", "support", "backing", "ballot", "electorate", "approval", "respondent"),
    "turnout": ("turnout", "participation", "voter", "electorate", "crowd"),
    "place": (
        "home", "house", "property", "building", "structure", "dwelling", "household", "premise", "store", "shop",
        "branch", "outlet", "site", "school", "hospital", "plant", "factory", "flat", "apartment", "unit", "room",
        "restaurant", "cafe", "pub", "bar", "hotel", "office", "clinic", "surgery", "pharmacy", "station", "stop",
        "depot", "warehouse", "farm", "business", "company", "firm", "enterprise", "holding", "customer", "connection",
        "village", "town", "community", "district", "mill", "mine", "pit", "shelter", "tent", "church", "bridge",
    ),
    "land": ("area burned", "area", "land", "hectare", "acre", "forest", "bush", "ground", "woodland", "field"),
    "power": ("capacity", "power", "output", "generation", "electricity", "wind farm", "solar farm", "plant", "park"),
    "cargo": (
        "wheat", "grain", "rice", "flour", "maize", "corn", "food", "aid", "cargo", "oil", "fuel", "diesel", "crude",
        "waste", "rubbish", "coal", "ore", "steel", "sand", "drug", "cocaine", "heroin", "cannabis", "heroin",
        "tobacco", "meat", "beef", "fish", "fruit", "sugar", "coffee",
    ),
    "animal": (
        "animal", "bird", "seabird", "cow", "cattle", "pig", "hog", "sheep", "lamb", "chicken", "hen", "duck",
        "turkey", "poultry", "fish", "salmon", "whale", "dolphin", "seal", "dog", "cat", "horse", "bee", "hive",
        "death", "carcass",
    ),
    "plant": ("tree", "sapling", "seedling", "plant", "shrub", "vine"),
    "storey": ("storey", "story", "floor", "level"),
    "part": ("episode", "part", "instalment", "installment", "chapter", "season"),
    "weather": ("wind", "gust", "storm", "speed", "hurricane", "cyclone", "typhoon"),
    "heat": ("temperature", "heat", "degree", "high", "low", "maximum"),
    "meal": ("meal", "diner", "dish", "portion", "serving", "guest"),
    "operation": ("operation", "surgery", "procedure", "appointment", "treatment"),
    "dose": ("dose", "jab", "shot", "vial", "injection", "vaccination"),
}  # fmt: skip

# what sums are of: two sums that differ and whose nouns share no kind are two questions; other nouns say nothing
SUMS: dict[str, tuple[str, ...]] = {
    "earned": ("profit", "income", "earning", "result", "margin", "dividend"),
    "lost": ("loss", "deficit", "shortfall", "hole", "charge", "provision", "write-down", "writedown", "hit"),
    "sold": ("revenue", "sale", "turnover", "takings", "order", "booking", "backlog", "contract"),
    "harm": ("damage", "loss", "cost", "hit", "toll", "theft", "loot", "fraud"),
    "outlay": (
        "cost", "expense", "spending", "expenditure", "investment", "budget", "charge", "hit", "hole", "provision",
        "project", "scheme", "programme", "program",
    ),
    "penalty": ("fine", "penalty", "settlement", "damage", "compensation", "payout", "fee", "sanction", "levy"),
    "worth": (
        "valuation", "worth", "deal", "bid", "offer", "takeover", "acquisition", "purchase", "stake", "order",
        "contract", "price",
    ),
    "price": ("price", "fare", "fee", "tariff", "ticket", "rent", "premium", "plan", "subscription", "cost", "charge"),
    "raised": (
        "funding", "fund", "fundraising", "capital", "round", "investment", "loan", "aid", "donation", "grant",
        "pledge", "budget", "package", "support", "subsidy", "stake", "appeal", "collection",
    ),
    "owed": ("debt", "loan", "liability", "borrowing", "mortgage", "credit"),
    "pay": ("pay", "salary", "wage", "bonus", "pension", "income", "earning", "compensation"),
    "prize": ("prize", "reward", "bounty", "ransom", "demand"),
    "saved": ("saving", "cut", "reserve", "cash", "deposit"),
}  # fmt: skip

# what people are counted as: two nouns of different sorts count two things; those that may be either are in both
SORTS: dict[str, tuple[str, ...]] = {
    "working": (
        "employee", "staff", "worker", "job", "post", "position", "role", "colleague", "redundancy", "layoff",
        "vacancy", "technician", "engineer", "guard", "steelworker", "firefighter", "miner", "docker", "nurse",
        "doctor", "teacher", "driver", "pilot", "crew", "trainee", "apprentice", "steward", "workforce", "headcount",
    ),
    "served": (
        "customer", "client", "passenger", "traveller", "traveler", "holidaymaker", "commuter", "user", "subscriber",
        "viewer", "reader", "listener", "guest", "tourist", "visitor", "patron", "household", "account", "login",
        "profile", "shopper", "buyer", "borrower", "policyholder", "consumer", "saver", "depositor", "flyer", "member",
        "patient", "student", "pupil", "fan", "spectator", "resident", "motorist",
    ),
    "gathered": (
        "protester", "demonstrator", "marcher", "spectator", "fan", "attendee", "visitor", "activist", "supporter",
        "campaigner", "striker", "delegate", "crowd", "runner", "person", "resident", "guest",
    ),
    "harmed": (
        "death", "victim", "survivor", "casualty", "injury", "patient", "child", "case", "infection", "hostage",
        "evacuee", "person", "passenger", "resident",
    ),
    "studied": ("participant", "volunteer", "patient", "respondent", "interviewee", "adult", "person", "child"),
    "held": ("suspect", "defendant", "detainee", "prisoner", "inmate", "arrest", "person"),
    "applying": ("applicant", "candidate", "application", "student", "entrant", "graduate", "seeker"),
}  # fmt: skip

# words of a sentence that say nothing of what its number counts
_IDLE = """
    a an the and or but of to in on at by for from with as is are was were be been being has have had do did does it its
    they their them he she his her we our us you your i my this that these those than then so if not no nor about around
    nearly almost over under more less most least some any all each per up down out off into onto after before since
    during while when where which who whom whose what how there here also just only even still yet now today yesterday
    tomorrow year month week day quarter hour minute said say says told tell according report reported reports company
    firm million billion thousand hundred trillion percent cent pc point points number figure total will would could
    may might can should must one two three four five six seven eight nine ten many much very other another first last
    monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
    october november december spokesman spokeswoman chief executive statement
"""
IDLE_CONTEXT = frozenset(_IDLE.split())
