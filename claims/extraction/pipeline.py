"""The spaCy pipeline: the only module that loads it, once per process, and runs it in batches."""

import ctypes
import gc
import os
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

import numpy as np
import spacy
import thinc.api
from spacy.language import Language
from spacy.pipeline import Lemmatizer
from spacy.tokens import Doc, Token
from thinc.backends.numpy_ops import NumpyOps

from claims.extraction.grammar.words import Word

DEFAULT_PIPELINE = Path(__file__).parent / "model" / "pipeline"
BATCH_SIZE = 64
COLLECT_AFTER = 10_000  # new objects; Python's 700 are less than a sentence makes, and nearly none is part of a cycle
# Names are found by capitals, the registry and syntax; the entity recogniser took two fifths of the time and added
# nothing to the subjects of our sentences or of annotated articles.
UNUSED_COMPONENTS = ("ner", "senter", "entity_linker", "textcat")

NEGATIVE_ENDINGS = ("n't", "n’t", "N'T", "N’T")


class PipelineMissing(Exception):
    """The spaCy pipeline that a setting names, or the one that ships with the project, is not there."""


def parse(sentences: Sequence[Sequence[Word]]) -> list[Doc]:
    """One parsed Doc for each sentence, token for token the words given; an empty sentence gives an empty Doc."""
    language = load(os.environ.get("SPACY_PIPELINE") or str(DEFAULT_PIPELINE))
    docs = [
        Doc(language.vocab, words=[word.shown for word in words], spaces=[word.space for word in words])
        for words in sentences
    ]
    return list(language.pipe(docs, batch_size=BATCH_SIZE))


@lru_cache(maxsize=2)
def load(name: str) -> Language:
    """The pipeline of a folder or an installed package; raises PipelineMissing with what to do."""
    _use_fast_matrix_product()
    try:
        language = spacy.load(name, exclude=UNUSED_COMPONENTS)
    except OSError as error:
        raise PipelineMissing(
            f"The language pipeline {name!r} cannot be loaded. Run `make model`, or set SPACY_PIPELINE to the name"
            " of an installed spaCy pipeline or to a pipeline's folder."
        ) from error
    _hasten_lemmas(language)
    for ending in NEGATIVE_ENDINGS:
        language.vocab[ending].norm_ = "not"  # as the corpora that the pipeline learnt from have it
    # The pipeline and the registry stay for the life of the process; without this, each full collection walks them all.
    gc.collect()
    gc.freeze()
    gc.set_threshold(max(gc.get_threshold()[0], COLLECT_AFTER))
    return language


def _hasten_lemmas(language: Language) -> None:
    """Turn the lists that the lemmatizer looks through from end to end, 57,000 nouns, into sets, and remember lemmas.

    spaCy's own memory leaves out words that stand in their base form, which most do.
    """
    lemmatizer = dict(language.pipeline).get("lemmatizer")
    if not isinstance(lemmatizer, Lemmatizer):
        return
    if lemmatizer.lookups.has_table("lemma_index"):
        table = lemmatizer.lookups.get_table("lemma_index")
        for part_of_speech in list(table):
            table[part_of_speech] = frozenset(table[part_of_speech])
    if lemmatizer.mode != "rule":
        return
    lemmas: dict[tuple[int, int, int], list[str]] = {}  # by word, part of speech and features, as spaCy's own

    def lemmatize(token: Token) -> list[str]:
        key = (token.orth, token.pos, token.morph.key)  # type: ignore[attr-defined]  # its stub leaves it out
        if key not in lemmas:
            lemmas[key] = lemmatizer.rule_lemmatize(token)
        return lemmas[key]

    lemmatizer.lemmatize = lemmatize


ABSTRACT = ("ability", "ibility", "ness", "tions", "tion", "ments", "isation", "ization")  # of words, seldom of names


def is_dictionary_word(word: str) -> bool:
    """Whether the pipeline's lemmatizer lists a word, or its singular, as an English word; False if it has no list."""
    index = _dictionary(os.environ.get("SPACY_PIPELINE") or str(DEFAULT_PIPELINE))
    lower = word.lower()
    if lower.endswith(ABSTRACT):
        return True
    stems = {lower.removesuffix(ending) for ending in ("s", "es", "ed", "ing")}
    stems.add(lower.removesuffix("ies") + "y")
    return any(stem in index or f"{stem}e" in index for stem in stems)


@lru_cache(maxsize=2)
def _dictionary(name: str) -> frozenset[str]:
    lemmatizer = dict(load(name).pipeline).get("lemmatizer")
    lookups = getattr(lemmatizer, "lookups", None)
    if lookups is None or not lookups.has_table("lemma_index"):
        return frozenset()
    tables = [lookups.get_table(table) for table in ("lemma_index", "lemma_exc") if lookups.has_table(table)]
    words = frozenset(word for table in tables for words in table.values() for word in words)  # and "caught", "told"
    gc.freeze()  # it is as lasting as the pipeline
    return words


def _use_fast_matrix_product() -> None:
    """Multiply with NumPy's OpenBLAS in place of blis, in one thread: twice as fast over short sentences.

    More threads only wait for each other on matrices this small; more processes are what uses more cores.
    """
    if not isinstance(thinc.api.get_current_ops(), NumpyOps):
        return
    thinc.api.set_current_ops(NumpyOps(use_blis=False))
    libraries = Path(np.__file__).parent.parent / "numpy.libs"
    for path in libraries.glob("*openblas*"):
        library = ctypes.CDLL(str(path))
        for name in ("scipy_openblas_set_num_threads64_", "openblas_set_num_threads64_", "openblas_set_num_threads"):
            set_threads = getattr(library, name, None)
            if set_threads is not None:
                set_threads(1)
                return
