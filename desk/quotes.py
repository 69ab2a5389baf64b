"""Texts with their numbers marked: a sentence with one, an article with all. Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

Note = TypeVar("Note")


@dataclass(frozen=True, slots=True)
class Quote:
    """A sentence in three parts, the number in the middle."""

    before: str
    number: str
    after: str


@dataclass(frozen=True, slots=True)
class Marked(Generic[Note]):
    """A note on a span of a text, start and end (exclusive) in characters."""

    start: int
    end: int
    note: Note


@dataclass(frozen=True, slots=True)
class Piece(Generic[Note]):
    """A run of text; ``note`` is None between the marked spans."""

    text: str
    note: Note | None = None


@dataclass(frozen=True, slots=True)
class Paragraph(Generic[Note]):
    """Pieces that together are one line of the text."""

    pieces: tuple[Piece[Note], ...]

    @property
    def notes(self) -> list[Note]:
        return [piece.note for piece in self.pieces if piece.note is not None]


def quote_of(sentence: str, *, start: int, end: int) -> Quote:
    """The sentence around the number at ``start`` to ``end``, which count from the sentence's beginning."""
    return Quote(sentence[:start], sentence[start:end], sentence[end:])


def paragraphs(text: str, marked: Iterable[Marked[Note]]) -> list[Paragraph[Note]]:
    """The text's lines, empty ones left out, each cut at the spans that are marked in it.

    Of two spans that overlap the first counts. A span that crosses the end of a line is cut there.
    """
    spans = _apart(sorted(marked, key=lambda each: (each.start, -each.end)))
    found: list[Paragraph[Note]] = []
    line_start = 0
    for line in text.split("\n"):
        line_end = line_start + len(line)
        if line.strip():
            inside = [span for span in spans if span.start < line_end and span.start >= line_start]
            found.append(Paragraph(tuple(_pieces(text, inside, line_start, line_end))))
        line_start = line_end + 1
    return found


def _apart(ordered: Sequence[Marked[Note]]) -> list[Marked[Note]]:
    kept: list[Marked[Note]] = []
    for span in ordered:
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return kept


def _pieces(text: str, spans: Sequence[Marked[Note]], start: int, end: int) -> Iterable[Piece[Note]]:
    here = start
    for span in spans:
        if span.start > here:
            yield Piece(text[here : span.start])
        here = min(span.end, end)
        yield Piece(text[span.start : here], span.note)
    if here < end:
        yield Piece(text[here:end])
