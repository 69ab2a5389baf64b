"""Units that a text leaves out, and numbers that an article stands for."""

from decimal import Decimal

import pytest

from claims.extraction.numbers.quantities import read_quantities
from claims.extraction.quantity import Hedge


@pytest.mark.parametrize(
    ("text", "exact", "unit"),
    [
        (
            "Ostra Glass must pay €92.4 million. Its rival was fined about 61 million and declined to comment.",
            "61 million",
            "EUR",
        ),
        ("A home sold for 4.9 million kroner. In Lom the sum was 4.3 million, and rising.", "4.3 million", "NOK"),
        ("The gap was 15.9 percentage points. In 2025 it was 17.2.", "17.2", "percentage_point"),
        ("The bank pays 4 per cent. It was 4.25 until Thursday.", "4.25", "percent"),
        ("The fleet took 142,000 tonnes, up from 118,000 in 2025.", "118,000", "tonne"),
        ("They sew 76 hours a week, it says, against 58 by the mill's count.", "58", "hour"),
        ("It held 34 ppm of lead, against a national limit of 2.", "2", "ppm"),
        ("Norvik took 200,000 tonnes and Halden 142,000, the board said.", "142,000", "tonne"),
        ("It was the hottest day. The mercury peaked at 45.7 degrees.", "45.7 degrees", "degree celsius"),
        ("In the heat the sensor read 104 degrees.", "104 degrees", "degree fahrenheit"),
        ("The ship turned 30 degrees.", "30 degrees", "degree"),
        ("It fell by 0.4 of a percentage point.", "0.4 of a percentage point", "percentage_point"),
        ("Some 77% passed. The gap between rich and poor was 16 points.", "16 points", "percentage_point"),
    ],
)
def test_a_unit_left_out_is_taken_from_the_text_around(text, exact, unit):
    quantities = {quantity.text: quantity for quantity in read_quantities(text).quantities}

    assert quantities[exact].unit == unit


@pytest.mark.parametrize(
    ("text", "exact"),
    [
        ("The game cost €60 million. It has sold 4.9 million, and counting.", "4.9 million"),
        ("The price is €60. The town has 4 million people.", "4 million"),
        ("Shares fell 3%. Rovers won by 16 points.", "16"),
        ("Costs rose 3%. It was 25 in June.", "25"),
    ],
)
def test_a_number_that_may_count_something_keeps_no_unit(text, exact):
    quantities = {quantity.text: quantity for quantity in read_quantities(text).quantities}

    assert quantities[exact].unit == "count"


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("They ran the ring for more than a decade.", 10, "year"),
        ("She spent a week mending it.", 1, "week"),
        ("He gets a fortnight's pay.", 2, "week"),
        ("The files are kept for a year.", 1, "year"),
    ],
)
def test_a_span_may_have_an_article_for_its_number(text, value, unit):
    (quantity,) = read_quantities(text).quantities

    assert (quantity.value, quantity.unit) == (Decimal(value), unit)


@pytest.mark.parametrize(
    "text",
    [
        "It opened more than a year ago.",
        "He earns that in a week.",
        "She was away for a year in Lom.",
        "It costs this a month.",
    ],
)
def test_a_moment_or_a_rate_is_no_span(text):
    assert read_quantities(text).quantities == ()


def test_within_bounds_a_time_from_above():
    (quantity,) = read_quantities("The fine is payable within 60 days.").quantities

    assert (quantity.hedge, quantity.minimum, quantity.maximum) == (Hedge.AT_MOST, None, Decimal(60))
