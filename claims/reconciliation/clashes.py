"""The second look at a story's clusters: which two of them are one question that texts answer differently?

Where numbers agree, they have found each other by then. What is left over in two texts may be the same thing told
with another number. That is believed where no text tells both, the words speak of the same matter, the numbers are of
one size, and neither has a better partner.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import product

from claims.extraction.quantity import Hedge
from claims.reconciliation.affinity import (
    CLASHING_PERIOD,
    FITTING_NUMBER,
    LIKE_MEASURE,
    RELATED_MEASURE,
    SAME_MEASURE,
    Affinity,
    digits,
)
from claims.reconciliation.dimensions import PERCENT, RATIO, dimension
from claims.reconciliation.interpretation import Reading
from claims.reconciliation.matching import Features
from claims.reconciliation.measure_words import AMOUNTS
from claims.reconciliation.measures import UNKNOWN
from claims.reconciliation.nodes import Node
from claims.reconciliation.statement import Statement
from claims.reconciliation.subjects import same_subject

# the score from which two clusters are of one question, and by how much it is better than any other of the same texts
ENOUGH = ((2.0, 0.5), (1.5, 0.75))
LEAST = 0.5  # pairs below that are no pair's rivals either
LONE = -0.25  # each of the two stands in one text only, and not for one number

# how many numbers of one dimension are left over in a text -> what that says for each
FEW_LEFT = {1: 0.5, 2: 0.25}

# by how many times the larger number is the smaller
SIZES = (
    (Decimal("1.5"), 0.75),
    (Decimal(3), 0.5),
    (Decimal(5), 0.0),
    (Decimal(12), -1.5),
)
OTHER_SIZE = -2.5
OF_PERCENTAGES = 0.5  # which are all of one size
SAME_DIGITS = 0.5
NOTHING = -10.0
SAME_NUMBER = 1.0  # at least
SHARED_CONCEPT = 0.75
ANYBODY = "person"  # the family that says nothing but that heads are counted
MOST_CONCEPTS = 1.5
OTHER_CASE = -0.5  # another period or qualifier weighs more where no number speaks for the pair

Affinities = Mapping[tuple[int, int], Affinity]


@dataclass(frozen=True, slots=True)
class _Bid:
    """How well two clusters fit, by their places."""

    score: float
    one: int
    other: int


def rejoined(clusters: Sequence[Sequence[int]], nodes: Sequence[Node], affinities: Affinities) -> list[list[int]]:
    """The clusters, places of nodes, with those joined that are one question; ``affinities`` of all pairs of places
    that words do not forbid, the smaller first."""
    articles = [frozenset().union(*(nodes[at].articles for at in cluster)) for cluster in clusters]
    bids = _bids(clusters, articles, nodes, affinities)
    home = {at: {at} for at in range(len(clusters))}
    for bid in bids:
        here, there = home[bid.one], home[bid.other]
        if here is there or not _is_enough(bid.score, lead=_lead(bid, bids, articles)):
            continue
        if any(not articles[one].isdisjoint(articles[other]) for one, other in product(here, there)):
            continue
        if any(
            (min(pair), max(pair)) not in affinities
            for one, other in product(here, there)
            for pair in product(clusters[one], clusters[other])
        ):
            continue
        here |= there
        for each in there:
            home[each] = here
    found = {min(group): group for group in home.values()}
    return [sorted(place for at in found[first] for place in clusters[at]) for first in sorted(found)]


def _is_enough(score: float, *, lead: float) -> bool:
    return any(score >= least and lead >= clear for least, clear in ENOUGH)


def _bids(
    clusters: Sequence[Sequence[int]],
    articles: Sequence[frozenset[str]],
    nodes: Sequence[Node],
    affinities: Affinities,
) -> list[_Bid]:
    """The pairs of clusters that no text tells both, the best first."""
    found = []
    left = Counter(article for texts in articles if len(texts) == 1 for article in texts)
    for one in range(len(clusters)):
        for other in range(one + 1, len(clusters)):
            if not articles[one].isdisjoint(articles[other]):
                continue
            pairs = [(min(pair), max(pair)) for pair in product(clusters[one], clusters[other])]
            if any(pair not in affinities for pair in pairs):
                continue
            score = max(_fit(nodes[at].reading, nodes[to].reading, affinities[at, to]) for at, to in pairs)
            if len(articles[one]) == len(articles[other]) == 1 and all(affinities[pair].numbers <= 0 for pair in pairs):
                score += LONE
            score += _for_few(articles[one], articles[other], left)
            if score >= LEAST:
                found.append(_Bid(score, one, other))
    return sorted(found, key=lambda bid: (-bid.score, bid.one, bid.other))


def _for_few(one: frozenset[str], other: frozenset[str], left: Mapping[str, int]) -> float:
    """What it says for a pair that few numbers of its dimension are left over in their texts."""
    most = max((left[article] for texts in (one, other) if len(texts) == 1 for article in texts), default=0)
    return FEW_LEFT.get(most, 0.0)


def _lead(bid: _Bid, bids: Sequence[_Bid], articles: Sequence[frozenset[str]]) -> float:
    """By how much a pair is better than any other of which a text that tells both ends says that they are two."""
    for other in bids:
        shared = {bid.one, bid.other} & {other.one, other.other}
        if other is bid or not shared:
            continue
        mine, theirs = ({each.one, each.other} - shared for each in (bid, other))
        if any(not articles[here].isdisjoint(articles[there]) for here, there in product(mine, theirs)):
            return bid.score - other.score
    return float("inf")


def _fit(one: Reading, other: Reading, affinity: Affinity) -> float:
    shared = len(one.concepts & other.concepts)
    if not shared and _are_two_subjects(one, other, is_like=affinity.measures > 0):
        return NOTHING
    if dimension(one.said.unit) == RATIO or _are_two_changes(one.features, other.features):
        return NOTHING
    words = affinity.words + min(MOST_CONCEPTS, SHARED_CONCEPT * shared)
    if one.features.family == other.features.family == ANYBODY:
        words += RELATED_MEASURE - SAME_MEASURE
    if affinity.numbers >= FITTING_NUMBER or _is_same(one.said, other.said):
        return words + max(affinity.numbers, SAME_NUMBER if _is_same(one.said, other.said) else 0.0)
    if affinity.clash <= CLASHING_PERIOD:
        if affinity.measures >= LIKE_MEASURE:
            return NOTHING  # the measure was read, and it is another period or case of it
        words += OTHER_CASE
    size = _size(one.said, other.said)
    if Hedge.ORDER_OF_MAGNITUDE in {one.said.hedge, other.said.hedge}:
        size = min(size, 0.0)
    if dimension(one.said.unit) == PERCENT:
        size = min(size, OF_PERCENTAGES)
        if affinity.measures <= 0 and UNKNOWN not in {one.features.family, other.features.family}:
            return NOTHING
    if not shared and affinity.measures <= 0 and size <= 0:
        return NOTHING  # but for the subject nothing speaks for the pair
    return words + affinity.clash + size


def _is_same(one: Statement, other: Statement) -> bool:
    return one.value is not None and (one.value, one.unit) == (other.value, other.unit)


def _are_two_subjects(one: Reading, other: Reading, *, is_like: bool) -> bool:
    if one.subject is None or other.subject is None:
        return not is_like
    if same_subject(one.subject, other.subject) or other.subject in one.kin:
        return False
    return not (is_like or one.is_unsure) or not (is_like or other.is_unsure)


def _are_two_changes(one: Features, other: Features) -> bool:
    """Whether the one is by how much this has changed, and the other that."""
    families = {one.family, other.family}
    return one.role == other.role == "change" and len(families) == len(families & AMOUNTS) == 2


def _size(one: Statement, other: Statement) -> float:
    """What the sizes of two numbers say for one question."""
    small, large = sorted((_middle(one), _middle(other)))
    if small <= 0:
        return 0.0 if large <= 0 else OTHER_SIZE
    size = next((score for most, score in SIZES if large <= most * small), OTHER_SIZE)
    if one.value is not None and other.value is not None and digits(one.value) == digits(other.value):
        return max(size, SAME_DIGITS)
    return size


def _middle(said: Statement) -> Decimal:
    if said.value is not None:
        return abs(said.value)
    ends = [abs(end) for end in (said.typical.low, said.typical.high) if end is not None]
    return sum(ends, Decimal(0)) / len(ends) if ends else Decimal(0)
