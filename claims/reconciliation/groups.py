"""Groups while they are being made: who may join one, and how well it fits."""

import math
from bisect import bisect_left
from dataclasses import dataclass, field
from datetime import date

from claims.reconciliation.matching import Match, fits_unsigned, is_sign_slip, values_agree
from claims.reconciliation.measure_words import RUNNING
from claims.reconciliation.qualifiers import USUAL
from claims.reconciliation.statement import Statement
from claims.reconciliation.units import NEAR_DAYS, Unit, Wordings, exclude_each_other, is_same_voice, is_telling

NEAR_DAYS_OTHER_STORY = 2  # two stories may be one event, told on following days
DAYS_OF_ONE_STORY = 45  # a story that goes on for longer asks its questions anew
DAYS_OF_ONE_TELLING = 4  # a level is told on for some days; a change is another every day

Rank = tuple[int, int, int, int]


@dataclass(slots=True)
class Group:
    """Units of one question, with what is looked up when another wants to join.

    ``samples`` holds one unit of each value and wording: more of the same decide nothing.
    """

    wordings: Wordings
    units: list[Unit] = field(default_factory=list)
    samples: dict[tuple[object, ...], Unit] = field(default_factory=dict)
    worded: dict[int, Unit] = field(default_factory=dict)
    days: list[date] = field(default_factory=list)
    stories: set[str] = field(default_factory=set)
    ids: set[str] = field(default_factory=set)
    by_article: dict[str, list[tuple[Statement, int]]] = field(default_factory=dict)

    def add(self, unit: Unit) -> None:
        self.units.append(unit)
        self.samples.setdefault((unit.wording, unit.first.hard, unit.first.typical, unit.first.unit), unit)
        self.worded.setdefault(unit.wording, unit)
        self.stories |= unit.stories
        if not set(unit.days) <= set(self.days):
            self.days = sorted({*self.days, *unit.days})
        for each in unit.statements:
            self.ids.add(each.id)
            self.by_article.setdefault(each.article_id, []).append((each, unit.wording))

    def admits(self, unit: Unit) -> bool:
        """Whether a unit fits every wording in the group, and contradicts no article in its own voice."""
        match = Match.YES
        for wording in self.worded:
            match = min(match, self.wordings.match(unit.wording, wording))
            if match is Match.NO:
                return self._has_slip_of(unit)
        if self._is_barred(unit) or not self._is_near(unit):
            return False
        if match is Match.IF_AGREE and not any(values_agree(unit.first, each.first) for each in self.samples.values()):
            return False
        return not self._contradicts_itself(unit)

    def rank(self, unit: Unit) -> Rank:
        """How well a unit fits, smallest first: its story, its days, the usual reading, the same words."""
        unusual = min(len(each.features.qualifiers - unit.features.qualifiers - USUAL) for each in self.worded.values())
        unlike = min(_unlikeness(unit, each) for each in self.worded.values())
        away = self._days_away(unit) // (1 if unit.features.role == "change" else DAYS_OF_ONE_TELLING)
        return (int(unit.stories.isdisjoint(self.stories)), away, unusual, unlike)

    def value_distance(self, unit: Unit) -> float:
        """How far a unit's value is from the nearest in the group, as a logarithm: the very last thing looked at."""
        return min(_distance(unit.middle, each.middle) for each in self.samples.values())

    def _is_barred(self, unit: Unit) -> bool:
        if not unit.enemies.isdisjoint(self.ids):
            return True
        return any(self.wordings.tells_apart(unit, wording) for wording in self.worded)

    def _has_slip_of(self, unit: Unit) -> bool:
        """Whether the group holds the unit's very number, of the same day, with the other sign."""
        if unit.features.direction is None or unit.features.period is None or self._is_barred(unit):
            return False
        slips = [each for each in self.samples.values() if each.middle == unit.middle]
        if not any(is_sign_slip(unit.first, each.first) for each in slips):
            return False
        return all(fits_unsigned(unit.features, each.features) for each in self.worded.values())

    def _is_near(self, unit: Unit) -> bool:
        """Whether the times allow one question: both state their period, or the articles are of one time or story."""
        if unit.features.period is not None and any(each.features.period for each in self.worded.values()):
            return True
        is_same_story = not unit.stories.isdisjoint(self.stories)
        if not unit.articles.isdisjoint(self.by_article):
            return True
        if not unit.days or not self.days:
            return is_same_story
        limit = NEAR_DAYS_OTHER_STORY if unit.stories and self.stories else NEAR_DAYS
        if is_same_story:
            limit = DAYS_OF_ONE_STORY
        if self._days_away(unit) <= limit:
            return True
        return any(_same_telling_number(unit.first, each.first) for each in self.samples.values())

    def _days_away(self, unit: Unit) -> int:
        if not unit.days or not self.days:
            return 0
        return min(_nearest(day, self.days) for day in (unit.days[0], unit.days[-1]))

    def _contradicts_itself(self, unit: Unit) -> bool:
        """Whether one text would say two things at once: then it speaks of two things."""
        if unit.features.family in RUNNING or unit.articles.isdisjoint(self.by_article):
            return False  # a live report of a toll counts on
        return any(
            is_same_voice(each, other, alike=unit.wording == wording) and exclude_each_other(each, other)
            for each in unit.statements
            for other, wording in self.by_article.get(each.article_id, ())
        )


def _same_telling_number(one: Statement, other: Statement) -> bool:
    if one.value is None or one.value != other.value or one.unit != other.unit:
        return False
    return is_telling(one.value)


def _unlikeness(unit: Unit, other: Unit) -> int:
    one, two = unit.features, other.features
    differing = len(one.qualifiers ^ two.qualifiers) + len(one.modifiers ^ two.modifiers)
    return differing + (one.direction != two.direction) + (one.period != two.period) + (one.role != two.role)


def _distance(one: float, other: float) -> float:
    if one <= 0 or other <= 0:
        return 0.0 if one == other else math.inf
    return abs(math.log(one / other))


def _nearest(day: date, days: list[date]) -> int:
    at = bisect_left(days, day)
    return min(abs((day - each).days) for each in days[max(0, at - 1) : at + 1])
