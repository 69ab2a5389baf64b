from datetime import UTC, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.extraction.quantity import Hedge, Interval, Role
from claims.reconciliation.agreement import Relation, relation, severity, stated_rates
from tests.claims.reconciliation.making import DOWN, UP, between, count, money, say

THOUSANDS = {"hard": between("2000", "100000"), "typical": between("2000", "10000"), "value": None}
ROUND_24000 = {"hard": between("23500", "24500")}
MORE_THAN_20000 = {
    "hard": Interval(Decimal(20000), None, low_open=True),
    "typical": Interval(Decimal(20000), Decimal(30000), low_open=True, high_closed=True),
    "hedge": Hedge.MORE_THAN,
}
UP_TO_25000 = {
    "hard": Interval(None, Decimal(25000), high_closed=True),
    "typical": Interval(Decimal(12500), Decimal(25000), high_closed=True),
    "hedge": Hedge.AT_MOST,
}
TENS_OF_THOUSANDS = {
    "hard": between("10000", "1000000"),
    "typical": between("10000", "100000"),
    "hedge": Hedge.ORDER_OF_MAGNITUDE,
    "value": None,
}
NEARLY_25000 = {"hard": between("22500", "25000"), "typical": between("24000", "25000"), "hedge": Hedge.NEARLY}

TABLE = [
    ("4.9% twice", say("4.9"), say("4.9"), Relation.SAME),
    ("11 people twice", count("11"), count("11"), Relation.SAME),
    ("5% and 4.9%", say("5"), say("4.9"), Relation.CONSISTENT),
    ("24,317 and 24,000", count("24317"), count("24000", **ROUND_24000), Relation.CONSISTENT),
    (
        "24,000 and more than 20,000",
        count("24000", **ROUND_24000),
        count("20000", **MORE_THAN_20000),
        Relation.CONSISTENT,
    ),
    ("24,000 and up to 25,000", count("24000", **ROUND_24000), count("25000", **UP_TO_25000), Relation.CONSISTENT),
    (
        "24,000 and tens of thousands",
        count("24000", **ROUND_24000),
        count("10000", **TENS_OF_THOUSANDS),
        Relation.CONSISTENT,
    ),
    ("24,400 and nearly 25,000", count("24400"), count("25000", **NEARLY_25000), Relation.CONSISTENT),
    ("23,000 and nearly 25,000", count("23000"), count("25000", **NEARLY_25000), Relation.STRAINED),
    ("24,000 and thousands", count("24000", **ROUND_24000), count("2000", **THOUSANDS), Relation.STRAINED),
    ("45,000 and more than 20,000", count("45000"), count("20000", **MORE_THAN_20000), Relation.STRAINED),
    ("4.9% and 4.8%", say("4.9"), say("4.8"), Relation.ADJACENT),
    (
        "24,000 and 25,000, both rounded",
        count("24000", **ROUND_24000),
        count("25000", hard=between("24500", "25500")),
        Relation.ADJACENT,
    ),
    ("11 and 12 people", count("11"), count("12"), Relation.CONFLICTS),
    ("4.9% and 4.7%", say("4.9"), say("4.7"), Relation.CONFLICTS),
    ("4.9% and 11.5%", say("4.9"), say("11.5"), Relation.CONFLICTS),
    ("19,000 and more than 20,000", count("19000"), count("20000", **MORE_THAN_20000), Relation.CONFLICTS),
    ("20,000 exactly and more than 20,000", count("20000"), count("20000", **MORE_THAN_20000), Relation.CONFLICTS),
    ("26,000 and up to 25,000", count("26000"), count("25000", **UP_TO_25000), Relation.CONFLICTS),
    ("up 3% and down 3%", say("3", direction=UP), say("3", direction=DOWN), Relation.CONFLICTS),
    ("3% and down 3%", say("3"), say("3", direction=DOWN), Relation.SAME),
    ("3% and 3 points", say("3"), say("3", unit="percentage_point"), Relation.INCOMPARABLE),
    (
        "50 basis points and half a point",
        say("50", unit="basis_point"),
        say("0.5", unit="percentage_point"),
        Relation.CONSISTENT,
    ),
    ("a percentage and a count", say("3"), count("3", measure="share price"), Relation.INCOMPARABLE),
    ("revenue and profit", money("5", "EUR"), money("5", "EUR", measure="profit"), Relation.INCOMPARABLE),
    ("May and June", say("3", period="2026-05"), say("3", period="2026-06"), Relation.INCOMPARABLE),
    ("a day and its month", say("3", period="2026-06-25"), say("3", period="2026-06"), Relation.SAME),
    ("a day and no period", say("3", period="2026-06-25"), say("3"), Relation.SAME),
    (
        "90 minutes and 1.5 hours",
        count("90", unit="minute", measure="delay"),
        count("1.5", unit="hour", measure="delay"),
        Relation.SAME,
    ),
    (
        "60 acres and 24.3 hectares",
        say("60", unit="acre", measure="fire"),
        say("24.3", unit="hectare", measure="fire"),
        Relation.CONSISTENT,
    ),
    ("dollars and the euros they are worth", money("110", "USD"), money("100", "EUR"), Relation.CONSISTENT),
    ("dollars and as many pounds", money("100", "USD"), money("100", "GBP"), Relation.CONFLICTS),
    (
        "dollars that a text calls only dollars and those of a land",
        money("25.80", "USD", text="$25.80"),
        money("25.80", "NZD", text="NZ$25.80"),
        Relation.SAME,
    ),
    (
        "American and other dollars",
        money("100", "USD", text="US$100"),
        money("100", "NZD", text="NZ$100"),
        Relation.CONFLICTS,
    ),
    ("6.4% and about 6%", say("6.4"), say("6", hedge=Hedge.ABOUT, hard=between("5.7", "6.3")), Relation.STRAINED),
    ("7.6% and about 6%", say("7.6"), say("6", hedge=Hedge.ABOUT, hard=between("5.7", "6.3")), Relation.CONFLICTS),
    ("a currency nobody knows", money("100", "USD"), money("100", "XQZ"), Relation.INCOMPARABLE),
]


@pytest.mark.parametrize(("one", "other", "expected"), [row[1:] for row in TABLE], ids=[row[0] for row in TABLE])
def test_two_claims_stand_as_their_intervals_say(one, other, expected):
    assert relation(one, other) is expected


@pytest.mark.parametrize(("one", "other", "expected"), [row[1:] for row in TABLE], ids=[row[0] for row in TABLE])
def test_a_relation_is_the_same_from_both_sides(one, other, expected):
    assert relation(other, one) is relation(one, other)
    assert severity(other, one) == pytest.approx(severity(one, other))


def test_a_rate_that_a_text_states_counts_before_the_known_one():
    dollars = money("100", "USD", id="dollars")
    converted = money("130", "EUR", id="converted", conversion_of="dollars")
    euros = money("65", "EUR", id="euros")
    half = money("50", "USD", id="half")

    rates = stated_rates([dollars, converted, euros, half])

    assert relation(half, euros) is Relation.CONFLICTS
    assert relation(half, euros, rates=rates) is Relation.CONSISTENT


def test_severity_grows_with_the_gap_in_proportion_to_the_value():
    small = severity(say("10.0"), say("10.5"))
    large = severity(say("4.9", direction=DOWN), say("11.5", direction=DOWN))

    assert 0 < small < large < 1
    assert large == pytest.approx(0.98, abs=0.005)


def test_opposite_directions_are_the_worst_there_is():
    assert severity(say("0.1", direction=UP), say("0.1", direction=DOWN)) == 1.0


def test_values_that_fit_have_no_severity():
    assert severity(say("5"), say("4.9")) == 0.0


def test_an_unreadable_period_says_nothing_against_two_claims():
    assert relation(say("3", period="last spring"), say("3", period="2026")) is Relation.SAME


numbers = st.decimals(min_value=0, max_value=10**9, places=1)


@st.composite
def statements(draw):
    low = draw(st.none() | numbers)
    high = draw(st.none() | numbers)
    if low is not None and high is not None:
        low, high = min(low, high), max(low, high)
    hard = Interval(low, high, low_open=draw(st.booleans()), high_closed=draw(st.booleans()) or low == high)
    return say(
        "1",
        hard=hard,
        unit=draw(st.sampled_from(["percent", "USD", "EUR", "hour", "minute", "count"])),
        direction=draw(st.sampled_from([None, UP, DOWN])),
        hedge=draw(st.sampled_from(list(Hedge))),
        role=Role.LEVEL,
        published_at=datetime(2026, 1, 1, tzinfo=UTC),
    )


@given(statements(), statements())
def test_no_pair_of_claims_is_judged_differently_from_the_other_side(one, other):
    assert relation(one, other) is relation(other, one)
    assert severity(one, other) == pytest.approx(severity(other, one))
    assert 0 <= severity(one, other) <= 1
