"""A parsed sentence as a tree of nodes, the same whatever scheme the parse's labels follow; `parses.py` makes it.

In it a nominal hangs on what it belongs to and knows its preposition, and a copular sentence hangs on its predicate
("revenue was $5": *5* is the head of *revenue* and of *was*), as in Universal Dependencies.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from claims.extraction.grammar.words import Word
from claims.extraction.vocabulary.wordlists import word_set


class Relation(StrEnum):
    """What a word is to the word it hangs on."""

    ROOT = "root"
    SUBJECT = "subject"
    PASSIVE_SUBJECT = "passive_subject"
    OBJECT = "object"
    OBLIQUE = "oblique"  # of a verb, with or without a preposition ("fell 4%", "fell by 4%")
    AGENT = "agent"
    NOMINAL = "nominal"  # of a noun, with a preposition ("the price of oil")
    POSSESSOR = "possessor"
    COMPOUND = "compound"
    NUMBER = "number"
    APPOSITION = "apposition"
    MODIFIER = "modifier"
    DETERMINER = "determiner"
    CASE = "case"
    COPULA = "copula"
    AUXILIARY = "auxiliary"
    CONJUNCT = "conjunct"
    COMPLEMENT = "complement"  # a clause that says what was said
    OPEN_COMPLEMENT = "open_complement"
    NOUN_CLAUSE = "noun_clause"  # "a plan to cut", "accounts held by"
    RELATIVE = "relative"
    ADVERBIAL_CLAUSE = "adverbial_clause"
    ADVERB = "adverb"
    MARK = "mark"
    NEGATION = "negation"
    PARATAXIS = "parataxis"
    PARTICLE = "particle"
    OTHER = "other"


NEGATIONS = frozenset({"not", "n't", "n’t", "never", "no"})
# What somebody has to do something: "maintains its plan to sell 4 ships" is no order to the plan.
FORESEEING = frozenset({"expect", "forecast", "predict", "project", "anticipate", "want", "see", "tip"})
PLANS = word_set("""
    plan plans bid bids decision deal offer offers effort efforts chance chances goal target pledge pledges promise
    promises proposal proposals permission right rights attempt attempts scheme intention intentions commitment vow move
    option options power powers licence license order orders vote agreement ambition aim hopes plot way
    """)
REFLEXIVES = frozenset({"itself", "himself", "herself", "themselves"})  # "the vessel itself"
SUBJECTS = (Relation.SUBJECT, Relation.PASSIVE_SUBJECT)


@dataclass(slots=True)
class Node:
    """A word in the tree; ``head`` is the index of the word it hangs on, its own for the root."""

    index: int
    word: Word
    lower: str
    lemma: str
    tag: str
    entity: str
    head: int
    relation: Relation
    preposition: str | None = None

    @property
    def text(self) -> str:
        return self.word.shown

    @property
    def is_verb(self) -> bool:
        return self.tag.startswith("VB")

    @property
    def is_noun(self) -> bool:
        return self.tag.startswith("NN")


@dataclass(slots=True)
class Tree:
    """A sentence as nodes, with the questions that rules ask of it."""

    nodes: list[Node]
    dependents: dict[int, list[Node]] = field(default_factory=dict)
    # The predicates and subjects found so far, which rules ask for often.
    clauses: dict[int, Node] = field(default_factory=dict)
    subjects: dict[int, Node | None] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for node in self.nodes:
            if node.head != node.index:
                self.dependents.setdefault(node.head, []).append(node)

    def children(self, index: int, *relations: Relation) -> list[Node]:
        below = self.dependents.get(index)
        if below is None:
            return []
        return [child for child in below if child.relation in relations] if relations else list(below)

    def subject(self, index: int) -> Node | None:
        """The subject of a clause, active or passive; a clause without one borrows that of the clause it hangs on."""
        if index not in self.subjects:
            self.subjects[index] = self._subject(index)
        return self.subjects[index]

    def _is_foreseen(self, node: Node) -> bool:
        """ "expects volume to fall", whose infinitive the parse took for an adverbial clause."""
        if node.relation != Relation.ADVERBIAL_CLAUSE or self.nodes[node.head].lemma not in FORESEEING:
            return False
        return node.index > 0 and self.nodes[node.index - 1].lower == "to"

    def _subject(self, index: int) -> Node | None:
        for node in self.upward(index, itself=True):
            own = self.children(node.index, *SUBJECTS)
            if own:
                before = [child for child in own if child.index < node.index and child.lower not in REFLEXIVES]
                while len(before) > 1 and self._is_joined(before[-1]):
                    before.pop()  # "the cost of building the mine and the refinery is unchanged"
                return before[-1] if before else own[0]
            if node.tag in {"VB", "VBP"} and (node.relation == Relation.OPEN_COMPLEMENT or self._is_foreseen(node)):
                controlled = [child for child in self.objects(node.head) if child.index < node.index]
                is_plan = bool(controlled) and controlled[0].lower in PLANS
                if controlled and not is_plan and not controlled[0].word.shown[:1].isdigit():
                    return controlled[0]  # "ordered Norvik to pay"
            if node.relation == Relation.NOUN_CLAUSE:
                return self.nodes[node.head] if node.tag in {"VBG", "VB"} else None
            if node.relation == Relation.RELATIVE:
                return self.nodes[node.head]
            if node.relation == Relation.PARATAXIS and (parted := self._parted_from(node)) is not None:
                return parted
            if node.relation not in {Relation.CONJUNCT, Relation.OPEN_COMPLEMENT, Relation.ADVERBIAL_CLAUSE}:
                return None
        return None

    def _is_joined(self, noun: Node) -> bool:
        """Whether "and" stands right before a noun phrase: what it joins was taken for a subject of its own."""
        first = min((noun.index, *(child.index for child in self.children(noun.index) if child.index < noun.index)))
        return first > 0 and self.nodes[first - 1].lower in {"and", "or"}

    def _parted_from(self, verb: Node) -> Node | None:
        """The noun that commas part from its verb, where the parse made it the head: "Norvik, which ran it, spoke"."""
        head = self.nodes[verb.head]
        head = self.nodes[head.head] if head.relation == Relation.RELATIVE else head
        is_before = head.is_noun and head.index < verb.index and self.nodes[verb.index - 1].text == ","
        return head if verb.is_verb and is_before else None

    def objects(self, index: int) -> list[Node]:
        return self.children(index, Relation.OBJECT)

    def obliques(self, index: int, *prepositions: str) -> list[Node]:
        """Nominals of a verb or a noun that stand with one of the prepositions, or with any."""
        found = self.children(index, Relation.OBLIQUE, Relation.NOMINAL, Relation.AGENT)
        return [node for node in found if not prepositions or node.preposition in prepositions]

    def possessor(self, index: int) -> Node | None:
        return next(iter(self.children(index, Relation.POSSESSOR)), None)

    def is_passive(self, index: int) -> bool:
        if self.children(index, Relation.PASSIVE_SUBJECT, Relation.AGENT):
            return True
        auxiliaries = self.children(index, Relation.AUXILIARY)
        return self.nodes[index].tag == "VBN" and any(child.lemma in {"be", "get"} for child in auxiliaries)

    def is_negated(self, index: int) -> bool:
        return any(child.lower in NEGATIONS or child.relation == Relation.NEGATION for child in self.children(index))

    def upward(self, index: int, *, itself: bool = False) -> Iterator[Node]:
        """The words that a word hangs on, nearest first; ends at the root, also in a tree with a loop."""
        node = self.nodes[index]
        if itself:
            yield node
        for _ in self.nodes:
            if node.head == node.index:
                return
            node = self.nodes[node.head]
            yield node

    def below(self, index: int) -> set[int]:
        """A word and all that hangs on it, however deep."""
        found, waiting = {index}, [index]
        while waiting:
            for child in self.dependents.get(waiting.pop(), ()):
                if child.index not in found:
                    found.add(child.index)
                    waiting.append(child.index)
        return found

    def clause(self, index: int) -> Node:
        """The predicate of the clause that a word stands in; the root when there is none nearer."""
        if index not in self.clauses:
            self.clauses[index] = self._clause(index)
        return self.clauses[index]

    def _clause(self, index: int) -> Node:
        last = self.nodes[index]
        for node in self.upward(index, itself=True):
            if node.is_verb or self.children(node.index, *SUBJECTS, Relation.COPULA):
                return node
            last = node
        return last
