"""The two intervals of a quantity: what its words entail, and how readers take them (DESIGN.md §5)."""

from dataclasses import dataclass
from decimal import Decimal

from claims.extraction.numbers.amounts import Amount, last_place
from claims.extraction.quantity import Hedge, Interval

SLACK = Decimal("0.05")  # of the value: as much as a hedge "about" or a round number lets it differ
_HALF, _ONE, _TEN, _HUNDRED = Decimal("0.5"), Decimal(1), Decimal(10), Decimal(100)
_NEARLY_HARD = Decimal("0.9")
_NEARLY_TYPICAL = Decimal("0.04")
SMALLEST_ROUND_COUNT = 100  # a count below is taken to have been counted, even 20 or 30


_BY_HEDGE = {
    Hedge.ABOUT: "about", Hedge.MORE_THAN: "more than", Hedge.AT_LEAST: "at least", Hedge.LESS_THAN: "less than",
    Hedge.AT_MOST: "at most", Hedge.NEARLY: "nearly", Hedge.RANGE: "range",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Reach:
    """The row of the lexicon that applies, and the intervals that it makes."""

    rule: str
    hard: Interval
    typical: Interval


def reach(amount: Amount, hedge: Hedge, *, unit: str, is_exactly: bool = False) -> Reach:
    """The intervals of an amount in its unit under its hedge."""
    rule = amount.rule or _BY_HEDGE.get(hedge)
    if amount.value is None:
        return _without_point(amount, rule or "range", hedge)
    value = amount.value
    if amount.tolerance is not None:
        whole = Interval(value - amount.tolerance, value + amount.tolerance, high_closed=True)
        return Reach("tolerance", whole, whole)
    if rule is None or hedge is Hedge.EXACT:
        rule = "exact count" if is_exactly else _plain_rule(amount, unit)
    hard = _hard(rule, value, amount.place)
    return Reach(rule, hard, _typical(rule, value, amount.place) or hard)


def _plain_rule(amount: Amount, unit: str) -> str:
    value = amount.value or _ONE
    if amount.form in ("fraction", "multiple"):
        return "fraction"
    is_whole = value == value.to_integral_value() and amount.scale == 1
    if unit == "count" and is_whole and (value < SMALLEST_ROUND_COUNT or last_place(value) == 1):
        return "exact count"
    return "rounded"


def _hard(rule: str, value: Decimal, place: Decimal) -> Interval:
    size = abs(value)
    if rule == "exact count" or (value == 0 and rule != "rounded"):
        return Interval.point(value)
    if rule == "rounded":
        half = min(place * _HALF, size * SLACK) if value else place * _HALF
        return Interval(max(value - half, Decimal(0)) if value >= 0 else value - half, value + half)
    if rule in ("about", "fraction"):
        return Interval(value - size * SLACK, value + size * SLACK)
    if rule == "more than":
        return Interval(value, None, low_open=True)
    if rule == "at least":
        return Interval(value, None)
    if rule == "less than":
        return Interval(None, value)
    if rule == "at most":
        return Interval(None, value, high_closed=True)
    return Interval(value * _NEARLY_HARD, value) if value > 0 else Interval(value, value * _NEARLY_HARD)


def _typical(rule: str, value: Decimal, place: Decimal) -> Interval | None:
    step = last_place(value)
    if rule == "more than":
        return Interval(value, value + step, low_open=True)
    if rule == "at least":
        return Interval(value, value + step)
    if rule == "less than" and value > 0:
        return Interval(value * _HALF, value)
    if rule == "at most" and value > 0:
        return Interval(value * _HALF, value, high_closed=True)
    if rule == "nearly" and value > 0:
        return Interval(value - min(step, value * _NEARLY_TYPICAL), value)
    return None


def _without_point(amount: Amount, rule: str, hedge: Hedge) -> Reach:
    low, high = amount.low, amount.high
    if rule in ("magnitude", "tens of", "dozens", "scores") and low is not None:
        return Reach(rule, *_magnitude(rule, low))
    if rule == "several" and low is not None and high is not None:
        whole = Interval(low, high + 1)
        return Reach(rule, whole, whole)
    if rule == "digits" and low is not None and high is not None:
        band = Interval(low - _HALF, high + _HALF)
        return Reach(rule, band, band)
    whole = Interval(
        low, high, low_open=hedge is Hedge.MORE_THAN, high_closed=high is not None and hedge is not Hedge.LESS_THAN
    )
    return Reach(rule, whole, whole)


def _magnitude(rule: str, low: Decimal) -> tuple[Interval, Interval]:
    if rule in ("dozens", "scores"):
        return Interval(low, Decimal(1000)), Interval(low, _HUNDRED)
    if rule == "tens of":
        return Interval(low, low * _HUNDRED), Interval(low, low * _TEN)
    return Interval(low * 2, low * _HUNDRED), Interval(low * 2, low * _TEN)
