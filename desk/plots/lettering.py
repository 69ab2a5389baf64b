"""How wide a text will be, near enough that labels neither overlap nor leave the picture. Pure."""

import unicodedata

# Widths in em, those of DejaVu Sans in bold, the widest face that a page is likely to fall back to.
NARROW = frozenset("iljtfrI.,:;'|!()[] \N{THIN SPACE}\N{NARROW NO-BREAK SPACE}")
WIDE = frozenset("mwMW%@—…")
EM_NARROW = 0.42
EM_DIGIT = 0.68
EM_LETTER = 0.66
EM_CAPITAL = 0.78
EM_WIDE = 1.04
EM_FULL = 1.05
ELLIPSIS = "…"


def text_width(text: str, *, size: float) -> float:
    """The width in pixels of ``text`` at a font size in pixels; an upper estimate."""
    return sum(map(_em, text)) * size


def fitted(text: str, *, size: float, room: float) -> str:
    """``text``, cut with an ellipsis where it is wider than ``room`` pixels."""
    if text_width(text, size=size) <= room:
        return text
    kept = text
    while kept and text_width(kept + ELLIPSIS, size=size) > room:
        kept = kept[:-1]
    return kept.rstrip() + ELLIPSIS


def _em(character: str) -> float:
    if character in NARROW:
        return EM_NARROW
    if character in WIDE:
        return EM_WIDE
    if unicodedata.east_asian_width(character) in "WF":
        return EM_FULL
    if character.isdigit():
        return EM_DIGIT
    return EM_CAPITAL if character.isupper() else EM_LETTER
