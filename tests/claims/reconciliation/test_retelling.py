"""What says that a text tells again what another printed: numbers, words, time and who wrote which."""

from dataclasses import replace
from decimal import Decimal

import pytest

from claims.reconciliation.retelling import ENOUGH, Evidence, is_agencys, is_printed, odds
from claims.reconciliation.rounding import rounds

COLUMN = Evidence(
    told=0.7, news=1, words=0.05, quotations=0, days=0.5, asks=True, of_an_agency=True, by_an_agency=False
)


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


@pytest.mark.parametrize(("number", "is_one"), [("318", True), ("300", True), ("290", False)])
def test_a_number_is_printed_where_it_stands_or_a_more_precise_one_does(number, is_one):
    printed = ((Decimal("318"), "count"), (Decimal("6.8"), "percent"))

    assert is_printed((Decimal(number), "count"), printed) is is_one


def test_a_column_of_the_day_after_with_hardly_a_number_of_its_own_retells_a_dispatch():
    assert odds(COLUMN) >= ENOUGH


@pytest.mark.parametrize(
    "other",
    [
        pytest.param({"news": 5}, id="numbers of its own"),
        pytest.param({"told": 0.1, "words": 0.0}, id="little in common"),
        pytest.param({"days": 4.0, "of_an_agency": False}, id="days after a newspaper"),
        pytest.param({"by_an_agency": True}, id="an agency's own"),
    ],
)
def test_a_text_of_its_own_retells_nobody(other):
    assert odds(replace(COLUMN, **other)) < ENOUGH


def test_a_quotation_says_more_than_a_question():
    report = replace(COLUMN, asks=False)

    assert odds(report) < odds(COLUMN) < odds(replace(report, quotations=1))


def test_after_a_while_days_make_no_difference():
    assert odds(replace(COLUMN, days=30)) == odds(replace(COLUMN, days=6))


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
    assert is_agencys(text, "Skerry News") is is_one


@pytest.mark.parametrize(
    ("publisher", "is_one"), [("Skerry Wire", True), ("Nordlys News Agency", True), ("The Goat Gazette", False)]
)
def test_an_agency_is_known_by_its_name(publisher, is_one):
    assert is_agencys("Goats were counted.", publisher) is is_one
