"""Claims of one story put together where their numbers and words speak for one question, the likeliest first."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import combinations

from claims.reconciliation.affinity import ENOUGH, Reading, affinity, fits, forbids, reading_of
from claims.reconciliation.circumstances import Circumstances
from claims.reconciliation.dimensions import dimension
from claims.reconciliation.measure_words import RUNNING
from claims.reconciliation.telling import Telling
from claims.reconciliation.units import exclude_each_other, is_same_voice

# More different tellings of one dimension than this are not compared: those of the fewest articles stay as read.
MOST_TELLINGS = 150


@dataclass(slots=True)
class Node:
    """Tellings of one story that say the same in the same words."""

    reading: Reading
    tellings: list[Telling]
    order: tuple[object, ...]

    @property
    def value(self) -> object:
        said = self.reading.said
        return (said.value, said.unit) if said.value is not None else (str(said.hard), said.unit)

    @property
    def articles(self) -> set[str]:
        return {each.statement.article_id for each in self.tellings}


@dataclass(slots=True)
class _Cluster:
    members: set[int] = field(default_factory=set)
    enemies: set[int] = field(default_factory=set)


def clusters_of(tellings: Sequence[Telling], story: Circumstances) -> list[list[Node]]:
    buckets: dict[str, dict[tuple[object, ...], Node]] = defaultdict(dict)
    for each in tellings:
        reading = reading_of(each, story=story)
        key = _likeness(each, reading)
        bucket = buckets[dimension(each.statement.unit)]
        if key in bucket:
            bucket[key].tellings.append(each)
        else:
            bucket[key] = Node(reading, [each], key)
    return [cluster for name in sorted(buckets) for cluster in _linked(list(buckets[name].values()))]


def _linked(nodes: list[Node]) -> list[list[Node]]:
    """The nodes of one dimension, those together that score enough, the best pairs first."""
    nodes.sort(key=lambda node: (-len(node.articles), repr(node.order)))
    left, nodes = nodes[MOST_TELLINGS:], nodes[:MOST_TELLINGS]
    clusters = [_Cluster({at}) for at in range(len(nodes))]
    pairs: list[tuple[float, int, int]] = []
    fitting = _fitting(nodes)
    for at, one in enumerate(nodes):
        for to in range(at + 1, len(nodes)):
            score = affinity(one.reading, nodes[to].reading, is_only_fit=_is_only_fit(fitting, at, to))
            if score is None or contradict(one, nodes[to]):
                clusters[at].enemies.add(to)
                clusters[to].enemies.add(at)
            elif score >= ENOUGH:
                pairs.append((-score, at, to))
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
    grouped: dict[int, list[Node]] = defaultdict(list)
    for at, node in enumerate(nodes):
        grouped[home[at]].append(node)
    return [*grouped.values(), *([node] for node in left)]


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


def contradict(one: Node, other: Node) -> bool:
    """Whether some text says both in one voice: then they are two things."""
    if one.reading.features.family in RUNNING:
        return False
    alike = one.reading.features == other.reading.features
    return any(
        mine.statement.article_id == theirs.statement.article_id
        and is_same_voice(mine.statement, theirs.statement, alike=alike)
        and exclude_each_other(mine.statement, theirs.statement)
        for mine in one.tellings
        for theirs in other.tellings
    )


def _likeness(telling: Telling, reading: Reading) -> tuple[object, ...]:
    """What two tellings must share to be one for adoption."""
    said = telling.statement
    return (
        said.subject or "",
        said.measure or "",
        said.unit,
        said.role,
        said.direction or "",
        said.period or "",
        said.qualifiers,
        str(said.hard),
        str(said.typical),
        said.modality,
        tuple(sorted(telling.guessed)),
        reading.is_unsure,
        reading.subject or "",
        said.claimant or "",
        telling.is_fixed,
    )
