import pytest

from claims.extraction.names.entities import entities_of
from claims.extraction.names.names import names_in
from claims.extraction.names.registry import Registry
from claims.extraction.vocabulary.places import place_of_adjective

EMPTY = Registry([])


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("It said Norvik Shipping fell.", ["Norvik Shipping"]),
        ("The Bank of Freedonia's governor met Ann Lee.", ["Bank of Freedonia", "Ann Lee"]),
        ("Rival Ferrowerk fell on Tuesday.", ["Ferrowerk"]),
        ("It trades in New York and London.", ["New York", "London"]),
        ("They won't. We're here.", []),
    ],
)
def test_names_are_runs_of_capitals_without_the_words_around_them(text, names):
    assert [name.text for name in names_in(text)] == names


def test_a_short_name_means_the_full_one_of_the_document():
    text = "It sold Norvik Shipping ASA (NVK). Norvik fell. So NVK rose."

    mentions = entities_of(text, registry=EMPTY)

    assert {mention.entity.name for mention in mentions} == {"Norvik Shipping"}
    assert len(mentions) == 4
    assert mentions[0].entity.ticker == "NVK"


def test_a_guarded_name_needs_the_context_of_a_company():
    registry = Registry.from_rows([{"key": "crate", "name": "Crate", "kind": "company", "guarded": "Crate"}])

    plain = entities_of("They met in front of Crate again.", registry=registry)
    market = entities_of("They sold Crate shares again.", registry=registry)

    assert plain[0].entity.key != "crate" or plain[0].entity.kind != "company"
    assert market[0].entity.kind == "company"


def test_the_people_of_every_country_are_known_by_their_adjective():
    pairs = {"Ivorian": "Côte d’Ivoire", "Ghanaian": "Ghana", "Welsh": "Wales", "Thais": "Thailand"}

    assert {word: place_of_adjective(word) for word in pairs} == pairs
