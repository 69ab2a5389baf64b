"""What a figure asks, read from the claims that it holds: for its row, its page and its exports."""

from collections import Counter
from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from typing import TypeVar

from claims.extraction.quantity import Direction, Role
from claims.reconciliation.dimensions import dimension
from claims.reconciliation.qualifiers import TOLD, axis_of, qualifiers_of
from claims.reconciliation.statement import Statement

Key = TypeVar("Key", bound=Hashable)


@dataclass(frozen=True, slots=True)
class FigureProfile:
    """The question in a figure's fields: what most of its claims say, None where none says anything."""

    subject_key: str | None
    subject: str | None
    measure: str | None
    unit: str
    dimension: str
    role: Role
    direction: Direction | None
    period: str | None
    qualifiers: tuple[str, ...]


def profile_of(statements: Iterable[Statement]) -> FigureProfile:
    """The question that a group of claims answers; at least one claim. Qualifiers are those half of them state."""
    given = sorted(statements, key=lambda each: each.id)
    unit = _commonest(each.unit for each in given) or given[0].unit
    stated = Counter(qualifier for each in given for qualifier in qualifiers_of(each) if axis_of(qualifier) != TOLD)
    return FigureProfile(
        subject_key=_commonest(each.subject_key for each in given),
        subject=_commonest(each.subject for each in given),
        measure=_commonest(each.measure for each in given),
        unit=unit,
        dimension=dimension(unit),
        role=_commonest(each.role for each in given) or given[0].role,
        direction=_commonest(each.direction for each in given),
        period=_commonest(each.period for each in given),
        qualifiers=tuple(sorted(each for each, count in stated.items() if 2 * count >= len(given))),
    )


def _commonest(values: Iterable[Key | None]) -> Key | None:
    """The value that occurs most, ties by its text; None only where there is nothing else."""
    counts = Counter(value for value in values if value is not None)
    return min(counts.items(), key=lambda item: (-item[1], str(item[0])))[0] if counts else None
