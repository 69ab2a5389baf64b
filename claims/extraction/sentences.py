"""Where the sentences of a text begin and end, by rules, without a model and without touching the text.

Lines end sentences (lists, tables, headings), and so does a full stop before a capital, unless an abbreviation or a
number owns it. Sentences are short enough to parse: longer ones are cut at a semicolon, a comma or a space.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

MAX_CHARACTERS = 700  # about 120 words, past which a parse takes long and says little
CUT_WINDOW = 250  # characters before the limit in which a better place to cut is looked for

LINE = re.compile(r"[^\r\n\u2028\u2029]+")
BREAK = re.compile(r"[.!?…]+[\"'”’)\]*]*(?=\s)")
ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Sen|Rep|Gov|Lt|Col|Sgt|St|Mt|Ft|Inc|Corp|Co|Ltd|Bros|No|Nos|vs|approx|est|ca|cf|al"
    r"|Fig|Vol|Sec|Art|Dept|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun"
    r"|Calif|Mass|Fla|Conn|Ariz|Ala|Tex|Pa|Va|Ga|Ill|Ind|Minn|Wis|Wash|Ore|Tenn|Ky|Okla|Colo|Mich|Miss|Mo|Del|Md|Nev"
    r"|i\.e|e\.g|a\.m|p\.m|U\.S|U\.K|U\.N|E\.U)|\b[A-Z])\.$"
)
STAYS_OPEN = re.compile(r"(?:\b(?:a\.m|p\.m|U\.S|U\.K|U\.N|E\.U|Inc|Corp|Co|Ltd|S\.p\.A|S\.A|N\.V)\.)$")
NEXT_BEGINS = re.compile(r"\s+[\"'“‘(\[*]*[A-Z0-9£$€¥•✈\u00C0-\u00DE]|\s+[^\w\s]|\s*$")
SENTENCE_STARTER = re.compile(r"\s+[\"“]?(?:The|A|An|It|Its|In|On|He|She|They|We|But|And|That|This|Shares|Some)\b")


@dataclass(frozen=True, slots=True)
class Sentence:
    """text[start:end], without surrounding space; ``line`` counts the lines of the text that hold something."""

    start: int
    end: int
    line: int


def split(text: str) -> list[Sentence]:
    """All sentences in order; together they hold every character of the text but white space."""
    sentences = []
    for line, match in enumerate(LINE.finditer(text)):
        for start, end in _of_line(text, *match.span()):
            for piece_start, piece_end in _short(text, start, end):
                trimmed = _trimmed(text, piece_start, piece_end)
                if trimmed is not None:
                    sentences.append(Sentence(*trimmed, line))
    return sentences


def _of_line(text: str, start: int, end: int) -> Iterable[tuple[int, int]]:
    begin = start
    for match in BREAK.finditer(text, start, end):
        if match.end() < end and _ends_sentence(text, match, start, end):
            yield begin, match.end()
            begin = match.end()
    yield begin, end


def _ends_sentence(text: str, match: re.Match[str], start: int, end: int) -> bool:
    if not NEXT_BEGINS.match(text, match.end(), end):
        return False
    if match.group() != ".":
        return True
    before = text[max(start, match.start() - 12) : match.end()]
    if not ABBREVIATION.search(before):
        return True
    return bool(STAYS_OPEN.search(before) and SENTENCE_STARTER.match(text, match.end(), end))


def _short(text: str, start: int, end: int) -> Iterable[tuple[int, int]]:
    while end - start > MAX_CHARACTERS:
        limit = start + MAX_CHARACTERS
        cut = -1
        for mark in ("; ", ", ", " "):
            cut = text.rfind(mark, limit - CUT_WINDOW, limit)
            if cut > 0:
                break
        cut = limit if cut <= start else cut + 1
        yield start, cut
        start = cut
    yield start, end


def _trimmed(text: str, start: int, end: int) -> tuple[int, int] | None:
    piece = text[start:end]
    left = len(piece) - len(piece.lstrip())
    stripped = piece.strip()
    return (start + left, start + left + len(stripped)) if stripped else None
