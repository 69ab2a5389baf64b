from datetime import UTC, datetime

import pytest

from claims.extraction.quantity import Modality
from tests.claims.extraction.reading import claim_at

PUBLISHED = datetime(2026, 10, 29, tzinfo=UTC)  # a Thursday
RESULTS = "Brevik results for the third quarter of 2026"


@pytest.mark.parametrize(
    ("text", "exact", "period"),
    [
        ("Brevik forecast fourth-quarter revenue of €75 million.", "€75 million", "2026-Q4"),
        ("That compares with €84 million in the same quarter last year.", "€84 million", "2025-Q3"),
        (
            "Sales were €70 million, missing the €73 million that analysts had expected for the third quarter.",
            "€73 million",
            "2026-Q3",
        ),
        (
            "This weekend 92 mm of rain sent water over Tarn Dam, completed in 1964.",
            "92 mm",
            "2026-10-24/2026-10-25",
        ),
    ],
)
def test_a_number_is_of_the_time_that_its_words_mean(text, exact, period):
    claim = claim_at(text, exact, published=PUBLISHED, headline=RESULTS)

    assert claim.period == period


def test_what_somebody_does_next_week_makes_no_forecast_of_what_fell():
    claim = claim_at("Rival Ostra Steel, which reports next week, fell 3.4%.", "3.4%", published=PUBLISHED)

    assert claim.modality is Modality.ASSERTED


@pytest.mark.parametrize(
    ("text", "exact"),
    [
        ("Analysts put the likely cost to Brevik at £25 million.", "£25 million"),
        ("The group means to shed 3,200 jobs by next summer.", "3,200"),
    ],
)
def test_what_is_likely_or_meant_is_a_forecast(text, exact):
    claim = claim_at(text, exact, published=PUBLISHED)

    assert claim.modality is Modality.FORECAST


def test_a_text_cut_off_inside_a_bracket_is_read():
    claim = claim_at("Revenue was €75 million (2024", "€75 million", published=PUBLISHED)

    assert claim.measure == "revenue"
