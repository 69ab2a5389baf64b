"""Entity corpora: read, and read again with other companies' names in place of those of organisations."""

import random
from collections.abc import Callable, Iterator
from pathlib import Path

from spacy.tokens import Doc, DocBin, Span
from spacy.vocab import Vocab

PLAIN_NAME = 0.8  # of the organisations of a document are renamed; the rest keep the context they came with


def read_entities(path: Path, vocab: Vocab) -> Iterator[Doc]:
    """The documents of a DocBin."""
    yield from DocBin().from_disk(path).get_docs(vocab)


def renamed(doc: Doc, *, draw_name: Callable[[random.Random], str], rng: random.Random) -> Doc | None:
    """A copy of the document whose organisations bear drawn names; None when it names no organisation.

    The same organisation gets the same name throughout. Names are split at spaces, as the tokenizer leaves them.
    """
    organisations = {span.text for span in doc.ents if span.label_ == "ORG"}
    names = {text: draw_name(rng) for text in sorted(organisations) if rng.random() < PLAIN_NAME}
    if not names:
        return None
    words, spaces, tags = [], [], []
    starts = {span.start: span for span in doc.ents}
    index = 0
    while index < len(doc):
        span = starts.get(index)
        if span is None:
            words.append(doc[index].text)
            spaces.append(bool(doc[index].whitespace_))
            tags.append("O")
            index += 1
            continue
        parts = names[span.text].split(" ") if span.label_ == "ORG" and span.text in names else None
        words.extend(parts if parts is not None else [token.text for token in span])
        spaces.extend(_spaces(span) if parts is None else [True] * (len(parts) - 1) + [bool(span[-1].whitespace_)])
        length = len(span) if parts is None else len(parts)
        tags.extend([f"B-{span.label_}"] + [f"I-{span.label_}"] * (length - 1))
        index = span.end
    return Doc(doc.vocab, words=words, spaces=spaces, ents=tags)


def _spaces(span: Span) -> list[bool]:
    return [bool(token.whitespace_) for token in span]
