"""Digits and number words as decimals: British, Indian, continental and scientific habits, never a float."""

import re
from dataclasses import dataclass
from decimal import Decimal

from claims.extraction.vocabulary.wordlists import word_set

LONGEST_NUMERAL = 30  # characters; a longer run of digits is a code or noise, and would be slow to calculate with

_TO_NINETEEN = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
_BY_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
SMALL = {word: Decimal(number) for number, word in enumerate(_TO_NINETEEN.split())} | {
    "nil": Decimal(0),
    "nought": Decimal(0),
}
TENS = {word: Decimal(10 * number) for number, word in enumerate(_BY_TENS.split(), start=2)}
NUMBER_WORDS = SMALL | TENS

# Words that multiply the number before them.
SCALE_WORDS = {
    "hundred": Decimal(100),
    "thousand": Decimal(1_000),
    "lakh": Decimal(100_000),
    "lac": Decimal(100_000),
    "million": Decimal(1_000_000),
    "crore": Decimal(10_000_000),
    "billion": Decimal(1_000_000_000),
    "milliard": Decimal(1_000_000_000),
    "trillion": Decimal(1_000_000_000_000),
    "quadrillion": Decimal(10**15),
    "dozen": Decimal(12),
}
SCALE_PLURALS = {f"{word}s": value for word, value in SCALE_WORDS.items() if word != "dozen"} | {
    "lacs": Decimal(100_000)
}

# Letters that multiply the digits before them; the doubtful ones are read in amounts.py, by their neighbours.
SCALE_LETTERS = {
    "k": Decimal(1_000),
    "m": Decimal(1_000_000),
    "mn": Decimal(1_000_000),
    "mln": Decimal(1_000_000),
    "mio": Decimal(1_000_000),
    "mil": Decimal(1_000_000),
    "mm": Decimal(1_000_000),
    "b": Decimal(1_000_000_000),
    "bn": Decimal(1_000_000_000),
    "bln": Decimal(1_000_000_000),
    "bil": Decimal(1_000_000_000),
    "tn": Decimal(1_000_000_000_000),
    "tln": Decimal(1_000_000_000_000),
    "trn": Decimal(1_000_000_000_000),
    "t": Decimal(1_000_000_000_000),
    "cr": Decimal(10_000_000),
    "crs": Decimal(10_000_000),
}

SIGN_FRACTIONS = {
    "½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5),
    "⅘": (4, 5), "⅙": (1, 6), "⅚": (5, 6), "⅐": (1, 7), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8),
    "⅑": (1, 9), "⅒": (1, 10),
}  # fmt: skip

# Denominators of fractions in words, singular; the plural has an s.
DENOMINATORS = {
    "half": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "twelfth": 12, "sixteenth": 16, "twentieth": 20, "hundredth": 100, "thousandth": 1000,
}  # fmt: skip
DENOMINATOR_PLURALS = {f"{word}s": number for word, number in DENOMINATORS.items() if word != "half"} | {"halves": 2}

ORDINALS = word_set("""
    first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
    fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth fortieth fiftieth sixtieth seventieth
    eightieth ninetieth hundredth thousandth millionth billionth umpteenth
""")

_PLAIN = re.compile(r"\d+(?:\.\d+)?")
_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_INDIAN = re.compile(r"\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?")
_SPACED = re.compile(r"\d{1,3}(?:(['’\u00a0\u2007\u2009\u202f])\d{3})(?:\1\d{3})*(?:[.,]\d+)?")
_DECIMAL_COMMA = re.compile(r"\d+,\d{1,2}|0,\d+")
_DOTTED_GROUPS = re.compile(r"\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?|\d{1,3}\.\d{3},\d+")
_ONE_DOTTED_GROUP = re.compile(r"[1-9]\d{0,2}\.\d{3}")
_NOT_DIGITS = re.compile(r"\D+")


@dataclass(frozen=True, slots=True)
class Numeral:
    """Digits as read: ``value``, the number of ``decimals`` written, and whether thousands were grouped.

    ``one_dotted_group`` is true of "1.420" and the like, which is a decimal in English and 1420 on the continent: the
    reader of the amount decides by what follows.
    """

    value: Decimal
    decimals: int
    is_grouped: bool = False
    is_ambiguous: bool = False
    one_dotted_group: bool = False


def read_digits(digits: str) -> Numeral | None:
    """The number that a run of digits, dots, commas, apostrophes and thin spaces writes; None where it is none.

    None for versions ("2026.20.4"), codes with a leading nought ("007"), and runs longer than LONGEST_NUMERAL.
    """
    if len(digits) > LONGEST_NUMERAL:
        return None
    if digits.isdigit() and digits[0] not in "0０":
        return Numeral(Decimal(digits), 0)
    if len(digits) > 1 and digits[0] == "0" and digits[1].isdigit():
        return None
    if _PLAIN.fullmatch(digits):
        decimals = len(digits.partition(".")[2])
        return Numeral(Decimal(digits), decimals, one_dotted_group=bool(_ONE_DOTTED_GROUP.fullmatch(digits)))
    if _GROUPED.fullmatch(digits) or _INDIAN.fullmatch(digits):
        return Numeral(Decimal(digits.replace(",", "")), len(digits.partition(".")[2]), is_grouped=True)
    if _SPACED.fullmatch(digits):
        whole, _, rest = digits.replace(",", ".").partition(".")
        return _continental(whole, rest)
    if _DECIMAL_COMMA.fullmatch(digits):
        whole, _, rest = digits.partition(",")
        return Numeral(Decimal(f"{whole}.{rest}"), len(rest), is_ambiguous=True)
    if _DOTTED_GROUPS.fullmatch(digits):
        whole, _, rest = digits.partition(",")
        return _continental(whole, rest)
    return None


def _continental(whole: str, rest: str) -> Numeral:
    value = _NOT_DIGITS.sub("", whole)
    return Numeral(Decimal(f"{value}.{rest}" if rest else value), len(rest), is_grouped=True)
