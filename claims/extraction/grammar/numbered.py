"""Numbers that a noun before them turns into a name: "topic 14", "the Borealis 440", "sheets 3 and 4".

The tables of `numbers` know the commonest such words; here the parse tells the rest: English counts with the number
before the noun, and what stands bare behind one numbers it.
"""

import re

from claims.extraction.grammar.site import Site
from claims.extraction.grammar.syntax import Node, Relation
from claims.extraction.quantity import Hedge
from claims.extraction.vocabulary.wordlists import word_set

NUMBERED = "numbered thing"
DIGITS = re.compile(r"\d{1,5}K?")  # a number with commas is a count, whatever stands before it
# What a number behind it measures all the same: "the death toll, 14", "average age 40".
LEVELS = word_set("""
    total toll average mean median score index rating price count tally age target limit maximum minimum population
    capacity temperature magnitude sum record high low peak level turnout majority half figure
""")
WITHIN_NAMES = frozenset({Relation.COMPOUND, Relation.NUMBER, Relation.APPOSITION, Relation.NOMINAL})
LOOSE = frozenset({Relation.OBLIQUE, Relation.NOMINAL, Relation.APPOSITION, Relation.OTHER})
CLOSING = frozenset({".", ",", ";", ")", "!", "?"})


def is_numbered(site: Site) -> bool:
    """Whether the quantity only numbers the noun that it stands behind."""
    quantity, nodes = site.quantity, site.tree.nodes
    is_plain = quantity.unit == "count" and quantity.hedge == Hedge.EXACT and DIGITS.fullmatch(quantity.text)
    if not is_plain or not site.first:
        return False
    before = nodes[site.first - 1]
    if not before.text[:1].isalpha() or before.lower in LEVELS or before.word.quantity is not None:
        return False
    earlier = nodes[site.first - 2] if site.first > 1 else None
    if site.last + 1 < len(nodes) and nodes[site.last + 1].lower == "of":
        return False  # "would give the Union 68 of the 200 seats"
    if earlier is not None and earlier.lower == "the" and _is_plural(before):
        return False  # "40 for the Blues, with the Greens 12"
    if site.head.head == before.index and site.head.relation in WITHIN_NAMES:
        if site.noun is not None and (before.tag != "NNP" or earlier is None or earlier.is_verb):
            return False  # "sent Kyiv 30 tanks"
        return before.is_noun or site.head.relation == Relation.COMPOUND
    return site.noun is None and before.is_noun and (_is_in_name(site, before) or _closes(site, before))


def is_listed(site: Site, numbered: set[int]) -> bool:
    """Whether the quantity is joined to one that only numbers its noun: "sheets 3 and 4"."""
    is_plain = site.quantity.unit == "count" and DIGITS.fullmatch(site.quantity.text) is not None
    return is_plain and site.noun is None and site.head.relation == Relation.CONJUNCT and site.head.head in numbered


def _is_plural(node: Node) -> bool:
    return node.tag == "NNPS" or (node.lower.endswith("s") and not node.lower.endswith(("is", "us", "ss")))


def _is_in_name(site: Site, before: Node) -> bool:
    """ "Calle Gravina 22": behind the last word of a name whose head is another."""
    return before.relation == Relation.COMPOUND and before.head == site.head.head and before.text[:1].isupper()


def _closes(site: Site, before: Node) -> bool:
    """ "the help tab, topic 14.": noun and number alone between marks."""
    nodes = site.tree.nodes
    after = nodes[site.last + 1].text if site.last + 1 < len(nodes) else "."
    is_apart = before.index > 0 and nodes[before.index - 1].text in CLOSING
    return is_apart and after in CLOSING and before.text[:1].islower() and site.head.relation in LOOSE
