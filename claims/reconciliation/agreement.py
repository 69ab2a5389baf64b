"""Can two claims both be true? The relations of DESIGN.md §5, by intervals; nothing here looks at probabilities."""

import math
import re
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from enum import StrEnum

from claims.extraction.quantity import Hedge, Interval
from claims.reconciliation.dimensions import MONEY, comparable, dimension
from claims.reconciliation.exchange_rates import converted, rate_between
from claims.reconciliation.measures import Likeness, same_measure
from claims.reconciliation.periods import UnreadablePeriod, periods_match
from claims.reconciliation.rounding import rounds
from claims.reconciliation.statement import Statement

# a gap of 15% of the larger value is as far as 63% of the way to the worst
SEVERITY_SCALE = 0.15
LEAST_SEVERITY = 0.01  # "more than 20,000" excludes exactly 20,000 without any gap between them

# hedges whose interval is the width of the last written digit and nothing more
ROUNDED = frozenset({Hedge.EXACT})

# currencies that people at home call dollars
DOLLARS = frozenset({"USD", "AUD", "CAD", "NZD", "HKD", "SGD", "TWD"})
OF_AMERICA = re.compile(r"\bU\.?S", re.IGNORECASE)

Rates = Mapping[tuple[str, str], Interval]
NO_RATES: Rates = {}


class Relation(StrEnum):
    SAME = "same"
    CONSISTENT = "consistent"
    STRAINED = "strained"
    ADJACENT = "adjacent"
    CONFLICTS = "conflicts"
    INCOMPARABLE = "incomparable"


def relation(one: Statement, other: Statement, *, rates: Rates = NO_RATES) -> Relation:
    """How two claims stand to each other.

    ``rates`` holds exchange rates that the texts themselves state, which count before the table of known ones.
    """
    if dimension(one.unit) != dimension(other.unit) or same_measure(one.measure, other.measure) is Likeness.DIFFERENT:
        return Relation.INCOMPARABLE
    if not _periods_meet(one, other):
        return Relation.INCOMPARABLE
    return value_relation(one, other, rates=rates)


def value_relation(one: Statement, other: Statement, *, rates: Rates = NO_RATES) -> Relation:
    """The relation of two values alone, whatever they measure and when."""
    if directions_differ(one, other):
        return Relation.CONFLICTS
    if _may_be_one_dollar(one, other):
        same = value_relation(replace(one, unit=other.unit), other)
        if same in {Relation.SAME, Relation.CONSISTENT}:
            return same
    pair = _aligned(one, other, rates=rates)
    if pair is None:
        return Relation.INCOMPARABLE
    (hard, typical), (other_hard, other_typical) = pair
    if hard == other_hard and typical == other_typical:
        return Relation.SAME
    if intersect(typical, other_typical):
        return Relation.CONSISTENT
    if intersect(hard, other_hard):
        return Relation.STRAINED
    rounded = one.hedge in ROUNDED and other.hedge in ROUNDED
    if rounded and _has_width(hard) and _has_width(other_hard) and _touch(hard, other_hard):
        return Relation.ADJACENT
    return Relation.STRAINED if _is_about(one, other) or _is_about(other, one) else Relation.CONFLICTS


def _may_be_one_dollar(one: Statement, other: Statement) -> bool:
    """Whether one is in a land's dollars and the other in dollars of which its text doesn't say whose they are."""
    if one.unit == other.unit or not {one.unit, other.unit} <= DOLLARS:
        return False
    return any(each.unit == "USD" and not OF_AMERICA.search(each.text) for each in (one, other))


def _is_about(one: Statement, other: Statement) -> bool:
    """Whether one approximates the other by leaving digits out: who says about 6% may mean 6.4%."""
    if one.hedge is not Hedge.ABOUT or one.value is None or other.value is None:
        return False
    return rounds((abs(one.value), one.unit), (abs(other.value), other.unit))


def severity(one: Statement, other: Statement, *, rates: Rates = NO_RATES) -> float:
    """How bad a conflict is, from 0 (none) to 1 (opposite directions, or a gap as large as the value itself)."""
    if directions_differ(one, other):
        return 1.0
    pair = _aligned(one, other, rates=rates)
    if pair is None or value_relation(one, other, rates=rates) is not Relation.CONFLICTS:
        return 0.0
    (hard, _), (other_hard, _) = pair
    distance, largest = gap(hard, other_hard), _largest(hard, other_hard)
    if largest == 0:
        return LEAST_SEVERITY
    return max(LEAST_SEVERITY, 1 - math.exp(-float(distance / largest) / SEVERITY_SCALE))


def directions_differ(one: Statement, other: Statement) -> bool:
    return one.direction is not None and other.direction is not None and one.direction != other.direction


def intersect(one: Interval, other: Interval) -> bool:
    """Whether some value lies in both."""
    return not (_ends_before(one, other) or _ends_before(other, one))


def gap(one: Interval, other: Interval) -> Decimal:
    """The distance between two intervals, 0 where they meet."""
    if one.high is not None and other.low is not None and one.high < other.low:
        return other.low - one.high
    if other.high is not None and one.low is not None and other.high < one.low:
        return one.low - other.high
    return Decimal(0)


def intervals(statement: Statement) -> tuple[Interval, Interval]:
    """A claim's hard and typical interval in the base unit of its dimension."""
    return comparable(statement.hard, statement.unit), comparable(statement.typical, statement.unit)


def stated_rates(statements: list[Statement]) -> dict[tuple[str, str], Interval]:
    """The exchange rates that conversions in the texts imply ("$4.2bn (RMB30.1bn)"), by (source, target) currency."""
    by_id = {statement.id: statement for statement in statements}
    rates: dict[tuple[str, str], Interval] = {}
    for statement in sorted(statements, key=lambda each: each.id):
        original = by_id.get(statement.conversion_of or "")
        if original is None or dimension(statement.unit) != MONEY or original.unit == statement.unit:
            continue
        if not original.value or not statement.value:
            continue
        _widen(rates, (original.unit, statement.unit), statement.value / original.value)
        _widen(rates, (statement.unit, original.unit), original.value / statement.value)
    return rates


def _widen(rates: dict[tuple[str, str], Interval], pair: tuple[str, str], rate: Decimal) -> None:
    # A printed conversion is itself rounded, hence the one per cent on both sides.
    low, high = rate * Decimal("0.99"), rate * Decimal("1.01")
    known = rates.get(pair)
    if known is not None and known.low is not None and known.high is not None:
        low, high = min(low, known.low), max(high, known.high)
    rates[pair] = Interval(low, high, high_closed=True)


def _aligned(
    one: Statement, other: Statement, *, rates: Rates
) -> tuple[tuple[Interval, Interval], tuple[Interval, Interval]] | None:
    """Both claims' hard and typical intervals in one unit; None where there is no such unit."""
    if dimension(one.unit) != dimension(other.unit):
        return None
    if dimension(one.unit) == MONEY and one.unit > other.unit:  # always into one of the two, so that order is nothing
        swapped = _aligned(other, one, rates=rates)
        return None if swapped is None else (swapped[1], swapped[0])
    if dimension(one.unit) == MONEY and one.unit != other.unit:
        rate = rates.get((other.unit, one.unit)) or rate_between(other.unit, one.unit)
        if rate is None:
            return None
        there = converted(other.hard, rate=rate), converted(other.typical, rate=rate)
        return (one.hard, one.typical), there
    return intervals(one), intervals(other)


def _periods_meet(one: Statement, other: Statement) -> bool:
    try:
        return periods_match(one.period, other.period)
    except UnreadablePeriod:
        return True  # a period that nobody can read says nothing against it


def _ends_before(one: Interval, other: Interval) -> bool:
    if one.high is None or other.low is None:
        return False
    if one.high == other.low:
        return not one.high_closed or other.low_open
    return one.high < other.low


def _touch(one: Interval, other: Interval) -> bool:
    return (one.high is not None and one.high == other.low) or (other.high is not None and other.high == one.low)


def _has_width(interval: Interval) -> bool:
    return interval.low is None or interval.high is None or interval.low < interval.high


def _largest(*both: Interval) -> Decimal:
    ends = [abs(end) for interval in both for end in (interval.low, interval.high) if end is not None]
    return max(ends, default=Decimal(0))
