"""Units and currencies from CLDR's tables, checked against pint's dimensions."""

import pint
import pytest

from claims.extraction.numbers.currencies import currency_after, currency_before, iso_codes
from claims.extraction.numbers.tokens import Tokens
from claims.extraction.numbers.units import unit_named, unit_phrases

UNITS = pint.UnitRegistry()
OTHER_THINGS_IN_PINT = {"quarter", "decade"}  # a weight, a power of ten


@pytest.mark.parametrize(
    ("spelling", "name", "code"),
    [
        ("kilometres", "km", "KMT"),
        ("kilometers", "km", "KMT"),
        ("megawatt hours", "MWh", "MWH"),
        ("square miles", "square mile", "MIK"),
        ("km²", "square kilometre", "KMK"),
        ("per cent", "percent", "P1"),
        ("basis points", "basis_point", "BP"),
        ("miles per hour", "mph", "HM"),
        ("degrees celsius", "degree celsius", "CEL"),
        ("hrs", "hour", "HUR"),
    ],
)
def test_spellings_lead_to_one_name_and_code(spelling, name, code):
    first, *rest = spelling.split()

    found = dict(unit_phrases()[first])[tuple(rest)]

    assert (found.name, found.code) == (name, code)


@pytest.mark.parametrize(
    ("dimension", "base"),
    [("length", "metre"), ("mass", "kg"), ("duration", "second"), ("power", "watt"), ("energy", "joule")],
)
def test_units_of_one_dimension_convert_into_each_other(dimension, base):
    names = {
        unit.name
        for phrases in unit_phrases().values()
        for _, unit in phrases
        if unit.dimension == dimension and unit.name in UNITS and unit.name not in OTHER_THINGS_IN_PINT
    }

    assert len(names) > 3
    assert all(UNITS.Unit(name).is_compatible_with(base) for name in names)


def test_codes_that_read_as_english_words_are_no_currency():
    assert {"USD", "EUR", "CNY", "INR", "ZAR"} <= iso_codes()
    assert iso_codes().isdisjoint({"ALL", "TOP", "CUP", "TRY"})


@pytest.mark.parametrize(
    ("text", "code"), [("US$", "USD"), ("HK$", "HKD"), ("Rs.", "INR"), ("CHF ", "CHF"), ("€ ", "EUR"), ("R$", "BRL")]
)
def test_a_currency_is_found_before_a_number(text, code):
    tokens = Tokens(f"{text}5")

    money = currency_before(tokens, tokens.count - 1)

    assert money is not None
    assert (money.code, money.first) == (code, 0)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("yuan", "CNY"),
        ("US dollars", "USD"),
        ("Canadian dollars", "CAD"),
        ("pounds sterling", "GBP"),
        ("€", "EUR"),
        ("cents", "USD"),
        ("zloty", "PLN"),
    ],
)
def test_a_currency_is_found_behind_a_number(text, code):
    money = currency_after(Tokens(f"5 {text}"), 1)

    assert money is not None
    assert money.code == code


def test_an_unknown_unit_has_no_name():
    with pytest.raises(KeyError):
        unit_named("smoot")
