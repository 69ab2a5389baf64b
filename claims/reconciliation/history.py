"""Totals that grow while a story runs: a toll, an area burned. The later, larger total supersedes the earlier."""

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
    return frozenset(
        earlier.id
        for at, (moment, earlier) in enumerate(dated)
        if any(
            moment < later_moment and _replaces(later, earlier) and not _is_set_against(later, earlier, dated, at)
            for later_moment, later in dated[at + 1 :]
        )
    )


def _is_set_against(
    later: Statement, earlier: Statement, dated: Sequence[tuple[tuple[datetime, datetime], Statement]], at: int
) -> bool:
    """Whether another said the later total before the earlier one was told, or the later one's text says both."""
    is_known = any(_agree(said, later) and said.publisher != earlier.publisher for _, said in dated[:at])
    return is_known or any(_agree(said, earlier) and said.article_id == later.article_id for _, said in dated)


def _agree(one: Statement, other: Statement) -> bool:
    return intersect(intervals(one)[0], intervals(other)[0])


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
