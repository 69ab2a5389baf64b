"""How many there is room for, and how many live in a place: "will hold 34,500 fans", "a town of 40,000"."""

from claims.extraction.grammar.phrases import base_of
from claims.extraction.grammar.site import Site
from claims.extraction.grammar.syntax import Relation
from claims.extraction.grammar.topics import speaks_of
from claims.extraction.measures.countmeasures import Measure
from claims.extraction.measures.directions import Change
from claims.extraction.vocabulary.measurewords import PEOPLE
from claims.extraction.vocabulary.typenouns import PLACE_NOUNS, singular
from claims.extraction.vocabulary.wordlists import word_set

HOLDING = dict.fromkeys(word_set("hold seat accommodate fit sleep berth house"), "")
ROOM = word_set("room space capacity seating seats berths beds")
SEATS = frozenset({"seat", "berth", "bed"})
HELD = PEOPLE | word_set("""
    spectator supporter fan guest passenger visitor viewer seat bed berth car vehicle prisoner inmate bike animal dog
    crowd soul worshipper
""")
VENUES = "venue"
PLACES = PLACE_NOUNS | word_set(
    "island village parish suburb settlement territory republic community capital metropolis"
)
INHABITANTS = word_set("people inhabitants residents souls citizens inhabitant")
ROOM_REACH = 5  # words before a count in which "room for" stands


def of_capacity(site: Site, change: Change) -> Measure | None:
    """The capacity of a place, a seat count or a population; None for other quantities."""
    if site.quantity.unit != "count":
        return None
    name = _population(site) or _room(site)
    return Measure(name, None, "measure:capacity") if name is not None else None


def _room(site: Site) -> str | None:
    noun = singular(site.noun.lower) if site.noun is not None else None
    before = site.words_before(ROOM_REACH)
    if "for" in before and ROOM.intersection(before[: before.index("for")]) and (noun is None or noun in HELD):
        return _of_whom(noun)
    is_object = site.top.relation == Relation.OBJECT and base_of(site.predicate, HOLDING) is not None
    if is_object and noun is not None and noun in HELD and speaks_of(site.document.text, VENUES):
        return _of_whom(noun)
    is_level = site.words_before(1) in (["at"], ["with"], ["has"]) or base_of(site.predicate, {"have": ""}) is not None
    return f"{noun} capacity" if noun in SEATS and is_level and speaks_of(site.document.text, VENUES) else None


def _of_whom(noun: str | None) -> str:
    return "capacity" if noun in {None, "person"} else f"{noun} capacity"


def _population(site: Site) -> str | None:
    """ "in the town of 40,000", "a country of some 22 million people", "the island's 900 inhabitants"."""
    nodes = site.tree.nodes
    is_other = site.noun is not None and site.noun.tag == "NNS" and site.noun.lower not in INHABITANTS
    if is_other and site.noun is not None and site.noun.index == site.last + 1:
        return None
    at = next((node.index for node in reversed(nodes[: site.first]) if node.lower == "of"), 0)
    between = [node for node in nodes[at + 1 : site.first] if node.is_noun or node.is_verb]
    is_of = at > 0 and not between and site.first - at <= ROOM_REACH and singular(nodes[at - 1].lower) in PLACES
    return "population" if is_of else None
