from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.plots.scale import Scale, scale_for


def values(*texts):
    return [Decimal(text) for text in texts]


def test_every_value_lies_inside_with_a_margin_on_both_sides():
    scale = scale_for(values("4.85", "11.55"), start=100, end=500)

    assert 100 < scale.at(Decimal("4.85")) < scale.at(Decimal("11.55")) < 500


@pytest.mark.parametrize(("low", "high", "is_log"), [("1", "19.9", False), ("1", "20", True), ("-400", "-20", True)])
def test_a_factor_of_twenty_makes_the_scale_logarithmic(low, high, is_log):
    assert scale_for(values(low, high), start=0, end=100).is_log is is_log


@pytest.mark.parametrize(("low", "high"), [("0", "100000"), ("-5", "500")])
def test_zero_and_mixed_signs_stay_linear(low, high):
    assert not scale_for(values(low, high), start=0, end=100).is_log


def test_zero_is_shown_where_it_is_near():
    assert scale_for(values("1", "5"), start=0, end=100).low == 0
    assert scale_for(values("-5", "-1"), start=0, end=100).high == 0


def test_zero_is_not_dragged_in_from_afar():
    assert scale_for(values("24000", "25000"), start=0, end=100).low > 20000


@pytest.mark.parametrize("value", ["5", "0", "-3", "0.0001"])
def test_a_single_value_stands_in_the_middle(value):
    scale = scale_for(values(value), start=0, end=100)

    assert scale.at(Decimal(value)) == pytest.approx(50, abs=1) or scale.low == 0 or scale.high == 0


def test_a_value_beyond_the_axis_stays_at_its_end():
    scale = Scale(1, 2, 0, 100)

    assert (scale.at(0), scale.at(9)) == (0, 100)


@given(
    st.lists(st.decimals("-1e15", "1e15", allow_nan=False, places=3), min_size=1, max_size=6),
    st.integers(2, 9),
)
def test_ticks_are_few_round_in_order_and_on_the_axis(found, most):
    scale = scale_for(found, start=0, end=100)

    ticks = scale.ticks(most=most)

    assert len(ticks) <= most
    assert list(ticks) == sorted(ticks)
    assert all(scale.low <= float(tick) <= scale.high for tick in ticks)


@given(st.lists(st.decimals("-1e15", "1e15", allow_nan=False, places=3), min_size=2, max_size=6, unique=True))
def test_order_is_kept(found):
    scale = scale_for(found, start=0, end=1000)

    places = [scale.at(value) for value in sorted(found)]

    assert places == sorted(places)
    assert all(0 <= place <= 1000 for place in places)
