"""Invented numbers as texts print them, with the intervals that reading gives them (DESIGN: when do two disagree)."""

from dataclasses import dataclass
from decimal import Decimal
from random import Random

SIGNS = {"USD": "$", "EUR": "€"}
FIVE_PER_CENT = Decimal("0.05")


@dataclass(frozen=True, slots=True)
class Number:
    """A number as printed, without its hedge, and what it says: its hard interval, closed only when it is a point."""

    text: str
    value: Decimal
    hedge: str
    low: Decimal
    high: Decimal
    rule: str

    @property
    def spelled(self) -> str:
        return f"about {self.text}" if self.hedge == "about" else self.text


def invent(random: Random, *, kind: str, unit: str) -> Number:
    """A number that an article could print as the result of something."""
    if kind == "percent":
        return percent(Decimal(random.randrange(11, 149)) / 10)
    if kind == "count":
        return count(random.randrange(1001, 99_999))
    return money(Decimal(random.randrange(101, 999)) / 100, unit, is_billion=random.random() < 0.5)


def hedged(number: Number, *, kind: str, unit: str) -> Number:
    """The same number, rounded to two digits and called so."""
    rounded = _two_digits(number.value)
    if kind == "percent":
        near = percent(rounded)
    elif kind == "count":
        near = count(int(rounded))
    else:
        is_billion = number.value >= 10**9
        near = money(rounded / (10**9 if is_billion else 10**6), unit, is_billion=is_billion)
    slack = near.value * FIVE_PER_CENT
    return Number(near.text, near.value, "about", near.value - slack, near.value + slack, "about")


def otherwise(random: Random, number: Number, *, kind: str, unit: str) -> Number:
    """Another number for the same thing, far enough from it that both can't be true."""
    factor = Decimal(random.choice(("0.7", "1.3", "1.6")))
    if kind == "percent":
        return percent((number.value * factor).quantize(Decimal("0.1")))
    if kind == "count":
        return count(int(number.value * factor))
    is_billion = number.value >= 10**9
    shown = number.value / (10**9 if is_billion else 10**6) * factor
    return money(shown.quantize(Decimal("0.01")), unit, is_billion=is_billion)


def percent(value: Decimal) -> Number:
    return _rounded(f"{value}%", value, half=Decimal("0.05"))


def money(shown: Decimal, unit: str, *, is_billion: bool) -> Number:
    factor = 10**9 if is_billion else 10**6
    half = Decimal((0, (5,), int(shown.as_tuple().exponent) - 1)) * factor
    word = "billion" if is_billion else "million"
    return _rounded(f"{SIGNS[unit]}{shown} {word}", shown * factor, half=half)


def count(value: int) -> Number:
    """An exact count has no slack, unless it ends in noughts: then its last written place has half a unit."""
    noughts = len(str(value)) - len(str(value).rstrip("0"))
    if noughts < 2:
        return Number(f"{value:,}", Decimal(value), "exact", Decimal(value), Decimal(value), "exact count")
    half = min(Decimal(10**noughts) / 2, value * FIVE_PER_CENT)
    return _rounded(f"{value:,}", Decimal(value), half=half)


def _rounded(text: str, value: Decimal, *, half: Decimal) -> Number:
    return Number(text, value, "exact", value - half, value + half, "rounded")


def _two_digits(value: Decimal) -> Decimal:
    step = Decimal((0, (1,), value.adjusted() - 1))
    return (value / step).to_integral_value() * step
