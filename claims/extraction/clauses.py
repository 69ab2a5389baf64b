"""The clauses that a number stands in, and what ends one."""

from claims.extraction.site import Site
from claims.extraction.syntax import Node, Relation
from claims.extraction.wordlists import word_set

CLAUSE_MARKS = frozenset({";", ":", ".", "(", ")", "–", "—"})
CLAUSE_WORDS = word_set("but while whereas although because after before since which who that if when as")
FINITE = frozenset({"VBD", "VBZ", "VBP"})


def clause_words(site: Site) -> list[str]:
    """The words of the clauses that the quantity stands in, up to a reporting verb."""
    tree = site.tree
    indexes: set[int] = set()
    for node in tree.upward(site.top.index, itself=True):
        indexes.add(node.index)
        if node.is_verb or tree.children(node.index, Relation.COPULA):
            indexes |= {child.index for child in tree.children(node.index)}
            if node.relation in {Relation.COMPLEMENT, Relation.PARATAXIS, Relation.ROOT, Relation.RELATIVE}:
                break
    return [tree.nodes[index].lower for index in sorted(indexes) if tree.nodes[index].text != "May" or not index]


def governors(site: Site) -> list[Node]:
    """The phrase of a number and all that governs it, the nearest first."""
    return list(site.tree.upward(site.top.index, itself=True))
