"""Reads treebanks of Universal Dependencies (CoNLL-U, also xz-compressed) as spaCy documents.

Differs from `spacy convert` in two points that matter at run time: words written together ("don't", "firm's") keep
their spelling in the document's text, so that the tokenizer sees what it will see in articles; and documents hold
between one and several sentences, because the application parses single sentences as well as paragraphs.
"""

import lzma
import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from spacy.tokens import Doc
from spacy.vocab import Vocab

GROUP_SIZES = (1, 1, 2, 3, 5, 8)  # sentences a training document; drawn evenly


@dataclass(frozen=True, slots=True)
class Word:
    """One syntactic word; head is its index in the sentence, its own index for the root."""

    form: str
    upos: str
    xpos: str
    morph: str
    head: int
    deprel: str
    space_after: bool


@dataclass(frozen=True, slots=True)
class Entity:
    """A named span; start and end (exclusive) count words of the sentence."""

    start: int
    end: int
    label: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """Words with their tree; treebanks have no entities, generated sentences have theirs."""

    words: tuple[Word, ...]
    entities: tuple[Entity, ...] = ()
    starts_document: bool = False

    @property
    def text(self) -> str:
        return "".join(word.form + " " * word.space_after for word in self.words).strip()


def read_treebank(path: Path) -> Iterator[Sentence]:
    """The sentences of a CoNLL-U file in order; empty nodes are left out."""
    starts_document = False
    lines: list[str] = []
    for line in _lines(path):
        if line.startswith("# newdoc"):
            starts_document = True
        elif line and not line.startswith("#"):
            lines.append(line)
        elif not line and lines:
            yield Sentence(words=_words(lines), starts_document=starts_document)
            starts_document, lines = False, []
    if lines:
        yield Sentence(words=_words(lines), starts_document=starts_document)


def grouped(sentences: Iterable[Sentence], *, seed: int) -> Iterator[list[Sentence]]:
    """Neighbouring sentences of one document, in groups of GROUP_SIZES."""
    rng = random.Random(seed)
    group: list[Sentence] = []
    size = rng.choice(GROUP_SIZES)
    for sentence in sentences:
        if group and (sentence.starts_document or len(group) >= size):
            yield group
            group, size = [], rng.choice(GROUP_SIZES)
        group.append(sentence)
    if group:
        yield group


def to_doc(sentences: Sequence[Sentence], vocab: Vocab) -> Doc:
    """One document with gold tags, morphology, trees and entities; sentences start where the treebank starts them."""
    words = [word for sentence in sentences for word in sentence.words]
    offsets = [0]
    for sentence in sentences:
        offsets.append(offsets[-1] + len(sentence.words))
    spans = list(pairwise(offsets))
    return Doc(
        vocab,
        words=[word.form for word in words],
        spaces=[word.space_after for word in words],
        tags=[word.xpos for word in words],
        pos=[word.upos for word in words],
        morphs=[word.morph for word in words],
        heads=[start + word.head for (start, end), s in zip(spans, sentences, strict=True) for word in s.words],
        deps=["ROOT" if word.deprel == "root" else word.deprel for word in words],
        sent_starts=[index == 0 for start, end in spans for index in range(end - start)],
        ents=[tag for sentence in sentences for tag in _tags(sentence)],
    )


def _tags(sentence: Sentence) -> list[str]:
    tags = ["O"] * len(sentence.words)
    for entity in sentence.entities:
        tags[entity.start : entity.end] = [f"I-{entity.label}"] * (entity.end - entity.start)
        tags[entity.start] = f"B-{entity.label}"
    return tags


def _lines(path: Path) -> Iterator[str]:
    opener = lzma.open if path.suffix == ".xz" else open
    with opener(path, "rt", encoding="utf-8") as file:
        for line in file:
            yield line.rstrip("\n")


def _words(lines: list[str]) -> tuple[Word, ...]:
    rows = [line.split("\t") for line in lines]
    joined = _joined_words(rows)
    words = []
    for number, form, _lemma, upos, xpos, feats, head, deprel, _deps, misc in rows:
        if not number.isdigit():
            continue
        index = int(number) - 1
        words.append(
            Word(
                form=form,
                upos=upos,
                xpos=xpos,
                morph="" if feats == "_" else feats,
                head=index if head == "0" else int(head) - 1,
                deprel=deprel,
                space_after=joined.get(index, "SpaceAfter=No" not in misc),
            )
        )
    return tuple(words)


def _joined_words(rows: list[list[str]]) -> dict[int, bool]:
    """Whether a space follows, for each word that is written together with others (an id such as 2-3)."""
    spaces: dict[int, bool] = {}
    for number, *_, misc in rows:
        if "-" in number:
            first, last = (int(part) - 1 for part in number.split("-"))
            spaces.update(dict.fromkeys(range(first, last), False))
            spaces[last] = "SpaceAfter=No" not in misc
    return spaces
