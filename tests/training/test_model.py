"""The pipeline that ships loads as it is and reads the sentences that the project is about."""

import json
from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc, Token

MODEL = Path(__file__).parents[2] / "claims" / "extraction" / "model"
MEGABYTE = 2**20


@pytest.fixture(scope="module")
def nlp() -> Language:
    return spacy.load(MODEL / "pipeline")


def test_components_keep_the_names_that_others_switch_off_by(nlp: Language) -> None:
    assert nlp.pipe_names == ["tok2vec", "tagger", "morphologizer", "lemmatizer", "parser", "ner"]


def test_a_share_that_fell_has_its_subject_amount_and_day(nlp: Language) -> None:
    doc = nlp("Shares of Norvik fell 4.9% on Thursday.")

    fell = _word(doc, "fell")
    assert fell.dep_ == "ROOT"
    assert _arc(doc, "Shares") == ("nsubj", "fell")
    assert _arc(doc, "Norvik") == ("nmod", "Shares")
    assert _arc(doc, "%")[1] == "fell"
    assert _arc(doc, "4.9") == ("nummod", "%")
    assert _arc(doc, "Thursday") == ("obl", "fell")
    assert fell.lemma_ == "fall"


def test_two_companies_keep_their_own_numbers(nlp: Language) -> None:
    doc = nlp("Norvik rose 3% while Belcor fell 2%.")

    assert _arc(doc, "Norvik") == ("nsubj", "rose")
    assert _arc(doc, "Belcor") == ("nsubj", "fell")
    assert _arc(doc, "fell") == ("advcl", "rose")
    assert [token.head.text for token in doc if token.text == "%"] == ["rose", "fell"]


def test_a_count_has_its_hedge_and_its_claimant(nlp: Language) -> None:
    doc = nlp("The company said it had removed about 24,000 fake accounts.")

    assert _arc(doc, "company") == ("nsubj", "said")
    assert _arc(doc, "removed") == ("ccomp", "said")
    assert _arc(doc, "accounts") == ("obj", "removed")
    assert _arc(doc, "24,000") == ("nummod", "accounts")
    assert _arc(doc, "about") == ("advmod", "24,000")


def test_flights_that_were_cancelled_are_a_passive_subject(nlp: Language) -> None:
    doc = nlp("A further 260 flights were cancelled, according to Norvik Airways.")

    assert _arc(doc, "flights") == ("nsubj:pass", "cancelled")
    assert _arc(doc, "260") == ("nummod", "flights")
    assert ("Norvik Airways", "ORG") in [(span.text, span.label_) for span in doc.ents]


def test_the_papers_lie_beside_the_weights_and_no_file_is_large() -> None:
    scores = json.loads((MODEL / "scores.json").read_text())
    files = [path for path in MODEL.rglob("*") if path.is_file()]

    assert {"README.md", "LICENSE", "NOTICE"} <= {path.name for path in files}
    assert max(path.stat().st_size for path in files) < 20 * MEGABYTE
    # The floors are what the recipe's first pipeline reached.
    assert scores["ewt_test"]["las"] > 80.0
    assert scores["pud_news"]["las"] > 82.8


def _word(doc: Doc, text: str) -> Token:
    return next(token for token in doc if token.text == text)


def _arc(doc: Doc, text: str) -> tuple[str, str]:
    token = _word(doc, text)
    return token.dep_, token.head.text
