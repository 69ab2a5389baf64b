"""Why two numbers may differ: slips and hidden qualifiers, offered to a person, never acted upon."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from claims.reconciliation.agreement import directions_differ, intersect, intervals
from claims.reconciliation.dimensions import MONEY, PERCENT, PERCENTAGE_POINT, dimension
from claims.reconciliation.exchange_rates import converted, rate_between
from claims.reconciliation.phrases import Phrase, gettext_noop
from claims.reconciliation.qualifiers import AXIS_NAMES, TOLD, USUAL, axis_of, one_sided, qualifiers_of, value_of
from claims.reconciliation.statement import Statement

FACTORS = (Decimal(1000000), Decimal(1000), Decimal(100), Decimal(10))
HUNDRED = Decimal(100)
FEWEST_SWAPPED = 3  # a toll of 12 may well grow to 21
COMPLEMENT_SLACK = Decimal("0.5")
FACTOR_SLACK = Decimal("0.02")


@dataclass(frozen=True, slots=True)
class Hint:
    """A possible reason for a difference. ``kind`` is for code, ``text``, a Phrase, for people; ``claims`` are the ids
    it is about.
    """

    kind: str
    text: Phrase
    claims: tuple[str, ...]


def pair_hints(one: Statement, other: Statement) -> tuple[Hint, ...]:
    """All that may explain why two claims print different numbers, the most telling first."""
    found = (check(one, other) for check in CHECKS)
    return tuple(hint for hint in found if hint is not None)


def transposed(one: str, other: str) -> bool:
    """Whether two runs of digits differ in exactly two neighbours changing places."""
    if len(one) != len(other) or one == other:
        return False
    differing = [at for at, (here, there) in enumerate(zip(one, other, strict=True)) if here != there]
    if len(differing) != 2 or differing[1] - differing[0] != 1:
        return False
    first, second = differing
    return one[first] == other[second] and one[second] == other[first]


def is_swap(one: Statement, other: Statement) -> bool:
    """Whether two exact numbers of three digits or more differ in two digits that changed places."""
    if one.value is None or other.value is None or one.hedge != other.hedge or one.unit != other.unit:
        return False
    here, there = _digits(one), _digits(other)
    return len(here) >= FEWEST_SWAPPED and transposed(here, there)


def superseded_hint(ids: tuple[str, ...]) -> Hint:
    return Hint("superseded", Phrase(gettext_noop("an earlier total of a story that is still counting")), ids)


def slip_kinds() -> frozenset[str]:
    """The kinds of hint that make one of the two numbers a mistake."""
    return frozenset({"factor", "transposed", "currency_slip", "sign", "percent_or_points"})


def _sign(one: Statement, other: Statement) -> Hint | None:
    if directions_differ(one, other) and one.value == other.value:
        text = gettext_noop("the same number up and down: one of them has the wrong direction")
        return _hint("sign", Phrase(text), one, other)
    return None


def _factor(one: Statement, other: Statement) -> Hint | None:
    points = _points(one, other)
    if points is None:
        return None
    small, large = sorted(points)
    for factor in FACTORS:
        if small > 0 and abs(large / small - factor) <= factor * FACTOR_SLACK:
            text = gettext_noop("one is %(factor)s times the other: a slip of the unit or the decimal point")
            return _hint("factor", Phrase(text, factor=f"{factor:,}"), one, other)
    return None


def _transposed(one: Statement, other: Statement) -> Hint | None:
    if one.value is None or other.value is None:
        return None
    if transposed(_digits(one), _digits(other)) and not directions_differ(one, other):
        return _hint("transposed", Phrase(gettext_noop("the same digits with two of them exchanged")), one, other)
    return None


def _percent_or_points(one: Statement, other: Statement) -> Hint | None:
    if {dimension(one.unit), dimension(other.unit)} == {PERCENT, PERCENTAGE_POINT} and one.value == other.value:
        text = gettext_noop("the same number once in percent and once in percentage points, which are not the same")
        return _hint("percent_or_points", Phrase(text), one, other)
    return None


def _currency_slip(one: Statement, other: Statement) -> Hint | None:
    if _two_currencies(one, other) and one.value is not None and one.value == other.value:
        text = gettext_noop("the same number in %(unit)s and in %(other)s")
        return _hint("currency_slip", Phrase(text, unit=one.unit, other=other.unit), one, other)
    return None


def _exchange_rate(one: Statement, other: Statement) -> Hint | None:
    """Two currencies whose ratio explains the numbers, or one currency in which a conversion was forgotten."""
    if dimension(one.unit) != MONEY or dimension(other.unit) != MONEY:
        return None
    if _two_currencies(one, other):
        rate = rate_between(other.unit, one.unit)
        if rate is not None and intersect(one.hard, converted(other.hard, rate=rate)):
            text = gettext_noop("about the same sum in %(unit)s and in %(other)s")
            return _hint("exchange_rate", Phrase(text, unit=one.unit, other=other.unit), one, other)
    return None


def _complement(one: Statement, other: Statement) -> Hint | None:
    if dimension(one.unit) != PERCENT or dimension(other.unit) != PERCENT or one.value is None or other.value is None:
        return None
    if abs(one.value + other.value - HUNDRED) <= COMPLEMENT_SLACK and one.value != other.value:
        text = gettext_noop("the two make 100 together: perhaps opposite shares of one whole")
        return _hint("complement", Phrase(text), one, other)
    return None


def _qualifier(one: Statement, other: Statement) -> Hint | None:
    here, there = qualifiers_of(one), qualifiers_of(other)
    unusual = sorted(each for each in one_sided(here, there) if each not in USUAL and axis_of(each) != TOLD)
    if not unusual:
        return None
    axis, value = axis_of(unusual[0]), value_of(unusual[0])
    kind = "listing" if axis == "listing" else "qualifier"
    text = gettext_noop("another figure, possibly %(value)s (%(axis)s)")
    return _hint(kind, Phrase(text, value=value, axis=AXIS_NAMES.get(axis, axis)), one, other)


def _period(one: Statement, other: Statement) -> Hint | None:
    if one.period == other.period:
        return None
    if one.period is None or other.period is None:
        only = one.period or other.period or ""
        text = Phrase(gettext_noop("perhaps another period: only one says %(period)s"), period=only)
    else:
        both = gettext_noop("perhaps another period: %(period)s or %(other)s")
        text = Phrase(both, period=one.period, other=other.period)
    return _hint("period", text, one, other)


def _outlook(one: Statement, other: Statement) -> Hint | None:
    if one.modality != other.modality and not one.is_denied and not other.is_denied:
        text = Phrase(
            gettext_noop("one is %(one)s, the other %(other)s"), one=str(one.modality), other=str(other.modality)
        )
        return _hint("modality", text, one, other)
    return None


Check = Callable[[Statement, Statement], Hint | None]
CHECKS: tuple[Check, ...] = (
    _sign,
    _transposed,
    _factor,
    _currency_slip,
    _percent_or_points,
    _exchange_rate,
    _complement,
    _qualifier,
    _period,
    _outlook,
)


def _hint(kind: str, text: Phrase, *statements: Statement) -> Hint:
    return Hint(kind, text, tuple(sorted(each.id for each in statements)))


def _points(one: Statement, other: Statement) -> tuple[Decimal, Decimal] | None:
    """The two numbers in one unit, where both name a point and the unit is one."""
    if one.value is None or other.value is None or dimension(one.unit) != dimension(other.unit):
        return None
    if dimension(one.unit) == MONEY:
        return (one.value, other.value) if one.unit == other.unit else None
    here, there = intervals(one)[0], intervals(other)[0]
    return _centre(here.low, here.high, one.value), _centre(there.low, there.high, other.value)


def _centre(low: Decimal | None, high: Decimal | None, value: Decimal) -> Decimal:
    return value if low is None or high is None else (low + high) / 2


def _digits(statement: Statement) -> str:
    """The digits of a number as printed, without its scale or the noughts of rounding."""
    value = statement.value if statement.value is not None else Decimal(0)
    return "".join(str(digit) for digit in value.normalize().as_tuple().digits)


def _two_currencies(one: Statement, other: Statement) -> bool:
    return dimension(one.unit) == dimension(other.unit) == MONEY and one.unit != other.unit
