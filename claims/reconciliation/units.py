"""Claims that grouping cannot tell apart, put together before anything is compared."""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from claims.extraction.quantity import Hedge, Interval
from claims.reconciliation.agreement import Relation, intervals, value_relation
from claims.reconciliation.matching import RUNNING_DAYS, Features, Match, compare, span_of
from claims.reconciliation.measure_words import RUNNING
from claims.reconciliation.periods import Span
from claims.reconciliation.statement import HEADLINE, Statement

NEAR_DAYS = 7  # claims without a period belong together when their articles came out within so many days
TELLING_DIGITS = 3  # a number with so many significant digits is seldom the same by chance
NEAR = timedelta(days=NEAR_DAYS)
MOST_DAYS = 800  # a period longer than that is looked for when it was printed


@dataclass(frozen=True, slots=True)
class Unit:
    """Claims of one value, one wording and one story or stretch of time.

    ``wording`` is the place of the features among those of all units. ``found_under`` and ``looks_under`` are names
    by which a unit and the groups that could admit it always meet; ``places`` are its stories and weeks. ``middle``
    is what the value is about, in the base unit.
    """

    statements: tuple[Statement, ...]
    features: Features
    wording: int
    days: tuple[date, ...]
    stories: frozenset[str]
    articles: frozenset[str]
    enemies: frozenset[str]
    places: frozenset[str]
    found_under: frozenset[str]
    looks_under: frozenset[str]
    middle: float

    @classmethod
    def of(
        cls, statements: list[Statement], *, features: Features, enemies: Mapping[str, frozenset[str]], wording: int = 0
    ) -> "Unit":
        statements = sorted(statements, key=_content)  # whichever came first stands for nothing
        days = tuple(sorted({each.published_at.date() for each in statements if each.published_at is not None}))
        stories = frozenset(each.story for each in statements if each.story is not None)
        places = _places(days, stories)
        named = {place for place in places if place.startswith("story ")}
        return cls(
            statements=tuple(statements),
            features=features,
            wording=wording,
            days=days,
            stories=stories,
            articles=frozenset(each.article_id for each in statements),
            enemies=frozenset().union(*(enemies.get(each.id, frozenset()) for each in statements)),
            places=places,
            found_under=_found_under(statements[0], features, days) | named,
            looks_under=_looks_under(statements[0], features, days, places),
            middle=_middle(statements[0]),
        )

    @property
    def first(self) -> Statement:
        return self.statements[0]

    @property
    def bins(self) -> frozenset[str]:
        """Names of which two units that may ever meet have at least one in common."""
        return self.found_under | self.looks_under

    @property
    def order(self) -> tuple[object, ...]:
        """The most specific first; ties by what the claims say, never by their ids or arrival."""
        one, says = self.first, self.features
        return (
            -says.specificity,
            says.family,
            says.subject.casefold(),
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


class Wordings:
    """How the different wordings of a bucket's units stand to each other; each pair is compared once.

    If a text gives 84% and calls 81% interim, the two are two questions, for other texts of the story as well: such
    wordings are told apart in the text's story and weeks. A period alone tells nothing apart, since texts
    leave it out too often.
    """

    def __init__(self, units: Iterable[Unit]) -> None:
        given = list(units)
        self._features = {unit.wording: unit.features for unit in given}
        self._matches: dict[tuple[int, int], Match] = {}
        self._told_apart: dict[tuple[int, int], frozenset[str]] = {}
        by_article: dict[str, list[tuple[Statement, Unit]]] = {}
        for unit in given:
            for each in unit.statements:
                by_article.setdefault(each.article_id, []).append((each, unit))
        for said in by_article.values():
            self._note_contrasts(said)

    def match(self, one: int, other: int) -> Match:
        pair = (one, other)
        if pair not in self._matches:
            self._matches[pair] = compare(self._features[one], self._features[other])
        return self._matches[pair]

    def tells_apart(self, unit: Unit, other: int) -> bool:
        if not self._told_apart:
            return False
        places = self._told_apart.get((unit.wording, other))
        return places is not None and not places.isdisjoint(unit.places)

    def _note_contrasts(self, said: list[tuple[Statement, Unit]]) -> None:
        for at, (one, here) in enumerate(said):
            for other, there in said[at + 1 :]:
                if not _worded_differently(here.features, there.features):
                    continue
                if is_same_voice(one, other, alike=False) and exclude_each_other(one, other):
                    for pair in ((here.wording, there.wording), (there.wording, here.wording)):
                        self._told_apart[pair] = self._told_apart.get(pair, frozenset()) | here.places


def is_same_voice(one: Statement, other: Statement, *, alike: bool) -> bool:
    """Whether two claims of one article are said by one voice; a headline may slip, and what is denied is another's.

    Where the words ask the same question, a named claimant beside the text's own voice is a second voice.
    """
    if one.is_denied or other.is_denied or (one.field == HEADLINE) != (other.field == HEADLINE):
        return False
    if one.is_rebuttal != other.is_rebuttal:
        return False
    if one.claimant == other.claimant:
        return True
    return not alike and (one.claimant is None or other.claimant is None)


def exclude_each_other(one: Statement, other: Statement) -> bool:
    """Whether one text would not say both of one thing: "more than two million" and "nearly 95 million", say.

    A magnitude may stand beside its number: "thousands" of accounts, "24,000" of them.
    """
    related = value_relation(one, other)
    if related is Relation.STRAINED:
        return Hedge.ORDER_OF_MAGNITUDE not in {one.hedge, other.hedge}
    return related is Relation.CONFLICTS


def is_telling(value: Decimal) -> bool:
    """Whether a number has so many digits that two texts seldom print it by chance."""
    return len(value.normalize().as_tuple().digits) >= TELLING_DIGITS


def _worded_differently(one: Features, other: Features) -> bool:
    return (one.qualifiers, one.modifiers) != (other.qualifiers, other.modifiers)


def _middle(statement: Statement) -> float:
    typical = intervals(statement)[1]
    low = typical.low if typical.low is not None else typical.high
    high = typical.high if typical.high is not None else typical.low
    return 0.0 if low is None or high is None else float(low + high) / 2


def _content(statement: Statement) -> tuple[str, ...]:
    at = statement.published_at
    said = (str(statement.value), statement.hedge, statement.text, statement.publisher)
    return (*said, at.isoformat() if at is not None else "~", statement.field, statement.id)


def _sort_value(interval: Interval) -> tuple[float, float]:
    return (
        -math.inf if interval.low is None else float(interval.low),
        math.inf if interval.high is None else float(interval.high),
    )


def _places(days: tuple[date, ...], stories: frozenset[str]) -> frozenset[str]:
    """The stories and weeks that a unit's articles are near."""
    weeks = (week for day in days for week in _weeks(day - NEAR, day + NEAR))
    return frozenset({f"story {story}" for story in stories} | {f"near {week}" for week in weeks})


def _found_under(statement: Statement, features: Features, days: tuple[date, ...]) -> frozenset[str]:
    """The names under which others find a unit: weeks of its period and of publication, its article, its number."""
    names = {f"article {statement.article_id}"}
    span = span_of(features.period)
    if span is None:
        names |= {f"silent {_week(day)}" for day in days}
    else:
        names |= _period_names(span, features.family, days)
    if statement.value is not None and is_telling(statement.value):
        names.add(f"value {statement.value.normalize()}")
    return frozenset(names | {f"near {_week(day)}" for day in days})


def _looks_under(
    statement: Statement, features: Features, days: tuple[date, ...], places: frozenset[str]
) -> frozenset[str]:
    """The names under which every group stands that could admit a unit.

    A unit with a period meets groups with one by their periods, and silent ones by publication; a silent unit meets
    all by publication.
    """
    names = {f"article {statement.article_id}"} | {place for place in places if place.startswith("story ")}
    if statement.value is not None and is_telling(statement.value):
        names.add(f"value {statement.value.normalize()}")
    span = span_of(features.period)
    near = {place for place in places if place.startswith("near ")}
    if span is None:
        return frozenset(names | near)
    names |= {f"silent {place[5:]}" for place in near}
    return frozenset(names | _period_names(span, features.family, days))


def _period_names(span: Span, family: str, days: tuple[date, ...]) -> set[str]:
    """The fortnights of a period; of a very long one those of publication, since none would hold it."""
    if span.days > MOST_DAYS:
        return {f"period {_week(day) // 2}" for day in days}
    slack = timedelta(days=RUNNING_DAYS if family in RUNNING else 0)
    return {f"period {week // 2}" for week in _weeks(span.start - slack, span.end + slack)}


def _weeks(first: date, last: date) -> set[int]:
    return set(range(_week(first), _week(last) + 1))


def _week(day: date) -> int:
    return day.toordinal() // 7
