from datetime import UTC, datetime

import pytest

from tests.claims.extraction.reading import claim_at

PUBLISHED = datetime(2026, 5, 14, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "exact", "claimant"),
    [
        ("Brevik Ltd (Oslo: BRK) today said revenue was €84 million.", "€84 million", "Brevik"),
        (
            "Shares in Brevik Steel fell after the steelmaker posted a loss and said it would cut 900 jobs.",
            "900",
            "Brevik Steel",
        ),
        ("The toll could pass 40 if the river rises as forecast on Monday, said Ida Holm.", "40", "Ida Holm"),
        ("The weather service measured 92 mm of rain at Tarn Bridge.", "92 mm", "weather service"),
        (
            "Ostra Research estimates the damage at $41 million, well above the governor's $24 million.",
            "$24 million",
            "governor",
        ),
        ("The repair would have cost $18 million, according to the inspection report.", "$18 million", None),
        ("A discount would put the order at roughly €129 million.", "€129 million", None),
        ("The union put its offer on the table, and inflation is running at 4.2%.", "4.2%", None),
    ],
)
def test_who_stated_a_number_is_whom_the_sentence_lets_speak(text, exact, claimant):
    claim = claim_at(text, exact, published=PUBLISHED)

    assert claim.claimant == claimant
