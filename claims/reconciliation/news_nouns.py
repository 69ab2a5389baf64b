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
    ),
    "event": (
        "fire", "blaze", "incident", "event", "accident", "case", "crash", "failure", "fault", "explosion", "attack",
        "breach", "collision", "episode", "occurrence", "report", "complaint", "outage", "injury", "infection",
        "illness", "reaction", "strike",
    ),
    "vehicle": ("vehicle", "car", "model", "automobile", "suv", "truck", "van", "unit", "recall", "machine", "product",
        "device", "handset", "phone", "item", "set", "appliance", "battery", "aircraft", "plane", "jet", "delivery",
        "copy", "game", "title", "book", "album", "ticket",
        "sale", "registration", "shipment"),
    "journey": ("flight", "service", "departure", "arrival", "journey", "trip", "sailing", "train", "schedule",
        "rotation", "cancellation", "connection", "delay", "diversion"),
    "money": ("cost", "bill", "price", "charge", "expense", "hit", "loss", "damage", "provision", "sum", "amount",
        "spending", "fee", "fine", "penalty", "settlement", "investment", "funding", "valuation", "deal", "payout",
        "compensation", "revenue", "sale", "turnover", "profit", "income", "plan", "subscription", "fare", "ticket",
        "tariff", "budget", "aid", "package", "loan", "stake", "debt", "peak sale"),
    "time": ("outage", "duration", "downtime", "disruption", "delay", "blackout", "wait", "shutdown", "closure",
        "system", "service", "failure", "computer", "interruption", "suspension"),
    "message": ("exchange", "query", "question", "prompt", "request", "conversation", "message", "interaction", "call",
        "email", "post", "record", "file", "entry", "document", "row", "detail"),
    "share": ("efficacy", "effectiveness", "protection", "reduction", "risk", "case", "illness", "disease"),
    "place": ("home", "house", "property", "building", "structure", "dwelling", "household", "premise", "store", "shop",
        "branch", "outlet", "site", "school", "hospital", "plant", "factory"),
    "land": ("area burned", "area", "land", "hectare", "acre", "forest", "bush", "ground"),
    "power": ("capacity", "power", "output", "generation", "electricity", "wind farm", "solar farm", "plant"),
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
