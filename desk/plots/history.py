"""A company's numbers over time: one panel for each measure, one mark for each figure."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from desk.plots.scale import scale_for
from desk.plots.timescale import DAY, TimeScale, time_scale_for

WIDTH, HEIGHT = 320, 170
LEFT, RIGHT, TOP, FOOT = 58, 10, 12, 26
MOST_TICKS, MOST_MOMENTS = 4, 3
# The width of "21 Nov 2026".
DAY_WIDTH = 72
# A bar that is shorter than this is a dot.
SHORTEST_BAR = 6


@dataclass(frozen=True, slots=True)
class Moment:
    """What was printed for one figure: its least and greatest value, and the moment that it speaks of."""

    at: datetime
    low: Decimal
    high: Decimal
    state: str
    name: str
    url: str


@dataclass(frozen=True, slots=True)
class HistoryMark:
    """``top`` is the greatest value's place, ``foot`` the least one's; equal where there is one value."""

    x: float
    top: float
    foot: float
    moment: Moment

    @property
    def is_bar(self) -> bool:
        return self.foot - self.top >= SHORTEST_BAR

    @property
    def middle(self) -> float:
        return (self.top + self.foot) / 2


@dataclass(frozen=True, slots=True)
class History:
    marks: tuple[HistoryMark, ...]
    ticks: tuple[tuple[float, Decimal], ...]
    days: tuple[tuple[float, datetime], ...]
    is_log: bool = False
    width: int = WIDTH
    height: int = HEIGHT
    left: int = LEFT
    right: int = WIDTH - RIGHT
    floor: int = HEIGHT - FOOT

    @property
    def tick_x(self) -> int:
        return self.left - 6


def history(moments: Sequence[Moment]) -> History | None:
    """The panel of ``moments``; None without any."""
    if not moments:
        return None
    times = time_scale_for([each.at for each in moments], start=LEFT + 8, end=WIDTH - RIGHT - 8)
    ends = [value for each in moments for value in (each.low, each.high)]
    values = scale_for(ends, start=HEIGHT - FOOT - 4, end=TOP)
    return History(
        marks=tuple(
            HistoryMark(_round(times.at(each.at)), _round(values.at(each.high)), _round(values.at(each.low)), each)
            for each in sorted(moments, key=lambda moment: moment.at)
        ),
        ticks=tuple((_round(values.at(tick)), tick) for tick in values.ticks(most=MOST_TICKS)),
        is_log=values.is_log,
        days=_days(moments, times),
    )


def _days(moments: Sequence[Moment], times: TimeScale) -> tuple[tuple[float, datetime], ...]:
    """Days to name below the panel, each at a place where its name is not cut; at least one."""
    days = times.ticks(most=MOST_MOMENTS, finest=DAY) or (min(each.at for each in moments),)
    return tuple((_round(min(times.at(day), WIDTH - DAY_WIDTH / 2)), day) for day in days)


def _round(place: float) -> float:
    return round(place, 1)
