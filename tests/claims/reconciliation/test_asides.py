from datetime import timedelta

import pytest

from claims.reconciliation.asides import (
    is_dated_before,
    is_elsewhere,
    is_expected,
    is_of_before,
    is_outdated,
    is_required,
    is_told_beside,
)
from claims.reconciliation.circumstances import circumstances
from claims.reconciliation.interpretation import reading_of
from claims.reconciliation.telling import telling_of
from tests.claims.reconciliation.making import DAY, count


def reading(sentence, *, rules=(), **fields):
    said = count("700", text="700", measure="boat", story="1", **fields)
    telling = telling_of(said, sentence=sentence, at=sentence.find("700"), rules=rules)
    return reading_of(telling, story=circumstances([telling], {"Velmora": "Velmora"}))


@pytest.mark.parametrize(
    ("sentence", "says"),
    [
        pytest.param("Its rival Corvo sold 700 boats.", is_elsewhere, id="rival"),
        pytest.param("Nationally, 700 boats were sold.", is_elsewhere, id="whole land"),
        pytest.param("In neighbouring Tarn, 700 boats were sold.", is_elsewhere, id="neighbour"),
        pytest.param("Analysts had expected it to sell 700 boats.", is_expected, id="expected"),
        pytest.param("The legal limit is 700 boats.", is_required, id="limit"),
        pytest.param("Its target is 700 boats.", is_required, id="target"),
        pytest.param("A year ago it sold 700 boats.", is_of_before, id="before"),
        pytest.param("Its bank had on average expected 700 boats.", is_outdated, id="had expected"),
        pytest.param("The yard hoped for 700 boats.", is_outdated, id="hoped"),
        pytest.param("The old number was 700.", is_outdated, id="old"),
    ],
)
def test_a_sentence_says_that_its_number_stands_beside_the_matter(sentence, says):
    assert says(reading(sentence))
    assert not says(reading("It sold 700 boats."))


@pytest.mark.parametrize(
    ("period", "rules", "is_dated"),
    [
        pytest.param("2025", (), True, id="last year"),
        pytest.param("2026-05", (), False, id="last month"),
        pytest.param("2025", ("period:present",), False, id="guessed"),
        pytest.param(None, (), False, id="none"),
    ],
)
def test_a_number_is_dated_before_where_its_period_ended_well_before_its_text(period, rules, is_dated):
    given = reading("It sold 700 boats.", period=period, published_at=DAY, rules=rules)

    assert is_dated_before(given) is is_dated


def test_a_year_that_has_just_ended_is_not_dated_before():
    new_year = DAY.replace(month=1, day=1) + timedelta(days=20)

    assert not is_dated_before(reading("It sold 700 boats.", period="2025", published_at=new_year))


def test_what_was_hoped_for_is_told_beside_what_came_of_it():
    hoped, came = reading("The yard hoped for 700 boats."), reading("The yard built 700 boats.")

    assert is_told_beside(hoped, came)
    assert not is_told_beside(came, came)
