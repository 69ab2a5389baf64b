"""Who is a person, and whom a text cannot be about: passers-by, days, owners that are firms."""

import pytest

from tests.claims.extraction.reading import claim_at, subject_at

SOUPS = "Brevik Foods recalled its soups.\n\n"


@pytest.mark.parametrize(
    "introduced", ["Hairdresser Qwenna Tallbot", "Shopkeeper Qwenna Tallbot", "Analyst: Qwenna Tallbot"]
)
def test_a_trade_before_a_name_makes_a_person_and_is_no_part_of_it(introduced: str) -> None:
    text = SOUPS + f"{introduced}.\n\n310 jars were broken."

    assert subject_at(text, "310") == "Brevik Foods"


def test_she_is_the_passer_by_named_before_a_quotation() -> None:
    text = SOUPS + 'Boss Abel Holm left.\n\nPublican Qwenna Tallbot was cross. "I paid £4 a jar," she shrugged.'

    assert claim_at(text, "£4").claimant == "Qwenna Tallbot"


def test_the_owner_of_a_studio_is_no_person() -> None:
    text = "A studio in Lindow is to shut. It is one of three that owner Brevik Interactive is closing."

    claim = claim_at(text, "three")

    assert claim.subject is None or claim.subject.kind != "person"


def test_a_day_is_nobody_whom_a_text_is_about() -> None:
    text = "We took the shop down. In all, Brevik was shut for 94 minutes. We are sorry. We know that it hurt."

    assert subject_at(text, "94 minutes", headline="What happened on Bargain Day", publisher="Brevik") == "Brevik"
