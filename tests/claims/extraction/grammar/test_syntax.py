import pytest
from spacy.tokens import Doc
from spacy.vocab import Vocab

from claims.extraction.grammar.parses import tree_of
from claims.extraction.grammar.syntax import Relation, Tree
from claims.extraction.grammar.words import Word

# The same sentences in both schemes: (word, tag, label, index of head).
SHARES = {
    "universal": [
        ("Norvik", "NNP", "compound", 1), ("shares", "NNS", "nsubj", 2), ("fell", "VBD", "ROOT", 2),
        ("4.9", "CD", "nummod", 4), ("%", "NN", "obl:unmarked", 2), ("in", "IN", "case", 6), ("Oslo", "NNP", "obl", 2),
    ],
    "clearnlp": [
        ("Norvik", "NNP", "compound", 1), ("shares", "NNS", "nsubj", 2), ("fell", "VBD", "ROOT", 2),
        ("4.9", "CD", "nummod", 4), ("%", "NN", "npadvmod", 2), ("in", "IN", "prep", 2), ("Oslo", "NNP", "pobj", 5),
    ],
}  # fmt: skip
COPULA = {
    "universal": [
        ("Norvik", "NNP", "nmod:poss", 2), ("'s", "POS", "case", 0), ("revenue", "NN", "nsubj", 4),
        ("was", "VBD", "cop", 4), ("$", "$", "ROOT", 4), ("5", "CD", "nummod", 4),
    ],
    "clearnlp": [
        ("Norvik", "NNP", "poss", 2), ("'s", "POS", "case", 0), ("revenue", "NN", "nsubj", 3),
        ("was", "VBD", "ROOT", 3), ("$", "$", "attr", 3), ("5", "CD", "nummod", 4),
    ],
}  # fmt: skip
PASSIVE = {
    "universal": [
        ("12", "CD", "nummod", 1), ("ships", "NNS", "nsubj:pass", 3), ("were", "VBD", "aux:pass", 3),
        ("sold", "VBN", "ROOT", 3), ("by", "IN", "case", 5), ("Norvik", "NNP", "obl:agent", 3),
    ],
    "clearnlp": [
        ("12", "CD", "nummod", 1), ("ships", "NNS", "nsubjpass", 3), ("were", "VBD", "auxpass", 3),
        ("sold", "VBN", "ROOT", 3), ("by", "IN", "agent", 3), ("Norvik", "NNP", "pobj", 4),
    ],
}  # fmt: skip
SCHEMES = pytest.mark.parametrize("scheme", ["universal", "clearnlp"])


@SCHEMES
def test_a_nominal_hangs_on_its_verb_and_knows_its_preposition(scheme):
    tree = _tree(SHARES[scheme])

    assert tree.subject(2).text == "shares"
    assert [node.text for node in tree.obliques(2, "in")] == ["Oslo"]
    assert tree.nodes[4].relation is Relation.OBLIQUE
    assert tree.nodes[4].preposition is None


@SCHEMES
def test_a_copular_sentence_hangs_on_its_predicate(scheme):
    tree = _tree(COPULA[scheme])

    assert tree.subject(4).text == "revenue"
    assert tree.possessor(2).text == "Norvik"
    assert [node.text for node in tree.children(4, Relation.COPULA)] == ["was"]
    assert tree.nodes[4].head == 4


@SCHEMES
def test_a_passive_has_its_subject_and_its_agent(scheme):
    tree = _tree(PASSIVE[scheme])

    assert tree.is_passive(3)
    assert tree.children(3, Relation.PASSIVE_SUBJECT)[0].text == "ships"
    assert tree.children(3, Relation.AGENT)[0].text == "Norvik"


def test_a_participle_borrows_the_subject_of_the_clause_it_hangs_on():
    tree = _tree(
        [
            ("Norvik", "NNP", "nsubj", 1),
            ("closed", "VBD", "ROOT", 1),
            ("leaving", "VBG", "advcl", 1),
            ("thousands", "NNS", "obj", 2),
        ]
    )

    assert tree.subject(2).text == "Norvik"


def test_a_sentence_without_a_parse_gives_a_tree_all_the_same():
    doc = Doc(Vocab(), words=["Norvik", "shares"])

    tree = tree_of(doc, _words(["Norvik", "shares"]))

    assert [node.head for node in tree.nodes] == [0, 1]
    assert tree.clause(1).text == "shares"


def _tree(rows: list[tuple[str, str, str, int]]) -> Tree:
    texts = [row[0] for row in rows]
    doc = Doc(
        Vocab(),
        words=texts,
        tags=[row[1] for row in rows],
        deps=[row[2] for row in rows],
        heads=[row[3] for row in rows],
        lemmas=["be" if text in {"was", "were"} else text.lower() for text in texts],
    )
    return tree_of(doc, _words(texts))


def _words(texts: list[str]) -> list[Word]:
    return [Word(at * 10, at * 10 + len(text), text, True) for at, text in enumerate(texts)]
