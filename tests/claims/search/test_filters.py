"""What a search asks for goes into an address and comes back."""

from datetime import date
from decimal import Decimal

import pytest

from claims.search.filters import BadFilters, Filters, read_filters

EVERYTHING = Filters(
    words='"fake accounts" -bots',
    states=("conflict", "compatible"),
    measures=("share price",),
    units=("percent", "USD"),
    company_ids=(7,),
    publisher_ids=(3, 5),
    owners=("me", "12", "none"),
    reasons=("factor",),
    flags=("no_verb",),
    periods=("2026-Q1", "2026-06-25"),
    changed_from=date(2026, 6, 1),
    changed_to=date(2026, 6, 30),
    period_from=date(2026, 1, 1),
    period_to=date(2026, 3, 31),
    spread_from=Decimal("0.5"),
    spread_to=Decimal("6.60"),
    sort="rank",
)


def test_every_filter_survives_the_round_trip_through_an_address():
    assert read_filters(EVERYTHING.query()) == EVERYTHING
    assert read_filters(f"?{EVERYTHING.query()}") == EVERYTHING


def test_no_filters_make_an_empty_address():
    assert Filters().query() == ""
    assert read_filters("") == Filters()
    assert Filters().names == []


def test_parameters_of_others_and_empty_ones_say_nothing():
    assert read_filters("kind=claims&after=x&q=&state=&publisher=") == Filters()


def test_a_value_given_twice_counts_once():
    assert read_filters("state=conflict&state=agree&state=conflict").states == ("conflict", "agree")


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("state=angry", "state"),
        ("publisher=x", "publisher"),
        ("publisher=-1", "publisher"),
        ("publisher=99999999999999999999", "publisher"),
        ("publisher=²", "publisher"),
        ("company=1.5", "company"),
        ("owner=somebody", "owner"),
        ("period=spring", "period"),
        ("period=2026-13", "period"),
        ("from=yesterday", "from"),
        ("from=2026-02-30", "from"),
        ("to=2026-06-01&from=2026-06-02", "to"),
        ("period_to=2025-01-01&period_from=2026-01-01", "period_to"),
        ("spread_from=wide", "spread_from"),
        ("spread_from=NaN", "spread_from"),
        ("spread_from=1e999999", "spread_from"),
        ("spread_to=1&spread_from=2", "spread_to"),
        ("sort=id;drop", "sort"),
        ("measure=a%00b", "measure"),
        ("q=" + "a" * 500, "q"),
        ("&".join(f"state={n}" for n in range(500)), "q"),
    ],
)
def test_what_cannot_be_asked_is_refused_by_name(query, name):
    with pytest.raises(BadFilters) as refused:
        read_filters(query)

    assert list(refused.value.problems) == [name]
    assert refused.value.problems[name]


def test_all_problems_are_named_at_once():
    with pytest.raises(BadFilters) as refused:
        read_filters("state=angry&spread_from=wide&from=never")

    assert set(refused.value.problems) == {"state", "spread_from", "from"}


def test_a_filter_can_be_dropped_whole_or_by_value():
    assert EVERYTHING.without("publisher").publisher_ids == ()
    assert EVERYTHING.without("publisher", "3").publisher_ids == (5,)
    assert EVERYTHING.without("from").changed_from is None
    assert EVERYTHING.without("sort").sort == "changed"


def test_a_value_can_be_added_and_is_checked():
    assert Filters().with_value("state", "conflict") == Filters(states=("conflict",))
    assert EVERYTHING.with_value("state", "conflict") == EVERYTHING
    assert EVERYTHING.with_value("q", "other").words == "other"
    with pytest.raises(BadFilters):
        Filters().with_value("state", "angry")
