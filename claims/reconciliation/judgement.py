"""What a figure's claims amount to: one report, agreement, compatible wordings, or a conflict."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Context, Decimal
from enum import StrEnum
from itertools import combinations

from claims.extraction.quantity import Direction
from claims.reconciliation.agreement import Rates, Relation, severity, stated_rates
from claims.reconciliation.dimensions import MONEY, PERCENT, PERCENTAGE_POINT, base_factor, dimension
from claims.reconciliation.hints import Hint, pair_hints, superseded_hint
from claims.reconciliation.history import superseded
from claims.reconciliation.matching import relation_in_figure
from claims.reconciliation.phrases import Phrase, gettext_noop
from claims.reconciliation.readings import Reading, readings_of
from claims.reconciliation.statement import Statement

MOST_PAIRS = 50  # what is kept of the relations; the worst come first
PRINTED_DECIMALS = 3  # more than that only fractions ("two-thirds") and units have that were converted
DIFFERENCE_DIGITS = 3
COMPATIBLE = frozenset({Relation.STRAINED, Relation.ADJACENT})


class State(StrEnum):
    SINGLE = "single"
    AGREE = "agree"
    COMPATIBLE = "compatible"
    CONFLICT = "conflict"


@dataclass(frozen=True, slots=True)
class Spread:
    """The least and the greatest value named; ``difference`` is in ``unit`` (of percentages, percentage points)."""

    min: Decimal
    max: Decimal
    difference: Decimal
    unit: str


@dataclass(frozen=True, slots=True)
class Count:
    claims: int
    articles: int
    outlets: int
    origins: int


@dataclass(frozen=True, slots=True)
class Pair:
    """How two claims, each standing for all that print its value, are related."""

    one: str
    other: str
    relation: Relation
    severity: float


@dataclass(frozen=True, slots=True)
class Judgement:
    """A figure's state, from its independent origins alone.

    ``pairs`` relates one claim of each value to one of every other, the worst first. ``worst`` is the conflict that
    makes the state, None without one. ``superseded`` are the ids of claims that a later total replaced.
    """

    state: State
    spread: Spread | None
    severity: float
    pairs: tuple[Pair, ...]
    worst: Pair | None
    count: Count
    hints: tuple[Hint, ...]
    superseded: tuple[str, ...]


def judge(statements: Iterable[Statement]) -> Judgement:
    """The state of the figure that these claims make.

    Denied claims do not count as values, conversions count once, and all claims of one origin that print one value
    are one. Values clash only between two origins: what one text says twice in two ways is a hint, no conflict.
    """
    given = sorted(statements, key=lambda each: each.id)
    rates = stated_rates(given)
    standing = [each for each in given if not each.is_denied]
    ids = {each.id for each in standing}
    standing = [each for each in standing if each.conversion_of is None or each.conversion_of not in ids]
    replaced = superseded(standing)
    readings = readings_of([each for each in standing if each.id not in replaced])
    pairs = _pairs(readings, rates)
    worst = pairs[0] if pairs and pairs[0].relation is Relation.CONFLICTS else None
    origins = frozenset().union(*(reading.origins for reading in readings)) if readings else frozenset()
    return Judgement(
        state=_state(pairs, origin_count=len(origins)),
        spread=_spread([reading.first for reading in readings]),
        severity=worst.severity if worst is not None else 0.0,
        pairs=pairs[:MOST_PAIRS],
        worst=worst,
        count=_count(given, origin_count=len(readings_origins(standing))),
        hints=_hints(readings, pairs, tuple(sorted(replaced))),
        superseded=tuple(sorted(replaced)),
    )


def readings_origins(statements: Iterable[Statement]) -> frozenset[str]:
    """The independent origins of some claims."""
    return frozenset().union(*(reading.origins for reading in readings_of(statements)))


def _pairs(readings: list[Reading], rates: Rates) -> tuple[Pair, ...]:
    found = []
    for one, other in combinations(readings, 2):
        if not one.is_independent_of(other):
            continue
        related = relation_in_figure(one.first, other.first, rates=rates)
        weight = severity(one.first, other.first, rates=rates) if related is Relation.CONFLICTS else 0.0
        found.append(Pair(one.first.id, other.first.id, related, weight))
    return tuple(sorted(found, key=lambda pair: (_ORDER[pair.relation], -pair.severity, pair.one, pair.other)))


_ORDER = {
    related: at
    for at, related in enumerate(
        (
            Relation.CONFLICTS,
            Relation.STRAINED,
            Relation.ADJACENT,
            Relation.CONSISTENT,
            Relation.SAME,
            Relation.INCOMPARABLE,
        )
    )
}


def _state(pairs: tuple[Pair, ...], *, origin_count: int) -> State:
    if origin_count <= 1:
        return State.SINGLE
    relations = {pair.relation for pair in pairs}
    if Relation.CONFLICTS in relations:
        return State.CONFLICT
    return State.COMPATIBLE if relations & COMPATIBLE else State.AGREE


def _spread(statements: list[Statement]) -> Spread | None:
    """Over the claims in the commonest unit of money, or all in the commonest unit of anything else."""
    if not statements:
        return None
    unit = min(Counter(each.unit for each in statements).items(), key=lambda item: (-item[1], item[0]))[0]
    same = [each for each in statements if dimension(each.unit) == dimension(unit)]
    if dimension(unit) == MONEY:
        same = [each for each in same if each.unit == unit]
    signed = len({each.direction for each in same if each.direction is not None}) > 1
    ends = [end for each in same for end in _ends(each, unit, signed=signed)]
    if not ends:
        return None
    low, high = min(ends), max(ends)
    return Spread(low, high, _difference(low, high), PERCENTAGE_POINT if unit == PERCENT else unit)


def _difference(low: Decimal, high: Decimal) -> Decimal:
    """How far apart the two are, without decimals that nobody printed: 80% is 13.3 points above two-thirds."""
    apart = high - low
    if -int(apart.as_tuple().exponent) <= PRINTED_DECIMALS:
        return apart
    return Context(prec=max(DIFFERENCE_DIGITS, apart.adjusted() + 1)).plus(apart)


def _ends(statement: Statement, unit: str, *, signed: bool) -> tuple[Decimal, ...]:
    if statement.value is not None:
        named: tuple[Decimal | None, ...] = (statement.value,)
    else:
        named = (statement.typical.low, statement.typical.high)
    sign = -1 if signed and statement.direction is Direction.DOWN else 1
    factor = base_factor(statement.unit) / base_factor(unit)
    return tuple(sign * (end if factor == 1 else end * factor) for end in named if end is not None)


def _count(statements: list[Statement], *, origin_count: int) -> Count:
    return Count(
        claims=len(statements),
        articles=len({each.article_id for each in statements}),
        outlets=len({each.publisher for each in statements}),
        origins=origin_count,
    )


def _hints(readings: list[Reading], pairs: tuple[Pair, ...], replaced: tuple[str, ...]) -> tuple[Hint, ...]:
    first = {reading.first.id: reading.first for reading in readings}
    found: list[Hint] = []
    for pair in pairs[:MOST_PAIRS]:
        if pair.relation in {Relation.CONFLICTS, Relation.INCOMPARABLE}:
            found += pair_hints(first[pair.one], first[pair.other])
    found += _self_contradictions(readings)
    if replaced:
        found.append(superseded_hint(replaced))
    return tuple({(hint.kind, hint.text): hint for hint in reversed(found)}.values())[::-1]


def _self_contradictions(readings: list[Reading]) -> list[Hint]:
    """Hints for articles that print two values that exclude each other, in the headline and the body say."""
    found = []
    for one, other in combinations(readings, 2):
        if relation_in_figure(one.first, other.first) is not Relation.CONFLICTS:
            continue
        for article in sorted(one.articles & other.articles):
            ids = sorted(each.id for each in (*one.statements, *other.statements) if each.article_id == article)
            found.append(Hint("two_values", Phrase(gettext_noop("one article prints two values")), tuple(ids)))
    return found
