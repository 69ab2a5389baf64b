"""Shares that have a name of their own."""

import pytest

from tests.claims.extraction.reading import claim_at


@pytest.mark.parametrize(
    ("text", "exact", "measure"),
    [
        ("Only 81.3% of its ferries were on time.", "81.3%", "punctuality"),
        ("Four in five of its ferries arrived on time in May.", "Four in five", "punctuality"),
        ("At the flying school 76% of tests were passed in May.", "76%", "pass rate"),
        ("About 6% of smokers left the trial in the first week.", "6%", "drop-out rate"),
        ("About 71% of his cases ended in convictions.", "71%", "conviction rate"),
        ("About 71% of glass bottles were recycled.", "71%", "recycling rate"),
        ("About 71% of glass bottles were green.", "71%", "share of glass bottle green"),
    ],
)
def test_a_share_is_called_by_its_own_name_where_it_has_one(text, exact, measure):
    assert claim_at(text, exact).measure == measure


TRIAL = "The trial had 900 patients, a third of them on placebo. "


@pytest.mark.parametrize(
    ("text", "exact", "measure"),
    [
        (TRIAL + "In all, 14% of patients gave up because of dizziness.", "14%", "drop-out rate"),
        (TRIAL + "Overall, 21% of those enrolled did not complete the course.", "21%", "drop-out rate"),
        ("About 14% of the choir's singers gave up because of the cold.", "14%", "share of singer"),
        ("Just 7% of those who applied had a degree.", "7%", "share of applicant with degree"),
        ("The mill has 900 looms. Just 7% of those were idle.", "7%", "share of loom idle"),
    ],
)
def test_those_who_leave_a_trial_drop_out_and_those_defined_by_a_clause_are_nobody_named_before(text, exact, measure):
    assert claim_at(text, exact).measure == measure
