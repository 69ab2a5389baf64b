"""Which way a number goes, and what only looks like a change."""

import pytest

from claims.extraction.quantity import Direction
from tests.claims.extraction.reading import claim_at


@pytest.mark.parametrize(
    ("text", "exact"),
    [
        ("Bread overall is up more than 5%, the office said.", "5%"),
        ("The price of a loaf soars by a whopping 19%.", "19%"),
        ("Brevik set aside €68 million, almost three times as much as a year ago.", "three times"),
        ("The list has 1,140 names, twice what it had last August.", "twice"),
        ("Wages are still running 0.3 percent ahead of prices.", "0.3 percent"),
        ("The improvement is only 1.7 percentage points.", "1.7 percentage points"),
    ],
)
def test_a_number_goes_up(text, exact):
    assert claim_at(text, exact).direction is Direction.UP


def test_the_lowest_of_a_fall_goes_down():
    claim = claim_at("Earlier in the day the shares had been down as much as 9.5 per cent.", "9.5 per cent")

    assert claim.direction is Direction.DOWN


@pytest.mark.parametrize(
    ("text", "exact"),
    [
        ("Crews have recovered 1,160 barrels of oil.", "1,160 barrels"),
        ("The sheen stretched 14 miles downstream.", "14 miles"),
        ("Revenue rose to a record €47 million (2025: €39 million).", "€39 million"),
        ("The wage bill increased to €44 million, and the loss before tax was €21 million.", "€21 million"),
        ("Nearly three in ten Higher papers scored an A.", "three in ten"),
        ("In 2021 Brevik lost data on 740,000 members.", "740,000"),
        ("Brevik is taking up €6 billion of new debt.", "€6 billion"),
        ("Voters turned down a $48 million bond.", "$48 million"),
    ],
)
def test_what_only_stands_beside_a_word_of_change_has_no_direction(text, exact):
    assert claim_at(text, exact).direction is None
