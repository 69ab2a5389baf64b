import pytest

from claims.reconciliation.aliases import aliases


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("Ostrava", "Ostrava Digital"),
        ("Pryce", "Dilys Pryce"),
        ("NCB", "Norrland Central Bank"),
        ("Brevik Ltd", "Brevik"),
    ],
)
def test_a_short_form_stands_for_the_full_name(short, full):
    found = aliases([short, full, full])

    assert found[short] == found[full] == full


def test_of_two_forms_the_commoner_is_how_the_story_knows_it():
    found = aliases(["Brevik", "Brevik", "Brevik Home Appliances"])

    assert set(found.values()) == {"Brevik"}


def test_a_name_that_begins_two_others_stands_for_neither():
    found = aliases(["Norrland", "Norrland Bank", "Norrland Rail"])

    assert found["Norrland"] == "Norrland"


def test_a_list_of_names_stands_for_itself():
    found = aliases(["Velmora", "Velmora, Brackwater and Tessaly"])

    assert found["Velmora"] == "Velmora"
