"""Claims of one story put together where their numbers and words speak for one question, the likeliest first."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import combinations

from claims.reconciliation.affinity import ENOUGH, Affinity, affinity, fits, forbids
from claims.reconciliation.circumstances import Circumstances
from claims.reconciliation.clashes import rejoined
from claims.reconciliation.nodes import Node, contradict, nodes_of
from claims.reconciliation.telling import Telling

# More different tellings of one dimension than this are not compared: those of the fewest articles stay as read.
MOST_TELLINGS = 150


@dataclass(slots=True)
class _Cluster:
    members: set[int] = field(default_factory=set)
    enemies: set[int] = field(default_factory=set)


def clusters_of(tellings: Sequence[Telling], story: Circumstances) -> list[list[Node]]:
    return [cluster for nodes in nodes_of(tellings, story) for cluster in _linked(nodes)]


def _linked(nodes: list[Node]) -> list[list[Node]]:
    """The nodes of one dimension, those together that score enough, the best pairs first."""
    left, nodes = nodes[MOST_TELLINGS:], nodes[:MOST_TELLINGS]
    clusters = [_Cluster({at}) for at in range(len(nodes))]
    pairs: list[tuple[float, int, int]] = []
    affinities: dict[tuple[int, int], Affinity] = {}
    fitting = _fitting(nodes)
    for at, one in enumerate(nodes):
        for to in range(at + 1, len(nodes)):
            found = affinity(one.reading, nodes[to].reading, is_only_fit=_is_only_fit(fitting, at, to))
            if found is None or contradict(one, nodes[to]):
                clusters[at].enemies.add(to)
                clusters[to].enemies.add(at)
                continue
            affinities[at, to] = found
            if found.score >= ENOUGH:
                pairs.append((-found.score, at, to))
    home = list(range(len(nodes)))
    degree: dict[int, float] = defaultdict(float)
    for score, at, to in pairs:
        degree[at] -= score
        degree[to] -= score
    pairs.sort(key=lambda pair: (pair[0], -degree[pair[1]] - degree[pair[2]], pair[1:]))
    for _score, at, to in pairs:
        here, there = clusters[home[at]], clusters[home[to]]
        if here is there or here.enemies & there.members:
            continue
        for each in there.members:
            home[each] = home[at]
        here.members |= there.members
        here.enemies |= there.enemies
    grouped: dict[int, list[int]] = defaultdict(list)
    for at in range(len(nodes)):
        grouped[home[at]].append(at)
    joined = rejoined(list(grouped.values()), nodes, affinities)
    return [*([nodes[at] for at in group] for group in joined), *([node] for node in left)]


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
