"""Common nouns that news uses for one another: "the vessel" is the ferry, "the grocer" the supermarket chain."""

from claims.extraction.vocabulary.eventnouns import EVENT_GROUPS
from claims.extraction.vocabulary.wordlists import word_set

SHIPS = word_set("ship vessel boat ferry liner tanker freighter trawler yacht boxship cruiser barge bulker catamaran")
AIRCRAFT = word_set("aircraft plane jet airliner aeroplane airplane helicopter jetliner")
KINDRED = (
    SHIPS,
    AIRCRAFT,
    word_set("retailer chain grocer supermarket store shop"),
    word_set("carmaker automaker maker manufacturer"),
    word_set("drugmaker maker biotech pharma manufacturer"),
    word_set("chipmaker maker manufacturer"),
    word_set("airline carrier"),
    word_set("bank lender"),
    word_set("insurer underwriter"),
    word_set("telecom telco operator carrier network"),
    word_set("builder housebuilder developer contractor"),
    word_set("utility supplier provider"),
    word_set("startup start-up unicorn"),
    word_set("app platform service site website network"),
    word_set("film movie picture"),
    word_set("game title"),
    word_set("plant factory mill works"),
    word_set("mine pit quarry"),
    word_set("regulator watchdog authority agency"),
    word_set("union guild association"),
    word_set("charity trust foundation nonprofit"),
    word_set("co-op cooperative co-operative"),
    word_set("university college institution school"),
    word_set("club team side"),
    word_set("drug medicine pill treatment therapy"),
    word_set("vaccine jab shot"),
    word_set("trial study"),
    *EVENT_GROUPS,
)


def kindred(noun: str) -> frozenset[str]:
    """A singular noun with all that may stand for it."""
    return frozenset({noun}).union(*(group for group in KINDRED if noun in group))
