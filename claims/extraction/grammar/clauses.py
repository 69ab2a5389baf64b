"""The clauses that a number stands in, and what ends one."""

from claims.extraction.grammar.site import Site
from claims.extraction.grammar.syntax import Node, Relation
from claims.extraction.vocabulary.wordlists import word_set

CLAUSE_MARKS = frozenset({";", ":", ".", "(", ")", "–", "—"})
CLAUSE_WORDS = word_set("but while whereas although because after before since which who that if when as")
MODAL_REACH = 12  # words before a number in which "could" is its own
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


def stands_under(site: Site, modals: frozenset[str]) -> bool:
    """Whether a modal stands over the quantity, with no finite verb of another clause between, however it parsed."""
    for node in reversed(site.tree.nodes[max(0, site.first - MODAL_REACH) : site.first]):
        if node.text in CLAUSE_MARKS or node.lower in CLAUSE_WORDS or node.tag in FINITE:
            return False
        if node.lower in modals and node.tag == "MD":
            return True
    return False


def governors(site: Site) -> list[Node]:
    """The phrase of a number and all that governs it, the nearest first."""
    return list(site.tree.upward(site.top.index, itself=True))
