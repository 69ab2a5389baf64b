"""Scores a pipeline on the test sets, and times it."""

import time
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import DocBin
from spacy.training import Corpus

SYNTAX = ("tok2vec", "tagger", "morphologizer", "parser")
TREE_TESTS = ("ewt_test", "pud_news", "pud_wiki")
TIMED_ROUNDS = 3  # the fastest counts
PERCENT = 100

Scores = dict[str, dict[str, float]]


def evaluate(nlp: Language, *, work: Path, corpora: Path) -> Scores:
    """Per test set, in percent: XPOS and UPOS accuracy, UAS, LAS, F1 of nsubj and nummod; F1 per entity label; words/s.

    Raw text goes in: sentences and tokens are the pipeline's own. Punctuation is left out of UAS and LAS.
    """
    scores = {name: _tree_scores(nlp, work / f"{name}.spacy") for name in TREE_TESTS}
    scores["uner_test"] = _entity_scores(nlp, corpora / "entities/ner_uner_test.spacy")
    scores["speed"] = {"words_per_second": round(words_per_second(nlp, work / "pud_news.spacy"), -2)}
    return scores


def words_per_second(nlp: Language, path: Path) -> float:
    """Words a second of processor time, all components on, texts in batches."""
    texts = [doc.text for doc in DocBin().from_disk(path).get_docs(spacy.blank("en").vocab)]
    speeds = []
    for _ in range(TIMED_ROUNDS):
        started = time.process_time()
        words = sum(len(doc) for doc in nlp.pipe(texts))
        speeds.append(words / (time.process_time() - started))
    return max(speeds)


def _tree_scores(nlp: Language, path: Path) -> dict[str, float]:
    with nlp.select_pipes(enable=list(SYNTAX)):
        found = nlp.evaluate(list(Corpus(path)(nlp)))
    by_label = found["dep_las_per_type"]
    return _percent(
        {
            "xpos": found["tag_acc"],
            "upos": found["pos_acc"],
            "uas": found["dep_uas"],
            "las": found["dep_las"],
            "nsubj": by_label["nsubj"]["f"],
            "obj": by_label["obj"]["f"],
            "nummod": by_label["nummod"]["f"],
            "appos": by_label["appos"]["f"],
            "parataxis": by_label["parataxis"]["f"],
        }
    )


def _entity_scores(nlp: Language, path: Path) -> dict[str, float]:
    with nlp.select_pipes(enable=["ner"]):
        found = nlp.evaluate(list(Corpus(path)(nlp)))
    return _percent({"all": found["ents_f"], **{label: s["f"] for label, s in found["ents_per_type"].items()}})


def _percent(fractions: dict[str, float]) -> dict[str, float]:
    return {name: round(PERCENT * value, 1) for name, value in fractions.items()}
