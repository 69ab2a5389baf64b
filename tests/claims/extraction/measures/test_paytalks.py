"""Rises that are asked for, offered and agreed, though no word says that they are rises."""

import pytest

from claims.extraction.quantity import Direction
from tests.claims.extraction.reading import claim_at

STRIKE = (
    "Hallam Buses faces a strike by the union Unita. {} Drivers at Hallam Buses have stood at the gates since Monday."
)


@pytest.mark.parametrize(
    ("sentence", "number", "measure"),
    [
        ("Unita wants 8% for its members.", "8%", "pay demand"),
        ("Its members are asking for 8 per cent over two years.", "8 per cent", "pay demand"),
        ("Unita is demanding a rise of 8 per cent.", "8 per cent", "pay demand"),
        ("The company has offered 5.5%.", "5.5%", "pay offer"),
        ("They turned down an offer of 5.5 per cent.", "5.5 per cent", "pay offer"),
        ("Both sides settled for 6.5%.", "6.5%", "pay rise"),
    ],
)
def test_a_percentage_at_pay_talks_is_a_rise_that_the_employer_pays(sentence: str, number: str, measure: str) -> None:
    claim = claim_at(STRIKE.format(sentence), number)

    assert (claim.measure, claim.direction) == (measure, Direction.UP)
    assert claim.subject is not None
    assert claim.subject.name == "Hallam Buses"


@pytest.mark.parametrize(
    ("sentence", "number"),
    [
        ("Unita says that 71% of its members voted for it.", "71%"),
        ("The firm wants 40% of its routes to be served.", "40%"),
    ],
)
def test_a_part_of_something_is_no_rise(sentence: str, number: str) -> None:
    claim = claim_at(STRIKE.format(sentence), number)

    assert claim.direction is None


def test_outside_a_dispute_nobody_asks_for_pay() -> None:
    claim = claim_at("The fund Orrin wants 8% in Hallam Buses.", "8%")

    assert claim.direction is None
