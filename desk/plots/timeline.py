"""The timeline of a figure: who printed which value when, and which articles changed theirs."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from desk.plots.lettering import fitted, text_width
from desk.plots.marks import TOO_LARGE, Mark
from desk.plots.scale import scale_for
from desk.plots.timescale import time_scale_for

LABEL_SIZE = 12
LABEL_GAP = 10
LINE_HEIGHT = 15
LONGEST_LABEL = 190
ALWAYS_NAMED = 2

# left, top, right, bottom
Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Form:
    """The measures of one width of the timeline, in pixels."""

    width: int
    height: int
    left: int
    right: int
    top: int
    foot: int
    most_ticks: int
    most_moments: int


WIDE = Form(1000, 320, 90, 20, 16, 34, 6, 9)
NARROW = Form(288, 260, 62, 8, 14, 32, 5, 3)


@dataclass(frozen=True, slots=True)
class Printing:
    """A value in one revision of one article (``series``). ``is_past`` when a later revision took it back."""

    at: datetime
    mark: Mark
    series: int
    is_copy: bool = False
    is_past: bool = False


@dataclass(frozen=True, slots=True)
class Label:
    """A text, its baseline, and the room it takes."""

    text: str
    x: float
    y: float
    anchor: str
    box: Box


@dataclass(frozen=True, slots=True)
class Point:
    x: float
    y: float
    printing: Printing
    label: Label | None


@dataclass(frozen=True, slots=True)
class ValueTick:
    y: float
    value: Decimal


@dataclass(frozen=True, slots=True)
class TimeTick:
    x: float
    at: datetime


@dataclass(frozen=True, slots=True)
class Timeline:
    """``steps`` are paths, one for each article whose value changed. ``opened_x`` is where the conflict opened."""

    form: Form
    points: tuple[Point, ...]
    steps: tuple[str, ...]
    ticks: tuple[ValueTick, ...]
    moments: tuple[TimeTick, ...]
    opened_x: float | None
    is_log: bool

    @property
    def has_copies(self) -> bool:
        return any(point.printing.is_copy for point in self.points)

    @property
    def has_past(self) -> bool:
        return any(point.printing.is_past for point in self.points)

    @property
    def floor(self) -> int:
        return self.form.height - self.form.foot

    @property
    def tick_x(self) -> int:
        return self.form.left - 10

    @property
    def end(self) -> int:
        return self.form.width - self.form.right


def timeline(printings: list[Printing], *, form: Form, opened_at: datetime | None) -> Timeline | None:
    """The geometry in one form; None with fewer than two moments, which make no line of time."""
    drawn = [each for each in printings if each.mark.place is not None and abs(each.mark.place) < TOO_LARGE]
    if len({each.at for each in drawn}) < 2:
        return None
    moments = [each.at for each in drawn]
    across = time_scale_for(moments, start=form.left, end=form.width - form.right)
    values = [each.mark.place for each in drawn if each.mark.place is not None]
    up = scale_for(values, start=form.height - form.foot, end=form.top)
    places = {
        id(each): (round(across.at(each.at), 1), round(up.at(each.mark.place or Decimal(0)), 1)) for each in drawn
    }
    return Timeline(
        form=form,
        points=_points(drawn, places, form),
        steps=_steps(drawn, places),
        ticks=tuple(ValueTick(round(up.at(value), 1), value) for value in up.ticks(most=form.most_ticks)),
        moments=tuple(TimeTick(round(across.at(at), 1), at) for at in across.ticks(most=form.most_moments)),
        opened_x=round(across.at(opened_at), 1) if opened_at and across.first <= opened_at <= across.last else None,
        is_log=up.is_log,
    )


def _points(drawn: list[Printing], places: dict[int, tuple[float, float]], form: Form) -> tuple[Point, ...]:
    """Points with a label wherever it covers no other: originals first, then the outermost values."""
    middle = (form.height - form.foot + form.top) / 2
    order = sorted(drawn, key=lambda each: (each.is_copy, each.is_past, -abs(places[id(each)][1] - middle)))
    dots = [(x - 7, y - 7, x + 7, y + 7) for x, y in places.values()]
    labels: list[Box] = []
    labelled: dict[int, Label] = {}
    for index, each in enumerate(order):
        found = _label(each, *places[id(each)], form, dots + labels)
        # In a crowd the outermost are named all the same, over their neighbours' dots.
        if found is None and index < ALWAYS_NAMED:
            found = _label(each, *places[id(each)], form, labels)
        if found is not None:
            labels.append(found.box)
            labelled[id(each)] = found
    return tuple(
        Point(*places[id(each)], printing=each, label=labelled.get(id(each)))
        for each in sorted(drawn, key=lambda each: (not each.is_copy, each.at))
    )


def _label(printing: Printing, x: float, y: float, form: Form, taken: list[Box]) -> Label | None:
    """The label beside a point, above or below it, wherever there is room."""
    text = fitted(f"{printing.mark.printed} {printing.mark.label}", size=LABEL_SIZE, room=LONGEST_LABEL)
    width = text_width(text, size=LABEL_SIZE)
    half = width / 2
    seats = (
        (x + LABEL_GAP, y, "start", x + LABEL_GAP),
        (x - LABEL_GAP - width, y, "end", x - LABEL_GAP),
        *(
            (start, y + below, anchor, at)
            for below in (-LINE_HEIGHT, LINE_HEIGHT)
            for start, anchor, at in ((x - half, "middle", x), (x - 7, "start", x - 7), (x + 7 - width, "end", x + 7))
        ),
    )
    for start, middle, anchor, at in seats:
        box = (start, middle - LINE_HEIGHT / 2, start + width, middle + LINE_HEIGHT / 2)
        is_inside = start >= form.left and box[2] <= form.width and box[1] >= 0 and box[3] <= form.height - form.foot
        if is_inside and not any(_overlap(box, other) for other in taken):
            return Label(text, round(at, 1), round(middle + LABEL_SIZE * 0.35, 1), anchor, box)
    return None


def _overlap(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _steps(drawn: list[Printing], places: dict[int, tuple[float, float]]) -> tuple[str, ...]:
    """For each article that printed more than one value, its steps through time."""
    series: dict[int, list[Printing]] = {}
    for each in sorted(drawn, key=lambda each: each.at):
        series.setdefault(each.series, []).append(each)
    paths = []
    for printings in series.values():
        stops = [places[id(each)] for each in printings]
        if len({y for _x, y in stops}) > 1:
            first, *rest = stops
            paths.append(f"M{first[0]} {first[1]}" + "".join(f"H{x}V{y}" for x, y in rest))
    return tuple(paths)
