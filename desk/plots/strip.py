"""The strip plot of a row on the desk: every origin on one line, its number beside it."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from desk.plots.lettering import fitted, text_width
from desk.plots.marks import Mark, Span, by_value, gap_between, standing
from desk.plots.scale import Scale, scale_for

WIDTH = 288
HEIGHT = 52
LINE_Y = 26
# Baselines of the two rows of numbers, above and below the line.
ABOVE_Y = 14
BELOW_Y = 46
LABEL_SIZE = 13
LABEL_GAP = 8
EDGE = 8
# Values nearer than this are drawn as one dot with a count.
TOUCHING = 3.0


@dataclass(frozen=True, slots=True)
class Dot:
    """One mark, or several in the same place. ``label`` is empty where there was no room beside its neighbours."""

    x: float
    is_exact: bool
    is_preferred: bool
    is_dismissed: bool
    label: str
    label_x: float
    label_y: float


@dataclass(frozen=True, slots=True)
class Bar:
    """A stretch of values; arrows stand for ends that the words leave open."""

    x: float
    width: float
    has_left_arrow: bool = False
    has_right_arrow: bool = False

    @property
    def end(self) -> float:
        return self.x + self.width


@dataclass(frozen=True, slots=True)
class StripPlot:
    width: int
    height: int
    line_y: int
    dots: tuple[Dot, ...]
    hard: tuple[Bar, ...]
    typical: tuple[Bar, ...]
    gap: Bar | None
    is_log: bool


def strip_plot(marks: list[Mark], *, shows_gap: bool = False, width: int = WIDTH) -> StripPlot | None:
    """The geometry of a strip, in pixels; None when nothing can be drawn.

    Numbers are set from the outside in, preferred ones first: the smallest and the largest always have theirs.
    """
    drawn = by_value(marks)
    if not drawn:
        return None
    scale = scale_for([end for mark in drawn for end in mark.ends], start=EDGE, end=width - EDGE)
    gap = gap_between(standing(drawn)) if shows_gap else None
    return StripPlot(
        width=width,
        height=HEIGHT,
        line_y=LINE_Y,
        dots=_dots(drawn, scale, width=width),
        hard=tuple(bar_of(mark.hard, scale) for mark in drawn),
        typical=tuple(bar_of(mark.typical, scale) for mark in drawn if _is_loose(mark)),
        gap=bar_of(gap, scale) if gap is not None else None,
        is_log=scale.is_log,
    )


def bar_of(span: Span, scale: Scale) -> Bar:
    """A span on an axis; an open end reaches the axis's own."""
    start = scale.start if span.low is None else scale.at(span.low)
    end = scale.end if span.high is None else scale.at(span.high)
    return Bar(round(start, 1), round(end - start, 1), span.low is None, span.high is None)


def _is_loose(mark: Mark) -> bool:
    return mark.typical != mark.hard or not mark.is_exact


def _dots(drawn: list[Mark], scale: Scale, *, width: int) -> tuple[Dot, ...]:
    groups = _touching(drawn, scale)
    labels = [fitted(_label(group), size=LABEL_SIZE, room=width / 2 - LABEL_GAP) for group in groups]
    places = [_x(group, scale) for group in groups]
    taken: dict[int, list[tuple[float, float]]] = {ABOVE_Y: [], BELOW_Y: []}
    seats: dict[int, tuple[float, float]] = {}
    for index in sorted(range(len(groups)), key=_outside_in(groups)):
        half = text_width(labels[index], size=LABEL_SIZE) / 2
        middle = min(max(places[index], half), width - half)
        for y, spans in taken.items():
            if all(middle + half + LABEL_GAP <= start or middle - half >= end + LABEL_GAP for start, end in spans):
                spans.append((middle - half, middle + half))
                seats[index] = (round(middle, 1), y)
                break
    dots = (
        Dot(
            x=round(places[index], 1),
            is_exact=all(mark.is_exact for mark in group),
            is_preferred=any(mark.is_preferred for mark in group),
            is_dismissed=all(mark.is_dismissed for mark in group),
            label=labels[index] if index in seats else "",
            label_x=seats.get(index, (0, 0))[0],
            label_y=seats.get(index, (0, 0))[1],
        )
        for index, group in enumerate(groups)
    )
    # A number is drawn over the vague words beside it.
    return tuple(sorted(dots, key=lambda dot: dot.is_exact and not dot.is_dismissed))


def _touching(drawn: list[Mark], scale: Scale) -> list[list[Mark]]:
    """Marks in order of value; those of one printed form that would cover each other together."""
    groups: list[list[Mark]] = []
    for mark in drawn:
        last = groups[-1] if groups else None
        if last and last[0].printed == mark.printed and abs(_x([mark], scale) - _x(last, scale)) < TOUCHING:
            last.append(mark)
        else:
            groups.append([mark])
    return groups


def _x(group: list[Mark], scale: Scale) -> float:
    place = group[0].place
    return scale.at(Decimal(0) if place is None else place)  # by_value keeps only marks with a place


def _label(group: list[Mark]) -> str:
    count = sum(mark.copies for mark in group)
    return group[0].printed if count == 1 else f"{group[0].printed} ×{count}"


def _outside_in(groups: list[list[Mark]]) -> Callable[[int], tuple[bool, int]]:
    """A sort key: the preferred first, then the two ends, then those next to them."""

    def key(index: int) -> tuple[bool, int]:
        is_preferred = any(mark.is_preferred for mark in groups[index])
        return not is_preferred, min(index, len(groups) - 1 - index)

    return key
