"""Whether a time in a sentence belongs to another clause than a number does."""

from itertools import pairwise

from claims.extraction.grammar.clauses import FINITE
from claims.extraction.grammar.site import Site
from claims.extraction.grammar.syntax import Node, Relation
from claims.extraction.periods.datewords import When
from claims.extraction.periods.inheritedperiods import UNCHANGED_PAST
from claims.extraction.vocabulary.wordlists import word_set

VERBS = FINITE | {"MD"}
PRESENT = frozenset({"VBZ", "VBP"})
JOINS = word_set("and but while whereas though although or")
TOLD_TAGS = PRESENT | {"VBD"}
OF_THE_NUMBER = frozenset({"that", "which"})
RELATIVES = word_set("which who whose where")


def in_other_clause(site: Site, when: When) -> bool:
    """ "It shut 5 sites last year, and 7 now make shoes", "5 sites shut, and sales in May fell": it is of the other.

    What happened goes on in the time before ("made 5 in May and lost 7"), and a time with which a sentence begins is of
    all its clauses. Offsets of the quantity and of the time count from one place.
    """
    nodes = site.tree.nodes
    base = nodes[site.first].word.start - site.quantity.start
    if when.start >= site.quantity.end:
        between = [node for node in nodes[site.last + 1 :] if node.word.start - base < when.start]
        after = [node for node in nodes[site.last + 1 :] if node.word.start - base >= when.end]
        if _begins_clause(between, after) or _is_in_relative(site, between) or _is_to_come(site, between):
            return True
        return _is_of_the_past(site, between)
    earlier = [node for node in nodes[: site.first] if node.word.start - base < when.start]
    between = [node for node in nodes[: site.first] if node.word.start - base >= when.end]
    joined = next((node.index for node in between if node.lower in JOINS or node.text == ";"), None)
    if joined is None or not any(node.tag == "VBD" or node.lower in UNCHANGED_PAST for node in earlier):
        return False
    own = site.predicate
    verbs = [own, *site.tree.children(own.index, Relation.AUXILIARY, Relation.COPULA)]
    return own.index >= joined and any(node.tag in PRESENT for node in verbs)


def _is_in_relative(site: Site, between: list[Node]) -> bool:
    """Whether the number stands in a relative clause that ends before the time: "X, which has 5, shut on Monday"."""
    nodes = site.tree.nodes
    opens = next((node.index for node in reversed(nodes[1 : site.first]) if node.lower in RELATIVES), None)
    if opens is None or nodes[opens - 1].text != "," or any(node.text == "," for node in nodes[opens : site.first]):
        return False
    return any(one.text == "," and other.tag in VERBS for one, other in pairwise(between))


def _is_to_come(site: Site, between: list[Node]) -> bool:
    """Whether what happened is told before what will: "cut 4 trains and said it would drop 7 on Friday"."""
    return site.predicate.tag in TOLD_TAGS and any(node.tag == "MD" for node in between)


def _is_of_the_past(site: Site, between: list[Node]) -> bool:
    """Whether what is, is told before what was: "is small beside the 3 billion that it took in last year"."""
    if site.predicate.tag not in PRESENT or not between or between[0].lower in OF_THE_NUMBER:
        return False  # "the 34 that it sold in 2023"
    return any(node.tag == "VBD" for node in between)


def _begins_clause(between: list[Node], after: list[Node]) -> bool:
    """Whether a clause with a verb of its own begins between a number and a time behind it."""
    for at, node in enumerate(between):
        if node.text == ";":
            return True
        before = between[at - 1] if at else None
        is_set_off = before is not None and before.text == ","
        if node.lower in JOINS and (is_set_off or _follows(between, at, "that")):
            return _has_verb(between[at:]) or (_has_verb(after) and _follows(between, at, "that"))
        if (node.lower in RELATIVES and is_set_off) or (node.tag == "WDT" and any(o.text == "," for o in between[:at])):
            return _has_verb(between[at:])
    return False


def _follows(nodes: list[Node], at: int, word: str) -> bool:
    return at + 1 < len(nodes) and nodes[at + 1].lower == word


def _has_verb(nodes: list[Node]) -> bool:
    return any(node.tag in VERBS for node in nodes)
