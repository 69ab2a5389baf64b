from decimal import Decimal

import pytest

from claims.annotating.selectors import TextSelector
from claims.annotating.spotting import number_written, spot

TEXT = "Plans run to 2027. The FX-900 cost about €2.4 million, said one of 1,204 owners."


@pytest.mark.parametrize(
    ("quote", "value", "unit", "hedge"),
    [
        ("€2.4 million", 2400000, "EUR", "about"),
        ("1,204", 1204, "count", "exact"),
        ("2027", 2027, "count", "exact"),
        ("900", 900, "count", "exact"),
    ],
)
def test_what_a_person_points_at_is_read_by_the_grammar_or_at_least_as_a_count(quote, value, unit, hedge):
    number = spot(TEXT, TextSelector(quote)).number

    assert (number.value, number.unit, number.hedge) == (Decimal(value), unit, hedge)


def test_it_comes_with_its_sentence():
    spotted = spot(TEXT, TextSelector("2027"))

    assert (spotted.sentence, spotted.sentence_start) == ("Plans run to 2027.", 0)


def test_words_without_a_number_say_none():
    assert spot(TEXT, TextSelector("owners")).number is None
    assert spot(TEXT, TextSelector("tenants")) is None


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("1.5bn", "1500000000"),
        (" 24,000 ", "24000"),
        ("2.4 million", "2400000"),
        ("a dozen", "12"),
    ],
)
def test_a_number_is_read_as_somebody_writes_it(text, number):
    assert number_written(text) == Decimal(number)


@pytest.mark.parametrize("text", ["€1.5bn", "about 4 million", "4.9%", "two or three", "many", "", "12 of 15"])
def test_what_is_more_than_a_number_is_none(text):
    assert number_written(text) is None
