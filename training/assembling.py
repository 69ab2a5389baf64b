"""Joins what was trained into one pipeline, with the rule lemmatizer, its weights rounded to half precision."""

from pathlib import Path
from typing import cast

import numpy
import spacy
from spacy.language import Language
from thinc.api import Model
from thinc.types import Floats2d

NAME, VERSION = "figures", "1.0.0"  # the language's code is prefixed: en_figures


def assemble(*, syntax: Path, entities: Path) -> Language:
    """tok2vec, tagger, morphologizer, lemmatizer, parser and ner in one pipeline.

    Needs the lemma tables of spacy-lookups-data.
    """
    nlp = spacy.load(syntax)
    nlp.add_pipe("ner", source=spacy.load(entities))
    lemmatizer = nlp.add_pipe("lemmatizer", after="morphologizer", config={"mode": "rule"})
    lemmatizer.initialize(list, nlp=nlp)  # type: ignore[attr-defined]  # add_pipe is typed as a plain callable
    round_weights(nlp)
    nlp.config["training"] = {}
    nlp.config["corpora"] = {}
    nlp.config["paths"] = {}
    nlp.config["initialize"] = {}
    nlp.meta.update({"name": NAME, "version": VERSION, "license": "CC BY-SA 4.0", "performance": {}})
    return nlp


def round_weights(nlp: Language) -> None:
    """Rounds every weight to the nearest half-precision number, kept in single precision: files compress to half."""
    for _, component in nlp.components:
        model = getattr(component, "model", None)
        if not isinstance(model, Model):
            continue
        for node in model.walk():
            for name in node.param_names:
                if node.has_param(name):
                    weights = numpy.asarray(node.get_param(name))
                    rounded = cast(Floats2d, weights.astype(numpy.float16).astype(numpy.float32))  # of any rank
                    node.set_param(name, rounded)
