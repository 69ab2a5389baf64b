"""Claims of one story put together where their numbers and words speak for one question, the likeliest first."""

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from claims.reconciliation import weights
from claims.reconciliation.affinity import FITTING_NUMBER, are_of_one_size, fits, forbids
from claims.reconciliation.agreement import Relation, value_relation
from claims.reconciliation.besides import is_set_apart, set_apart
from claims.reconciliation.circumstances import Circumstances
from claims.reconciliation.clashes import rejoined
from claims.reconciliation.indications import Indications, indications, weighed
from claims.reconciliation.nodes import Node, contradict, nodes_of
from claims.reconciliation.statement import HEADLINE
from claims.reconciliation.telling import Telling

# More different tellings of one dimension than this are not compared: those of the fewest articles stay as read.
MOST_TELLINGS = 150

Pairs = Mapping[tuple[int, int], Indications]


def clusters_of(tellings: Sequence[Telling], story: Circumstances) -> list[list[Node]]:
    return [cluster for nodes in nodes_of(tellings, story) for cluster in _linked(nodes, story)]


def _linked(nodes: list[Node], story: Circumstances) -> list[list[Node]]:
    """The nodes of one dimension, those together that are of one question by what was learned of such pairs."""
    left, nodes = nodes[MOST_TELLINGS:], nodes[:MOST_TELLINGS]
    pairs = pairs_of(nodes, story)
    joined = rejoined(agreeing(nodes, pairs), nodes, pairs)
    return [*([nodes[at] for at in group] for group in joined), *([node] for node in left)]


def pairs_of(nodes: Sequence[Node], story: Circumstances) -> Pairs:
    """The indications of each pair of places, the smaller first, that nothing forbids."""
    fitting = _fitting(nodes)
    apart = set_apart(nodes)
    return {
        (at, to): indications(nodes[at], nodes[to], story=story, is_only_fit=_is_only_fit(fitting, at, to))
        for at, to in combinations(range(len(nodes)), 2)
        if _may_meet(nodes[at], nodes[to]) and not is_set_apart(nodes, apart, at, to)
    }


def _may_meet(one: Node, other: Node) -> bool:
    return (
        are_of_one_size(one.reading.said, other.reading.said)
        and not forbids(one.reading, other.reading)
        and not contradict(one, other)
    )


def may_agree(found: Indications) -> bool:
    """Whether the numbers of a pair may be one number: what is weighed first."""
    return found["numbers"] >= FITTING_NUMBER


def agreeing(nodes: Sequence[Node], pairs: Pairs) -> list[list[int]]:
    """The places of the nodes, those together that print one number for one question, the likeliest pairs first."""
    scores = {pair: weighed(found, weights.AGREEING) for pair, found in pairs.items() if may_agree(found)}
    likely = {pair: score for pair, score in scores.items() if score >= 0}
    likely |= dict.fromkeys(_headlines(nodes, pairs), math.inf)
    degree: dict[int, float] = defaultdict(float)
    for (at, to), score in likely.items():
        degree[at] += score
        degree[to] += score
    home = {at: {at} for at in range(len(nodes))}
    for at, to in sorted(likely, key=lambda pair: (-likely[pair], -degree[pair[0]] - degree[pair[1]], pair)):
        here, there = home[at], home[to]
        if here is there or any(pair not in pairs or _clash(nodes, pair) for pair in between(here, there)):
            continue
        here |= there
        for each in there:
            home[each] = here
    found = {min(group): sorted(group) for group in home.values()}
    return [found[first] for first in sorted(found)]


def _clash(nodes: Sequence[Node], pair: tuple[int, int]) -> bool:
    """Whether no value fits both: "fewer than half" fits 46% and 28%, and does not make them one."""
    one, other = (nodes[at].reading.said for at in pair)
    return value_relation(one, other) is Relation.CONFLICTS


def _headlines(nodes: Sequence[Node], pairs: Pairs) -> Iterator[tuple[int, int]]:
    """The pairs of a number in a headline and the only one in the text below that is the same."""
    told: dict[tuple[str, object, bool], set[int]] = defaultdict(set)
    for at, node in enumerate(nodes):
        for each in node.tellings:
            told[each.statement.article_id, node.value, each.statement.field == HEADLINE].add(at)
    for (article, value, is_headline), above in told.items():
        below = told.get((article, value, False), set())
        if is_headline and len(above) == len(below) == 1:
            pair = min(above | below), max(above | below)
            if pair in pairs:
                yield pair


def between(here: set[int], there: set[int]) -> Iterator[tuple[int, int]]:
    """The pairs of places of two groups, the smaller first."""
    return ((min(one, other), max(one, other)) for one in here for other in there)


def _fitting(nodes: Sequence[Node]) -> list[set[object]]:
    """For each node the different numbers of others that fit its own."""
    found: list[set[object]] = [set() for _ in nodes]
    for (at, one), (to, other) in combinations(enumerate(nodes), 2):
        if one.value == other.value or forbids(one.reading, other.reading):
            continue
        if fits(one.reading.said, other.reading.said):
            found[at].add(other.value)
            found[to].add(one.value)
    return found


def _is_only_fit(fitting: Sequence[set[object]], at: int, to: int) -> bool:
    return len(fitting[at]) == 1 or len(fitting[to]) == 1
