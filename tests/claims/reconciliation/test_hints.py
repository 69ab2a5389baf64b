import pytest

from claims.extraction.quantity import Modality
from claims.reconciliation.hints import pair_hints, transposed
from tests.claims.reconciliation.making import DOWN, UP, count, money, say

TABLE = [
    ("a thousand times as many", count("24000"), count("24"), "factor"),
    ("a slipped decimal point", say("4.9"), say("49.0"), "factor"),
    ("a million for a billion", money("1500000000", "EUR"), money("1500000", "EUR"), "factor"),
    ("two digits exchanged", count("42000000"), count("24000000"), "transposed"),
    ("two digits exchanged after the point", say("76.5"), say("67.5"), "transposed"),
    ("up instead of down", say("4.9", direction=UP), say("4.9", direction=DOWN, id="down"), "sign"),
    ("percent for points", say("3"), say("3", unit="percentage_point", id="points"), "percent_or_points"),
    ("pounds for dollars", money("80", "USD"), money("80", "GBP"), "currency_slip"),
    ("a sum in another currency", money("110", "USD"), money("100", "EUR"), "exchange_rate"),
    ("the other side of a share", say("38"), say("62"), "complement"),
    ("perhaps intraday", say("4.9"), say("11.5", qualifiers=("session:intraday",)), "qualifier"),
    ("perhaps the other listing", say("4.9"), say("6.1", qualifiers=("listing:New York",)), "listing"),
    ("perhaps another period", say("4.9", period="2026-06-25"), say("11.5", period="2026-06"), "period"),
    ("what is forecast", say("4.9"), say("11.5", modality=Modality.FORECAST), "modality"),
]


@pytest.mark.parametrize(("one", "other", "kind"), [row[1:] for row in TABLE], ids=[row[0] for row in TABLE])
def test_a_difference_comes_with_what_may_explain_it(one, other, kind):
    hints = {hint.kind: hint for hint in pair_hints(one, other)}

    assert hints[kind].claims == tuple(sorted((one.id, other.id)))
    assert kind in {hint.kind for hint in pair_hints(other, one)}


def test_two_numbers_without_anything_in_common_come_without_a_hint():
    assert pair_hints(say("4.9"), say("11.6")) == ()


def test_the_usual_reading_is_no_explanation():
    assert pair_hints(say("4.9"), say("11.6", qualifiers=("session:close",))) == ()


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [("42", "24", True), ("765", "675", True), ("123", "321", False), ("42", "42", False), ("42", "240", False)],
)
def test_only_neighbours_count_as_exchanged(one, other, expected):
    assert transposed(one, other) is expected
