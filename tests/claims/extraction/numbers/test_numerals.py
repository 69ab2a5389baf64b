"""Digits and number words, in the habits of several countries."""

from decimal import Decimal

import pytest

from claims.extraction.numbers.number_words import read_number_words
from claims.extraction.numbers.numerals import LONGEST_NUMERAL, read_digits
from claims.extraction.numbers.tokens import Tokens


@pytest.mark.parametrize(
    ("digits", "value"),
    [
        ("7", "7"),
        ("4.90", "4.90"),
        ("24,000", "24000"),
        ("1,234,567.89", "1234567.89"),
        ("12,34,567", "1234567"),
        ("1'200", "1200"),
        ("24\u202f000", "24000"),
        ("1.234.567", "1234567"),
        ("1.234,5", "1234.5"),
        ("1,5", "1.5"),
        ("5,00,000", "500000"),
        ("１２", "12"),
    ],
)
def test_digits_are_read_in_british_indian_and_continental_writing(digits, value):
    numeral = read_digits(digits)

    assert numeral is not None
    assert numeral.value == Decimal(value)


@pytest.mark.parametrize("digits", ["007", "2026.20.4", "1,2,3", "192.168.0.1", "9" * (LONGEST_NUMERAL + 1)])
def test_codes_versions_and_endless_digits_are_no_numeral(digits):
    assert read_digits(digits) is None


def test_a_decimal_comma_and_a_single_dotted_group_are_doubtful():
    comma, dot = read_digits("9,8"), read_digits("1.420")

    assert comma is not None
    assert comma.is_ambiguous
    assert dot is not None
    assert dot.one_dotted_group


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("two", "2"),
        ("twenty-five", "25"),
        ("a hundred and fifty thousand", "150000"),
        ("two thousand and five", "2005"),
        ("two and a half", "2.5"),
        ("one and three quarters", "1.75"),
        ("a million and a half", "1500000"),
        ("three point six", "3.6"),
        ("twelve hundred", "1200"),
        ("five-hundred", "500"),
        ("two dozen", "24"),
    ],
)
def test_number_words_are_read(words, value):
    number = read_number_words(Tokens(words), 0)

    assert number is not None
    assert number.value == Decimal(value)


def test_two_numbers_side_by_side_are_not_one():
    number = read_number_words(Tokens("two three"), 0)

    assert number is not None
    assert (number.value, number.last) == (2, 1)
