"""Numbers written in words: "twenty-five", "a hundred and fifty thousand", "two and a half", "three point six"."""

from dataclasses import dataclass
from decimal import Decimal

from claims.extraction.numbers.numerals import (
    DENOMINATOR_PLURALS,
    DENOMINATORS,
    NUMBER_WORDS,
    SCALE_WORDS,
    SMALL,
    TENS,
)
from claims.extraction.numbers.tokens import Tokens

LONGEST_NUMBER_IN_WORDS = 24  # tokens
_ARTICLES = frozenset({"a", "an"})
_HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True)
class WordNumber:
    """The value of the tokens up to ``last``; ``scale`` is the last multiplier said, 1 for none."""

    value: Decimal
    last: int
    scale: Decimal = Decimal(1)
    has_fraction: bool = False


def read_number_words(tokens: Tokens, index: int) -> WordNumber | None:
    """The number whose first word is at ``index``; None where no number word or "a" with a scale stands there."""
    words = tokens.words
    total, group, at = Decimal(0), None, index
    scale = Decimal(1)
    can_add = True  # whether a smaller number may follow: after a hundred or a thousand, not after a two
    if words[at] in _ARTICLES:
        if words[at + 1] not in SCALE_WORDS:
            return None
        group, at = Decimal(1), at + 1
    end = min(tokens.count, index + LONGEST_NUMBER_IN_WORDS)
    while at < end:
        word = words[at]
        if word in NUMBER_WORDS and can_add:
            value, at = _below_hundred(tokens, at)
            group = value if group is None else group + value
            can_add = False
        elif word == "hundred" and group is not None and group < _HUNDRED and group % 1 == 0:
            group, at, can_add = group * _HUNDRED, at + 1, True
        elif word in SCALE_WORDS and group is not None and (total == 0 or SCALE_WORDS[word] < scale):
            scale = SCALE_WORDS[word]
            total, group, at, can_add = total + group * scale, None, at + 1, True
        elif at > index and _joins(tokens, at, is_after_scale=can_add, scale=scale):
            at += 1
        else:
            break
    if at == index:
        return None
    while words[at - 1] in ("and", "-"):
        at -= 1
    value = total + (group or 0)
    return _with_fraction(tokens, WordNumber(value, at, scale if group is None else Decimal(1)))


def _below_hundred(tokens: Tokens, at: int) -> tuple[Decimal, int]:
    word = tokens.words[at]
    if word in TENS:
        after = at + 1
        if tokens.words[after] == "-" and tokens.glued(after):
            after += 1
        ones = SMALL.get(tokens.words[after])
        if ones is not None and 0 < ones < 10 and (after > at + 1 or tokens.words[after + 1] != "-"):
            return TENS[word] + ones, after + 1
    return NUMBER_WORDS[word], at + 1


def _joins(tokens: Tokens, at: int, *, is_after_scale: bool, scale: Decimal) -> bool:
    """Whether the token links two parts of one number: "hundred and five", "two-million"."""
    word, following = tokens.words[at], tokens.words[at + 1]
    if word == "-":
        return (
            tokens.glued(at)
            and tokens.glued(at + 1)
            and (following in SCALE_WORDS or (is_after_scale and following in NUMBER_WORDS))
        )
    if word != "and" or not is_after_scale or following not in NUMBER_WORDS:
        return False
    _, after = _below_hundred(tokens, at + 1)
    return tokens.words[after] not in SCALE_WORDS or SCALE_WORDS[tokens.words[after]] < scale or scale == 1


def _with_fraction(tokens: Tokens, number: WordNumber) -> WordNumber:
    words, at = tokens.words, number.last
    if words[at] == "point" and words[at + 1] in SMALL:
        digits, after = "", at + 1
        while SMALL.get(words[after], Decimal(10)) < 10:
            digits, after = digits + str(SMALL[words[after]]), after + 1
        if digits:
            return WordNumber(number.value + Decimal(f"0.{digits}"), after, has_fraction=True)
    step = 1
    if words[at] == "-" and tokens.glued(at):
        at += 1
    if words[at] != "and":
        return number
    at += 1
    if words[at] == "-":
        at += 1
    if words[at] in ("a", "one") and words[at + step] in ("-",):
        step = 2
    denominator = DENOMINATORS.get(words[at + step]) if words[at] in ("a", "one") else None
    if denominator in (2, 3, 4):
        return _plus(number, Decimal(1), denominator, at + step + 1)
    if words[at] in ("two", "three") and words[at + 1 + (words[at + 1] == "-")] in DENOMINATOR_PLURALS:
        after = at + 1 + (words[at + 1] == "-")
        return _plus(number, SMALL[words[at]], DENOMINATOR_PLURALS[words[after]], after + 1)
    return number


def _plus(number: WordNumber, numerator: Decimal, denominator: int, last: int) -> WordNumber:
    # "a million and a half" is one and a half million
    return WordNumber(number.value + number.scale * numerator / denominator, last, number.scale, has_fraction=True)
