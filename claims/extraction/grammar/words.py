"""A sentence as words for the parser: each number becomes one or two plain words, whatever it looked like.

The parser has seen few shapes of number. It reads "5 %" and "$ 5" well, "one in three" or "£35m to £40m" badly; so
each quantity is shown to it in a plain form, while every word keeps the offsets of what was really written.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from claims.extraction.quantity import Quantity

# Clitics apart ("Norvik's", "don't"), words with inner hyphens, points and apostrophes whole.
TOKEN = re.compile(
    r"[’']s\b|n[’']t\b|[’'](?:re|ve|ll|d|m)\b"
    r"|(?:[A-Za-z]\.){2,}"
    r"|\d+(?:[.,:/]\d+)*"
    r"|\w+?(?=n[’']t\b)"
    r"|\w+(?:[.&+][A-Za-z]\w*)*\+?"
    r"|[^\w\s]"
)
DIGITS = re.compile(r"\d[\d.,]*\d|\d")
ABBREVIATION = re.compile(
    r"(?:Mr|Mrs|Ms|Dr|Prof|St|Inc|Corp|Co|Ltd|No|vs|approx|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)$"
)
OF = re.compile(r" of(?= (?!them\b|the\b|its\b|these\b|those\b|his\b|her\b|their\b|our\b))")
BULLET = re.compile(r"(?:[^\w\s\"“‘'($£€¥+-]|[-*])+\s+|[^\x00-\u024F\u2010-\u20CF]+\s+")
TICKER = re.compile(r"\((?:(?:NYSE|NASDAQ|Nasdaq|LSE|HKEX|TSX|ASX)[: ]+)?[A-Z]{2,5}\)")
MAX_WORDS = 120
LONGEST_SHOWN = 40  # characters; longer "words" are data, not language


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a sentence: ``start`` and ``end`` in the text as given, ``shown`` what the parser sees."""

    start: int
    end: int
    shown: str
    space: bool
    quantity: int | None = None  # index into the sentence's quantities


def words_of(text: str, start: int, end: int, quantities: Sequence[Quantity]) -> list[Word]:
    """The words of text[start:end], at most MAX_WORDS of them: a window around the first quantity if it is longer."""
    words: list[Word] = []
    position = start
    for index, quantity in enumerate(quantities):
        words.extend(_plain(text, position, quantity.start))
        words.extend(_shown(text, quantity, index))
        position = quantity.end
        if quantity.value is None and quantity.unit == "count":
            # "thousands of accounts" is shown as "5,000 accounts"
            of = OF.match(text, position)
            position = of.end() if of is not None else position
    words.extend(_plain(text, position, end))
    return _window(words)


def _window(words: list[Word]) -> list[Word]:
    if len(words) <= MAX_WORDS:
        return words
    first = next((at for at, word in enumerate(words) if word.quantity is not None), 0)
    begin = max(0, min(first - MAX_WORDS // 3, len(words) - MAX_WORDS))
    return words[begin : begin + MAX_WORDS]


def _plain(text: str, start: int, end: int) -> Iterable[Word]:
    position = start
    if start == 0 or text[start - 1] in "\n\r":
        bullet = BULLET.match(text, start, end)
        position = bullet.end() if bullet is not None else start
    while match := TOKEN.search(text, position, end):
        token_start, token_end = match.span()
        ticker = TICKER.match(text, token_start, end)
        if ticker is not None:  # "(BABA)" between a name and its verb leads the parser astray
            position = ticker.end()
            continue
        if text[token_end : token_end + 1] == "." and ABBREVIATION.search(match.group()) and token_end < end:
            token_end += 1
        yield Word(token_start, token_end, text[token_start:token_end][:LONGEST_SHOWN], _space_follows(text, token_end))
        position = token_end


def _shown(text: str, quantity: Quantity, index: int) -> Iterable[Word]:
    space = _space_follows(text, quantity.end)
    start, end = quantity.start, quantity.end
    shown = _plain_form(quantity)
    for at, form in enumerate(shown):
        last = at == len(shown) - 1
        yield Word(start, end, form, space if last else form != "$", index)


def _plain_form(quantity: Quantity) -> tuple[str, ...]:
    number = _number(quantity)
    unit = quantity.unit
    if unit == "percent":
        return (number, "%")
    if unit in {"percentage_point", "basis_point"}:
        return (number, "points")
    if unit == "ratio":
        return tuple(TOKEN.findall(quantity.text)) or (quantity.text,)
    if len(unit) == 3 and unit.isupper():
        return ("$", number)
    if unit == "count":
        return (number,)
    return (
        number,
        unit
        if unit.isalpha() and len(unit) > 3 and number == "1"
        else f"{unit}s"
        if unit.isalpha() and len(unit) > 3
        else unit,
    )


def _number(quantity: Quantity) -> str:
    digits = DIGITS.search(quantity.text)
    if digits:
        return digits.group()[:LONGEST_SHOWN]
    if quantity.unit == "count" and quantity.value is not None and 0 < quantity.value < 13:
        return quantity.text if quantity.text.isalpha() else str(quantity.value)
    if quantity.unit == "count" and quantity.value is None:
        return "5,000"
    return "5"


def _space_follows(text: str, position: int) -> bool:
    return text[position : position + 1].isspace()
