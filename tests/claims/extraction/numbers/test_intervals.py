"""The table of DESIGN.md §5, row by row."""

from decimal import Decimal

import pytest

from claims.extraction.numbers.lexicon import LEXICON
from claims.extraction.numbers.quantities import read_quantities
from claims.extraction.quantity import Interval


def ends(interval: Interval) -> tuple[str | None, str | None]:
    return tuple(None if end is None else f"{end.normalize():f}" for end in (interval.low, interval.high))


@pytest.mark.parametrize(
    ("text", "rule", "hard", "typical"),
    [
        ("It fell 4.9%.", "rounded", ("4.85", "4.95"), ("4.85", "4.95")),
        ("It has 24,000 members.", "rounded", ("23500", "24500"), ("23500", "24500")),
        ("It has 20,000 members.", "rounded", ("19000", "21000"), ("19000", "21000")),
        ("It has 24,317 members.", "exact count", ("24317", "24317"), ("24317", "24317")),
        ("It killed 11 people.", "exact count", ("11", "11"), ("11", "11")),
        ("It killed eleven people.", "exact count", ("11", "11"), ("11", "11")),
        ("It has exactly 24,000 members.", "exact count", ("24000", "24000"), ("24000", "24000")),
        ("It has about 24,000 members.", "about", ("22800", "25200"), ("22800", "25200")),
        ("It has about 24,317 members.", "about", ("23101.15", "25532.85"), ("23101.15", "25532.85")),
        ("A quarter of them left.", "fraction", ("23.75", "26.25"), ("23.75", "26.25")),
        ("Half a million left.", "fraction", ("475000", "525000"), ("475000", "525000")),
        ("It has more than 20,000 members.", "more than", ("20000", None), ("20000", "30000")),
        ("It has at least 20,000 members.", "at least", ("20000", None), ("20000", "30000")),
        ("It has nearly 25,000 members.", "nearly", ("22500", "25000"), ("24000", "25000")),
        ("It has up to 25,000 members.", "at most", (None, "25000"), ("12500", "25000")),
        ("It has fewer than 25,000 members.", "less than", (None, "25000"), ("12500", "25000")),
        ("It has between 5 and 9 members.", "range", ("5", "9"), ("5", "9")),
        ("It has thousands of members.", "magnitude", ("2000", "100000"), ("2000", "10000")),
        ("It has tens of thousands of members.", "tens of", ("10000", "1000000"), ("10000", "100000")),
        ("It has dozens of members.", "dozens", ("24", "1000"), ("24", "100")),
        ("It cost $15.99 then.", "rounded", ("15.985", "15.995"), ("15.985", "15.995")),
        ("It cost $1.5bn then.", "rounded", ("1450000000", "1550000000"), ("1450000000", "1550000000")),
    ],
)
def test_words_make_the_intervals_of_the_lexicon(text, rule, hard, typical):
    (quantity,) = read_quantities(text).quantities

    assert quantity.rule == rule
    assert (ends(quantity.hard), ends(quantity.typical)) == (hard, typical)


def test_ends_are_open_or_closed_as_the_words_say():
    (more,) = read_quantities("It has more than 20,000 members.").quantities
    (least,) = read_quantities("It has at least 20,000 members.").quantities
    (most,) = read_quantities("It has up to 25,000 members.").quantities
    (less,) = read_quantities("It has fewer than 25,000 members.").quantities
    (point,) = read_quantities("It has 24,317 members.").quantities

    assert (more.hard.low_open, least.hard.low_open) == (True, False)
    assert (most.hard.high_closed, less.hard.high_closed) == (True, False)
    assert point.hard == Interval.point(Decimal(24317))


def test_a_tolerance_reaches_as_far_as_it_says():
    (mass,) = read_quantities("The mass was 3.2 ± 0.4 kg.").quantities

    assert (mass.value, mass.hard.low, mass.hard.high) == (Decimal("3.2"), Decimal("2.8"), Decimal("3.6"))


def test_every_rule_that_makes_an_interval_has_its_row_on_the_methodology_page():
    text = (
        "4.9%, 11 people, about 5 km, a quarter of it, more than 5 km, at least 5 km, less than 5 km, up to 5 km, "
        "nearly 5 km, 5-6 km, thousands, tens of thousands, dozens, scores of people, several hundred, "
        "low single digits, 3.2 ± 0.4 km"
    )

    rules = {quantity.rule for quantity in read_quantities(text).quantities}

    assert rules == {row.name for row in LEXICON}


def test_rows_of_the_lexicon_say_words_example_and_source():
    assert all(row.words and row.hard and row.typical and row.example and row.source for row in LEXICON)
    assert len({row.name for row in LEXICON}) == len(LEXICON)
