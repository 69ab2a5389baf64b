"""The second look at a story's clusters: which two of them are one question that texts answer differently?

Where numbers agree, they have found each other by then. What is left over in two texts may be the same thing told
with another number. That is believed where no text tells both, the words speak of the same matter, the numbers are of
one size, and neither has a better partner.
"""

from collections import Counter
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import product

from claims.extraction.quantity import Hedge
from claims.reconciliation.affinity import (
    CLASHING_PERIOD,
    FITTING_NUMBER,
    LIKE_MEASURE,
    ONLY_FITTING_NUMBER,
    RELATED_MEASURE,
    Affinity,
    has_same_digits,
)
from claims.reconciliation.dimensions import PERCENT, RATIO, base_factor, dimension
from claims.reconciliation.interpretation import Reading
from claims.reconciliation.matching import Features
from claims.reconciliation.measure_words import AMOUNTS
from claims.reconciliation.nodes import Node
from claims.reconciliation.statement import Statement
from claims.reconciliation.subjects import same_subject

# the score from which two clusters are of one question, and by how much it is better than any other of the same texts
ENOUGH = ((1.75, 0.5), (1.3, 0.75))
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
SHARED_CONCEPT = 0.75
FEW_CLUSTERS = 3  # in so many a concept may be told that speaks for two of them
TIME = "time"  # the dimension of what lasts
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
    telling = _telling_concepts(clusters, nodes)
    left = Counter(article for texts in articles if len(texts) == 1 for article in texts)
    for one in range(len(clusters)):
        for other in range(one + 1, len(clusters)):
            if not articles[one].isdisjoint(articles[other]):
                continue
            pairs = [(min(pair), max(pair)) for pair in product(clusters[one], clusters[other])]
            if any(pair not in affinities for pair in pairs):
                continue
            score = max(_fit(nodes[at].reading, nodes[to].reading, affinities[at, to], telling) for at, to in pairs)
            if len(articles[one]) == len(articles[other]) == 1 and all(affinities[pair].numbers <= 0 for pair in pairs):
                score += LONE
            score += _for_few(articles[one], articles[other], left)
            if score >= LEAST:
                found.append(_Bid(score, one, other))
    return sorted(found, key=lambda bid: (-bid.score, bid.one, bid.other))


def _telling_concepts(clusters: Sequence[Sequence[int]], nodes: Sequence[Node]) -> frozenset[str]:
    """The concepts of few clusters: what all numbers of a story are about tells no two of them apart."""
    counts = Counter(
        concept
        for cluster in clusters
        for concept in frozenset().union(*(nodes[at].reading.concepts for at in cluster))
    )
    return frozenset(concept for concept, count in counts.items() if count <= FEW_CLUSTERS)


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


def _fit(one: Reading, other: Reading, affinity: Affinity, telling: Container[str]) -> float:
    shared = sum(concept in telling for concept in one.concepts & other.concepts)
    if dimension(one.said.unit) == RATIO or _are_two_changes(one.features, other.features):
        return NOTHING
    measures = _measures(one, other, affinity)
    is_fit = affinity.numbers >= ONLY_FITTING_NUMBER
    if not is_fit and not shared and (measures <= 0 or _are_two_subjects(one, other)):
        return NOTHING  # but for the subject nothing speaks for the pair
    words = affinity.words - affinity.measures + measures + min(MOST_CONCEPTS, SHARED_CONCEPT * shared)
    if is_fit:
        return words + affinity.numbers
    if affinity.numbers < FITTING_NUMBER and affinity.clash <= CLASHING_PERIOD:
        if measures >= LIKE_MEASURE:
            return NOTHING  # the measure was read, and it is another period or case of it
        words += OTHER_CASE
    size = max(_size(one.said, other.said), _fitting(affinity))
    return words + affinity.clash + size


def _measures(one: Reading, other: Reading, affinity: Affinity) -> float:
    """What the measures say: less than where a number speaks as well."""
    family = one.features.family
    if family == other.features.family:
        return RELATED_MEASURE if family == ANYBODY else affinity.measures
    if dimension(one.said.unit) in {TIME, PERCENT}:
        return affinity.measures - RELATED_MEASURE  # all that lasts is alike, and all shares of people
    return affinity.measures


def _fitting(affinity: Affinity) -> float:
    return affinity.numbers if affinity.numbers >= FITTING_NUMBER else OTHER_SIZE


def _are_two_subjects(one: Reading, other: Reading) -> bool:
    if one.subject is None or other.subject is None or one.is_unsure or other.is_unsure:
        return False
    return not same_subject(one.subject, other.subject) and other.subject not in one.kin


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
    if one.value is not None and other.value is not None and has_same_digits(one.value, other.value):
        size = max(size, SAME_DIGITS)
    if Hedge.ORDER_OF_MAGNITUDE in {one.hedge, other.hedge}:
        size = min(size, 0.0)
    return min(size, OF_PERCENTAGES) if dimension(one.unit) == PERCENT else size


def _middle(said: Statement) -> Decimal:
    """About what a number is, in the base unit of its dimension."""
    if said.value is not None:
        return abs(said.value) * base_factor(said.unit)
    ends = [abs(end) for end in (said.typical.low, said.typical.high) if end is not None]
    return sum(ends, Decimal(0)) / len(ends) * base_factor(said.unit) if ends else Decimal(0)
