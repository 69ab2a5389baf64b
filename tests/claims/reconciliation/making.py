"""The smallest valid statement: what a test is about is written in the test."""

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from claims.extraction.quantity import Direction, Hedge, Interval, Role
from claims.reconciliation.statement import Statement

DAY = datetime(2026, 6, 25, 12, tzinfo=UTC)

UP = Direction.UP
DOWN = Direction.DOWN


def say(number: str, **circumstances: Any) -> Statement:  # whatever fields the test is about
    """A statement of a number such as "4.9", in percent, from an article of its own named for its id."""
    value = Decimal(number)
    name = circumstances.pop("id", f"says-{number}")
    hard = circumstances.pop("hard", None) or rounded(number)
    fields: dict[str, Any] = {
        "id": name,
        "article_id": f"article-{name}",
        "publisher": f"Outlet {name}",
        "published_at": DAY,
        "subject_key": "velmora",
        "subject": "Velmora",
        "measure": "share price",
        "unit": "percent",
        "role": Role.CHANGE,
        "direction": None,
        "period": None,
        "qualifiers": (),
        "hard": hard,
        "typical": hard,
        "value": value,
        "hedge": Hedge.EXACT,
        "text": f"{number}%",
    }
    return Statement(**(fields | circumstances))


def count(number: str, **circumstances: Any) -> Statement:
    """A statement of an exact count, 11 people say, or of what ``hard`` says."""
    fields = {"unit": "count", "role": Role.LEVEL, "measure": "employee", "text": number, "id": f"counts-{number}"}
    return say(number, **(fields | {"hard": Interval.point(Decimal(number))} | circumstances))


def money(number: str, unit: str, **circumstances: Any) -> Statement:
    fields = {
        "unit": unit,
        "role": Role.LEVEL,
        "measure": "revenue",
        "text": f"{unit} {number}",
        "id": f"{unit}-{number}",
    }
    return say(number, **(fields | circumstances))


def rounded(number: str) -> Interval:
    """Half of the last written digit on both sides."""
    half = Decimal(1).scaleb(Decimal(number).as_tuple().exponent) / 2  # type: ignore[arg-type]
    return between(Decimal(number) - half, Decimal(number) + half)


def between(low: Decimal | str | None, high: Decimal | str | None) -> Interval:
    """From low to high, high left out."""
    return Interval(None if low is None else Decimal(low), None if high is None else Decimal(high))
