"""Decimals as JSON numbers."""

from decimal import Decimal

from claims.extraction.quantity import Interval


def json_number(value: Decimal | None) -> int | float | None:
    """Whole numbers exactly, others as the nearest double, which prints as the shortest decimal that means it."""
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def json_interval(interval: Interval) -> list[int | float | None]:
    """[low, high], null for an open end."""
    return [json_number(interval.low), json_number(interval.high)]
