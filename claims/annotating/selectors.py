"""Where an annotation hangs, and where it belongs in another text: W3C's text selectors, in code points. Pure.

A quote is looked for with the words around it (TextQuoteSelector); of several places the one whose surroundings are
most alike counts, then the one nearest to its old position (TextPositionSelector). Where the quote itself is no longer
there letter by letter, the likest passage counts, but never with other digits: another number is another thing.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from rapidfuzz import fuzz

CONTEXT = 32  # characters kept on each side
# Likeness of a place's surroundings to those that were kept, 0 to 100: below it, the same characters mean nothing.
SURROUNDINGS_FLOOR = 60.0
# So many characters in a row around a quote, the same as before, are no accident.
TELLING = 8
# Likeness of a passage to a quote that is not there letter by letter.
QUOTE_FLOOR = 85.0
SHORTEST_LIKE = 12  # a shorter quote is like too much
LIKEST = 100.0

# One for one, so that offsets stay: what browsers, editors and broken encodings make of one character.
PLAIN = str.maketrans(
    {"\u00a0": " ", "\u202f": " ", "\u2009": " ", "\t": " ", "’": "'", "‘": "'", "“": '"', "”": '"', "‑": "-", "–": "-"}
)
_SURROGATE = re.compile("[\ud800-\udfff]")
_DIGITS = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class TextSelector:
    """A quote with up to CONTEXT characters on each side. ``start`` is where it stood, None where nobody knows."""

    exact: str
    prefix: str = ""
    suffix: str = ""
    start: int | None = None


class How(StrEnum):
    """By what a quote was found again."""

    QUOTE = "quote"
    POSITION = "position"
    LIKENESS = "likeness"


@dataclass(frozen=True, slots=True)
class Place:
    """text[start:end] of the text that was searched."""

    start: int
    end: int
    how: How


def selector_of(text: str, *, start: int, end: int) -> TextSelector:
    """What finds text[start:end] again; ``end`` is exclusive."""
    return TextSelector(
        exact=text[start:end],
        prefix=text[max(0, start - CONTEXT) : start],
        suffix=text[end : end + CONTEXT],
        start=start,
    )


def find(text: str, selector: TextSelector) -> Place | None:
    """Where the selector's quote stands in a text; None when it is gone."""
    whole, wanted = plain(text), _plain_selector(selector)
    if not wanted.exact:
        return None
    starts = list(_occurrences(whole, wanted.exact))
    best = max(starts, key=lambda start: (_likeness(whole, wanted, start), -_distance(wanted, start)), default=None)
    if best is not None and _likeness(whole, wanted, best) >= SURROUNDINGS_FLOOR:
        return Place(best, best + len(wanted.exact), How.QUOTE)
    if wanted.start in starts and wanted.start is not None:
        return Place(wanted.start, wanted.start + len(wanted.exact), How.POSITION)
    if len(starts) == 1 and len(wanted.exact) >= SHORTEST_LIKE:
        return Place(starts[0], starts[0] + len(wanted.exact), How.QUOTE)
    return _by_likeness(whole, wanted)


def plain(text: str) -> str:
    """The text with look-alikes made one, character for character; lone surrogates are U+FFFD, as in what is stored."""
    return _SURROGATE.sub("\ufffd", text).translate(PLAIN)


def _plain_selector(selector: TextSelector) -> TextSelector:
    return TextSelector(plain(selector.exact), plain(selector.prefix), plain(selector.suffix), selector.start)


def _occurrences(text: str, quote: str) -> Iterator[int]:
    start = text.find(quote)
    while start >= 0:
        yield start
        start = text.find(quote, start + 1)


def _likeness(text: str, wanted: TextSelector, start: int) -> float:
    """How alike the surroundings are, 0 to 100. Without any kept, every place is as good as the next."""
    if not wanted.prefix and not wanted.suffix:
        return LIKEST
    end = start + len(wanted.exact)
    before, after = text[max(0, start - len(wanted.prefix)) : start], text[end : end + len(wanted.suffix)]
    same = _same_end(before, wanted.prefix) + _same_start(after, wanted.suffix)
    kept = len(wanted.prefix) + len(wanted.suffix)
    if same == kept:
        return LIKEST
    # One side that stayed the same outweighs another that was rewritten.
    sides = (
        _side(_same_end(before, wanted.prefix), wanted.prefix),
        _side(_same_start(after, wanted.suffix), wanted.suffix),
    )
    alike = fuzz.ratio(before + after, wanted.prefix + wanted.suffix)
    return min(max(alike, *sides) + same / kept, LIKEST - 1)


def _side(same: int, kept: str) -> float:
    """One side's part of the likeness: enough by itself where all that was kept of it stands there."""
    if same < TELLING:
        return 0.0
    return SURROUNDINGS_FLOOR + same / len(kept) * 30


def _same_end(one: str, other: str) -> int:
    return _same_start(one[::-1], other[::-1])


def _same_start(one: str, other: str) -> int:
    count = 0
    for here, there in zip(one, other, strict=False):
        if here != there:
            break
        count += 1
    return count


def _distance(wanted: TextSelector, start: int) -> int:
    return 0 if wanted.start is None else abs(start - wanted.start)


def _by_likeness(text: str, wanted: TextSelector) -> Place | None:
    if len(wanted.exact) < SHORTEST_LIKE or len(text) < len(wanted.exact) // 2:
        return None
    found = fuzz.partial_ratio_alignment(wanted.exact, text, score_cutoff=QUOTE_FLOOR)
    if found is None or found.dest_end <= found.dest_start:
        return None
    passage = text[found.dest_start : found.dest_end]
    if _DIGITS.findall(passage) != _DIGITS.findall(wanted.exact):
        return None
    return Place(found.dest_start, found.dest_end, How.LIKENESS)
