from decimal import Decimal

import pytest

from desk.plots.interval import MAX_ROWS, MEDIUM, NARROW, WIDE, interval_plot
from desk.plots.lettering import text_width
from desk.plots.marks import Mark, Span

FORMS = pytest.mark.parametrize("form", [WIDE, MEDIUM, NARROW], ids=["wide", "medium", "narrow"])


def mark(printed, low, high, *, value=None, label="Outlet", typical=None, **fields):
    hard = Span(*(None if end is None else Decimal(end) for end in (low, high)))
    return Mark(
        label=label,
        printed=printed,
        value=None if value is None else Decimal(value),
        hard=hard,
        typical=typical or hard,
        is_exact=value is not None,
        **fields,
    )


SMALL = mark("4.9%", "4.85", "4.95", value="4.9")
LARGE = mark("11.5%", "11.45", "11.55", value="11.5")
VAGUE = mark("tens of thousands", "10000", "1000000", typical=Span(Decimal(10000), Decimal(100000)))
OPEN = mark("more than 20,000", "20000", None, value="20000")


def test_rows_are_sorted_by_value():
    plot = interval_plot([LARGE, SMALL], form=WIDE, is_conflict=True)

    assert [row.number for row in plot.rows] == ["4.9%", "11.5%"]


def test_a_conflict_shows_the_gap_that_nobody_fills_and_how_far_the_values_are_apart():
    plot = interval_plot([SMALL, LARGE], form=WIDE, is_conflict=True)

    left, right = plot.rows
    assert left.x < plot.gap.x < plot.gap.end < right.x
    assert (plot.spread.x, plot.spread.end) == (left.x, pytest.approx(right.x, abs=0.2))
    assert plot.common is None


def test_agreement_shows_the_values_that_fit_everybody():
    plot = interval_plot([VAGUE, mark("24,000", "23500", "24500", value="24000")], form=WIDE, is_conflict=False)

    assert plot.gap is None
    assert plot.common.width > 0


def test_a_denied_value_makes_no_gap():
    plot = interval_plot(
        [SMALL, mark("11.5%", "11.45", "11.55", value="11.5", is_dismissed=True)], form=WIDE, is_conflict=True
    )

    assert plot.gap is None


def test_an_open_end_reaches_the_end_of_the_axis_with_an_arrow():
    plot = interval_plot([OPEN, VAGUE], form=WIDE, is_conflict=False)

    opened = next(row for row in plot.rows if row.number == "more than 20,000")
    assert opened.hard.has_right_arrow
    assert opened.hard.end == pytest.approx(plot.lane.end, abs=0.2)


@pytest.mark.parametrize("preferred", [None, 9])
def test_of_many_origins_the_outermost_and_the_preferred_are_shown(preferred):
    marks = [
        mark(str(value), value - 1, value + 1, value=value, is_preferred=value == preferred) for value in range(1, 21)
    ]

    plot = interval_plot(marks, form=WIDE, is_conflict=True)

    shown = [int(row.number) for row in plot.rows]
    assert len(shown) == MAX_ROWS
    assert plot.hidden_count == 8
    assert shown[0] == 1
    assert shown[-1] == 20
    assert preferred is None or preferred in shown


def test_copies_are_counted_beside_the_number():
    plot = interval_plot([mark("4.9%", "4.85", "4.95", value="4.9", copies=3)], form=WIDE, is_conflict=False)

    assert plot.rows[0].number.endswith("×3")


@pytest.mark.parametrize("count", [6, 10, 12])
def test_many_origins_stay_above_the_fold_of_a_small_laptop(count):
    marks = [mark(str(value), value, value, value=value, note="said by the harbour office") for value in range(count)]

    plot = interval_plot(marks, form=WIDE, is_conflict=True)

    assert len(plot.rows) == count
    assert plot.height <= 380
    assert all(row.note == "said by the harbour office" for row in plot.rows)


LONG = "Ravensworth Evening Chronicle and Advertiser"
SHAPES = {
    "two points": [SMALL, LARGE],
    "vague": [VAGUE, mark("24,000", "23500", "24500", value="24000")],
    "open": [OPEN, VAGUE],
    "one": [SMALL],
    "long": [mark("no fewer than twenty-four thousand", "24000", None, label=LONG, note=LONG), OPEN],
    "negative": [SMALL.mirrored(), LARGE.mirrored()],
    "many": [mark(f"{value:,} hectares", value - 5, value + 5, value=value) for value in range(1000, 20000, 900)],
}


@FORMS
@pytest.mark.parametrize("marks", SHAPES.values(), ids=SHAPES)
@pytest.mark.parametrize("is_conflict", [True, False])
def test_nothing_leaves_the_picture_and_no_number_covers_a_mark(form, marks, is_conflict):
    plot = interval_plot(marks, form=form, is_conflict=is_conflict)

    form = plot.form
    for row in plot.rows:
        width = text_width(row.number, size=form.number_size)
        left = row.number_x - {"start": 0, "middle": width / 2, "end": width}[row.anchor]
        assert left >= -0.1
        assert left + width <= form.width + 0.1
        assert text_width(row.name, size=form.name_size) <= (form.label_width or form.width)
        names = text_width(row.name, size=form.name_size) if form.has_notes_beside else 0
        assert names + text_width(row.note, size=form.note_size) <= (form.label_width or form.width)
        if row.anchor != "middle":
            assert left >= row.x or left + width <= row.x
        assert row.y < plot.foot_y <= plot.height
    tops = [row.top for row in plot.rows]
    assert tops == sorted(tops)


def test_nothing_is_drawn_of_nothing():
    assert interval_plot([], form=WIDE, is_conflict=False) is None
