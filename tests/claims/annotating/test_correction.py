from decimal import Decimal

import pytest

from claims.annotating.correction import BadCorrection, Number, interval_from, number_of, overlay_of
from claims.extraction.quantity import Hedge


def number(value=None, low=None, high=None, *, unit="count", hedge=Hedge.EXACT):
    value, low, high = (None if each is None else Decimal(each) for each in (value, low, high))
    return Number(value, low, high, unit, hedge)


@pytest.mark.parametrize(
    ("said", "hard"),
    [
        (number("4.9", unit="percent"), ("4.85", "4.95", "[)")),
        (number("24000"), ("23500", "24500", "[)")),
        (number("24317"), ("24317", "24317", "[]")),
        (number("20000", hedge=Hedge.AT_LEAST), ("20000", None, "[)")),
        (number("20000", hedge=Hedge.MORE_THAN), ("20000", None, "()")),
        (number("24000", hedge=Hedge.ABOUT), ("22800", "25200", "[)")),
        (number(low="70", high="90", unit="percent", hedge=Hedge.RANGE), ("70", "90", "[]")),
        (number(low="10000", high="99999", hedge=Hedge.ORDER_OF_MAGNITUDE), ("10000", "99999", "[]")),
    ],
)
def test_the_intervals_of_a_correction_are_those_of_the_lexicon(said, hard):
    made = interval_from(overlay_of(number=said)["hard"])

    low, high, ends = hard
    assert (made.low, made.high) == (Decimal(low), None if high is None else Decimal(high))
    assert ("(" if made.low_open else "[") + ("]" if made.high_closed else ")") == ends


def test_a_number_comes_back_as_it_was_said():
    said = number("1500000000", "1500000000", "1500000000", unit="USD", hedge=Hedge.ABOUT)

    assert number_of(overlay_of(number=said)) == said


@pytest.mark.parametrize(
    ("said", "field"),
    [
        (number(), "value"),
        (number(low="5", hedge=Hedge.RANGE), "minimum"),
        (number(low="5", high="4", hedge=Hedge.RANGE), "maximum"),
    ],
)
def test_what_can_be_no_number_is_refused_with_the_part_to_mend(said, field):
    with pytest.raises(BadCorrection) as refusal:
        overlay_of(number=said)

    assert refusal.value.field == field


def test_a_subject_nobody_registered_is_compared_by_its_folded_name():
    assert overlay_of(subject="The Ferrodyne Group plc")["subject_key"] == "ferrodyne"


def test_what_a_correction_leaves_out_stays_as_it_was_read():
    assert overlay_of(words={"period": "2026"}) == {"period": "2026"}
    assert number_of({"period": "2026"}) is None
