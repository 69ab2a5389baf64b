import pytest

from claims.reconciliation.measures import Likeness, measure_key, parse_measure, same_measure

ONE_FAMILY = [
    ("log-in", "account"),
    ("staff", "employee"),
    ("worker", "employee"),
    ("job", "post"),
    ("death", "fatality"),
    ("death toll", "people killed"),
    ("toll", "death"),
    ("membership", "subscriber"),
    ("shares", "share price"),
    ("market capitalisation", "valuation"),
    ("number of cancellations", "flight cancelled"),
    ("DAU", "daily active user"),
    ("acres burned", "area burned"),
    ("bill", "cost of the repair"),
    ("turnover", "revenue"),
    ("people injured", "injury"),
    ("state grant", "subsidy"),
    ("impairment charge", "write-down"),
    ("phone output", "production"),
]
ONE_MEASURE = [
    ("fraudulent account", "fake account"),
    ("staff", "employee"),
    ("number of employees", "employee"),
    ("flights axed", "cancelled flight"),
    ("death toll", "fatality"),
    ("monthly active users", "MAU"),
    ("churn rate", "churn"),
    ("profit before tax", "pre-tax profit"),
]
TWO_MEASURES = [
    ("flight cancelled", "flight delayed"),
    ("daily user", "monthly user"),
    ("new case", "cumulative case"),
    ("net profit", "operating profit"),
    ("person missing", "person rescued"),
    ("subscriber in Japan", "subscriber in Germany"),
    ("UK price", "US price"),
    ("home destroyed", "home damaged"),
    ("interim result", "final result"),
    ("revenue", "profit"),
    ("death", "injury"),
]
MAYBE_ONE = [
    ("account", "fake account"),
    ("flight", "cancelled flight"),
    ("price", "price of the standard plan"),
    ("subscriber", "subscriber in Canada"),
    (None, "revenue"),
]


@pytest.mark.parametrize(("one", "other"), ONE_FAMILY)
def test_words_for_one_thing_are_looked_up_together(one, other):
    assert measure_key(one) == measure_key(other)


@pytest.mark.parametrize(("one", "other"), ONE_MEASURE)
def test_names_of_one_measure_are_the_same(one, other):
    assert same_measure(one, other) is Likeness.SAME


@pytest.mark.parametrize(("one", "other"), TWO_MEASURES)
def test_measures_that_exclude_each_other_are_different(one, other):
    assert same_measure(one, other) is Likeness.DIFFERENT
    assert same_measure(other, one) is Likeness.DIFFERENT


@pytest.mark.parametrize(("one", "other"), MAYBE_ONE)
def test_a_measure_that_says_less_may_be_one_that_says_more(one, other):
    assert same_measure(one, other) is Likeness.COMPATIBLE
    assert same_measure(other, one) is Likeness.COMPATIBLE


@pytest.mark.parametrize(
    ("measure", "qualifier"),
    [
        ("monthly active user", "frequency:monthly"),
        ("US and Canada subscriber", "region:us and canada"),
        ("recalled vehicle in the United States", "region:us"),
        ("revenue per user", "per:user"),
        ("vaccine efficacy in older adults", "scope:adult older"),
        ("interim efficacy", "stage:interim"),
        ("net new subscriber", "accumulation:new"),
    ],
)
def test_words_of_a_measure_are_read_as_qualifiers(measure, qualifier):
    assert qualifier in parse_measure(measure).qualifiers


def test_a_share_of_something_and_a_change_of_it_are_told_from_it():
    assert parse_measure("share of fake accounts").is_part
    assert parse_measure("change in monthly churn").is_change
    assert parse_measure("delivery (change on year)").is_change
    assert not parse_measure("account").is_part
    assert not parse_measure("account").is_change
