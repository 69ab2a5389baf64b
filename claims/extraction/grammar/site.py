"""Where in a parsed sentence a quantity stands: what it counts, and what that is a part of."""

import re
from dataclasses import dataclass

from claims.extraction.grammar.syntax import Node, Relation, Tree
from claims.extraction.names.coreference import Document
from claims.extraction.names.identities import Entity
from claims.extraction.quantity import Quantity
from claims.extraction.vocabulary.places import place_of_adjective
from claims.extraction.vocabulary.typenouns import singular
from claims.extraction.vocabulary.wordlists import word_set

MONEY_LENGTH = 3
CHANGES_OF_PARTS = frozenset({"percent", "percentage_point", "basis_point", "ratio"})
NOUN_DISTANCE = 6
PARTING = frozenset({",", ";", ":", "(", ")", "–", "—", "|"})
RATES = frozenset({"a", "an", "per", "each", "every"})
TIMES = word_set("day week month quarter year today yesterday tomorrow season time")
ACTS = frozenset({"quit", "quits", "ditch", "ditches", "desert", "flee", "join"})  # what people do, in headlines
PER_CENT = re.compile(r"per ?cent|pc\b")
SOURCES = word_set("release statement report announcement filing prospectus leaflet memo letter abstract slide")
ROUNDING = frozenset({"change", "odd", "plus", "so", "ish"})


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
    def is_proportion(self) -> bool:
        """Whether words say a part of a whole ("one in eight adults", "half the crowd")."""
        text = self.quantity.text.lower()
        return self.quantity.unit == "percent" and "%" not in text and not PER_CENT.search(text)

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
    noun = _noun(site, indexes)
    site.noun = noun if noun is None or not _is_source(site, noun) else None
    return site


def _noun(site: Site, own: set[int]) -> Node | None:
    tree, head = site.tree, site.head
    parent = tree.nodes[head.head]
    after = _after_of(site)
    if after is not None:
        return after
    if parent.lower in ACTS:
        return None
    modifies = head.relation in {Relation.NUMBER, Relation.COMPOUND, Relation.MODIFIER, Relation.DETERMINER}
    if modifies and parent.index not in own and parent.index > head.index and not parent.is_verb:
        nearer = _next_noun(site) if site.entity_at(parent) is not None else None
        if nearer is not None and nearer.index < parent.index and site.entity_at(nearer) is None:
            return nearer
        if not _has_break(site, parent.index):
            return _whole(site, _possessed(site, _past_adjectives(site, parent)))
    if head.relation == Relation.OBLIQUE and head.preposition is None and parent.is_noun and parent.index > head.index:
        return None if _has_break(site, parent.index) else parent
    for child in tree.obliques(head.index, "of", "in"):
        if child.index > head.index and child.preposition == "of":
            return child
    if site.quantity.unit == "count":
        return _next_noun(site)
    return None


def _is_source(site: Site, noun: Node) -> bool:
    """ "the 19.4% of the press release": whether a noun is only where the number was said."""
    is_told = noun.preposition == "of" and noun.index > site.last and singular(noun.lower) in SOURCES
    return is_told and site.words_before(1) == ["the"] and site.words_after(1) == ["of"]


def _after_of(site: Site) -> Node | None:
    """The noun of "412 of today's flights", however it was parsed; None for other shapes."""
    nodes = site.tree.nodes
    if site.last + 1 >= len(nodes) or nodes[site.last + 1].lower != "of" or site.is_money:
        return None
    found = None
    for node in nodes[site.last + 2 : site.last + 2 + NOUN_DISTANCE]:
        if node.text in PARTING:
            break
        if node.is_noun and node.word.quantity is None:
            found = node
            if node.index + 1 < len(nodes) and nodes[node.index + 1].lower in {"'s", "’s", "-"}:
                continue
            if node.index + 1 < len(nodes) and nodes[node.index + 1].is_noun:
                continue
            if node.tag == "NNP" and is_demonym(nodes[node.index + 1]):
                continue  # "14% of the Latin American market"
            break
        if node.lower in {"those", "these"} and node.index + 1 < len(nodes):
            behind = nodes[node.index + 1]
            if behind.is_noun or behind.tag in {"JJ", "CD"}:
                continue  # "3,900 of these roles"
        if (node.tag.startswith("PRP") and node.tag != "PRP$") or node.lower in {"those", "these", "which", "whom"}:
            return node
        if node.is_verb and node.tag != "VBN" and node.tag != "VBG":
            break
    return found


def _possessed(site: Site, noun: Node) -> Node:
    """What is counted where a possessive only says whose kind it is: "310,000 children's scooters"."""
    nodes = site.tree.nodes
    after = nodes[noun.index + 1 : noun.index + 4]
    if site.is_money or not after or after[0].lower not in {"'s", "’s", "'", "’"} or site.entity_at(noun) is not None:
        return noun
    return next((node for node in after[1:] if node.is_noun and node.word.quantity is None), noun)


def _past_adjectives(site: Site, word: Node) -> Node:
    """ "1.3 million current and former customers": what adjectives describe that the parse took for the head."""
    nodes = site.tree.nodes
    at = word.index
    while nodes[at].tag == "JJ" and at + 2 < len(nodes) and nodes[at + 1].lower in {"and", "or", ","}:
        at += 2
    while nodes[at].tag == "JJ" and at + 1 < len(nodes) and at != word.index:
        at += 1
    return nodes[at] if nodes[at].is_noun else word


def _whole(site: Site, noun: Node) -> Node:
    """The last noun of a compound that the parse broke up: "2 Norvik paid memberships", "75 sun-seekers"."""
    nodes = site.tree.nodes
    at = noun.index
    is_hyphen = at + 2 < len(nodes) and nodes[at + 1].text == "-" and not nodes[at].word.space
    if is_hyphen and not nodes[at + 1].word.space and nodes[at + 2].is_noun:
        return nodes[at + 2]
    if site.entity_at(noun) is None and noun.relation != Relation.COMPOUND:
        return noun
    for node in nodes[at + 1 : at + NOUN_DISTANCE]:
        if node.is_noun and node.word.quantity is None:
            noun = node
        elif node.tag not in {"JJ", "VBN", "VBD", "VBG", "HYPH"} and site.entity_at(node) is None:
            break
    return noun


def _has_break(site: Site, end: int) -> bool:
    """Whether punctuation parts the quantity from a noun, or the noun only rounds it ("3 million and change")."""
    between = site.tree.nodes[site.last + 1 : end]
    noun = site.tree.nodes[end]
    if noun.lower in ROUNDING or noun.word.quantity is not None:
        return True
    if site.quantity.unit == "count" and _is_time(site, noun):
        return True
    return any(node.text in PARTING or node.lower in RATES for node in between)


def _is_time(site: Site, noun: Node) -> bool:
    """ "3 million a year", unlike "400 part-time jobs"."""
    is_joined = noun.index > 0 and site.tree.nodes[noun.index - 1].tag == "HYPH"
    return singular(noun.lower) in TIMES and not is_joined


def _next_noun(site: Site) -> Node | None:
    """The noun right after a count that the parser hung elsewhere ("12 fake accounts")."""
    found = None
    for node in site.tree.nodes[site.last + 1 : site.last + 1 + NOUN_DISTANCE]:
        if node.is_noun and node.word.quantity is None:
            if node.lower in ROUNDING or _is_time(site, node) or (found is None and node.lower in ACTS):
                break
            found = node
        elif found is not None and node.tag == "HYPH" and not node.word.space:
            continue  # "400 part-time jobs"
        elif found is not None and site.entity_at(found) is not None and node.tag in {"JJ", "VBN", "VBG"}:
            continue
        elif found is not None or node.tag not in {"JJ", "JJR", "JJS", "VBN", "VBG", "HYPH", "NNP", "RB", "CC", "CD"}:
            break
    return found


def is_demonym(node: Node) -> bool:
    return place_of_adjective(node.word.shown) is not None
