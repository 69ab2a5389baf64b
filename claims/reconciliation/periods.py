"""Periods of the claim contract as ranges of days: do two of them speak of the same time?"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

_YEAR = re.compile(r"(\d{4})\Z")
_HALF = re.compile(r"(\d{4})-H([12])\Z")
_QUARTER = re.compile(r"(\d{4})-Q([1-4])\Z")
_MONTH = re.compile(r"(\d{4})-(\d{2})\Z")
_WEEK = re.compile(r"(\d{4})-W(\d{2})\Z")
_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
OPEN_ENDS = frozenset({"", ".."})

VAGUE_GRAINS = frozenset({"year", "month", "week"})  # used to date an event as well as to name a whole


class UnreadablePeriod(ValueError):
    """A period that is not of the contract's form."""


@dataclass(frozen=True, slots=True)
class Span:
    """Days from ``start`` to ``end``, both included; ``grain`` is year, half, quarter, month, week, day or range."""

    start: date
    end: date
    grain: str

    @property
    def days(self) -> int:
        return (self.end - self.start).days + 1


@lru_cache(maxsize=4096)
def parse_period(period: str) -> Span:
    """The days that a period covers. Raises UnreadablePeriod."""
    if "/" in period:
        first, _, last = period.partition("/")
        start = date.min if first in OPEN_ENDS else parse_period(first).start
        end = date.max if last in OPEN_ENDS else parse_period(last).end
        if end < start:
            raise UnreadablePeriod(f"{period!r} ends before it starts")
        return Span(start, end, "day" if start == end else "range")
    try:
        return _calendar(period)
    except ValueError as error:
        raise UnreadablePeriod(f"{period!r} is not a year, half, quarter, month, week, day or start/end") from error


def contains(one: Span, other: Span) -> bool:
    """Whether every day of the other lies in this one."""
    return one.start <= other.start and other.end <= one.end


def overlap(one: Span, other: Span) -> bool:
    return one.start <= other.end and other.start <= one.end


def periods_match(one: str | None, other: str | None) -> bool:
    """Whether two periods may be of one question: one contains the other, or one is not known."""
    if one is None or other is None or one == other:
        return True
    here, there = parse_period(one), parse_period(other)
    return contains(here, there) or contains(there, here)


def same_length(one: Span, other: Span) -> bool:
    """Whether totals over the two are totals over equally much time: a month's deliveries are not a quarter's."""
    return one.grain == other.grain or abs(one.days - other.days) <= max(one.days, other.days) // 10


def _calendar(period: str) -> Span:
    if found := _YEAR.match(period):
        year = int(found[1])
        return Span(date(year, 1, 1), date(year, 12, 31), "year")
    if found := _HALF.match(period):
        return _months(int(found[1]), first=1 if found[2] == "1" else 7, count=6, grain="half")
    if found := _QUARTER.match(period):
        return _months(int(found[1]), first=3 * int(found[2]) - 2, count=3, grain="quarter")
    if found := _MONTH.match(period):
        return _months(int(found[1]), first=int(found[2]), count=1, grain="month")
    if found := _WEEK.match(period):
        monday = date.fromisocalendar(int(found[1]), int(found[2]), 1)
        return Span(monday, monday + timedelta(days=6), "week")
    if found := _DAY.match(period):  # a time of day may follow
        day = date(int(found[1]), int(found[2]), int(found[3]))
        return Span(day, day, "day")
    raise ValueError(period)


def _months(year: int, *, first: int, count: int, grain: str) -> Span:
    last = first + count - 1
    return Span(date(year, first, 1), date(year, last, monthrange(year, last)[1]), grain)
