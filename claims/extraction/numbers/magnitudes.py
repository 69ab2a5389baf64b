"""Numbers known only by their size: "dozens", "tens of thousands", "several hundred", "low single digits"."""

from decimal import Decimal

from claims.extraction.numbers.amounts import Amount, unit_behind
from claims.extraction.numbers.numerals import SCALE_PLURALS, SCALE_WORDS
from claims.extraction.numbers.tokens import Tokens
from claims.extraction.numbers.units import PERCENT
from claims.extraction.quantity import Hedge
from claims.extraction.vocabulary.wordlists import word_set

# Plural nouns of size: the smallest number they stand for and the largest.
SIZES = {
    "dozens": (Decimal(24), Decimal(99)),
    "scores": (Decimal(40), Decimal(99)),
    "tens": (Decimal(10), Decimal(99)),
} | {word: (value, value * 10 - 1) for word, value in SCALE_PLURALS.items()}
_NEED_OF = frozenset({"scores", "tens"})

# "several" and "a few" stand for two to nine of what follows.
INDEFINITE = frozenset({"several", "few", "many", "couple"})
_FEWEST, _MOST = Decimal(2), Decimal(10)

# Digits of a percentage: the smallest and largest whole number.
BANDS = {
    ("low", "single"): (1, 3), ("mid", "single"): (4, 6), ("middle", "single"): (4, 6), ("high", "single"): (7, 9),
    ("", "single"): (1, 9), ("low", "double"): (10, 13), ("mid", "double"): (14, 16), ("high", "double"): (70, 99),
    ("", "double"): (10, 99), ("low", "triple"): (100, 300), ("high", "triple"): (700, 999),
    ("mid", "triple"): (400, 600), ("", "triple"): (100, 999),
}  # fmt: skip
TEENS = {"low": (11, 13), "mid": (14, 16), "high": (17, 19)}
_NOT_PERCENT = word_set("""
    temperature temperatures degrees scored scoring points rebounds figures cold wind freezing chill players
    overnight lows highs
""")


def read_magnitude(tokens: Tokens, index: int) -> Amount | None:
    """The magnitude whose first word is at ``index``."""
    word = tokens.words[index]
    if word in SIZES:
        return _plural(tokens, index)
    if word in INDEFINITE:
        return _several(tokens, index)
    if word in ("single", "double", "triple"):
        return _band(tokens, index)
    if word == "teens" and tokens.words[index - 1] in ("-", "low", "mid", "high"):
        return _teens(tokens, index)
    return None


def read_or_two(tokens: Tokens, index: int) -> Amount | None:
    """ "A year or two", from one to two."""
    words = tokens.words
    if words[index - 1] != "or" or words[index - 3] not in ("a", "an"):
        return None
    unit = unit_behind(tokens, index - 2, value=Decimal(1))
    if unit is None or unit[2] != index - 1:
        return None
    return Amount(
        index - 3, index + 1, index, None, Decimal(1), Decimal(2), unit=unit[0], dimension=unit[1], form="range",
        flags=unit[3], hedge=Hedge.RANGE,
    )  # fmt: skip


def _plural(tokens: Tokens, index: int) -> Amount | None:
    words = tokens.words
    low, high = SIZES[words[index]]
    at = index + 1
    if words[index] in _NEED_OF and words[at] != "of":
        return None
    while words[at] == "of" and words[at + 1] in SCALE_PLURALS:
        factor = SCALE_PLURALS[words[at + 1]]
        low, high = low * factor, (high + 1) * factor - 1
        at += 2
    if words[index] == "tens" and at == index + 1:
        return None if tokens.words[index - 1] == "the" else _magnitude(tokens, index, at, low, high, rule="magnitude")
    if words[index - 1] == "per" or (words[index - 1] == "the" and words[index - 2] in ("by", "per")):
        return None
    if words[index - 1] == "in" and (
        words[index - 2] in ("(", "$", "£", "€", "dollars", "figures")
        or (words[at] in (")", ",") and tokens.starts_sentence(index - 1))
    ):
        return None  # "(in millions)" heads a table
    rule = _rule(words[index])
    if at > index + 1 and rule in ("dozens", "scores"):
        rule = "tens of"
    return _magnitude(tokens, index, at, low, high, rule=rule)


def _rule(word: str) -> str:
    return {"dozens": "dozens", "scores": "scores", "tens": "tens of"}.get(word, "magnitude")


def _several(tokens: Tokens, index: int) -> Amount | None:
    """ "several hundred thousand", "a few dozen", "many thousands", "a couple of hundred"."""
    words, at = tokens.words, index + 1
    if words[index] == "couple":
        return _couple(tokens, index)
    if words[at] in SIZES and words[index] != "few":
        return None  # "several thousands": the plural says it
    if words[at] not in SCALE_WORDS or words[index] == "many":
        return None
    factor = Decimal(1)
    is_dozen = words[at] == "dozen"
    while words[at] in SCALE_WORDS:
        factor, at = factor * SCALE_WORDS[words[at]], at + 1
    first = index - 1 if words[index - 1] == "a" and words[index] == "few" else index
    high = Decimal(99) if is_dozen else factor * _MOST - 1
    return _magnitude(tokens, first, at, factor * _FEWEST, high, rule="several", number=index)


def _couple(tokens: Tokens, index: int) -> Amount | None:
    words = tokens.words
    if words[index - 1] != "a" or words[index + 1] == "'":
        return None
    at = index + 1
    if words[at] == "of":
        at += 1
    elif words[at] not in SCALE_WORDS and words[at] not in ("more", "dozen"):
        return None
    value = Decimal(2)
    while words[at] in SCALE_WORDS:
        value, at = value * SCALE_WORDS[words[at]], at + 1
    if words[at] in ("the", "these", "those", "his", "her", "them", "us", "my", "your", "our", "their"):
        return None
    unit = unit_behind(tokens, at, value=value)
    name, dimension, last, flags = unit if unit is not None else (None, None, at, ())
    return Amount(
        index - 1, last if unit else (at if words[at - 1] != "of" else at - 1), index, value, value, value, value / 2,
        name, dimension, "words", flags=flags, hedge=Hedge.ABOUT,
    )  # fmt: skip


def _band(tokens: Tokens, index: int) -> Amount | None:
    """ "low single digits", "double-digit growth"."""
    words, at = tokens.words, index + 1
    at += words[at] == "-"
    if words[at] not in ("digit", "digits"):
        return None
    before = index - 1
    before -= words[before] in ("-", "to")
    degree = words[before] if words[before] in ("low", "mid", "high", "middle") else ""
    first = before if degree else index
    low, high = BANDS[degree, words[index]]
    near = {words[k] for k in tokens.back(index, 8)} | {words[k] for k in tokens.ahead(index, 8)}
    last = at + 1
    if words[last] in ("percent", "percentage", "%", "per"):
        last += 2 if words[last] == "per" else 1
    elif near & _NOT_PERCENT:
        return _digits(first, last, index, low, high, unit=None)
    return _digits(first, last, index, low, high, unit=PERCENT)


def _teens(tokens: Tokens, index: int) -> Amount | None:
    before = index - 1 - (tokens.words[index - 1] == "-")
    degree = tokens.words[before]
    if degree not in TEENS:
        return None
    low, high = TEENS[degree]
    return _digits(before, index + 1, index, low, high, unit=PERCENT)


def _digits(first: int, last: int, number: int, low: int, high: int, *, unit: str | None) -> Amount:
    return Amount(
        first, last, number, None, Decimal(low), Decimal(high), unit=unit, dimension=unit, form="magnitude",
        hedge=Hedge.ORDER_OF_MAGNITUDE, rule="digits",
    )  # fmt: skip


def _magnitude(
    tokens: Tokens, first: int, at: int, low: Decimal, high: Decimal, *, rule: str, number: int | None = None
) -> Amount:
    unit = unit_behind(tokens, at, value=low)
    name, dimension, last, flags = unit if unit is not None else (None, None, at, ())
    return Amount(
        first, last, first if number is None else number, None, low, high, low, name, dimension, "magnitude",
        flags=flags, hedge=Hedge.ORDER_OF_MAGNITUDE, rule=rule,
    )  # fmt: skip
