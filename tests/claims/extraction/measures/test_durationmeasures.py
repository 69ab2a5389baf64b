"""How long what lasts."""

import pytest

from tests.claims.extraction.reading import claim_at


@pytest.mark.parametrize(
    ("text", "exact", "measure"),
    [
        ("She won the race in 2 hours 24 minutes.", "2 hours 24 minutes", "winning time"),
        ("She ran 2:24:17 on Sunday.", "2:24:17", "finishing time"),
        ("He finished in 71 minutes.", "71 minutes", "finishing time"),
        ("She was 40 seconds clear of Mara Duvall.", "40 seconds", "margin"),
        ("It must erase the data within 60 days.", "60 days", "deadline"),
        ("The regulator has 45 days to object.", "45 days", "time to object"),
        ("It may close an account at 24 hours' notice.", "24 hours", "notice period"),
        ("Customers get two years of free credit monitoring.", "two years", "free credit monitoring period"),
        ("The rival waited two years for a connection.", "two years", "connection waiting time"),
        ("It is seventeen years since the works shut.", "seventeen years", "time since"),
        ("The firm took 59 days to notify patients.", "59 days", "notification time"),
        ("The outage lasted 14 hours.", "14 hours", "outage duration"),
        ("The operator cut the power 40 minutes later.", "40 minutes", "delay"),
    ],
)
def test_a_span_is_named_by_what_takes_it(text, exact, measure):
    assert claim_at(text, exact).measure == measure
