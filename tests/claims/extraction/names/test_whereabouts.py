import pytest

from claims.extraction.names.names import names_in
from tests.claims.extraction.reading import subject_at


@pytest.mark.parametrize(
    "sentence",
    [
        "The Orlane maker sells 45,000 bikes a year.",
        "The Orlane-based group sells 45,000 bikes a year.",
        "The small Orlane challenger sells 45,000 bikes a year.",
    ],
)
def test_where_a_firm_is_from_is_not_its_name(sentence):
    text = f"Brightmoor Cycles has opened a second works. {sentence}"

    assert subject_at(text, "45,000") == "Brightmoor Cycles"


def test_a_gang_keeps_the_name_before_its_noun():
    text = "Brightmoor Cycles was hacked on Sunday. The Vaskora group has 45,000 members."

    assert subject_at(text, "45,000") == "Vaskora"


def test_it_is_not_the_arm_that_a_sentence_names_beside_its_owner():
    text = "Brightmoor Cycles sells them through its Danish arm, Velo Nord. Its works can make 9,000 bikes a year."

    assert subject_at(text, "9,000", headline="Brightmoor Cycles grows") == "Brightmoor Cycles"


def test_neither_a_street_nor_a_code_has_numbers_of_its_own():
    text = "A shop on Alder Street sold 900 bikes. The Cycling Code allows 12 defects. Brightmoor Cycles is pleased."

    assert subject_at(text, "900") == "Brightmoor Cycles"
    assert subject_at(text, "12") == "Brightmoor Cycles"


def test_an_index_has_its_level_and_its_fall():
    text = "Shares in Brightmoor Cycles gained 3%. The Northern Freight Index fell by 6.2%."

    assert subject_at(text, "6.2%", headline="Brightmoor Cycles gains") == "Northern Freight Index"


def test_a_product_made_for_a_firm_is_not_one_name_with_it():
    text = "They build the Lumo E for Brightmoor Cycles, as Parents for Clean Air knows."

    assert [name.text for name in names_in(text)][-3:] == ["Lumo E", "Brightmoor Cycles", "Parents for Clean Air"]


def test_the_board_of_a_firm_is_the_firm():
    text = "The Board of Management of Brightmoor Cycles will close 14 shops."

    assert subject_at(text, "14") == "Brightmoor Cycles"
