from decimal import Decimal

import pytest

from desk.numbers import (
    Amount,
    amount,
    decimal_text,
    interval_text,
    quantity_in_full,
    quantity_text,
    short_text,
    unit_name,
)


@pytest.mark.parametrize(
    ("value", "unit", "text"),
    [
        ("4.90", "percent", "4.9%"),
        ("6.6", "percentage_point", "6.6 pp"),
        ("25", "basis_point", "25 bp"),
        ("24000", "count", "24,000"),
        ("1500000000", "USD", "US$1.5bn"),
        ("-5", "EUR", "−€5"),
        ("12", "XTS", "XTS 12"),
        ("3200", "hectare", "3,200 hectares"),
        ("1", "hectare", "1 hectare"),
        ("40", "km", "40 km"),
        ("0", "percent", "0%"),
    ],
)
def test_a_quantity_is_written_with_its_unit(value, unit, text):
    assert quantity_text(Decimal(value), unit) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [("16000000", "16m"), ("1200000000000", "1.2tn"), ("16418302", "16,418,302"), ("999999", "999,999")],
)
def test_a_large_number_is_shortened_only_where_nothing_is_lost(value, text):
    assert quantity_text(Decimal(value), "count") == text


def test_a_number_of_any_length_keeps_every_digit():
    digits = "123" * 20

    assert decimal_text(Decimal(digits)).replace(",", "") == digits


def test_numbers_follow_the_locale():
    assert decimal_text(Decimal("24000.5"), locale="de_DE") == "24.000,5"


@pytest.mark.parametrize(
    ("low", "high", "ends", "text"),
    [
        ("4.85", "4.95", {}, "4.85 – 4.95%"),
        ("20000", None, {"has_low": True}, "≥ 20,000%"),
        ("20000", None, {"has_low": False}, "> 20,000%"),
        (None, "25", {"has_high": True}, "≤ 25%"),
        ("0", "25", {}, "< 25%"),
        ("11", "11", {}, "= 11%"),
        (None, None, {}, ""),
    ],
)
def test_an_interval_is_written_in_signs(low, high, ends, text):
    bounds = [None if end is None else Decimal(end) for end in (low, high)]

    assert interval_text(*bounds, "percent", **ends) == text


def test_an_interval_of_money_names_the_currency_at_both_ends():
    assert interval_text(Decimal(1), Decimal(2), "GBP") == "£1 – £2"


def test_percentage_points_are_spelt_out_where_there_is_room():
    assert quantity_in_full(Decimal("6.6"), "percentage_point") == "6.6 percentage points"


def test_an_amount_has_its_unit_apart_only_where_that_is_a_word():
    assert amount(Decimal(8650), "hectare") == Amount("8,650", "hectares")
    assert amount(Decimal(300), "USD") == Amount("US$300", "")
    assert amount(Decimal("6.6"), "percentage_point") == Amount("6.6", "pp")


def test_a_plain_count_has_no_unit():
    assert unit_name("count") == ""


@pytest.mark.parametrize(
    ("value", "locale", "text"),
    [
        ("1500000000", "de", "1,5 Mrd."),
        ("24000", "de", "24.000"),
        ("1500000000", "zh_Hans", "15亿"),
        ("24000", "zh_Hans", "2.4万"),
        ("4.9", "de", "4,9"),
    ],
)
def test_large_numbers_are_shortened_as_each_language_does(value, locale, text):
    assert short_text(Decimal(value), locale=locale) == text
