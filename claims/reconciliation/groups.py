"""Groups while they are being made: who may join one, and how well it fits."""

import math
from bisect import bisect_left
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import combinations

from claims.extraction.quantity import Interval
from claims.reconciliation.agreement import Relation, intervals, value_relation
from claims.reconciliation.matching import Features, Match, compare, is_sign_slip, span_of, values_agree
from claims.reconciliation.measure_words import RUNNING
from claims.reconciliation.qualifiers import USUAL
from claims.reconciliation.statement import HEADLINE, Statement

NEAR_DAYS = 7
NEAR_DAYS_OTHER_STORY = 2  # two stories may be one event, told on following days
TELLING_DIGITS = 3  # a number with so many significant digits is seldom the same by chance
MOST_MONTHS = 36

# pairs of features that some text tells apart, with the stories and months for which it does
ToldApart = Mapping[frozenset[Features], frozenset[str]]
NOTHING_TOLD_APART: ToldApart = {}

Rank = tuple[int, int, int, int, float]


@dataclass(frozen=True, slots=True)
class Unit:
    """Claims that grouping cannot tell apart: one value, one set of features, one story or stretch of time."""

    statements: tuple[Statement, ...]
    features: Features
    days: tuple[date, ...]
    stories: frozenset[str]
    articles: frozenset[str]
    enemies: frozenset[str]
    bins: tuple[str, ...]

    @classmethod
    def of(cls, statements: list[Statement], *, features: Features, enemies: Mapping[str, frozenset[str]]) -> "Unit":
        days = tuple(sorted({each.published_at.date() for each in statements if each.published_at is not None}))
        stories = frozenset(each.story for each in statements if each.story is not None)
        return cls(
            statements=tuple(statements),
            features=features,
            days=days,
            stories=stories,
            articles=frozenset(each.article_id for each in statements),
            enemies=frozenset().union(*(enemies.get(each.id, frozenset()) for each in statements)),
            bins=_bins(statements[0], features, days, stories),
        )

    @property
    def first(self) -> Statement:
        return self.statements[0]

    @property
    def order(self) -> tuple[object, ...]:
        """The most specific first; ties by what the claims say, never by their ids or arrival."""
        one, says = self.first, self.features
        return (
            -says.specificity,
            says.period or "~",
            says.direction or "~",
            tuple(sorted(says.qualifiers)),
            tuple(sorted(says.modifiers)),
            says.role,
            says.is_outlook,
            -len(self.articles),
            self.days[0].isoformat() if self.days else "~",
            tuple(sorted(self.stories)),
            one.unit,
            _sort_value(one.hard),
            _sort_value(one.typical),
            tuple(sorted(self.articles)),
            one.id,
        )


@dataclass(slots=True)
class Group:
    """Units of one question, with what is looked up when another wants to join."""

    units: list[Unit]
    features: list[Features] = field(default_factory=list)
    days: list[date] = field(default_factory=list)
    stories: set[str] = field(default_factory=set)
    ids: set[str] = field(default_factory=set)
    by_article: dict[str, list[tuple[Statement, Features]]] = field(default_factory=dict)

    def add(self, unit: Unit) -> None:
        self.units.append(unit)
        self._note(unit)

    def admits(self, unit: Unit, *, told_apart: ToldApart = NOTHING_TOLD_APART) -> bool:
        """Whether a unit fits every set of features in the group, and contradicts no article in its own voice."""
        if unit.enemies & self.ids:
            return False
        if told_apart and any(
            not told_apart.get(frozenset({unit.features, each}), frozenset()).isdisjoint(unit.bins)
            for each in self.features
        ):
            return False
        match = min(compare(unit.features, each) for each in self.features)
        if match is Match.NO:
            return any(is_sign_slip(unit.first, each.first) for each in self.units) and self._is_near(unit)
        if match is Match.IF_AGREE and not any(values_agree(unit.first, each.first) for each in self.units):
            return False
        return self._is_near(unit) and not self._contradicts_itself(unit)

    def rank(self, unit: Unit) -> Rank:
        """How well a unit fits, smallest first: story, days, the same features, the usual reading, the value."""
        unusual = min(len(each.qualifiers - unit.features.qualifiers - USUAL) for each in self.features)
        alike = min(_unlikeness(unit.features, each) for each in self.features)
        distance = min(_value_distance(unit.first, each.first) for each in self.units)
        return (int(not unit.stories & self.stories), self._days_away(unit), unusual, alike, distance)

    def _note(self, unit: Unit) -> None:
        if unit.features not in self.features:
            self.features.append(unit.features)
        self.days = sorted({*self.days, *unit.days})
        self.stories |= unit.stories
        for each in unit.statements:
            self.ids.add(each.id)
            self.by_article.setdefault(each.article_id, []).append((each, unit.features))

    def _is_near(self, unit: Unit) -> bool:
        """Whether the times allow one question: both state their period, or the articles are of one time or story."""
        stated = unit.features.period is not None and any(each.period is not None for each in self.features)
        if stated or unit.stories & self.stories or unit.articles & self.by_article.keys():
            return True
        if not unit.days or not self.days:
            return False
        limit = NEAR_DAYS_OTHER_STORY if unit.stories and self.stories else NEAR_DAYS
        if self._days_away(unit) <= limit:
            return True
        return any(_same_telling_number(unit.first, each.first) for each in self.units)

    def _days_away(self, unit: Unit) -> int:
        if not unit.days or not self.days:
            return 0
        return min(_nearest(day, self.days) for day in (unit.days[0], unit.days[-1]))

    def _contradicts_itself(self, unit: Unit) -> bool:
        """Whether one text would say two things at once: then it speaks of two things."""
        if unit.features.family in RUNNING:
            return False  # a live report counts on
        return any(
            _same_voice(each, other, alike=unit.features == features)
            and value_relation(each, other) is Relation.CONFLICTS
            for each in unit.statements
            for other, features in self.by_article.get(each.article_id, ())
        )


def contrasts_of(units: Iterable[Unit]) -> dict[frozenset[Features], frozenset[str]]:
    """The pairs of features under which one text, in one voice, prints values that exclude each other.

    If a text gives 84% and calls 81% interim, the two are two questions, for other texts of the story as well. A
    period alone makes no such pair: texts leave it out too often.
    """
    by_article: dict[str, list[tuple[Statement, Unit]]] = {}
    for unit in units:
        for each in unit.statements:
            by_article.setdefault(each.article_id, []).append((each, unit))
    found: dict[frozenset[Features], frozenset[str]] = {}
    for said in by_article.values():
        for (one, here), (other, there) in combinations(said, 2):
            if (here.features.qualifiers, here.features.modifiers) == (
                there.features.qualifiers,
                there.features.modifiers,
            ):
                continue
            if _same_voice(one, other, alike=False) and value_relation(one, other) is Relation.CONFLICTS:
                pair = frozenset({here.features, there.features})
                found[pair] = found.get(pair, frozenset()) | _places(here)
    return found


def _places(unit: Unit) -> frozenset[str]:
    return frozenset(name for name in unit.bins if name.startswith(("story ", "month ")))


def found_group(unit: Unit) -> Group:
    group = Group([unit])
    group._note(unit)
    return group


def _same_voice(one: Statement, other: Statement, *, alike: bool) -> bool:
    """Whether two claims of one article are said by one voice; a headline may slip, and what is denied is another's.

    Where the words ask the same question, a named claimant beside the text's own voice is a second voice.
    """
    if one.is_denied or other.is_denied or (one.field == HEADLINE) != (other.field == HEADLINE):
        return False
    if one.claimant == other.claimant:
        return True
    return not alike and (one.claimant is None or other.claimant is None)


def _same_telling_number(one: Statement, other: Statement) -> bool:
    if one.value is None or one.value != other.value or one.unit != other.unit:
        return False
    digits = "".join(str(digit) for digit in one.value.normalize().as_tuple().digits)
    return len(digits) >= TELLING_DIGITS


def _unlikeness(one: Features, other: Features) -> int:
    differing = len(one.qualifiers ^ other.qualifiers) + len(one.modifiers ^ other.modifiers)
    return differing + (one.direction != other.direction) + (one.period != other.period) + (one.role != other.role)


def _value_distance(one: Statement, other: Statement) -> float:
    here, there = _middle(one), _middle(other)
    if here <= 0 or there <= 0:
        return 0.0 if here == there else math.inf
    return abs(math.log(here / there))


def _middle(statement: Statement) -> float:
    typical = intervals(statement)[1]
    low = typical.low if typical.low is not None else typical.high
    high = typical.high if typical.high is not None else typical.low
    return 0.0 if low is None or high is None else float(low + high) / 2


def _nearest(day: date, days: list[date]) -> int:
    at = bisect_left(days, day)
    return min(abs((day - each).days) for each in days[max(0, at - 1) : at + 1])


def _sort_value(interval: Interval) -> tuple[float, float]:
    return (
        -math.inf if interval.low is None else float(interval.low),
        math.inf if interval.high is None else float(interval.high),
    )


def _bins(statement: Statement, features: Features, days: tuple[date, ...], stories: frozenset[str]) -> tuple[str, ...]:
    """Names under which a unit and the groups that could admit it always meet."""
    names = {f"story {story}" for story in stories} | {f"article {statement.article_id}"}
    span = span_of(features.period)
    if span is not None and span.days <= MOST_MONTHS * 31:
        names |= _months(span.start, span.end)
    elif span is not None:
        names.add("long")
    near = timedelta(days=NEAR_DAYS)
    for day in days:
        names |= _months(day - near, day + near)
    if statement.value is not None:
        names.add(f"value {statement.value.normalize()}")
    return tuple(sorted(names))


def _months(start: date, end: date) -> set[str]:
    months = set()
    year, month = start.year, start.month
    while (year, month) <= (end.year, end.month):
        months.add(f"month {year}-{month:02}")
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)
    return months
