import pytest

from claims.reconciliation.telling import telling_of
from claims.reconciliation.wordings import likeness, rarities, telling_words, wordings
from tests.claims.reconciliation.making import count


def tell(number, sentence, *, by):
    statement = count(number, text=number, id=by, article_id=by, measure=None, story="1")
    return telling_of(statement, sentence=sentence, at=sentence.find(number), rules=())


def test_a_clause_ends_at_the_next_number_and_names_say_nothing():
    told = tell("34", "Imelda killed 34 islanders, and 17 fishermen are missing.", by="one")

    found = wordings([told], names={"imelda"})["one"]

    assert "island" in "".join(sorted(found.clause))
    assert not any("fisher" in word or "imelda" in word for word in found.clause)
    assert any("fisher" in word for word in found.sentence)


def test_words_of_one_concept_are_shared():
    found = wordings([tell("34", "34 islanders died.", by="a"), tell("51", "The toll is 51.", by="b")], names=set())

    assert "~death" in found["a"].clause & found["b"].clause


def test_what_every_sentence_says_makes_two_wordings_less_alike_than_what_is_rare():
    texts = {"a": "The plant drinks 9000.", "b": "The plant pays 14000.", "c": "The plant drinks 14000."}
    given = [tell(text.split()[-1].rstrip("."), text, by=by) for by, text in texts.items()]
    found = wordings(given, names=set())
    rarity = rarities(given, found)

    by_rare = likeness(found["a"].sentence, found["c"].sentence, rarity)
    by_common = likeness(found["a"].sentence, found["b"].sentence, rarity)

    assert by_rare > by_common >= 0


def test_without_a_word_in_common_nothing_is_alike():
    assert likeness(frozenset({"jaw"}), frozenset({"tower"}), {}) == 0.0
    assert likeness(frozenset(), frozenset({"tower"}), {}) == 0.0
    assert likeness(frozenset({"jaw"}), frozenset({"jaw"}), {}) == pytest.approx(1)


@pytest.mark.parametrize(
    ("measure", "words"),
    [("share of annual revenue", ["of", "annual", "revenue"]), ("waiting time", ["waiting"]), (None, [])],
)
def test_what_half_of_all_measures_are_called_says_nothing(measure, words):
    assert telling_words(measure) == words
