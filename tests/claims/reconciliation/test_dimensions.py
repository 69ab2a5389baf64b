from decimal import Decimal

import pytest

from claims.extraction.quantity import Interval
from claims.reconciliation.dimensions import comparable, dimension
from tests.claims.reconciliation.making import between


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("percentage_point", "basis_point"),
        ("USD", "CNY"),
        ("hour", "minute"),
        ("acre", "hectare"),
        ("km", "mile"),
        ("MW", "GW"),
        ("kg", "tonne"),
        ("°C", "°F"),
    ],
)
def test_units_that_can_be_converted_are_of_one_dimension(one, other):
    assert dimension(one) == dimension(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("percent", "percentage_point"), ("percent", "ratio"), ("count", "percent"), ("MW", "MWh"), ("USD", "count")],
)
def test_units_that_mean_different_things_are_not(one, other):
    assert dimension(one) != dimension(other)


def test_an_unknown_unit_is_a_dimension_of_its_own_whatever_its_case():
    assert dimension("Furlong") == dimension("furlong") != dimension("fathom")


@pytest.mark.parametrize(
    ("interval", "unit", "expected"),
    [
        (between("50", "60"), "basis_point", between("0.50", "0.60")),
        (between("1", "2"), "hour", between("3600", "7200")),
        (Interval(None, Decimal(5)), "km", Interval(None, Decimal(5000))),
        (between("50", "59"), "°F", between("10", "15")),
        (between("5", "6"), "EUR", between("5", "6")),
    ],
)
def test_values_are_given_in_the_base_unit_and_money_in_its_own(interval, unit, expected):
    assert comparable(interval, unit) == expected
