"""Dependency trees under construction: nodes that are joined, inflected, put in order and become a treebank sentence.

The labels are those of Universal Dependencies 2.15 as English EWT uses them, the tags those of the Penn Treebank with
EWT's additions. Trees are projective by construction: a node's dependents stand left and right of it, in order.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from training.inflection import features, inflect, universal_tag
from training.treebanks import Entity, Sentence, Word

SUBJECTS = ("nsubj", "nsubj:pass")
SMALL_IN_TITLES = frozenset({"IN", "DT", "CC", "TO", "POS"})
GLUED_BEFORE = frozenset({",", ".", "%", ")", ";", ":", "?", "!", "'s", "’s", "'", "’", "”", "n't"})
CLOSING = frozenset({",", ".", ":", "-RRB-"})
GLUED_AFTER = frozenset({"(", "$", "€", "£", "¥", "₹", "US$", "A$", "C$", "“"})


@dataclass(slots=True, eq=False)
class Node:
    """One word with its dependents; rel None marks the head of a phrase that is not attached yet.

    form is a lemma while `inflected` is False. entity is "B-ORG", "I-ORG" ... or "". glue "<", ">" or "<>" joins the
    word to its neighbour on that side whatever the rules say.
    """

    form: str
    tag: str
    rel: str | None = None
    inflected: bool = True
    entity: str = ""
    glue: str = ""
    left: list[Node] = field(default_factory=list)
    right: list[Node] = field(default_factory=list)

    def ordered(self) -> Iterator[Node]:
        """This node and all below it, in the order of the sentence."""
        for child in self.left:
            yield from child.ordered()
        yield self
        for child in self.right:
            yield from child.ordered()

    def children(self) -> list[Node]:
        return self.left + self.right


def finish(root: Node, *, title_case: bool = False) -> Sentence:
    """The tree as a sentence: verbs agree with their subjects, words are spaced and capitalised as in print."""
    root.rel = "root"
    plurals = _agree(root, subject_is_plural=False)
    nodes = _without_doubled_marks(list(root.ordered()))
    position = {id(node): index for index, node in enumerate(nodes)}
    parents = {id(child): node for node in nodes for child in node.children()}
    first = next(node for node in nodes if node.form[0].isalnum())
    for node in nodes if title_case else [first]:
        if node is first or node.tag not in SMALL_IN_TITLES:
            node.form = node.form[0].upper() + node.form[1:]
    words = tuple(
        Word(
            form=node.form,
            upos=universal_tag(tag=node.tag, rel=node.rel or "", form=node.form),
            xpos=node.tag,
            morph=features(
                tag=node.tag,
                rel=node.rel or "",
                form=node.form,
                plural=plurals.get(id(node), False),
                passive=any(child.rel == "aux:pass" for child in node.children()),
            ),
            head=position[id(parents.get(id(node), node))],
            deprel=node.rel or "dep",
            space_after=following is None or not _glued(node, following),
        )
        for node, following in zip(nodes, [*nodes[1:], None], strict=True)
    )
    return Sentence(words=words, entities=tuple(_entities(nodes)))


def _agree(node: Node, *, subject_is_plural: bool) -> dict[int, bool]:
    """Inflects the verbs below node by their subjects; returns which verbs have a plural one."""
    subject = next((child for child in node.children() if child.rel in SUBJECTS), None)
    if subject is not None:
        subject_is_plural = _plural(subject)
    elif node.rel not in ("conj", "aux", "cop", "aux:pass"):
        subject_is_plural = False
    plurals = {id(node): subject_is_plural}
    if not node.inflected:
        node.form, node.tag = inflect(node.form, tag=node.tag, plural=subject_is_plural)
        node.inflected = True
    for child in node.children():
        plurals |= _agree(child, subject_is_plural=subject_is_plural)
    return plurals


def _plural(subject: Node) -> bool:
    if any(child.rel == "conj" for child in subject.children()):
        return True
    if subject.entity:
        return False
    many = any(child.rel == "nmod" and child.tag in ("NNS", "NNPS") for child in subject.right)
    quantifies = subject.form in ("%", "percent", "third", "quarter", "half", "cent")
    if subject.tag == "CD":
        return subject.form != "one"
    return subject.tag in ("NNS", "NNPS") or (quantifies and many) or subject.form.lower() in ("they", "we", "these")


def _glued(node: Node, following: Node) -> bool:
    return (
        following.form in GLUED_BEFORE
        or node.form in GLUED_AFTER
        or ">" in node.glue
        or "<" in following.glue
        or (node.tag == "``" or following.tag == "''")
    )


def _without_doubled_marks(nodes: list[Node]) -> list[Node]:
    """A comma that closes an insertion gives way to the mark after it; a full stop to that of an abbreviation."""
    kept: list[Node] = []
    for node, following in zip(nodes, [*nodes[1:], None], strict=True):
        loose_comma = node.form == "," and (not kept or following is None or following.tag in CLOSING)
        second_stop = node.form == "." and bool(kept) and kept[-1].form.endswith(".")
        if not loose_comma and not second_stop:
            kept.append(node)
    return kept


def _entities(nodes: list[Node]) -> Iterator[Entity]:
    start = 0
    for index, node in enumerate(nodes):
        if node.entity.startswith("B-"):
            start = index
        following = nodes[index + 1].entity if index + 1 < len(nodes) else ""
        if node.entity and not following.startswith("I-"):
            yield Entity(start=start, end=index + 1, label=node.entity[2:])
