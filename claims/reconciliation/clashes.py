"""The second look at a story's clusters: which two of them are one question that texts answer differently?

Where numbers agree, they have found each other by then. What is left over in two texts may be the same thing told
with another number. That is believed where what was learned of such pairs speaks for it, and neither has a partner
nearly as good in the text that tells the other.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations, product

from claims.extraction.quantity import Hedge
from claims.reconciliation import weights
from claims.reconciliation.affinity import CLASHING_PERIOD, LIKE_MEASURE
from claims.reconciliation.agreement import Relation, value_relation
from claims.reconciliation.asides import is_told_beside
from claims.reconciliation.dimensions import RATIO, dimension
from claims.reconciliation.indications import Indications, weighed
from claims.reconciliation.nodes import Node

# The logarithm of the odds from which on two clusters are one: there, in stories that nothing was learned from, as many
# conflicts are told wrongly as are missed (`reports.txt` of the benchmarks).
ENOUGH = -0.75
SPANS_SAY_LESS = 0.25  # everything lasts, and every text tells how long something did
LEAD = 0.5  # by how much a pair must be better than another of the same texts
SURE = 0.5  # from here on two numbers that clash need no lead: a bound, though, may fit the one as well as the other

# indications that count as well by the pair of nodes that speaks most for two clusters
TELLING_MOST = (
    "measures", "same measure", "same subject", "numbers", "first", "same direction", "depths apart", "numbers around",
    "neighbours", "dispute", "plainly", "hints", "against others", "slip", "words", "clauses alike", "sentences alike",
)  # fmt: skip
SMALLER_IS_MORE = frozenset({"depths apart", "numbers around"})
# what keeps two clusters apart where half of their articles speak for it: a profit is no price, and by how much staff
# were cut no fall in trips
TOLD_APART, HALF = ("two sums", "two changes"), 0.5
WHERE_SHARED = ("same measure", "neighbours", "same subject")
MOST_ARTICLES = 7

Cluster = frozenset[int]
Pairs = Mapping[tuple[int, int], Indications]
Bids = dict[tuple[Cluster, Cluster], float]


def rejoined(clusters: Sequence[Sequence[int]], nodes: Sequence[Node], pairs: Pairs) -> list[list[int]]:
    """The clusters, places of nodes, with those joined that are one question, one after the other; ``pairs`` has the
    indications for all pairs of places that may be, the smaller first."""
    found = {frozenset(cluster) for cluster in clusters}
    bids = _bids(combinations(sorted(found, key=min), 2), nodes, pairs)
    while (best := _best(bids, nodes)) is not None:
        joined = best[0] | best[1]
        found = {*(each for each in found if not each <= joined), joined}
        bids = {pair: score for pair, score in bids.items() if joined.isdisjoint(pair[0] | pair[1])}
        bids |= _bids((_in_order(joined, each) for each in sorted(found - {joined}, key=min)), nodes, pairs)
    return [sorted(each) for each in sorted(found, key=min)]


def _bids(offered: Iterable[tuple[Cluster, Cluster]], nodes: Sequence[Node], pairs: Pairs) -> Bids:
    """How well the two of each pair of clusters fit, where that is enough, or so near that it makes a rival."""
    found = {}
    for one, other in offered:
        said = clash_indications(one, other, nodes=nodes, pairs=pairs)
        if said is None:
            continue
        score = weighed(said, weights.CLASHING) - SPANS_SAY_LESS * said["time"]
        if score > ENOUGH - LEAD:
            found[one, other] = score
    return found


def _best(bids: Bids, nodes: Sequence[Node]) -> tuple[Cluster, Cluster] | None:
    """The likeliest pair of clusters that has no rival, None where none is likely."""
    likely = sorted(
        (pair for pair, score in bids.items() if score >= ENOUGH), key=lambda pair: (-bids[pair], *map(min, pair))
    )
    return next((pair for pair in likely if _is_sure(pair, bids, nodes) or not _has_rival(pair, bids, nodes)), None)


def _in_order(one: Cluster, other: Cluster) -> tuple[Cluster, Cluster]:
    return (one, other) if min(one) < min(other) else (other, one)


def clash_indications(one: Cluster, other: Cluster, *, nodes: Sequence[Node], pairs: Pairs) -> Indications | None:
    """What speaks for one question in two clusters, on average of their nodes' articles; None where words forbid it."""
    places = [(min(pair), max(pair)) for pair in product(sorted(one), sorted(other))]
    if any(place not in pairs for place in places) or dimension(nodes[min(one)].reading.said.unit) == RATIO:
        return None
    one, other = _telling(one, nodes), _telling(other, nodes)
    places = [(min(pair), max(pair)) for pair in product(sorted(one), sorted(other))]
    shares = [len(nodes[at].articles) * len(nodes[to].articles) for at, to in places]
    said = [pairs[place] for place in places]
    if all(is_told_beside(nodes[at].reading, nodes[to].reading) for at, to in places):
        return None
    weighted = [(weight / sum(shares), each) for weight, each in zip(shares, said, strict=True)]
    found = {name: sum(weight * each[name] for weight, each in weighted) for name in said[0]}
    if any(found[name] >= HALF for name in TOLD_APART):
        return None
    best = {name: (min if name in SMALLER_IS_MORE else max)(each[name] for each in said) for name in TELLING_MOST}
    here, there = _articles(one, nodes), _articles(other, nodes)
    is_disputed = any(each["dispute"] for each in said)
    shared = float(not here.isdisjoint(there) and not is_disputed)
    return (
        found
        | {f"best {name}": value for name, value in best.items()}
        | {f"shared text, {name}": shared * best[name] for name in WHERE_SHARED}
        | {
            "one outlet": float(not is_disputed and not _outlets(one, nodes).isdisjoint(_outlets(other, nodes))),
            "other case": float(all(_is_other_case(each) for each in said)),
            "all of anything": float(all(each["of anything"] and not each["dispute"] for each in said)),
            "two voices": float(_have_two_voices(one, other, nodes)),
            "lone": float(len(here) == len(there) == 1),
            "articles": float(min(len(here) + len(there), MOST_ARTICLES)),
            "both in several": float(len(here) > 1 and len(there) > 1),
        }
    )


def _telling(cluster: Cluster, nodes: Sequence[Node]) -> Cluster:
    """A cluster without mere "hundreds", which fit so many that they say nothing where others speak."""
    return frozenset(at for at in cluster if nodes[at].reading.said.hedge is not Hedge.ORDER_OF_MAGNITUDE) or cluster


def _is_other_case(found: Indications) -> bool:
    """Whether the measure was read alike, and what was read differs in its period, qualifiers or role."""
    return found["clash"] <= CLASHING_PERIOD and found["measures"] >= LIKE_MEASURE


def _is_sure(pair: tuple[Cluster, Cluster], bids: Bids, nodes: Sequence[Node]) -> bool:
    """Whether so much speaks for two clusters of numbers that clash that a partner nearly as good is no matter."""
    said = ([nodes[at].reading.said for at in each] for each in pair)
    return bids[pair] >= SURE and all(value_relation(*both) is Relation.CONFLICTS for both in product(*said))


def _has_rival(pair: tuple[Cluster, Cluster], bids: Bids, nodes: Sequence[Node]) -> bool:
    """Whether another pair is nearly as good, of which a text that tells both ends says that they are two."""
    for other, score in bids.items():
        shared = {*pair} & {*other}
        if len(shared) != 1 or bids[pair] - score >= LEAD:
            continue
        (mine,), (theirs,) = ({*each} - shared for each in (pair, other))
        if not _articles(mine, nodes).isdisjoint(_articles(theirs, nodes)):
            return True
    return False


def _articles(cluster: Cluster, nodes: Sequence[Node]) -> frozenset[str]:
    return frozenset().union(*(nodes[at].articles for at in cluster))


def _have_two_voices(one: Cluster, other: Cluster, nodes: Sequence[Node]) -> bool:
    """Whether some text has one number from one speaker, and the other from another."""
    mine, theirs = (
        [each.statement for at in cluster for each in nodes[at].tellings if each.statement.claimant is not None]
        for cluster in (one, other)
    )
    return any(
        here.article_id == there.article_id and here.claimant != there.claimant for here, there in product(mine, theirs)
    )


def _outlets(cluster: Cluster, nodes: Sequence[Node]) -> frozenset[str]:
    return frozenset(each.statement.publisher for at in cluster for each in nodes[at].tellings)
