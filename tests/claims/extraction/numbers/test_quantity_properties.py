"""What holds of every text: nothing raises, offsets slice, spans stay apart; and a number written is read back."""

import time
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.extraction.numbers.quantities import read_quantities

WORDS = """
    $ € £ US$ Rs RMB % percent points - – ( ) / . , : a of to from and or between in out every more than about over km
    hours million bn m k May 2026 31 1,234 1.420 1,5 00 3.5 24/7 am Section Boeing aged old year-old times x fold ½
    \u200b \ufffd 👍 ß İ two hundred half third dozens tens one no twenty-five quarter doubled
"""
PIECES = st.sampled_from(WORDS.split())
WHOLE = st.integers(min_value=1, max_value=999_999_999)
SCALES = {"": 1, " thousand": 10**3, " million": 10**6, "bn": 10**9, " crore": 10**7}


@settings(max_examples=300)
@given(st.text() | st.lists(PIECES, max_size=12).map(" ".join) | st.lists(PIECES, max_size=12).map("".join))
def test_any_text_is_read_with_offsets_that_slice_it_and_spans_that_stay_apart(text):
    reading = read_quantities(text)

    found = sorted((*reading.quantities, *reading.rejections), key=lambda item: item.start)
    assert all(text[item.start : item.end] == item.text for item in found)
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert all(quantity.minimum is not None or quantity.maximum is not None for quantity in reading.quantities)


@settings(max_examples=200)
@given(WHOLE, st.sampled_from([",", "\u2009", "\u202f", "'"]))
def test_a_whole_number_with_grouped_thousands_is_read_back(number, separator):
    written = f"{number:,}".replace(",", separator)

    (quantity,) = read_quantities(f"They counted {written} birds.").quantities

    assert (quantity.value, quantity.text) == (number, written)


@settings(max_examples=200)
@given(st.decimals(min_value="0.01", max_value=999, places=2), st.sampled_from(["%", " percent", " per cent", "pc"]))
def test_a_percentage_is_read_back(number, sign):
    (quantity,) = read_quantities(f"Output rose {number}{sign} at once.").quantities

    assert (quantity.value, quantity.unit) == (number, "percent")


@settings(max_examples=200)
@given(
    st.decimals(min_value="0.1", max_value=99, places=1),
    st.sampled_from(list(SCALES)),
    st.sampled_from(["$", "€", "£"]),
)
def test_money_is_read_back_with_its_scale(number, scale, sign):
    (quantity,) = read_quantities(f"It paid {sign}{number}{scale} at once.").quantities

    assert quantity.value == number * SCALES[scale]


@settings(max_examples=200)
@given(st.integers(min_value=2, max_value=99_999))
def test_a_number_in_words_is_read_back(number):
    (quantity,) = read_quantities(f"They counted {in_words(number)} birds.").quantities

    assert quantity.value == Decimal(number)


@pytest.mark.parametrize(
    "piece", ["1", "1 ", "1,", "1-", "one ", "5% ", "from 5 to ", "a1", "$", "(", "one hundred and "]
)
def test_time_is_in_proportion_to_the_length(piece):
    short, long = piece * 2_000, piece * 16_000
    read_quantities(short)

    seconds = [_seconds(short), _seconds(long)]

    assert seconds[1] < 40 * max(seconds[0], 0.002)


def _seconds(text: str) -> float:
    started = time.process_time()
    read_quantities(text)
    return time.process_time() - started


TO_NINETEEN = """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen
"""
BY_TENS = "- - twenty thirty forty fifty sixty seventy eighty ninety"
ONES, TENS = TO_NINETEEN.split(), BY_TENS.split()


def in_words(number: int) -> str:
    """The number as British newspapers spell it."""
    if number < 20:
        return ONES[number]
    if number < 100:
        return TENS[number // 10] + (f"-{ONES[number % 10]}" if number % 10 else "")
    if number < 1000:
        return f"{ONES[number // 100]} hundred" + (f" and {in_words(number % 100)}" if number % 100 else "")
    rest = number % 1000
    joint = " and " if 0 < rest < 100 else " "
    return f"{in_words(number // 1000)} thousand" + (joint + in_words(rest) if rest else "")
