import pytest

from claims.extraction.names.registry import Registry, default_registry, fold

ROWS = [
    {
        "key": "norvik-shipping", "name": "Norvik Shipping", "kind": "company", "ticker": "NVK", "exchange": "OSE",
        "aliases": "Norvik|Norvik Lines", "guarded": "",
    },
    {"key": "crate", "name": "Crate", "kind": "company", "ticker": "CRT", "aliases": "", "guarded": "Crate"},
]  # fmt: skip


@pytest.mark.parametrize(
    "name", ["Norvik", "norvik shipping", "NORVIK SHIPPING ASA", "The Norvik Lines", "NVK", "$NVK"]
)
def test_a_company_is_found_by_name_alias_and_ticker_whatever_its_case_and_legal_form(name):
    assert Registry.from_rows(ROWS).find(name).key == "norvik-shipping"


@pytest.mark.parametrize("name", ["Norvik Air", "nvk", "", "The", "Group"])
def test_no_company_is_better_than_a_wrong_one(name):
    assert Registry.from_rows(ROWS).find(name) is None


def test_a_name_that_is_a_common_word_is_guarded():
    registry = Registry.from_rows(ROWS)

    assert registry.is_guarded("crate")
    assert not registry.is_guarded("Norvik")


def test_a_later_row_replaces_an_earlier_one():
    edited = {"key": "norvik-new", "name": "Norvik", "kind": "company"}

    registry = Registry.from_rows([*ROWS, edited])

    assert registry.find("Norvik").key == "norvik-new"
    assert registry.find("Norvik Lines").key == "norvik-shipping"


@pytest.mark.parametrize(
    ("name", "canonical"),
    [("Alibaba", "Alibaba Group"), ("BABA", "Alibaba Group"), ("the Fed", "Federal Reserve"), ("Apple Inc.", "Apple")],
)
def test_the_registry_that_ships_knows_companies_and_institutions(name, canonical):
    assert default_registry().find(name).name == canonical


def test_keys_of_the_registry_that_ships_are_unique_and_names_guarded_where_they_are_words():
    registry = default_registry()

    assert len(registry) > 5000
    assert registry.is_guarded("Target")
    assert registry.is_guarded("Gap")


def test_folding_keeps_a_name_that_is_only_a_legal_form():
    assert fold("Group") == "group"
    assert fold("The Norvik Group, Inc.") == "norvik"
