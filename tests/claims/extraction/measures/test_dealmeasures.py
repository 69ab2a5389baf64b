"""Prices in takeovers."""

import pytest

from tests.claims.extraction.reading import claim_at


@pytest.mark.parametrize(
    ("text", "exact", "measure"),
    [
        ("Orrin agreed to a $7.4 billion takeover of Lenvia.", "$7.4 billion", "deal value"),
        ("In the takeover, holders will receive $62 a share in cash.", "$62", "offer price per share"),
        ("The takeover offer is 48% above the closing price.", "48%", "premium"),
        ("In the merger each Lenvia share is swapped for 0.842 of an Orrin share.", "0.842", "exchange ratio"),
        ("Holders of Orrin will own 61% of the merged group.", "61%", "ownership stake"),
        ("Funds holding 38% of the shares back the merger.", "38%", "stake"),
    ],
)
def test_a_takeover_has_a_price_for_a_share_and_for_the_whole(text, exact, measure):
    assert claim_at(text, exact).measure == measure
