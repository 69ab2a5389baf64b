"""A text that tells again what another printed, in rounder numbers and to its readers."""

from datetime import timedelta
from decimal import Decimal

import pytest

from claims.reconciliation.provenance import Article, find_sources
from claims.reconciliation.retelling import is_dispatch, rounds
from tests.claims.reconciliation.making import DAY, count

PRECISE = ("318", "6240", "47", "1915")
ROUND = ("300", "6000", "47", "1900")
CHATTY = "You can hardly have missed it."
DRY = "The goats were counted."


@pytest.mark.parametrize(
    ("number", "precise", "is_one"),
    [
        pytest.param("300000", "318400", True, id="thousands"),
        pytest.param("7", "6.8", True, id="up to the next"),
        pytest.param("700", "760", True, id="more than 700"),
        pytest.param("77", "76.8", True, id="without its decimals"),
        pytest.param("318400", "300000", False, id="more precise"),
        pytest.param("310000", "318400", True, id="cut off"),
        pytest.param("330000", "318400", False, id="another number"),
        pytest.param("10", "12", False, id="too far"),
        pytest.param("47", "47", False, id="the same"),
    ],
)
def test_a_number_is_rounded_where_it_says_the_same_with_fewer_digits(number, precise, is_one):
    assert rounds((Decimal(number), "count"), (Decimal(precise), "count")) is is_one


def test_a_rounded_number_has_the_unit_of_the_other():
    assert not rounds((Decimal("7"), "percent"), (Decimal("6.8"), "count"))


@pytest.mark.parametrize(
    ("text", "numbers", "is_one"),
    [
        pytest.param(CHATTY, ROUND, True, id="chatty and round"),
        pytest.param(DRY, ROUND, True, id="round"),
        pytest.param(CHATTY, PRECISE, True, id="chatty"),
        pytest.param(DRY, PRECISE, False, id="agreement alone"),
        pytest.param(CHATTY, (*ROUND[:2], "5", "8", "12", "91"), False, id="many numbers of its own"),
        pytest.param(CHATTY, ("300", "5"), False, id="one number told"),
        pytest.param("“You have missed it,” he said.", PRECISE, False, id="only who is quoted speaks to somebody"),
    ],
)
def test_a_text_retells_another_where_little_is_its_own(text, numbers, is_one):
    articles = [_article("hill"), _article("dale", hours=3, text=text)]

    found = find_sources(articles, statements=_printed("hill", *PRECISE) + _printed("dale", *numbers))

    assert ("dale" in found) is is_one


def test_what_is_told_to_readers_of_an_issuer_needs_more():
    issuer = _article("hill", publisher="Brandl Dairy")
    said = _printed("hill", *PRECISE, claimant="Brandl Dairy")
    chatty = _article("dale", hours=3, text=CHATTY)

    retold = find_sources([issuer, chatty], statements=said + _printed("dale", *ROUND[1:], "5"))

    assert retold == {}


@pytest.mark.parametrize(
    ("numbers", "is_one"),
    [
        pytest.param(PRECISE[1:], True, id="nothing but its numbers"),
        pytest.param((*PRECISE[:2], "5", "8", "12", "91"), False, id="many numbers of its own"),
    ],
)
def test_who_prints_little_but_the_numbers_of_a_dispatch_had_it_from_there(numbers, is_one):
    dispatch = _article("hill", text="TROMSO, Norway, March 3 (Skerry News) - The goats were counted.")
    report = _article("dale", hours=3, text=DRY)

    found = find_sources([dispatch, report], statements=_printed("hill", *PRECISE) + _printed("dale", *numbers))

    assert ("dale" in found) is is_one


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        pytest.param("TROMSO (Skerry News) - Goats were counted.", True, id="town"),
        pytest.param("TROMSO/OSLO, March 3 (SN) — Goats were counted.", True, id="two towns and a day"),
        pytest.param("Tromso, Norway (Skerry News) -- Goats were counted.", True, id="land"),
        pytest.param("Goats (of which there are many) were counted.", False, id="aside"),
        pytest.param("Goats were counted - by Skerry News (SN) - on Monday.", False, id="later dash"),
    ],
)
def test_a_dispatch_begins_with_a_town_and_the_name_of_an_agency(text, is_one):
    assert is_dispatch(text) is is_one


def _article(name, *, hours=0, text=DRY, publisher=None):
    at = DAY + timedelta(hours=hours)
    return Article(id=name, publisher=publisher or f"The {name.title()} Herald", published_at=at, text=text)


def _printed(name, *numbers, claimant=None):
    return [count(each, id=f"{name} {each}", article_id=name, claimant=claimant) for each in numbers]
