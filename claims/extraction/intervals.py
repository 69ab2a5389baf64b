"""The two intervals of a quantity: what its words entail, and how readers take them (DESIGN.md §5)."""

from dataclasses import dataclass
from decimal import Decimal

from claims.extraction.amounts import Amount, last_place
from claims.extraction.quantity import Hedge, Interval

SLACK = Decimal("0.05")  # of the value: as much as a hedge "about" or a round number lets it differ
_HALF, _ONE, _TEN, _HUNDRED = Decimal("0.5"), Decimal(1), Decimal(10), Decimal(100)
_NEARLY_HARD = Decimal("0.9")
_NEARLY_TYPICAL = Decimal("0.04")
SMALLEST_ROUND_COUNT = 100  # a count below is taken to have been counted, even 20 or 30


@dataclass(frozen=True, slots=True)
class LexiconRow:
    """One row of the table that is printed on the methodology page."""

    name: str
    words: str
    hard: str
    typical: str
    example: str
    source: str


_OURS = "house rule"
_WILLIAMS = "Williams & Power (2013), round numbers are taken as approximate"
_CUMMINS = "Cummins, Sauerland & Solt (2012), bounds are read to the next round number"
_KRIFKA = "Krifka (2007), approximation by the coarsest scale"

LEXICON = (
    LexiconRow("rounded", "a number without a hedge, with decimals, a unit or trailing noughts", "half of the last written place, at most 5%", "the same", "4.9%: 4.85 to 4.95; 24,000: 23,500 to 24,500", _WILLIAMS),
    LexiconRow("exact count", "a count written to its last digit; any count below 100; exactly, precisely", "the point", "the same", "24,317; 11 people; exactly 24,000", _OURS),
    LexiconRow("about", "about, around, roughly, some, approximately, an estimated, or so, -odd", "5% either way", "the same", "about 24,000: 22,800 to 25,200", _KRIFKA),
    LexiconRow("fraction", "a quarter, two-thirds, one in five, half a million, doubled, threefold", "5% either way", "the same", "a quarter: 23.75% to 26.25%", _KRIFKA),
    LexiconRow("more than", "more than, over, above, in excess of, north of, just over", "above the number", "to the next round step", "more than 20,000: up to 30,000", _CUMMINS),
    LexiconRow("at least", "at least, no fewer than, a minimum of, or more, -plus", "the number and above", "to the next round step", "at least 20,000: up to 30,000", _CUMMINS),
    LexiconRow("less than", "less than, fewer than, under, below", "below the number", "the upper half of it", "fewer than 25,000: from 12,500", _CUMMINS),
    LexiconRow("at most", "up to, as many as, as much as, no more than, at most, not exceeding", "the number and below", "the upper half of it", "up to 25,000: from 12,500", _CUMMINS),
    LexiconRow("nearly", "nearly, almost, just under, close to, just short of", "from 10% below, without the number", "from one step below, at most 4%", "nearly 25,000: 24,000 to 25,000", _CUMMINS),
    LexiconRow("range", "between a and b, a to b, a–b, a or b", "both ends and all between", "the same", "70–90%", _OURS),
    LexiconRow("magnitude", "hundreds, thousands, millions", "from twice the size to a hundred times it", "from twice to ten times the size", "thousands: 2,000 to 10,000", _OURS),
    LexiconRow("tens of", "tens of thousands, tens of millions", "from ten times the size to a thousand times it", "from ten to a hundred times the size", "tens of thousands: 10,000 to 100,000", _OURS),
    LexiconRow("dozens", "dozens", "24 to 1,000", "24 to 100", "dozens of arrests", _OURS),
    LexiconRow("scores", "scores of", "40 to 1,000", "40 to 100", "scores of arrests", _OURS),
    LexiconRow("several", "several hundred, a few thousand", "from twice to ten times the size", "the same", "several hundred: 200 to 1,000", _OURS),
    LexiconRow("digits", "single digits, low double digits, mid-teens", "the stated band, to half a unit", "the same", "low single digits: 1 to 3 percent", _OURS),
)  # fmt: skip
ROWS = {row.name: row for row in LEXICON}

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
