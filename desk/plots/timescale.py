"""From moments to places on an axis, and round moments to mark on it."""

from dataclasses import dataclass
from datetime import datetime, timedelta

MINUTE, HOUR, DAY = 60, 3600, 86400
STEPS = (
    MINUTE, 5 * MINUTE, 15 * MINUTE, 30 * MINUTE, HOUR, 2 * HOUR, 3 * HOUR, 6 * HOUR, 12 * HOUR,
    DAY, 2 * DAY, 7 * DAY, 14 * DAY, 28 * DAY, 91 * DAY, 182 * DAY, 365 * DAY,
)  # fmt: skip
MARGIN = 0.04
# A single moment stands in the middle of so much time.
AROUND_ONE = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class TimeScale:
    """Places aware moments between two ends of an axis, in pixels."""

    first: datetime
    last: datetime
    start: float
    end: float

    def at(self, moment: datetime) -> float:
        share = (moment - self.first) / (self.last - self.first)
        return self.start + min(max(share, 0.0), 1.0) * (self.end - self.start)

    def ticks(self, *, most: int, finest: int = MINUTE) -> tuple[datetime, ...]:
        """Round moments in the time zone of ``first``, at most ``most`` of them, ``finest`` seconds apart or more."""
        midnight = self.first.replace(hour=0, minute=0, second=0, microsecond=0)
        span = (self.last - self.first).total_seconds()
        step = next(
            (step for step in STEPS if step >= finest and span / step < most),
            STEPS[-1] * (1 + span // (STEPS[-1] * most)),
        )
        skipped = (self.first - midnight).total_seconds() // step
        moments = (
            midnight + timedelta(seconds=step * number) for number in range(int(skipped), int(skipped) + most + 2)
        )
        return tuple(each for each in moments if self.first <= each <= self.last)[:most]


def time_scale_for(moments: list[datetime], *, start: float, end: float) -> TimeScale:
    """An axis on which every one of ``moments`` lies, with a margin. Raises ValueError without moments."""
    first, last = min(moments), max(moments)
    room = (last - first) * MARGIN if last > first else AROUND_ONE
    return TimeScale(first - room, last + room, start, end)
