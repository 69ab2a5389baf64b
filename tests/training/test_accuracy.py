"""The pipeline that ships, on sentences it was not trained on; the floors are just below what it reaches."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from tests.training.sentences import ARCS, NAMES

PIPELINE = Path(__file__).parents[2] / "claims" / "extraction" / "model" / "pipeline"
ARC_FLOOR = 0.92
NAME_FLOORS = {"ORG": 0.82, "LOC": 0.85, "PERSON": 0.6}
NAME = re.compile(r"\[([^|\]]+)\|([A-Z]+)\]")

Span = tuple[int, int, str]


@pytest.fixture(scope="module")
def nlp() -> Language:
    return spacy.load(PIPELINE)


def test_nine_arcs_in_ten_of_plain_news_sentences_are_found(nlp: Language) -> None:
    wanted = [(sentence, arc) for sentence, arcs in _arc_table() for arc in arcs]

    missed = [(sentence, arc) for sentence, arc in wanted if not _has_arc(nlp(sentence), arc)]

    assert 1 - len(missed) / len(wanted) > ARC_FLOOR, missed


@pytest.mark.parametrize("label", sorted(NAME_FLOORS))
def test_names_that_nobody_has_heard_of_are_found_in_full(nlp: Language, label: str) -> None:
    wanted: set[tuple[str, Span]] = set()
    found: set[tuple[str, Span]] = set()
    for text, spans in _name_table():
        wanted |= {(text, span) for span in spans if span[2] == label}
        found |= {(text, (e.start_char, e.end_char, label)) for e in nlp(text).ents if e.label_ == label}

    f1 = 2 * len(wanted & found) / (len(wanted) + len(found))
    assert f1 > NAME_FLOORS[label], wanted ^ found


def _arc_table() -> Iterator[tuple[str, list[tuple[str, str, str]]]]:
    lines = ARCS.strip().splitlines()
    for sentence, arcs in zip(lines[::2], lines[1::2], strict=True):
        yield sentence, [(word, rel, head) for word, rel, head in (arc.split() for arc in arcs.split(";"))]


def _has_arc(doc: Doc, arc: tuple[str, str, str]) -> bool:
    """Whether a word hangs on its head by one of the relations; * is any, | stands between choices."""
    word, relations, heads = arc
    return any(
        token.text == word
        and (relations == "*" or token.dep_ in relations.split("|"))
        and token.head.text in heads.split("|")
        for token in doc
    )


def _name_table() -> Iterator[tuple[str, list[Span]]]:
    for line in NAMES.strip().splitlines():
        text, spans, end = "", [], 0
        for name in NAME.finditer(line):
            text += line[end : name.start()]
            spans.append((len(text), len(text) + len(name[1]), name[2]))
            text += name[1]
            end = name.end()
        yield text + line[end:], spans
