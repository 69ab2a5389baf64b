"""Totals that grow while a story runs: a toll, an area burned. The later, larger total supersedes the earlier."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, time

from claims.extraction.quantity import Interval, Role
from claims.reconciliation.agreement import intersect, intervals
from claims.reconciliation.dimensions import COUNT, dimension
from claims.reconciliation.hints import is_swap
from claims.reconciliation.matching import NEW, span_of
from claims.reconciliation.measure_words import RUNNING
from claims.reconciliation.measures import measure_key
from claims.reconciliation.qualifiers import qualifiers_of
from claims.reconciliation.statement import Statement

RUNNING_DIMENSIONS = frozenset({COUNT, "area"})
FIRST_TELLERS = 2  # one of two is another publisher than any third
REVISED = frozenset({"stage:revised", "revised"})


def is_running_total(statement: Statement) -> bool:
    """Whether a claim is a count that can only grow as its story goes on."""
    if measure_key(statement.measure) not in RUNNING or dimension(statement.unit) not in RUNNING_DIMENSIONS:
        return False
    return statement.role in {Role.LEVEL, Role.TO} and NEW not in qualifiers_of(statement)


def superseded(statements: Iterable[Statement]) -> frozenset[str]:
    """The ids of claims that a later total replaces.

    An earlier total is replaced by a later, larger one, unless two of its digits changed places. A later smaller one
    replaces only what its own publisher said before, or anything when it is called revised; otherwise it is a
    disagreement. Claims without a time are neither replaced nor replacing. Nor does a total replace what its own text
    tells beside it, or what was told when that total was known: there the two are set against each other.
    """
    dated = [(_as_of(each), each) for each in statements if each.published_at is not None and not each.is_denied]
    dated = [(moment, each) for moment, each in dated if is_running_total(each)]
    dated.sort(key=lambda pair: (pair[0], pair[1].id))
    chronicle = _Chronicle([each for _, each in dated])
    return frozenset(
        earlier.id
        for at, (moment, earlier) in enumerate(dated)
        if any(
            moment < dated[to][0] and not chronicle.sets_against(to, at) and _replaces(dated[to][1], earlier)
            for to in range(at + 1, len(dated))
        )
    )


class _Chronicle:
    """Totals in the order of time, by their places in it: who was first to tell each, and which texts tell it.

    Many tell one total, so that whatever asks for all of them is asked once for each that is different.
    """

    def __init__(self, told: Sequence[Statement]) -> None:
        self._told = told
        self._totals = [intervals(each)[0] for each in told]
        different = list(dict.fromkeys(self._totals))
        self._alike = {one: [other for other in different if intersect(one, other)] for one in different}
        self._first: dict[Interval, dict[str, int]] = defaultdict(dict)
        self._texts: dict[str, set[Interval]] = defaultdict(set)
        for at, (each, total) in enumerate(zip(told, self._totals, strict=True)):
            self._texts[each.article_id].add(total)
            if len(self._first[total]) < FIRST_TELLERS:
                self._first[total].setdefault(each.publisher, at)

    def sets_against(self, later: int, earlier: int) -> bool:
        """Whether another told the later total before the earlier one was told, or the later one's text tells both."""
        known, told = self._alike[self._totals[later]], self._alike[self._totals[earlier]]
        publisher, text = self._told[earlier].publisher, self._texts[self._told[later].article_id]
        return any(
            at < earlier and who != publisher for total in known for who, at in self._first[total].items()
        ) or not text.isdisjoint(told)


def _replaces(later: Statement, earlier: Statement) -> bool:
    here, there = intervals(later)[0], intervals(earlier)[0]
    if intersect(here, there) or is_swap(later, earlier):
        return False
    if _is_above(here, there):
        return True
    is_revision = bool(REVISED & {*later.qualifiers, *later.flags})
    return is_revision or later.publisher == earlier.publisher


def _is_above(one: Interval, other: Interval) -> bool:
    return one.low is not None and other.high is not None and one.low >= other.high


def _as_of(statement: Statement) -> tuple[datetime, datetime]:
    """The moment that a total speaks of: the end of its day if it names one before publication, else publication.

    Of totals of one day, which may be the day of the news alone, the one that was published later is later.
    """
    assert statement.published_at is not None
    span = span_of(statement.period)
    if span is None or span.grain != "day":
        return statement.published_at, statement.published_at
    return min(statement.published_at, datetime.combine(span.end, time.max, tzinfo=UTC)), statement.published_at
