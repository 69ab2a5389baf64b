"""Every generated sentence is a well-formed tree whose words the tokenizer finds again."""

from collections import Counter

import pytest
import spacy

from training.data import generated_docs
from training.generation import Generator, UnknownRule
from training.inflection import UNIVERSAL
from training.names import Names
from training.notation import PhraseItem, Rule, WordItem
from training.treebanks import Sentence, to_doc

LISTED = Names(companies=("Acme Robotics", "Bank of Teal", "Quill & Vane"))
ENGLISH = spacy.blank("en")
KNOWN_RELATIONS = """
acl acl:relcl advcl advmod amod appos aux aux:pass case cc ccomp compound compound:prt conj cop csubj det expl fixed
flat iobj mark nmod nmod:desc nmod:poss nmod:unmarked nsubj nsubj:pass nummod obj obl obl:agent obl:unmarked orphan
parataxis punct root xcomp
"""
RELATIONS = frozenset(KNOWN_RELATIONS.split())
VERB_TAGS = {"VB", "VBD", "VBG", "VBN", "VBP", "VBZ"}


@pytest.fixture(scope="module")
def sentences() -> list[Sentence]:
    return list(Generator(names=LISTED, seed=7).sentences(800))


def test_each_sentence_has_one_root_and_every_word_leads_to_it(sentences: list[Sentence]) -> None:
    for sentence in sentences:
        heads = [word.head for word in sentence.words]
        roots = [index for index, head in enumerate(heads) if head == index]

        assert len(roots) == 1
        assert sentence.words[roots[0]].deprel == "root"
        assert all(_leads_to(roots[0], index, heads) for index in range(len(heads))), sentence.text


def test_no_two_arcs_cross(sentences: list[Sentence]) -> None:
    for sentence in sentences:
        arcs = [(min(i, word.head), max(i, word.head)) for i, word in enumerate(sentence.words) if word.head != i]

        assert not any(a < c < b < d for a, b in arcs for c, d in arcs), sentence.text


def test_tags_and_relations_are_those_of_the_treebanks(sentences: list[Sentence]) -> None:
    words = [word for sentence in sentences for word in sentence.words]

    assert {word.xpos for word in words} <= set(UNIVERSAL) | VERB_TAGS | {"IN", "DT"}
    assert {word.deprel for word in words} <= RELATIONS
    assert all(word.upos for word in words)


def test_entities_stand_on_word_borders_do_not_overlap_and_hold_names(sentences: list[Sentence]) -> None:
    for sentence in sentences:
        ends = [0]
        for entity in sentence.entities:
            assert ends[-1] <= entity.start < entity.end <= len(sentence.words)
            assert entity.label in ("ORG", "PERSON", "LOC")
            assert any(word.xpos in ("NNP", "NNPS") for word in sentence.words[entity.start : entity.end])
            ends.append(entity.end)


def test_the_tokenizer_finds_the_same_words_in_the_text(sentences: list[Sentence]) -> None:
    same = sum([token.text for token in ENGLISH(s.text)] == [word.form for word in s.words] for s in sentences)

    # It keeps the full stop of a sentence that ends in "5m." and the like; spaCy's alignment leaves such words out.
    assert same / len(sentences) > 0.97


def test_the_same_seed_gives_the_same_sentences() -> None:
    first = [sentence.text for sentence in Generator(names=LISTED, seed=5).sentences(50)]
    second = [sentence.text for sentence in Generator(names=LISTED, seed=5).sentences(50)]
    other = [sentence.text for sentence in Generator(names=LISTED, seed=6).sentences(50)]

    assert first == second
    assert first != other


def test_sentences_hardly_ever_repeat(sentences: list[Sentence]) -> None:
    counts = Counter(sentence.text for sentence in sentences)

    assert len(counts) > 0.98 * len(sentences)


def test_documents_hold_as_many_sentences_as_asked_for() -> None:
    docs = list(generated_docs(names=LISTED, vocab=ENGLISH.vocab, count=40, seed=2))

    assert sum(len(list(doc.sents)) for doc in docs) == 40
    assert any(doc.ents for doc in docs)


def test_every_alternative_of_every_rule_makes_a_phrase() -> None:
    generator = Generator(names=LISTED, seed=1)

    for name, rule in generator.rules.items():
        for phrase in rule.phrases:
            alone = Generator(names=LISTED, seed=1, rules={**generator.rules, name: Rule(name, (phrase,), (1,))})
            assert list(alone.expand(name).ordered()), name


def test_verbs_agree_with_their_subjects() -> None:
    generator = Generator(
        names=LISTED,
        seed=1,
        rules=_rules(words=[("shares", "NNS", "nsubj", True), ("rise", "VBZ", None, False)]),
    )

    (subject, verb) = generator.sentence("S").words

    assert (subject.form, verb.form, verb.xpos) == ("Shares", "rise", "VBP")
    assert "Number=Plur" in verb.morph


def test_the_article_fits_the_sound_that_follows() -> None:
    rules = _rules(words=[("a", "DT", "det", True), ("11", "CD", "nummod", True), ("drop", "NN", None, True)])

    assert Generator(names=LISTED, seed=1, rules=rules).sentence("S").text == "An 11 drop"


def test_some_headlines_capitalise_every_word_of_weight() -> None:
    headlines = [Generator(names=LISTED, seed=seed).sentence("HEADLINE") for seed in range(60)]
    verbs = [word.form for line in headlines for word in line.words[1:] if word.xpos == "VBZ"]

    assert any(form[0].isupper() for form in verbs)
    assert any(form[0].islower() for form in verbs)


def test_a_rule_that_nobody_wrote_is_named() -> None:
    with pytest.raises(UnknownRule, match="NOWHERE"):
        Generator(names=LISTED, seed=1).expand("NOWHERE")


def test_a_generated_document_has_the_sentences_tree_and_entities(sentences: list[Sentence]) -> None:
    sentence = next(s for s in sentences if s.entities)

    doc = to_doc([sentence], ENGLISH.vocab)

    assert [token.head.i for token in doc] == [word.head for word in sentence.words]
    assert [(e.start, e.end, e.label_) for e in doc.ents] == [(e.start, e.end, e.label) for e in sentence.entities]


def _rules(*, words: list[tuple[str, str, str | None, bool]]) -> dict[str, Rule]:
    items = tuple(WordItem(forms=(form,), tag=tag, rel=rel, inflected=done) for form, tag, rel, done in words)
    return {"S": Rule(name="S", phrases=(PhraseItem(items=items, rel=None),), weights=(1,))}


def _leads_to(root: int, index: int, heads: list[int]) -> bool:
    for _ in heads:
        if index == root:
            return True
        index = heads[index]
    return index == root
