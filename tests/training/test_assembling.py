"""What is shipped: rounded weights, and papers that name every corpus."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import numpy
import spacy
from thinc.api import Model

from training.assembling import round_weights
from training.card import write_card
from training.corpora import CORPORA, fingerprint

SCORES = {
    **{name: dict.fromkeys(("xpos", "upos", "uas", "las", "nsubj", "obj", "nummod"), 81.25) for name in
       ("ewt_test", "pud_news", "pud_wiki")},
    "uner_test": {"all": 60.0, "ORG": 50.0},
    "speed": {"words_per_second": 12300.0},
}  # fmt: skip


def test_every_weight_is_a_half_precision_number_afterwards() -> None:
    nlp = spacy.blank("en")
    tagger = nlp.add_pipe("tagger")
    tagger.add_label("NN")  # type: ignore[attr-defined]  # add_pipe is typed as a plain callable
    nlp.initialize()
    model: Model[Any, Any] = tagger.model  # type: ignore[attr-defined]  # Any: whatever a tagger takes and gives

    round_weights(nlp)

    weights = [
        numpy.asarray(node.get_param(name))
        for node in model.walk()
        for name in node.param_names
        if node.has_param(name)
    ]
    assert any(array.any() for array in weights)
    for array in weights:
        assert array.dtype.name == "float32"
        assert (array == array.astype(numpy.float16).astype(numpy.float32)).all()


def test_the_papers_name_scores_licence_and_the_hash_of_every_corpus(tmp_path: Path) -> None:
    corpora, folder = tmp_path / "corpora", tmp_path / "model"
    folder.mkdir()
    for number, corpus in enumerate(CORPORA):
        (corpora / corpus.file).parent.mkdir(parents=True, exist_ok=True)
        (corpora / corpus.file).write_text(str(number))

    write_card(
        folder,
        scores=SCORES,
        corpora=corpora,
        sizes={"width": 128, "depth": 4, "entity_width": 96},
        day=date(2026, 7, 1),
        spacy_version="3.8",
    )

    card = (folder / "README.md").read_text()
    notice = (folder / "NOTICE").read_text()
    assert "2026-07-01" in card
    assert "| EWT test | 81.2 |" in card
    assert "12,300 words" in card
    assert "CC BY-SA 4.0" in card
    assert "creativecommons.org/licenses/by-sa/4.0" in (folder / "LICENSE").read_text()
    assert all(corpus.title in notice and fingerprint(corpora / corpus.file) in notice for corpus in CORPORA)
    assert json.loads((folder / "scores.json").read_text()) == SCORES
