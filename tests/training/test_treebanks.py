"""Treebanks become documents without loss, in the spelling that articles have."""

import lzma
from pathlib import Path

import pytest
import spacy

from training.treebanks import Sentence, grouped, read_treebank, to_doc

CONLLU = """\
# newdoc id = one
# text = Norvik's shares didn't fall.
1-2\tNorvik's\t_\t_\t_\t_\t_\t_\t_\t_
1\tNorvik\tNorvik\tPROPN\tNNP\tNumber=Sing\t3\tnmod:poss\t_\t_
2\t's\t's\tPART\tPOS\t_\t1\tcase\t_\t_
3\tshares\tshare\tNOUN\tNNS\tNumber=Plur\t6\tnsubj\t_\t_
4-5\tdidn't\t_\t_\t_\t_\t_\t_\t_\t_
4\tdid\tdo\tAUX\tVBD\tTense=Past|VerbForm=Fin\t6\taux\t_\t_
5\tn't\tnot\tPART\tRB\tPolarity=Neg\t6\tadvmod\t_\t_
6\tfall\tfall\tVERB\tVB\tVerbForm=Inf\t0\troot\t_\tSpaceAfter=No
7\t.\t.\tPUNCT\t.\t_\t6\tpunct\t_\t_

# text = Sales rose.
1\tSales\tsale\tNOUN\tNNS\tNumber=Plur\t2\tnsubj\t_\t_
1.1\tghost\tghost\tNOUN\tNN\t_\t_\t_\t_\t_
2\trose\trise\tVERB\tVBD\tTense=Past|VerbForm=Fin\t0\troot\t_\tSpaceAfter=No
3\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_

# newdoc id = two
1\tStop\tstop\tVERB\tVB\tMood=Imp|VerbForm=Fin\t0\troot\t_\t_

"""


@pytest.fixture
def sentences(tmp_path: Path) -> list[Sentence]:
    path = tmp_path / "small.conllu"
    path.write_text(CONLLU, encoding="utf-8")
    return list(read_treebank(path))


def test_words_written_together_keep_their_spelling(sentences: list[Sentence]) -> None:
    doc = to_doc(sentences[:2], spacy.blank("en").vocab)

    assert doc.text == "Norvik's shares didn't fall. Sales rose. "


def test_conversion_keeps_tags_features_trees_and_sentences(sentences: list[Sentence]) -> None:
    doc = to_doc(sentences[:2], spacy.blank("en").vocab)

    assert [token.tag_ for token in doc] == ["NNP", "POS", "NNS", "VBD", "RB", "VB", ".", "NNS", "VBD", "."]
    assert [token.pos_ for token in doc[7:]] == ["NOUN", "VERB", "PUNCT"]
    assert str(doc[4].morph) == "Polarity=Neg"
    assert [(token.dep_, token.head.i) for token in doc[:3]] == [("nmod:poss", 2), ("case", 0), ("nsubj", 5)]
    assert [(token.dep_, token.head.i) for token in doc[7:]] == [("nsubj", 8), ("ROOT", 8), ("punct", 8)]
    assert [sentence.start for sentence in doc.sents] == [0, 7]


def test_empty_nodes_are_left_out(sentences: list[Sentence]) -> None:
    assert [word.form for word in sentences[1].words] == ["Sales", "rose", "."]


def test_groups_never_cross_documents_and_lose_nothing(sentences: list[Sentence]) -> None:
    groups = list(grouped(sentences * 20, seed=3))

    assert [sentence for group in groups for sentence in group] == sentences * 20
    assert all(not sentence.starts_document for group in groups for sentence in group[1:])
    assert any(len(group) > 1 for group in groups)


def test_compressed_treebanks_read_like_plain_ones(sentences: list[Sentence], tmp_path: Path) -> None:
    path = tmp_path / "small.conllu.xz"
    path.write_bytes(lzma.compress(CONLLU.encode()))

    assert list(read_treebank(path)) == sentences
