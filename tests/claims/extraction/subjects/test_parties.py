import pytest

from tests.claims.extraction.reading import subject_at

HARBOUR = "Harbour Foods lost customers after the recall of its soups. "


@pytest.mark.parametrize(
    ("sentence", "number"),
    [
        ("We counted 31 complaints there. For Quillan Dairy the number was 58.", "58"),
        ("For Quillan Dairy, which reports on Friday, we pencil in £120m.", "£120m"),
        ("At its smaller rival Quillan Dairy we estimate 6%.", "6%"),
    ],
)
def test_a_number_is_of_whom_its_clause_sets_in_front(sentence, number):
    assert subject_at(HARBOUR + sentence, number, headline="Harbour Foods after the recall") == "Quillan Dairy"


def test_a_loan_is_filed_under_who_gets_it():
    text = "The Coastal Savings Bank is lending Dunmore Cement €410m. The works would otherwise close."

    assert subject_at(text, "€410m") == "Dunmore Cement"


def test_the_price_of_a_purchase_is_that_of_what_is_bought():
    text = "Harbour Foods bought Quillan Dairy for €95 million in 2023."

    assert subject_at(text, "€95 million", headline="Harbour Foods recalls soups") == "Quillan Dairy"


def test_whoever_reports_a_rise_has_it():
    text = HARBOUR + "Its closest competitor, Quillan Dairy, reported a rise of 4%."

    assert subject_at(text, "4%", headline="Harbour Foods after the recall") == "Quillan Dairy"


def test_whoever_settles_a_case_pays_for_it():
    text = HARBOUR + "Quillan Dairy settled a similar case in 2024 for $22 million."

    assert subject_at(text, "$22 million", headline="Harbour Foods after the recall") == "Quillan Dairy"
