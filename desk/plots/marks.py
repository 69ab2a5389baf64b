"""What a plot is told: one mark for each origin, and what holds of them together."""

from dataclasses import dataclass, replace
from decimal import Decimal

# Beyond what a place on a screen can be computed for.
TOO_LARGE = Decimal(10) ** 300


@dataclass(frozen=True, slots=True)
class Span:
    """Values between two ends; None is an end that the words leave open."""

    low: Decimal | None
    high: Decimal | None


@dataclass(frozen=True, slots=True)
class Mark:
    """One origin's value. Signs follow the direction: a fall of 4.9% is −4.9.

    ``value`` is the point named, None for ranges and magnitudes. ``printed`` is the quantity as the outlet wrote it.
    ``copies`` counts the articles that repeat it, itself among them. ``note`` is a second line in small print.
    """

    label: str
    printed: str
    value: Decimal | None
    hard: Span
    typical: Span
    is_exact: bool
    copies: int = 1
    is_preferred: bool = False
    is_dismissed: bool = False
    note: str = ""

    @property
    def place(self) -> Decimal | None:
        """Where the mark stands: the point named, else the middle of how readers take the words."""
        if self.value is not None:
            return self.value
        for span in (self.typical, self.hard):
            if span.low is not None and span.high is not None:
                return (span.low + span.high) / 2
        ends = (self.typical.low, self.typical.high, self.hard.low, self.hard.high)
        return next((end for end in ends if end is not None), None)

    @property
    def ends(self) -> tuple[Decimal, ...]:
        """Every finite value that its drawing touches."""
        every = (self.value, self.hard.low, self.hard.high, self.typical.low, self.typical.high)
        return tuple(each for each in every if each is not None)

    def mirrored(self) -> "Mark":
        """The same on the other side of zero."""
        return replace(
            self,
            value=None if self.value is None else -self.value,
            hard=_mirrored(self.hard),
            typical=_mirrored(self.typical),
        )


def by_value(marks: list[Mark]) -> list[Mark]:
    """Those that can be drawn, smallest first."""
    drawable = [(mark.place, mark) for mark in marks if mark.place is not None and abs(mark.place) < TOO_LARGE]
    return [mark for _place, mark in sorted(drawable, key=lambda pair: (pair[0], pair[1].printed, pair[1].label))]


def standing(marks: list[Mark]) -> list[Mark]:
    """Those that count in a comparison; all of them when none does."""
    return [mark for mark in marks if not mark.is_dismissed] or marks


def gap_between(marks: list[Mark]) -> Span | None:
    """The widest stretch that nobody's words allow, between values that somebody's do; None where there is none."""
    widest: Span | None = None
    reached: Decimal | None = None
    for low, high in sorted(_finite(mark) for mark in marks if mark.place is not None):
        if reached is not None and low > reached:
            found = Span(reached, low)
            widest = found if widest is None or _width(found) > _width(widest) else widest
        reached = high if reached is None else max(reached, high)
    return widest


def common_to(marks: list[Mark]) -> Span | None:
    """The values that everybody's words allow; None where there are none, or no bounds to show."""
    lows = [mark.hard.low for mark in marks if mark.hard.low is not None]
    highs = [mark.hard.high for mark in marks if mark.hard.high is not None]
    if not lows or not highs or max(lows) > min(highs):
        return None
    return Span(max(lows), min(highs))


def _finite(mark: Mark) -> tuple[Decimal, Decimal]:
    """The hard interval with open ends as far as decimals go."""
    low = Decimal("-Infinity") if mark.hard.low is None else mark.hard.low
    high = Decimal("Infinity") if mark.hard.high is None else mark.hard.high
    return low, high


def _width(span: Span) -> Decimal:
    assert span.low is not None  # only made from finite ends
    assert span.high is not None
    return span.high - span.low


def _mirrored(span: Span) -> Span:
    return Span(None if span.high is None else -span.high, None if span.low is None else -span.low)
