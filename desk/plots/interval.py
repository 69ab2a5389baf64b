"""The interval plot of a figure: a row for each origin, its number beside its mark, and the gap nobody fills."""

from dataclasses import dataclass
from decimal import Decimal

from desk.plots.lettering import text_width
from desk.plots.marks import Mark, Span, by_value, common_to, gap_between, standing
from desk.plots.rows import LANE, MARK_GAP, MEDIUM, NARROW, WIDE, Form, Row, printed_of, row_of
from desk.plots.scale import scale_for
from desk.plots.strip import Bar, bar_of

__all__ = ("MEDIUM", "NARROW", "WIDE", "IntervalPlot", "interval_plot")

MAX_ROWS = 12
TEXT_GAP = 14
SPREAD_HEIGHT = 40
# Half of the widest label that stands below the spread: "6.6 percentage points apart".
SPREAD_LABEL = 130
# The share of a lane that numbers may keep for themselves.
MOST_ROOM = 0.36


@dataclass(frozen=True, slots=True)
class Tick:
    x: float
    value: Decimal


@dataclass(frozen=True, slots=True)
class IntervalPlot:
    """``spread`` joins the outermost marks; ``gap`` is what nobody's words allow, ``common`` what everybody's do."""

    form: Form
    height: float
    lane: Bar
    axis_y: float
    foot_y: float
    rows: tuple[Row, ...]
    ticks: tuple[Tick, ...]
    gap: Bar | None
    common: Bar | None
    spread: Bar | None
    spread_x: float
    hidden_count: int
    hidden_y: float
    is_log: bool

    @property
    def bands(self) -> list[tuple[float, float]]:
        """Where bands are drawn, as top and height: through all lanes, or lane by lane below names."""
        if not self.form.is_stacked:
            return [(self.axis_y, round(self.foot_y - self.axis_y, 1))]
        return [(round(row.y - LANE / 2 + 4, 1), LANE - 8.0) for row in self.rows]

    @property
    def tick_y(self) -> float:
        return self.axis_y - 10

    @property
    def spread_y(self) -> float:
        return self.foot_y + 29

    @property
    def has_vague(self) -> bool:
        return any(not row.mark.is_exact for row in self.rows)

    @property
    def has_copies(self) -> bool:
        return any(row.mark.copies > 1 for row in self.rows)

    @property
    def has_preferred(self) -> bool:
        return any(row.mark.is_preferred for row in self.rows)

    @property
    def has_typical(self) -> bool:
        return any(row.typical is not None for row in self.rows)

    @property
    def has_open_end(self) -> bool:
        return any(row.hard.has_left_arrow or row.hard.has_right_arrow for row in self.rows)


def interval_plot(marks: list[Mark], *, form: Form, is_conflict: bool) -> IntervalPlot | None:
    """The geometry of the plot in one form; None when nothing can be drawn.

    Of more than twelve origins, the outermost on both sides are shown, and any preferred one.
    """
    drawn = by_value(marks)
    if not drawn:
        return None
    shown, cut_at = _shown(drawn)
    form = form.for_rows(len(shown))
    lane_start = form.label_width + TEXT_GAP / 2
    scale = scale_for(
        [end for mark in drawn for end in mark.ends],
        start=lane_start,
        end=form.width - _room_for_numbers(shown, form, lane=form.width - lane_start),
    )
    hidden_count = len(drawn) - len(shown)
    more_height = form.row_height * 0.6 if hidden_count else 0.0
    rows = []
    foot = float(form.axis_height)
    hidden_y = 0.0
    for index, mark in enumerate(shown):
        if index == cut_at and hidden_count:
            foot += more_height
            hidden_y = foot - more_height * 0.3
        rows.append(row_of(mark, scale, form, top=foot))
        foot += rows[-1].height
    counted = standing(drawn)
    gap = gap_between(counted) if is_conflict else None
    common = common_to(counted) if not is_conflict and len(counted) > 1 else None
    first, last = counted[0].place, counted[-1].place
    has_spread = is_conflict and first is not None and last is not None and first != last
    spread = bar_of(Span(first, last), scale) if has_spread else None
    return IntervalPlot(
        form=form,
        height=foot + (SPREAD_HEIGHT if has_spread else 8),
        lane=Bar(scale.start, scale.end - scale.start),
        axis_y=form.axis_height,
        foot_y=foot,
        rows=tuple(rows),
        ticks=tuple(Tick(round(scale.at(value), 1), value) for value in scale.ticks(most=form.most_ticks)),
        gap=bar_of(gap, scale) if gap is not None else None,
        common=bar_of(common, scale) if common is not None else None,
        spread=spread,
        spread_x=_label_place(spread, form),
        hidden_count=hidden_count,
        hidden_y=round(hidden_y, 1),
        is_log=scale.is_log,
    )


def _shown(drawn: list[Mark]) -> tuple[list[Mark], int]:
    """At most twelve marks in order, and after how many of them the rest were left out."""
    if len(drawn) <= MAX_ROWS:
        return drawn, len(drawn)
    half = MAX_ROWS // 2
    first, middle, last = drawn[:half], drawn[half:-half], drawn[-half:]
    preferred = [mark for mark in middle if mark.is_preferred][:1]
    if preferred:
        first = first[: half - 1]
    return [*first, *preferred, *last], len(first) + len(preferred)


def _room_for_numbers(shown: list[Mark], form: Form, *, lane: float) -> float:
    """Kept free on the right, so that numbers stand on one side of their marks wherever they can."""
    widest = max(text_width(printed_of(mark), size=form.number_size) for mark in shown)
    return min(widest + MARK_GAP, lane * MOST_ROOM)


def _label_place(spread: Bar | None, form: Form) -> float:
    """The middle of the spread's label, below it and within the picture."""
    if spread is None:
        return 0.0
    return round(min(max(spread.x + spread.width / 2, SPREAD_LABEL), form.width - SPREAD_LABEL), 1)
