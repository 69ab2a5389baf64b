"""From values to places: linear, or logarithmic from a factor of 20 on; never broken."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

LOG_FROM_FACTOR = 20
# Room on both sides of the outermost values, as a share of the axis.
MARGIN = 0.06
# Zero is shown when it lies no farther from the values than this share of their spread.
NEAR_ZERO = 0.4
TICK_STEPS = (1, 2, 5, 10)
LOG_STEPS: tuple[tuple[int, ...], ...] = ((1, 2, 5), (1, 3), (1,))


@dataclass(frozen=True, slots=True)
class Scale:
    """Places values between two ends of an axis, in pixels. A mirrored logarithm serves values below zero."""

    low: float
    high: float
    start: float
    end: float
    is_log: bool = False

    def at(self, value: Decimal | float) -> float:
        """The place of a value; values beyond the axis stay at its end."""
        low, high, here = (self._stretched(each) for each in (self.low, self.high, float(value)))
        share = min(max((here - low) / (high - low), 0.0), 1.0)
        return self.start + share * (self.end - self.start)

    def ticks(self, *, most: int) -> tuple[Decimal, ...]:
        """Round values on the axis, at most ``most`` of them, smallest first."""
        return self._log_ticks(most=most) if self.is_log else self._linear_ticks(most=most)

    def _stretched(self, value: float) -> float:
        if not self.is_log:
            return value
        nearest = min(abs(self.low), abs(self.high))
        return math.log10(max(abs(value), nearest)) * self._side

    @property
    def _side(self) -> int:
        return -1 if self.high < 0 else 1

    def _linear_ticks(self, *, most: int) -> tuple[Decimal, ...]:
        span = self.high - self.low
        power = math.floor(math.log10(span / max(most, 1)))
        for exponent in (power, power + 1):
            for factor in TICK_STEPS:
                step = Decimal(factor).scaleb(exponent)
                first = math.ceil(Decimal(repr(self.low)) / step)
                last = math.floor(Decimal(repr(self.high)) / step)
                if last - first + 1 <= most:
                    return tuple(number * step for number in range(first, last + 1))
        return ()

    def _log_ticks(self, *, most: int) -> tuple[Decimal, ...]:
        near, far = sorted((abs(self.low), abs(self.high)))
        decades = range(math.floor(math.log10(near)), math.ceil(math.log10(far)) + 1)
        for steps in LOG_STEPS:
            found = [Decimal(step).scaleb(decade) for decade in decades for step in steps]
            inside = [tick for tick in found if near <= float(tick) <= far]
            if len(inside) <= most:
                break
        else:
            inside = inside[:: math.ceil(len(inside) / most)]
        return tuple(sorted(tick * self._side for tick in inside))


def scale_for(values: Sequence[Decimal], *, start: float, end: float) -> Scale:
    """An axis on which every one of ``values`` lies, with a margin. Raises ValueError without values."""
    low, high = float(min(values)), float(max(values))
    if low * high > 0 and max(abs(low), abs(high)) >= LOG_FROM_FACTOR * min(abs(low), abs(high)):
        room = (max(abs(low), abs(high)) / min(abs(low), abs(high))) ** MARGIN
        if low > 0:
            return Scale(low / room, high * room, start, end, is_log=True)
        return Scale(low * room, high / room, start, end, is_log=True)
    spread = high - low or abs(high) * 0.2 or 1.0
    room = spread * MARGIN * (1 if high > low else 5)
    if 0 < low <= NEAR_ZERO * spread:
        return Scale(0.0, high + room, start, end)
    if 0 > high >= -NEAR_ZERO * spread:
        return Scale(low - room, 0.0, start, end)
    return Scale(low - room, high + room, start, end)
