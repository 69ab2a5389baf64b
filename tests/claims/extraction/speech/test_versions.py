from datetime import UTC, datetime

import pytest

from tests.claims.extraction.reading import claim_at

PUBLISHED = datetime(2026, 5, 14, tzinfo=UTC)
ABOUT = "Brevik Foods is in trouble. Brevik Foods shares fell on Tuesday. "


@pytest.mark.parametrize(
    ("sentence", "exact", "claimant"),
    [
        ("Officially 41,000 jars were called back.", "41,000", "Brevik Foods"),
        ("The official tally of spoilt jars is 41,000.", "41,000", "Brevik Foods"),
        ("The 41,000 jars that management has owned up to are a fraction of it.", "41,000", "Brevik Foods"),
        ("Inspectors doubt the 3 million buyers whom Brevik Foods claims.", "3 million", "Brevik Foods"),
        ("In a filing lodged on Monday, the number of jars was put at 52,000.", "52,000", "Brevik Foods"),
        ("In the leaked memo, 52,000 jars are marked for pulping.", "52,000", "leaked memo"),
        ("That is far fewer than the short seller's 90,000.", "90,000", "short seller"),
        ("The company's £9m looks low to anybody who owns a calculator.", "£9m", "Brevik Foods"),
        ('A message on the works channel, which a fitter passed on, talks of "52,000 duds".', "52,000", "message"),
        ("The plant, which its owner puts at 60 million euros, stands idle.", "60 million euros", "Brevik Foods"),
        ("Papers the firm lodged with the court on Monday show a shortfall of 8,000 jars.", "8,000", "Brevik Foods"),
    ],
)
def test_a_number_without_a_verb_that_reports_it_is_whose_version_it_is(sentence, exact, claimant):
    claim = claim_at(ABOUT + sentence, exact, published=PUBLISHED)

    assert claim.claimant == claimant


@pytest.mark.parametrize(
    ("sentence", "exact"),
    [
        ("An official visit to 14 shops is planned.", "14"),
        ("In the end, 52,000 jars were pulped.", "52,000"),
        ("It pulped 52,000 jars that the grocers had sent back.", "52,000"),
        ("Its rival's 40 lorries stood in the yard.", "40"),
    ],
)
def test_a_number_that_nobody_gives_is_nobodys_version(sentence, exact):
    claim = claim_at(ABOUT + sentence, exact, published=PUBLISHED)

    assert claim.claimant is None


@pytest.mark.parametrize(
    ("sentence", "exact", "claimant"),
    [
        ("Dealers we spoke to believe the group had sold 2,600 of them.", "2,600", "dealers"),
        (
            "Brevik Foods expects the recall to cost £4 million, its finance director Ann Lowe told investors.",
            "£4 million",
            "Ann Lowe",
        ),
        (
            "Figures gathered in its branches show 700 unpaid shifts at Brevik Foods, the Society of Packers and"
            " Graders said.",
            "700",
            "Society of Packers and Graders",
        ),
        ("A former packer claims the true number was closer to 2,600.", "2,600", "former packer"),
        ("The Packers and Graders Union put the number of unpaid shifts at 700.", "700", "Packers and Graders Union"),
    ],
)
def test_who_speaks_is_found_beside_others_whom_a_sentence_names(sentence, exact, claimant):
    claim = claim_at(ABOUT + sentence, exact, published=PUBLISHED)

    assert claim.claimant == claimant
