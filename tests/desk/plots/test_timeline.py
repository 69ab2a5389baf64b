from datetime import UTC, datetime, timedelta
from decimal import Decimal
from itertools import combinations

import pytest

from desk.plots.lettering import text_width
from desk.plots.marks import Mark, Span
from desk.plots.timeline import LABEL_SIZE, NARROW, WIDE, Printing, timeline
from desk.plots.timescale import time_scale_for

NOON = datetime(2026, 6, 25, 12, tzinfo=UTC)
FORMS = pytest.mark.parametrize("form", [WIDE, NARROW], ids=["wide", "narrow"])


def printing(value, *, minutes, series=1, **fields):
    number = Decimal(value)
    mark = Mark("Harbour Post", str(value), number, Span(number, number), Span(number, number), is_exact=True)
    return Printing(at=NOON + timedelta(minutes=minutes), mark=mark, series=series, **fields)


def test_later_stands_to_the_right_and_larger_stands_higher():
    line = timeline([printing(5, minutes=0), printing(9, minutes=30, series=2)], form=WIDE, opened_at=None)

    points = {point.printing.mark.printed: point for point in line.points}
    assert points["5"].x < points["9"].x
    assert points["5"].y > points["9"].y


def test_an_article_that_changed_its_value_is_one_line_of_steps():
    line = timeline(
        [printing(24, minutes=0, is_past=True), printing(20, minutes=60), printing(24, minutes=30, series=2)],
        form=WIDE,
        opened_at=None,
    )

    assert len(line.steps) == 1
    assert line.has_past


def test_the_opening_of_the_conflict_is_marked():
    printings = [printing(5, minutes=0), printing(9, minutes=30, series=2)]

    line = timeline(printings, form=WIDE, opened_at=NOON + timedelta(minutes=30))

    assert line.opened_x == max(point.x for point in line.points)


def test_one_moment_makes_no_timeline():
    assert timeline([printing(5, minutes=0), printing(6, minutes=0)], form=WIDE, opened_at=None) is None


@FORMS
@pytest.mark.parametrize("count", [2, 7, 40])
def test_labels_neither_overlap_nor_leave_the_picture(form, count):
    printings = [printing(1000 + 7 * number, minutes=3 * number, series=number) for number in range(count)]

    line = timeline(printings, form=form, opened_at=None)

    boxes = []
    for label in (point.label for point in line.points if point.label):
        width = text_width(label.text, size=LABEL_SIZE)
        left = label.x - {"start": 0, "middle": width / 2, "end": width}[label.anchor]
        assert left >= form.left - 0.1
        assert left + width <= form.width + 0.1
        boxes.append((left, label.y - 12, left + width, label.y))
    assert len(boxes) >= 2
    assert not [
        pair
        for pair in combinations(boxes, 2)
        if pair[0][0] < pair[1][2] and pair[1][0] < pair[0][2] and pair[0][1] < pair[1][3] and pair[1][1] < pair[0][3]
    ]


@pytest.mark.parametrize("hours", [0.05, 1, 5, 30, 24 * 9, 24 * 400, 24 * 4000])
def test_moments_on_the_axis_are_few_and_in_order(hours):
    scale = time_scale_for([NOON, NOON + timedelta(hours=hours)], start=0, end=100)

    ticks = scale.ticks(most=6)

    assert 1 <= len(ticks) <= 6
    assert list(ticks) == sorted(ticks)
    assert all(scale.first <= tick <= scale.last for tick in ticks)
