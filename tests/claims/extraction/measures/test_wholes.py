"""What so many are together, and what is made of them in a time."""

import pytest

from tests.claims.extraction.reading import claim_at

TRIAL = "Half of the trial's patients had placebo. "


@pytest.mark.parametrize(
    ("text", "exact", "measure"),
    [
        ("Orlow Yachts has contracts for some 90 boats.", "90", "boat order"),
        ("Its order book had shrunk to 90 boats from 140.", "140", "boat order"),
        ("Orlow Yachts turns out 90 boats a year.", "90", "boat output"),
        ("The yard makes 38,000 oars a day in Velm.", "38,000", "oar output"),
        ("The clerk makes 40 calls a day.", "40", "call"),
        ("The yard made 38,000 oars in Velm.", "38,000", "oar"),
        (TRIAL + "It is a study of the drug in 900 adults.", "900", "adult participant"),
        (TRIAL + "She was among more than 900 people in the test.", "900", "participant"),
        ("She was among more than 900 people in the hall.", "900", "person in hall"),
    ],
)
def test_what_is_ordered_made_or_tried_out_is_named_so(text, exact, measure):
    assert claim_at(text, exact).measure == measure
