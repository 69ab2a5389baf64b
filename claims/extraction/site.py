"""Where in a parsed sentence a quantity stands: what it counts, and what that is a part of."""

from dataclasses import dataclass

from claims.extraction.coreference import Document
from claims.extraction.entities import Entity
from claims.extraction.places import place_of_adjective
from claims.extraction.quantity import Quantity
from claims.extraction.syntax import Node, Relation, Tree

MONEY_LENGTH = 3
PARTS = frozenset({"percent", "ratio"})
CHANGES_OF_PARTS = frozenset({"percent", "percentage_point", "basis_point", "ratio"})
NOUN_DISTANCE = 6


@dataclass(slots=True)
class Site:
    """A quantity in its tree. ``head`` stands for the quantity, ``noun`` for what it counts or describes (None where
    it stands alone), ``top`` for the whole phrase, ``predicate`` for the verb or predicate of its clause."""

    tree: Tree
    document: Document
    quantity: Quantity
    head: Node
    noun: Node | None
    offset: int  # where the tree's text begins in the document's
    first: int  # index of the quantity's first word
    last: int

    @property
    def top(self) -> Node:
        return self.head if self.noun is None or self._is_base(self.noun) else self.noun

    @property
    def predicate(self) -> Node:
        return self.tree.clause(self.top.index)

    @property
    def is_money(self) -> bool:
        return len(self.quantity.unit) == MONEY_LENGTH and self.quantity.unit.isupper()

    @property
    def is_part(self) -> bool:
        return self.quantity.unit in CHANGES_OF_PARTS

    def entity_at(self, node: Node) -> Entity | None:
        """Whom a word names, by itself: the longest name that covers it."""
        mention = self.document.at(self.offset + node.word.start, self.offset + node.word.end)
        return mention.entity if mention is not None else None

    def position(self, node: Node) -> int:
        return self.offset + node.word.start

    def words_before(self, count: int) -> list[str]:
        return [node.lower for node in self.tree.nodes[max(0, self.first - count) : self.first]]

    def words_after(self, count: int) -> list[str]:
        return [node.lower for node in self.tree.nodes[self.last + 1 : self.last + 1 + count]]

    def _is_base(self, noun: Node) -> bool:
        """Whether the noun is what the quantity is a part of ("36% of the day's schedule")."""
        return noun.head == self.head.index


def site_of(tree: Tree, quantity: Quantity, index: int, *, document: Document, offset: int) -> Site | None:
    """The site of the sentence's quantity number ``index``; None when the words of the sentence lost it."""
    own = [node for node in tree.nodes if node.word.quantity == index]
    if not own:
        return None
    indexes = {node.index for node in own}
    head = next((node for node in own if node.head not in indexes or node.head == node.index), own[0])
    site = Site(tree, document, quantity, head, None, offset, own[0].index, own[-1].index)
    site.noun = _noun(site, indexes)
    return site


def _noun(site: Site, own: set[int]) -> Node | None:
    tree, head = site.tree, site.head
    parent = tree.nodes[head.head]
    modifies = head.relation in {Relation.NUMBER, Relation.COMPOUND, Relation.MODIFIER, Relation.DETERMINER}
    if modifies and parent.index not in own and parent.index > head.index and not parent.is_verb:
        return parent
    if head.relation == Relation.OBLIQUE and head.preposition is None and parent.is_noun and parent.index > head.index:
        return parent
    for child in tree.obliques(head.index, "of", "in"):
        if child.index > head.index and child.preposition == "of":
            return child
    if site.quantity.unit == "count":
        return _next_noun(site)
    return None


def _next_noun(site: Site) -> Node | None:
    """The noun right after a count that the parser hung elsewhere ("12 fake accounts")."""
    found = None
    for node in site.tree.nodes[site.last + 1 : site.last + 1 + NOUN_DISTANCE]:
        if node.is_noun and node.word.quantity is None:
            found = node
        elif found is not None or node.tag not in {"JJ", "JJR", "JJS", "VBN", "VBG", "HYPH", "NNP", "RB", "CC", "CD"}:
            break
    return found


def is_demonym(node: Node) -> bool:
    return place_of_adjective(node.word.shown) is not None
