"""What units of size are of."""

import pytest

from tests.claims.extraction.reading import claim_at


@pytest.mark.parametrize(
    ("text", "exact", "measure"),
    [
        ("Each satellite weighs 16 kg.", "16 kg", "weight"),
        ("The pad covers 16 hectares.", "16 hectares", "pad area"),
        ("The chip draws 700 watts.", "700 watts", "power consumption"),
        ("The engines produce 1,900 kilonewtons of thrust.", "1,900 kilonewtons", "thrust"),
        ("He runs 90 miles a week.", "90 miles", "distance"),
        (
            "Fire! The fire jumped a road. The fire grew, and the fire tore through 72 square miles of forest.",
            "72 square miles",
            "area burned",
        ),
        ("The fire was 15% contained.", "15%", "containment"),
    ],
)
def test_a_size_says_what_it_is_of(text, exact, measure):
    assert claim_at(text, exact).measure == measure


def test_a_size_is_never_of_those_who_only_tell_of_it():
    assert claim_at("The management says just under 3,000 tonnes.", "3,000 tonnes").measure is None
