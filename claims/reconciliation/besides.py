"""Numbers that their own texts set beside the usual answer: a share's lowest of the day, where the text has the close.

Such a number answers another question than the plain one, whatever others say without a word about it: an outlet that
prints the lowest as the day's fall contradicts those that print the close.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from claims.reconciliation.affinity import is_same_telling_number, is_slip
from claims.reconciliation.nodes import Node
from claims.reconciliation.qualifiers import USUAL, axis_of

SESSION = "session"  # the axis of a day's close and its lowest
# on other axes a text that leaves it open may well mean what another says
AXES = frozenset({SESSION, "adjusted", "frequency"})
# By a node's place, the axes on which its own text tells the usual value beside it.
SetApart = Mapping[int, frozenset[str]]


def set_apart(nodes: Sequence[Node]) -> SetApart:
    """The nodes whose texts all tell the same measure of the same subject plainly as well, with another value."""
    plain: dict[tuple[str, object, str], set[int]] = defaultdict(set)
    for at, node in enumerate(nodes):
        for article in node.articles:
            plain[article, node.reading.subject, node.reading.features.family].add(at)
    found = {}
    for at, node in enumerate(nodes):
        axes = _unusual_axes(node)
        if axes and all(
            any(
                _is_plain(nodes[to], node, axes)
                for to in plain[article, node.reading.subject, node.reading.features.family]
            )
            for article in node.articles
        ):
            found[at] = axes
    return found


def is_set_apart(nodes: Sequence[Node], apart: SetApart, at: int, to: int) -> bool:
    """Whether one of a pair is set beside the usual answer, and the other says nothing on that axis.

    One telling number, or that with two digits swapped, is seldom both; but a day's lowest is printed for its close.
    """
    said = nodes[at].reading.said, nodes[to].reading.said
    is_one_number = is_same_telling_number(*said) or is_slip(*said)
    return any(
        each in apart
        and not (is_one_number and SESSION not in apart[each])
        and apart[each].isdisjoint(map(axis_of, nodes[other].reading.features.qualifiers))
        for each, other in ((at, to), (to, at))
    )


def _unusual_axes(node: Node) -> frozenset[str]:
    marks = (each for each in node.reading.features.qualifiers if each not in USUAL)
    return frozenset(axis_of(each) for each in marks if axis_of(each) in AXES)


def _is_plain(other: Node, node: Node, axes: frozenset[str]) -> bool:
    """Whether another number of the text leaves these axes open, or has their usual value."""
    is_open = axes.isdisjoint(map(axis_of, other.reading.features.qualifiers - USUAL))
    is_alike = other.reading.features.direction == node.reading.features.direction
    return is_open and is_alike and other.value != node.value and not _are_two_voices(other, node)


def _are_two_voices(one: Node, other: Node) -> bool:
    """Whether each has its own speaker: then the one is no lowest beside a close, but another answer."""
    mine, theirs = ({each.statement.claimant for each in node.tellings} - {None} for node in (one, other))
    return bool(mine and theirs) and mine.isdisjoint(theirs)
