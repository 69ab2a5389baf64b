"""A row of the interval plot: one origin's name, mark, intervals and number, none of which covers another."""

from dataclasses import dataclass, replace
from decimal import Decimal

from desk.plots.lettering import fitted, text_width
from desk.plots.marks import Mark
from desk.plots.scale import Scale
from desk.plots.strip import Bar, bar_of

MARK_GAP = 14
BAR_HEIGHT = 12
NOTE_LINE = 17
# Of a row whose name stands above, the part that is the lane.
LANE = 40
# What a row grows by when its number has to stand above its mark.
NUMBER_LINE = 24

# More rows than this stand closer together,
MOST_AIRY = 3
DENSE_ROW = 38
# and more than this closer still, notes beside the names.
MOST_DENSE = 5
LINE_ROW, LINE_NAME, LINE_NUMBER = 24, 14, 16
LINE_LABEL = 1.35
# Less room than this tells nothing of a note.
LEAST_NOTE = 60
NOTE_GAP = 8


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
    has_notes_beside: bool = False

    @property
    def is_stacked(self) -> bool:
        return self.label_width == 0

    def for_rows(self, count: int) -> "Form":
        """The same with lower rows where there are many, so that the whole plot is seen at once."""
        if self.is_stacked or count <= MOST_AIRY:
            return self
        if count <= MOST_DENSE:
            return replace(self, row_height=DENSE_ROW)
        return replace(
            self,
            label_width=round(self.label_width * LINE_LABEL),
            row_height=LINE_ROW,
            name_size=LINE_NAME,
            number_size=LINE_NUMBER,
            has_notes_beside=True,
        )

    def height_of(self, mark: Mark) -> int:
        """A row's height; below a name that stands above its lane, a note takes a line of its own."""
        return self.row_height + (NOTE_LINE if self.is_stacked and mark.note else 0)


WIDE = Form(1000, 250, 52, 15, 19, 12, 34, 8)
MEDIUM = Form(600, 180, 52, 14, 18, 12, 34, 6)
NARROW = Form(288, 0, 62, 14, 17, 12, 30, 4)


@dataclass(frozen=True, slots=True)
class Row:
    """One origin, drawn: ``y`` is its line, ``name_y`` and ``note_y`` baselines; a note beside a name follows it."""

    mark: Mark
    name: str
    note: str
    x: float
    y: float
    top: float
    height: float
    name_y: float
    note_y: float
    hard: Bar
    typical: Bar | None
    typical_y: float
    number: str
    number_x: float
    number_y: float
    anchor: str


def row_of(mark: Mark, scale: Scale, form: Form, *, top: float) -> Row:
    """The row of one mark, whose upper edge is at ``top``. Its number stands beside its interval, or else above."""
    place = mark.place
    x = scale.at(Decimal(0) if place is None else place)  # by_value keeps only marks with a place
    hard = bar_of(mark.hard, scale)
    seat = _seat_beside(printed_of(mark), x, hard, scale, form)
    is_above = seat is None
    seat = seat or _seat_above(printed_of(mark), x, scale, form)
    height = form.height_of(mark) + (NUMBER_LINE if is_above else 0)
    y = top + height - (LANE if form.is_stacked else form.row_height) / 2
    room = (form.width if form.is_stacked else form.label_width) - 2
    name = fitted(mark.label, size=form.name_size, room=room)
    is_below = bool(mark.note) and not form.has_notes_beside
    name_y = top + 18 if form.is_stacked else (y - 3 if is_below else y + form.name_size * 0.35)
    note_room = room - (text_width(name, size=form.name_size) + NOTE_GAP if form.has_notes_beside else 0)
    return Row(
        mark=mark,
        name=name,
        note=fitted(mark.note, size=form.note_size, room=note_room) if note_room >= LEAST_NOTE else "",
        x=round(x, 1),
        y=round(y, 1),
        top=round(top, 1),
        height=height,
        name_y=round(name_y, 1),
        note_y=round(name_y + 17, 1),
        hard=hard,
        typical=bar_of(mark.typical, scale) if mark.typical != mark.hard or not mark.is_exact else None,
        typical_y=round(y - BAR_HEIGHT / 2, 1),
        number=seat.text,
        number_x=round(seat.x, 1),
        number_y=round(y - 14 if is_above else y + form.number_size * 0.35, 1),
        anchor=seat.anchor,
    )


def printed_of(mark: Mark) -> str:
    """The number as it is set beside its mark, copies counted."""
    return mark.printed if mark.copies == 1 else f"{mark.printed}  ×{mark.copies}"


@dataclass(frozen=True, slots=True)
class _Seat:
    text: str
    x: float
    anchor: str


def _seat_beside(number: str, x: float, hard: Bar, scale: Scale, form: Form) -> _Seat | None:
    """Right of the interval, or left of it; None where there is room on neither side."""
    width = text_width(number, size=form.number_size)
    right = max(hard.end, x) + MARK_GAP
    if right + width <= form.width:
        return _Seat(number, right, "start")
    left = min(hard.x, x) - MARK_GAP
    if not hard.has_left_arrow and left - width >= scale.start:
        return _Seat(number, left, "end")
    return None


def _seat_above(number: str, x: float, scale: Scale, form: Form) -> _Seat:
    text = fitted(number, size=form.number_size, room=form.width - scale.start)
    half = text_width(text, size=form.number_size) / 2
    return _Seat(text, min(max(x, scale.start + half), form.width - half), "middle")
