"""Shares that have a name of their own."""

import pytest

from tests.claims.extraction.reading import claim_at


@pytest.mark.parametrize(
    ("text", "exact", "measure"),
    [
        ("Only 81.3% of its ferries were on time.", "81.3%", "punctuality"),
        ("Four in five of its ferries arrived on time in May.", "Four in five", "punctuality"),
        ("At the flying school 76% of tests were passed in May.", "76%", "pass rate"),
        ("About 6% of smokers left the trial in the first week.", "6%", "dropout rate"),
        ("About 71% of his cases ended in convictions.", "71%", "conviction rate"),
        ("About 71% of glass bottles were recycled.", "71%", "recycling rate"),
        ("About 71% of glass bottles were green.", "71%", "share of glass bottle"),
    ],
)
def test_a_share_is_called_by_its_own_name_where_it_has_one(text, exact, measure):
    assert claim_at(text, exact).measure == measure
