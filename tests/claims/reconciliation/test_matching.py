import pytest

from claims.extraction.quantity import Modality, Role
from claims.reconciliation.matching import comparability_key
from claims.reconciliation.partition import partition
from tests.claims.reconciliation.making import DOWN, UP, count, money, say

FRIDAY = "2026-06-26"
INTRADAY = ("session:intraday",)
CLOSE = ("session:close",)

ONE_QUESTION = [
    (
        "two outlets on one day's fall",
        say("4.9", direction=DOWN, period=FRIDAY),
        say("11.5", direction=DOWN, period=FRIDAY),
    ),
    ("a direction left out", say("4.9", direction=DOWN), say("11.5")),
    ("a period left out", say("4.9", period=FRIDAY), say("11.5")),
    (
        "a day and its month",
        count("500", measure="job cut", period=FRIDAY),
        count("600", measure="job cut", period="2026-06"),
    ),
    ("a session left out", say("4.9", qualifiers=INTRADAY), say("11.5")),
    ("a synonym", count("500", measure="staff"), count("700", measure="employee")),
    ("a modifier left out", count("24000", measure="account"), count("9000", measure="fake account")),
    ("dollars and euros", money("5", "USD"), money("9", "EUR")),
    (
        "hours and minutes",
        count("2", unit="hour", measure="outage"),
        count("90", unit="minute", measure="outage duration"),
    ),
    (
        "basis points and points",
        say("25", unit="basis_point", measure="interest rate"),
        say("0.5", unit="percentage_point", measure="interest rate"),
    ),
    (
        "a toll of two days",
        count("11", measure="death", period="2026-06-25"),
        count("14", measure="death", period=FRIDAY),
    ),
    (
        "a share and a level in percent",
        say("12", measure="efficacy", role=Role.SHARE),
        say("15", measure="efficacy", role=Role.LEVEL),
    ),
    (
        "the whole where both agree",
        count("500", measure="subscriber"),
        count("500", measure="subscriber in Canada", id="there"),
    ),
    (
        "a slip of the sign",
        say("4.9", direction=DOWN, period=FRIDAY),
        say("4.9", direction=UP, period=FRIDAY, id="slip"),
    ),
]
TWO_QUESTIONS = [
    ("another company", say("3"), say("3", subject_key="ostrel", subject="Ostrel")),
    ("another measure", money("5", "EUR"), money("5", "EUR", measure="net profit")),
    ("percent and percentage points", say("3"), say("3", unit="percentage_point")),
    (
        "a level and a change",
        say("4.1", measure="churn", role=Role.LEVEL),
        say("0.6", measure="churn", role=Role.CHANGE),
    ),
    ("up and down", say("4.9", direction=UP), say("11.5", direction=DOWN)),
    ("intraday and close", say("11.5", qualifiers=INTRADAY), say("4.9", qualifiers=CLOSE)),
    ("two listings", say("3", qualifiers=("listing:Hong Kong",)), say("2", qualifiers=("listing:New York",))),
    (
        "year on year and quarter on quarter",
        say("9", qualifiers=("basis:year-on-year",)),
        say("1", qualifiers=("basis:quarter-on-quarter",)),
    ),
    ("monthly and daily users", count("400", measure="monthly active user"), count("160", measure="daily active user")),
    ("cancelled and delayed", count("412", measure="flight cancelled"), count("700", measure="flight delayed")),
    (
        "new and cumulative",
        count("300", measure="case", qualifiers=("scope:new",)),
        count("9000", measure="case", qualifiers=("scope:cumulative",)),
    ),
    (
        "a quarter and a month of it, of a flow",
        count("21480", measure="delivery", period="2026-Q2"),
        count("8910", measure="delivery", period="2026-06"),
    ),
    ("two quarters", money("5", "EUR", period="2026-Q1"), money("6", "EUR", period="2026-Q2")),
    (
        "the whole and a part that differ",
        count("94", measure="subscriber"),
        count("41", measure="subscriber in Canada"),
    ),
    (
        "what is forecast and what came",
        count("171", measure="user", modality=Modality.FORECAST),
        count("168", measure="user"),
    ),
    (
        "with and without debt",
        money("8", "USD", measure="price", qualifiers=("debt:including",)),
        money("6", "USD", measure="price", qualifiers=("debt:excluding",)),
    ),
    (
        "the old price and the new",
        money("14", "USD", measure="price", role=Role.FROM),
        money("16", "USD", measure="price", role=Role.TO),
    ),
]


def are_one(one, other):
    return comparability_key(one) == comparability_key(other) and len(partition([one, other])) == 1


@pytest.mark.parametrize(("one", "other"), [row[1:] for row in ONE_QUESTION], ids=[row[0] for row in ONE_QUESTION])
def test_claims_of_one_question_meet_whatever_their_values(one, other):
    assert are_one(one, other)
    assert are_one(other, one)


@pytest.mark.parametrize(("one", "other"), [row[1:] for row in TWO_QUESTIONS], ids=[row[0] for row in TWO_QUESTIONS])
def test_claims_of_two_questions_are_kept_apart_even_if_their_sentences_are_alike(one, other):
    assert not are_one(one, other)
    assert not are_one(other, one)


def test_an_unknown_subject_is_only_compared_within_its_story():
    here = say("3", subject_key=None, subject=None, story="storm", id="here")
    there = say("3", subject_key=None, subject=None, story="storm", id="there")
    elsewhere = say("3", subject_key=None, subject=None, story="flood", id="elsewhere")

    assert comparability_key(here) == comparability_key(there)
    assert comparability_key(here) != comparability_key(elsewhere)


def test_claims_of_one_question_are_found_under_one_key():
    assert {comparability_key(one) == comparability_key(other) for _, one, other in ONE_QUESTION} == {True}


def test_severe_cases_are_all_cases_only_where_they_are_as_many():
    every, severe = count("71", measure="case"), count("12", measure="severe case")

    assert not are_one(every, severe)
    assert are_one(every, count("71", measure="severe case", id="as many"))
