from decimal import Decimal
from itertools import combinations

import pytest

from desk.plots.lettering import text_width
from desk.plots.marks import Mark, Span
from desk.plots.strip import LABEL_SIZE, WIDTH, strip_plot


def point(value, printed=None, **fields):
    number = Decimal(value)
    span = Span(number - 1, number + 1)
    return Mark("Outlet", printed or str(value), number, span, span, is_exact=True, **fields)


def test_equal_numbers_are_one_dot_with_a_count():
    strip = strip_plot([point(24, copies=3), point(24), point(90)])

    assert [dot.label for dot in strip.dots] == ["24 ×4", "90"]


def test_the_gap_is_drawn_only_when_asked_for():
    marks = [point(10), point(90)]

    assert strip_plot(marks, shows_gap=True).gap is not None
    assert strip_plot(marks).gap is None


@pytest.mark.parametrize(
    "values",
    [range(10, 30), (1, 1000000), (4, 5), (10, 11, 12, 90), (7,), range(1000, 100000, 7000)],
)
def test_labels_neither_overlap_nor_leave_the_picture_and_both_ends_have_one(values):
    strip = strip_plot([point(value, f"{value:,} hectares") for value in values], shows_gap=True)

    boxes = [
        (dot.label_y, dot.label_x - width / 2, dot.label_x + width / 2)
        for dot in strip.dots
        if dot.label
        for width in [text_width(dot.label, size=LABEL_SIZE)]
    ]
    assert all(left >= -0.1 and right <= WIDTH + 0.1 for _y, left, right in boxes)
    assert not [
        (one, other)
        for one, other in combinations(boxes, 2)
        if one[0] == other[0] and one[1] < other[2] and other[1] < one[2]
    ]
    labels = [dot.label for dot in sorted(strip.dots, key=lambda dot: dot.x)]
    assert labels[0]
    assert labels[-1]


def test_a_number_too_large_to_place_is_left_out():
    assert strip_plot([point("1e400", "a googol and more")]) is None
