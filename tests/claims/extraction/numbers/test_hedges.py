"""Bounds and approximations, before the number and behind it."""

import pytest

from claims.extraction.numbers.quantities import read_quantities
from claims.extraction.quantity import Hedge


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("at least 30 people", Hedge.AT_LEAST),
        ("no fewer than 30 people", Hedge.AT_LEAST),
        ("30 people or more", Hedge.AT_LEAST),
        ("30-plus people", Hedge.AT_LEAST),
        ("30+ people", Hedge.AT_LEAST),
        ("≥ 30 people", Hedge.AT_LEAST),
        ("as much as 9.1%", Hedge.AT_MOST),
        ("as many as 30 people", Hedge.AT_MOST),
        ("up to 30 people", Hedge.AT_MOST),
        ("up to about 30 people", Hedge.AT_MOST),
        ("no more than 30 people", Hedge.AT_MOST),
        ("not exceeding 30 people", Hedge.AT_MOST),
        ("It must not exceed 30 people", Hedge.AT_MOST),
        ("some 30 people, give or take, came", Hedge.ABOUT),
        ("30 people, give or take, came", Hedge.ABOUT),
        ("30 people at most", Hedge.AT_MOST),
        ("more than 30 people", Hedge.MORE_THAN),
        ("well over 30 people", Hedge.MORE_THAN),
        ("just over 30 people", Hedge.MORE_THAN),
        ("in excess of 30 people", Hedge.MORE_THAN),
        ("They handed over €30 to him", Hedge.EXACT),
        ("It is spread over 30 stores", Hedge.EXACT),
        ("north of 30 people", Hedge.MORE_THAN),
        ("30 and change", Hedge.MORE_THAN),
        ("fewer than 30 people", Hedge.LESS_THAN),
        ("under 30%", Hedge.LESS_THAN),
        ("nearly 30 people", Hedge.NEARLY),
        ("almost half a million people", Hedge.NEARLY),
        ("just under 30 people", Hedge.NEARLY),
        ("a little short of 30 people", Hedge.NEARLY),
        ("about 30 people", Hedge.ABOUT),
        ("It was more like 30 people", Hedge.ABOUT),
        ("nearer to 30 people", Hedge.ABOUT),
        ("some 30 people", Hedge.ABOUT),
        ("an estimated 30 people", Hedge.ABOUT),
        ("~30 people", Hedge.ABOUT),
        ("30-odd people", Hedge.ABOUT),
        ("30 people or so", Hedge.ABOUT),
        ("a couple of people", Hedge.ABOUT),
        ("exactly 30 people", Hedge.EXACT),
        ("30 people", Hedge.EXACT),
    ],
)
def test_the_words_around_a_number_hedge_it(text, hedge):
    (quantity,) = read_quantities(text).quantities

    assert quantity.hedge is hedge


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("at least 30 people", 30, None),
        ("more than 30 people", 30, None),
        ("up to 30 people", None, 30),
        ("under 30 people", None, 30),
        ("about 30 people", 30, 30),
        ("nearly 30 people", 30, 30),
    ],
)
def test_a_bound_leaves_one_end_open_and_an_approximation_none(text, low, high):
    (quantity,) = read_quantities(text).quantities

    assert (quantity.minimum, quantity.maximum, quantity.value) == (low, high, 30)


@pytest.mark.parametrize(
    "text",
    [
        "It went up to 5% at once.",
        "Spread over two years, it is cheap.",
        "It is 3% above last year's level.",
        "It stood 8 points above its level.",
    ],
)
def test_words_that_only_look_like_a_bound_leave_the_number_alone(text):
    (quantity,) = read_quantities(text).quantities

    assert quantity.hedge is Hedge.EXACT
