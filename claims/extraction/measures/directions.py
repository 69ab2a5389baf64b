"""The role of a quantity and its direction: a level, a change up or down, the start or the end of one."""

from dataclasses import dataclass
from itertools import pairwise

from claims.extraction.grammar.clauses import FINITE
from claims.extraction.grammar.site import Site
from claims.extraction.grammar.syntax import Node, Relation
from claims.extraction.measures.comparatives import comparison_of
from claims.extraction.measures.departures import movement_of
from claims.extraction.measures.particles import GOING, by_particle, by_preposition
from claims.extraction.measures.parts import is_share
from claims.extraction.measures.paytalks import talked_of
from claims.extraction.measures.sides import phrasal_of, side_of, wipes
from claims.extraction.quantity import Direction, Role
from claims.extraction.vocabulary.changewords import (
    CHANGE_NOUNS,
    DOWN_NOUNS,
    GAINED,
    HELD_NOUNS,
    LOST,
    UP_NOUNS,
    UP_VERBS,
    VERBS_OF_CHANGE,
    WORDS_OF_CHANGE,
    change_lemma,
)
from claims.extraction.vocabulary.measurewords import POSTS
from claims.extraction.vocabulary.typenouns import singular
from claims.extraction.vocabulary.wordlists import word_set

PLAIN_COUNTS = frozenset({"job cut", "worker on strike", "protester", "attendee", "participant", "death", "injury"})
FORECASTS = frozenset({"forecast", "estimate", "target", "outlook"})
AMOUNTING = word_set("amount amounts amounted amounting comes came according equivalent equal due next close")
TO_REACH = 12  # words between a word of change and "to 5 million"
# "rose at 4%", "fell after 3 days": what follows such a word is no amount of the change.
STANDING = word_set("at in for on after with during since until within into through over below above")
UPWARD = UP_VERBS | {"gain", "add"}
GAINED_OR_LOST = GAINED | LOST


@dataclass(frozen=True, slots=True)
class Change:
    """What a quantity does; ``word`` is the verb or noun of change that says so, None where nothing says it."""

    role: Role
    direction: Direction | None
    word: Node | None
    rule: str


def change_of(site: Site) -> Change:
    """The role and direction of a quantity; the direction is None unless a word of its clause says it."""
    quantity = site.quantity
    if quantity.role in {Role.FROM, Role.TO, Role.RANK}:
        return Change(quantity.role, None, _verb_above(site), "role:quantity")
    is_spelt = quantity.text[:1].isalpha()  # "minus four tonight" is a temperature
    if quantity.direction is not None and not (is_spelt and quantity.unit == "count"):
        return Change(Role.CHANGE, quantity.direction, None, "direction:sign")
    if site.words_before(2) in (["down", "from"], ["up", "from"]):
        return Change(Role.FROM, None, None, "role:from")
    if site.words_before(3)[:1] == ["("] and site.words_before(1) == [":"]:
        return Change(Role.LEVEL, None, None, "role:bracket")  # "rose to 47 million (2025: 39 million)"
    preposition = site.top.preposition if site.top.relation in {Relation.OBLIQUE, Relation.NOMINAL} else None
    is_most = site.words_before(2) == ["up", "to"] and site.words_before(3)[0] not in GOING
    near = ["up to"] if is_most else site.words_before(1)
    verb = _verb_above(site)
    if near == ["to"] and _moves_before(site) and site.words_before(2)[0] not in AMOUNTING:
        return Change(Role.TO, None, verb, "role:to")
    amounts = near == ["to"] and site.words_before(2)[0] in AMOUNTING  # "equivalent to 2.6 months of imports"
    if (preposition == "to" or near == ["to"]) and not amounts and (verb is not None or _noun_above(site) is not None):
        return Change(Role.TO, None, verb, "role:to")
    if (preposition == "from" or near == ["from"]) and (verb is not None or _noun_above(site) is not None):
        return Change(Role.FROM, None, verb, "role:from")
    moved = movement_of(site)
    if moved is not None:
        return Change(Role.CHANGE, moved[0], moved[1], "direction:movement")
    if wipes(site):
        return Change(Role.CHANGE, Direction.DOWN, None, "direction:wiped")
    for rule in RULES:
        found = rule(site)
        if found is not None:
            return found
    if is_share(site):
        return Change(Role.SHARE, None, None, "role:share")
    return Change(Role.LEVEL, None, None, "role:level")


def as_counted(change: Change, measure: str | None, unit: str) -> Change:
    """The change of a number of that measure: so many job cuts or strikers are a count, and went nowhere."""
    is_plain = measure in PLAIN_COUNTS or (measure or "").endswith(" affected")
    is_count = is_plain and unit == "count" and change.role == Role.CHANGE
    return Change(Role.LEVEL, None, None, "role:level") if is_count else change


def _by_pay(site: Site) -> Change | None:
    """ "the union wants 8%": what is asked for at pay talks is a rise."""
    return Change(Role.CHANGE, Direction.UP, None, "direction:pay") if talked_of(site) is not None else None


def _moves_before(site: Site) -> bool:
    """Whether a word of change stands before "to" in the same clause: "a 22% rise in profit to 5"."""
    is_counted = site.quantity.unit == "count" and site.noun is not None
    for node in reversed(site.tree.nodes[max(0, site.first - TO_REACH) : site.first]):
        if node.text in {",", ";", ":"} or node.lower in {"and", "but", "while"}:
            return False
        lemma = change_lemma(node.lower, singular(node.lower))
        if is_counted and lemma in {"move", "shift", "swing", "change", "cut"}:
            continue  # "moved to 1,300 wallets"
        if lemma in WORDS_OF_CHANGE or (node.lower in {"up", "down"}):
            return True
    return False


def _by_small_word(site: Site) -> Change | None:
    found = by_preposition(site) or by_particle(site)
    return Change(Role.CHANGE, *found) if found is not None else None


def _by_phrasal(site: Site) -> Change | None:
    found = phrasal_of(site)
    return Change(Role.CHANGE, found[0], found[1], "direction:phrasal") if found is not None else None


def _by_comparative(site: Site) -> Change | None:
    found = comparison_of(site)
    return Change(Role.CHANGE, found[0], None, found[1]) if found is not None else None


def _by_side(site: Site) -> Change | None:
    side = side_of(site)
    return Change(Role.CHANGE, side, None, "direction:side") if side is not None else None


def _leads_to_level(site: Site) -> bool:
    """ "lost $240 to $5,610": an amount of money that a price went by, up to where."""
    after = site.words_after(2)
    return site.is_money and after[:1] == ["to"] and after[1:2] in (["$"], ["£"], ["€"])


def _by_noun(site: Site) -> Change | None:
    """ "a 3% drop", "an increase of 9%", "a fall in profit of 2%"."""
    node = _noun_above(site)
    if node is None:
        return None
    lemma = change_lemma(node.lower, singular(node.lower))
    if site.is_money and lemma == "loss":  # a net loss is a level
        return None
    if site.quantity.unit == "count" and lemma in {"cut", "loss", "addition"} and site.noun is node:
        return None
    direction = Direction.UP if lemma in UP_NOUNS else Direction.DOWN if lemma in DOWN_NOUNS else None
    return Change(Role.CHANGE, direction, node, "direction:noun")


def _by_held(site: Site) -> Change | None:
    """ "added 2 million users", "lost 400,000 of them": a change of what the subject has."""
    if site.quantity.unit != "count" or site.top.relation not in {Relation.OBJECT, Relation.OBLIQUE}:
        return None
    verb = site.tree.nodes[site.top.head]
    lemma = change_lemma(verb.lower, verb.lemma)
    if lemma not in GAINED_OR_LOST or site.top.preposition == "on":
        return None  # "lost data on 740,000 members"
    noun = singular(site.noun.lower) if site.noun is not None else None
    if noun is not None and (noun not in HELD_NOUNS or (lemma in LOST and noun in POSTS)):
        return None
    return Change(Role.CHANGE, Direction.UP if lemma in GAINED else Direction.DOWN, verb, "direction:held")


def _by_verb(site: Site) -> Change | None:
    """ "fell 4.9%", "cut prices by 3%", "grew by two thirds"."""
    verb = _verb_above(site)
    if verb is None:
        return None
    lemma = change_lemma(verb.lower, verb.lemma)
    if site.top.relation in {Relation.SUBJECT, Relation.PASSIVE_SUBJECT}:
        return None
    preposition = site.top.preposition
    between = site.tree.nodes[verb.index + 1 : site.first]
    if any(one.text == "," and other.lower == "and" for one, other in pairwise(between)) and any(
        node.tag in FINITE for node in between
    ):
        return None  # "costs rose to 44.9 million, and the loss was 21.6 million"
    is_load = site.noun is not None and site.noun.preposition == "of" and not (site.is_part or site.is_money)
    if is_load and lemma in LOST:
        return None  # "a lorry shed 25 tonnes of gravel"
    if preposition == "of" and site.top.relation == Relation.NOMINAL:
        return None  # "fell over an area of 60 square kilometres"
    if preposition in STANDING:
        return None
    if site.quantity.unit == "count" and site.noun is not None and preposition != "by":
        return None
    is_got = lemma == "recover" and (not site.is_part or verb.tag == "VBN")
    if preposition != "by" and (is_got or (lemma == "stretch" and not site.is_part)):
        return None  # "recovered 1,160 barrels", "stretched 14 miles"
    if lemma == "add" and not (site.is_part or (preposition is None and site.is_money)):
        return None
    if (
        site.is_money
        and lemma in {"cut", "raise", "reduce", "lift", "lower", "boost", "recover"}
        and preposition != "by"
    ):
        return None
    if not (site.is_part or site.is_money) and preposition != "by" and lemma in {"cut", "raise", "add"}:
        return None
    return Change(Role.CHANGE, Direction.UP if lemma in UPWARD else Direction.DOWN, verb, "direction:verb")


def _verb_above(site: Site) -> Node | None:
    """The verb of change that governs the quantity, not past another clause."""
    for depth, node in enumerate(site.tree.upward(site.top.index)):
        lemma = change_lemma(node.lower, node.lemma)
        if lemma in VERBS_OF_CHANGE or (lemma in LOST and (site.is_part or _leads_to_level(site))):
            return node if node.is_verb else None
        if node.lower in FORECASTS:
            continue  # a noun, whatever the tagger made of it: "raised its growth forecast"
        if node.is_verb or node.relation in {Relation.SUBJECT, Relation.PASSIVE_SUBJECT} or depth > 3:
            return None
    return None


def _noun_above(site: Site) -> Node | None:
    """The noun of change that the quantity measures or belongs to."""
    candidates = []
    if site.noun is not None and site.noun.preposition != "of":
        candidates.append(site.noun)
    if site.is_part and site.tree.children(site.top.index, Relation.COPULA):
        candidates += [node for node in [site.tree.subject(site.top.index)] if node is not None]  # "the rise is 2%"
    if site.top.relation == Relation.NOMINAL and site.top.preposition in {"of", "to", "from", "by"}:
        candidates.append(site.tree.nodes[site.top.head])
    for node in candidates:
        if change_lemma(node.lower, singular(node.lower)) in CHANGE_NOUNS and not node.is_verb:
            return node
    return None


# What is asked in turn, the surest first.
RULES = (_by_pay, _by_phrasal, _by_side, _by_small_word, _by_comparative, _by_noun, _by_held, _by_verb)
