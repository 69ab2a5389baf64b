"""Which way a percentage goes by the words around it: "put on 4%", "15% in the red", "120bp below its peers"."""

from claims.extraction.grammar.phrases import base_of
from claims.extraction.grammar.site import Site
from claims.extraction.grammar.syntax import Node
from claims.extraction.grammar.topics import speaks_of
from claims.extraction.quantity import Direction
from claims.extraction.vocabulary.wordlists import word_set

HEDGING = word_set("about around nearly almost some than just over at least roughly another approximately as much")
# "put on 4%", "clawed back 2%", "gave up 1%": what two words before a percentage say together.
PHRASAL = {
    "on": (dict.fromkeys(word_set("put tack pile"), ""), Direction.UP),
    "back": (dict.fromkeys(word_set("claw win gain pull"), ""), Direction.UP),
    "up": (dict.fromkeys(word_set("give gave given surrender"), ""), Direction.DOWN),
}
COLOURS = {"red": Direction.DOWN, "green": Direction.UP}
SIDES = {"below": Direction.DOWN, "under": Direction.DOWN, "above": Direction.UP}
TIMES_BEFORE = word_set("year-earlier year-ago year last previous prior same a same-period")
WIPING = dict.fromkeys(word_set("wipe knock slash shave lop trim take strip cut erase"), "")
ERASING = dict.fromkeys(word_set("wipe erase slash strip"), "")
VALUES = frozenset({"value", "worth", "capitalisation", "capitalization"})
# What befalls a sum that is its own subject.
GONE = dict.fromkeys(word_set("vanish disappear evaporate go gone melt lose lost wipe erase"), "")
SMOKE_REACH = 6  # words behind a sum in which the value or the smoke stands
WIPE_REACH = 5  # words that such a verb may stand before the amount


def phrasal_of(site: Site) -> tuple[Direction, Node] | None:
    """ "put on 4.4 per cent", "clawed back 2%", "gave up 0.7%": the direction, and the verb that says it."""
    nodes = [node for node in site.tree.nodes[: site.first] if node.lower not in HEDGING][-2:]
    if not site.is_part or len(nodes) < 2 or nodes[1].lower not in PHRASAL:
        return None
    verbs, direction = PHRASAL[nodes[1].lower]
    return (direction, nodes[0]) if base_of(nodes[0], verbs) is not None else None


def side_of(site: Site) -> Direction | None:
    """ "15% in the red", "8% below the year-earlier level", "120bp above its peers"."""
    after = site.words_after(4)
    if not site.is_part:
        return None
    if after[:2] == ["in", "the"] and after[2:3] and after[2] in COLOURS:
        return COLOURS[after[2]]
    if not after or after[0] not in SIDES:
        return None
    is_before = not TIMES_BEFORE.isdisjoint(after[1:3]) and site.quantity.unit == "percent"
    is_gap = site.quantity.unit in {"basis_point", "percentage_point"}
    return SIDES[after[0]] if is_before or is_gap else None


def wipes(site: Site) -> bool:
    """ "wiping £2.6 billion off its value", "knocked 40p off the price", "erased $5bn from its worth"."""
    nodes = site.tree.nodes
    if site.is_money and _goes_up_in_smoke(site):
        return True
    behind = nodes[site.last + 1 : site.last + 3]
    if len(behind) == 2 and behind[1].lower == "off" and base_of(behind[0], WIPING) is not None:
        return True  # "saw a tenth wiped off its shares"
    if site.words_after(1) not in (["off"], ["from"]) or site.last + 2 >= len(nodes):
        return False
    verbs = WIPING if site.words_after(1) == ["off"] else ERASING
    return any(base_of(node, verbs) is not None for node in nodes[max(0, site.first - WIPE_REACH) : site.first])


def _goes_up_in_smoke(site: Site) -> bool:
    """ "wiping out €1.9bn", "erasing €2bn of market value", "€2bn had gone up in smoke", in a text about shares."""
    nodes, behind = site.tree.nodes, site.words_after(SMOKE_REACH)
    of_value = behind[:1] == ["of"] and not VALUES.isdisjoint(behind[1:4])
    before = nodes[max(0, site.first - WIPE_REACH) : site.first]
    wiped = next((node for node in reversed(before) if base_of(node, ERASING) is not None), None)
    goes = any(base_of(node, GONE) is not None for node in nodes[site.last + 1 : site.last + 1 + SMOKE_REACH])
    is_out = wiped is not None and (of_value or nodes[wiped.index + 1].lower == "out")
    is_gone = goes and (of_value or "smoke" in behind)
    return (is_out or is_gone) and speaks_of(site.document.text, "shares")
