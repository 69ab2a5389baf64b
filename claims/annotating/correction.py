"""What a person says stands in a text, in place of what was read there. Pure.

A correction names only what it changes. Of a number all parts change together, since one follows from the other: its
intervals are made by the same lexicon as those of numbers that are read.
"""

from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from typing import Any

from claims.extraction.names.registry import fold
from claims.extraction.numbers.amounts import Amount, last_place
from claims.extraction.numbers.intervals import reach
from claims.extraction.numbers.units import unit_named
from claims.extraction.quantity import Direction, Hedge, Interval, Modality, Role
from claims.reconciliation.dimensions import is_currency
from claims.reconciliation.statement import Statement

# Any: JSON, in all of this module.
Overlay = dict[str, Any]

# Texts that lie over the reading as they are.
WORDS = ("measure", "period", "claimant", "direction", "role", "modality")
BOUNDLESS = frozenset({Hedge.RANGE, Hedge.ORDER_OF_MAGNITUDE})


class Refusal(StrEnum):
    """Why a number can't be what a correction says."""

    NO_BOUNDS = "A range needs its least and its greatest value."
    NO_SPAN = "The greatest value must be above the least."
    NO_NUMBER = "Say which number the words name."


class BadCorrection(Exception):
    """A number can't be what the correction says. ``field`` is the part to mend."""

    def __init__(self, refusal: Refusal, *, field: str) -> None:
        super().__init__(refusal.value)
        self.refusal, self.field = refusal, field


@dataclass(frozen=True, slots=True)
class Number:
    """A number as a person reads it: the point named, or its bounds, with unit and hedge."""

    value: Decimal | None
    minimum: Decimal | None
    maximum: Decimal | None
    unit: str
    hedge: Hedge


def overlay_of(
    *,
    number: Number | None = None,
    subject: str | None = None,
    subject_key: str | None = None,
    company_id: int | None = None,
    words: dict[str, str] | None = None,
) -> Overlay:
    """The JSON that is kept: what lies over the reading. ``words`` are of WORDS; an empty one says "none".

    Raises BadCorrection.
    """
    found: Overlay = dict(words or {})
    if subject is not None:
        key = subject_key if subject_key is not None else fold(subject)
        found |= {"subject_name": subject, "subject_key": key, "company_id": company_id}
    return found if number is None else found | _number(number)


def with_correction(statement: Statement, overlay: Overlay | None) -> Statement:
    """The statement that the claim makes by the latest correction."""
    if not overlay:
        return statement
    changes: dict[str, Any] = {}
    if "unit" in overlay:
        changes |= {
            "unit": overlay["unit"],
            "hedge": Hedge(overlay["hedge"]),
            "value": _decimal(overlay["value"]),
            "hard": interval_from(overlay["hard"]),
            "typical": interval_from(overlay["typical"]),
        }
    if "subject_name" in overlay:
        changes |= {"subject": overlay["subject_name"] or None, "subject_key": overlay["subject_key"] or None}
    changes |= {name: overlay[name] or None for name in ("measure", "period", "claimant") if name in overlay}
    if "direction" in overlay:
        changes["direction"] = Direction(overlay["direction"]) if overlay["direction"] else None
    if overlay.get("role"):
        changes["role"] = Role(overlay["role"])
    if overlay.get("modality"):
        changes["modality"] = Modality(overlay["modality"])
    return replace(statement, **changes)


def interval_from(stored: list[str | None]) -> Interval:
    """An interval as an overlay keeps it: low, high, and the signs of its ends."""
    low, high, ends = stored
    signs = ends or "[)"
    return Interval(_decimal(low), _decimal(high), low_open=signs[0] == "(", high_closed=signs[1] == "]")


def number_of(overlay: Overlay) -> Number | None:
    """The number that an overlay states; None where it leaves the one that was read."""
    if "unit" not in overlay:
        return None
    value, low, high = (_decimal(overlay[name]) for name in ("value", "minimum", "maximum"))
    return Number(value, low, high, overlay["unit"], Hedge(overlay["hedge"]))


def _number(number: Number) -> Overlay:
    value, low, high = _bounds(number)
    amount = Amount(
        first=0,
        last=1,
        number=0,
        value=value,
        low=low,
        high=high,
        place=_place(value) if value is not None else Decimal(1),
        unit=number.unit,
    )
    made = reach(amount, number.hedge, unit=number.unit)
    return {
        "value": _text(value),
        "minimum": _text(low),
        "maximum": _text(high),
        "unit": number.unit,
        "unit_code": _unit_code(number.unit),
        "hedge": number.hedge.value,
        "hard": _stored(made.hard),
        "typical": _stored(made.typical),
        "rule": made.rule,
    }


def _bounds(number: Number) -> tuple[Decimal | None, Decimal | None, Decimal | None]:
    """Value, least and greatest, as extraction states them. Raises BadCorrection."""
    value, low, high = number.value, number.minimum, number.maximum
    if number.hedge in BOUNDLESS:
        if low is None or high is None:
            raise BadCorrection(Refusal.NO_BOUNDS, field="minimum")
        if low >= high:
            raise BadCorrection(Refusal.NO_SPAN, field="maximum")
        return None, low, high
    if value is None:
        raise BadCorrection(Refusal.NO_NUMBER, field="value")
    if number.hedge in (Hedge.AT_LEAST, Hedge.MORE_THAN):
        return value, value, None
    if number.hedge in (Hedge.AT_MOST, Hedge.LESS_THAN):
        return value, None, value
    return value, value, value


def _place(value: Decimal) -> Decimal:
    """The last place that is written: 0.1 of 4.9, 1,000 of 24,000."""
    exponent = value.as_tuple().exponent
    if isinstance(exponent, int) and exponent < 0:
        return Decimal(1).scaleb(exponent)
    return last_place(value)


def _unit_code(unit: str) -> str:
    """UN/CEFACT's code, or ISO 4217's; empty where there is none."""
    if is_currency(unit):
        return unit
    try:
        return unit_named(unit).code or ""
    except KeyError:
        return ""


def _text(value: Decimal | None) -> str | None:
    return None if value is None else f"{value:f}"


def _decimal(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)


def _stored(interval: Interval) -> list[str | None]:
    ends = ("(" if interval.low_open else "[") + ("]" if interval.high_closed else ")")
    return [_text(interval.low), _text(interval.high), ends]
