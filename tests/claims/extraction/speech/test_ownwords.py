from datetime import UTC, datetime

import pytest

from tests.claims.extraction.reading import claim_at

PUBLISHED = datetime(2026, 5, 14, tzinfo=UTC)


def test_accounts_speak_for_themselves_where_the_firm_does_not_say_we():
    text = (
        "TARN, May 14 – Brevik Steel today announced its results for the quarter ended 31 March 2026.\n\n"
        "Revenue was €84 million. We added 900 customers."
    )

    revenue = claim_at(text, "€84 million", published=PUBLISHED, publisher="Brevik Steel")
    customers = claim_at(text, "900", published=PUBLISHED, publisher="Brevik Steel")

    assert (revenue.claimant, customers.claimant) == (None, "Brevik Steel")


def test_a_target_price_and_my_odds_are_the_publishers():
    text = "Rating: Hold. Price target: €61\n\nWe see no hurry. I'd put the odds of a bid at 70%."

    target = claim_at(text, "€61", published=PUBLISHED, publisher="Holm Research")
    odds = claim_at(text, "70%", published=PUBLISHED, publisher="Holm Research")

    assert (target.claimant, odds.claimant) == ("Holm Research", "Holm Research")


@pytest.mark.parametrize(
    ("publisher", "text"),
    [
        ("Brevik plc", "Trading update. In spring Brevik sold 4,100 boats. Its yard employs 300 people."),
        ("Keel & Mast", "Issue 61. We read the file, and we rang Brevik, and we slept. Brevik sold 4,100 boats."),
    ],
)
def test_accounts_and_letters_to_readers_say_nothing_that_is_their_publishers_word(publisher, text):
    claim = claim_at(text, "4,100", published=PUBLISHED, publisher=publisher)

    assert claim.claimant is None


@pytest.mark.parametrize(
    ("text", "exact", "claimant"),
    [
        ("We cut our rating. Should Brevik lose the order, profit would fall by 18%.", "18%", "Keel Equity"),
        ("We cut our rating. Brevik would need help: Vela has 38% of the market.", "38%", None),
    ],
)
def test_what_would_be_is_an_analysts_own_sum(text, exact, claimant):
    claim = claim_at(text, exact, published=PUBLISHED, publisher="Keel Equity")

    assert claim.claimant == claimant


@pytest.mark.parametrize(
    ("text", "exact", "claimant"),
    [
        (
            "Brevik sold 4,100 boats. We, our members and our children paid for it. We found 940 empty sheds.",
            "940",
            True,
        ),
        ("Brevik sold 4,100 boats. We, our members and our children paid for it.", "4,100", False),
        ("Rating: Hold. Brevik's fall of 16% is more than we had feared. We wait.", "16%", False),
        ("Rating: Hold. Our estimate for Brevik is a turnover of €84 million.", "€84 million", True),
    ],
)
def test_who_writes_of_another_firm_gives_only_what_we_do_or_what_is_ours(text, exact, claimant):
    claim = claim_at(text, exact, published=PUBLISHED, publisher="Holm & Orton", headline="Brevik, where is it?")

    assert claim.claimant == ("Holm & Orton" if claimant else None)
