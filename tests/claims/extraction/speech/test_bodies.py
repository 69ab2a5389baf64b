from datetime import UTC, datetime

import pytest

from tests.claims.extraction.reading import claim_at

PUBLISHED = datetime(2026, 5, 14, tzinfo=UTC)


def test_management_speaks_for_its_company():
    text = "Brevik Bank lost a customer. Management puts the hit at £290m and is sticking to 9 branches."

    found = [claim_at(text, exact, published=PUBLISHED).claimant for exact in ("£290m", "9")]

    assert found == ["Brevik Bank", "Brevik Bank"]


@pytest.mark.parametrize(
    ("text", "exact", "claimant"),
    [
        ("Brevik Foods shut two plants. Bosses say 300 posts will go.", "300", "Brevik Foods"),
        ("Brevik Foods shut two plants. Red-faced executives insist that 300 people left.", "300", "Brevik Foods"),
        (
            "Brevik Energy lost its licence. The watchdog says that 4,100 homes were cut off. The Grid Standards"
            " Authority will report in May.",
            "4,100",
            "Grid Standards Authority",
        ),
        ("Chiefs and elders told us of 14 burials in Brevik.", "14", "chiefs"),
        ("A long-time control-room worker said that 14 valves were stuck.", "14", "long-time control-room worker"),
    ],
)
def test_who_runs_or_watches_a_body_is_called_by_its_name(text, exact, claimant):
    claim = claim_at(text, exact, published=PUBLISHED)

    assert claim.claimant == claimant


@pytest.mark.parametrize(
    ("text", "exact", "claimant"),
    [
        (
            "Brevik Foods cut its outlook. The company is to sell a plant, for which Vela Holding will pay €140"
            " million, it said.",
            "€140 million",
            "Brevik Foods",
        ),
        (
            'Ida Holm was at home on Monday.\n\nShe does not accept that. "There is no gap of €12 million."',
            "€12 million",
            "Ida Holm",
        ),
    ],
)
def test_it_said_and_words_after_a_person_are_those_of_whom_the_sentence_is_about(text, exact, claimant):
    claim = claim_at(text, exact, published=PUBLISHED)

    assert claim.claimant == claimant
