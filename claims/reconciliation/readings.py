"""The different values that a figure's claims print, each with the independent origins that stand behind it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from claims.reconciliation.statement import Statement


@dataclass(frozen=True, slots=True)
class Reading:
    """All claims that print one value in one unit and direction; ``origins`` are the reports behind them."""

    statements: tuple[Statement, ...]
    origins: frozenset[str]

    @property
    def first(self) -> Statement:
        """The claim that stands for all: of the primary publisher if there is one, else the earliest."""
        return min(self.statements, key=_precedence)

    @property
    def articles(self) -> frozenset[str]:
        return frozenset(each.article_id for each in self.statements)

    @property
    def publishers(self) -> tuple[str, ...]:
        """Those who print the value, in the order of publication."""
        return tuple(dict.fromkeys(each.publisher for each in sorted(self.statements, key=_precedence)))

    def is_independent_of(self, other: "Reading") -> bool:
        """Whether some origin of one is another than some origin of the other."""
        return len(self.origins | other.origins) > 1


def readings_of(statements: Iterable[Statement]) -> list[Reading]:
    """The distinct values, in the order of the claims that stand for them."""
    given = list(statements)
    origins = _origins(given)
    by_value: dict[tuple[object, ...], list[Statement]] = {}
    for each in given:
        by_value.setdefault(_value_key(each), []).append(each)
    readings = [Reading(tuple(group), _behind(group, origins)) for group in by_value.values()]
    return sorted(readings, key=lambda reading: _precedence(reading.first))


def _behind(group: Sequence[Statement], origins: Mapping[str, str]) -> frozenset[str]:
    return frozenset(origins[each.id] for each in group).union(*(each.echoes for each in group))


def _value_key(statement: Statement) -> tuple[object, ...]:
    return (statement.hard, statement.typical, statement.unit, statement.direction, statement.hedge, statement.period)


def _origins(statements: list[Statement]) -> dict[str, str]:
    """Each claim's origin; two voices that one article quotes with two values are two origins."""
    voices: dict[tuple[str, str], set[str]] = {}
    values: dict[tuple[str, str], set[tuple[object, ...]]] = {}
    for each in statements:
        place = (each.article_id, each.origin_key)
        voices.setdefault(place, set()).add(_voice(each))
        values.setdefault(place, set()).add(_value_key(each))
    return {
        each.id: f"{each.origin_key} {_voice(each)}".strip()
        if len(voices[each.article_id, each.origin_key]) > 1 and len(values[each.article_id, each.origin_key]) > 1
        else each.origin_key
        for each in statements
    }


def _voice(statement: Statement) -> str:
    """Who says it; what sets itself against another number of its text is said by another, named or not."""
    return f"{statement.claimant or ''}{' otherwise' if statement.is_rebuttal else ''}"


def _precedence(statement: Statement) -> tuple[bool, bool, str, str]:
    at = statement.published_at
    return (not statement.is_primary, at is None, at.isoformat() if at is not None else "", statement.id)
