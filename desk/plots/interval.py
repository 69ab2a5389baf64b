"""The interval plot of a figure: a row for each origin, its number beside its mark, and the gap nobody fills."""

from dataclasses import dataclass
from decimal import Decimal

from desk.plots.lettering import fitted, text_width
from desk.plots.marks import Mark, Span, by_value, common_to, gap_between, standing
from desk.plots.scale import Scale, scale_for
from desk.plots.strip import Bar, bar_of

MAX_ROWS = 12
MARK_GAP = 12
BAR_HEIGHT = 12
NOTE_LINE = 17
# Of a row whose name stands above, the part that is the lane.
LANE = 40
SPREAD_HEIGHT = 40
# Half of the widest label that stands below the spread: "6.6 percentage points apart".
SPREAD_LABEL = 130
# The share of a lane that numbers may keep for themselves.
MOST_ROOM = 0.36
TEXT_GAP = 14


@dataclass(frozen=True, slots=True)
class Form:
    """The measures of one width of the plot, in pixels. ``label_width`` zero sets names above their lanes."""

    width: int
    label_width: int
    row_height: int
    name_size: int
    number_size: int
    note_size: int
    axis_height: int
    most_ticks: int

    @property
    def is_stacked(self) -> bool:
        return self.label_width == 0

    def height_of(self, mark: Mark) -> int:
        """A row's height; below a name that stands above its lane, a note takes a line of its own."""
        return self.row_height + (NOTE_LINE if self.is_stacked and mark.note else 0)


WIDE = Form(1000, 250, 52, 15, 19, 12, 34, 8)
MEDIUM = Form(600, 180, 52, 14, 18, 12, 34, 6)
NARROW = Form(288, 0, 62, 14, 17, 12, 30, 4)


@dataclass(frozen=True, slots=True)
class Row:
    """One origin, drawn: ``y`` is its line, ``name_y`` and ``note_y`` are baselines."""

    mark: Mark
    name: str
    note: str
    x: float
    y: float
    top: float
    name_y: float
    note_y: float
    hard: Bar
    typical: Bar | None
    typical_y: float
    number: str
    number_x: float
    number_y: float
    anchor: str


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
        rows.append(_row(mark, scale, form, top=foot))
        foot += form.height_of(mark)
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
    widest = max(text_width(_printed(mark), size=form.number_size) for mark in shown)
    return min(widest + MARK_GAP, lane * MOST_ROOM)


def _label_place(spread: Bar | None, form: Form) -> float:
    """The middle of the spread's label, below it and within the picture."""
    if spread is None:
        return 0.0
    return round(min(max(spread.x + spread.width / 2, SPREAD_LABEL), form.width - SPREAD_LABEL), 1)


def _row(mark: Mark, scale: Scale, form: Form, *, top: float) -> Row:
    height = form.height_of(mark)
    y = top + (height - LANE / 2 if form.is_stacked else height / 2)
    place = mark.place
    x = scale.at(Decimal(0) if place is None else place)  # by_value keeps only marks with a place
    hard = bar_of(mark.hard, scale)
    typical = bar_of(mark.typical, scale) if mark.typical != mark.hard or not mark.is_exact else None
    number = fitted(_printed(mark), size=form.number_size, room=(form.width - scale.start) * 0.6)
    number_x, is_above, anchor = _number_place(number, x, hard, scale, form)
    room = (form.width if form.is_stacked else form.label_width) - 2
    name_y = top + 18 if form.is_stacked else (y - 3 if mark.note else y + form.name_size * 0.35)
    return Row(
        mark=mark,
        name=fitted(mark.label, size=form.name_size, room=room),
        note=fitted(mark.note, size=form.note_size, room=room),
        x=round(x, 1),
        y=round(y, 1),
        top=round(top, 1),
        name_y=round(name_y, 1),
        note_y=round(name_y + 17, 1),
        hard=hard,
        typical=typical,
        typical_y=round(y - BAR_HEIGHT / 2, 1),
        number=number,
        number_x=round(number_x, 1),
        number_y=round(y - 10 if is_above else y + form.number_size * 0.35, 1),
        anchor=anchor,
    )


def _printed(mark: Mark) -> str:
    return mark.printed if mark.copies == 1 else f"{mark.printed}  ×{mark.copies}"


def _number_place(number: str, x: float, hard: Bar, scale: Scale, form: Form) -> tuple[float, bool, str]:
    """Beside the interval where there is room, right first; else above the line, within the picture."""
    width = text_width(number, size=form.number_size)
    right = max(hard.end, x) + MARK_GAP
    if right + width <= form.width:
        return right, False, "start"
    left = min(hard.x, x) - MARK_GAP
    if not hard.has_left_arrow and left - width >= scale.start:
        return left, False, "end"
    half = width / 2
    return min(max(x, scale.start + half), form.width - half), True, "middle"
