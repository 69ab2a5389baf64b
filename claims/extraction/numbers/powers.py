"""Powers of ten behind a number, and units with negative powers: "1.2 × 10^5", "5e-3", "10⁸", "mL min−1"."""

from dataclasses import dataclass
from decimal import Decimal

from claims.extraction.numbers.tokens import NUMBER, WORD, Tokens

LARGEST_POWER = 30  # of ten; longer ones are codes
_TIMES = frozenset({"×", "x", "*", "·", "⋅"})
_MINUS = frozenset({"-", "−", "–"})
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_LONGEST_PER = 4  # letters of a unit's symbol: "min", "mol"
_LARGEST_UNIT_POWER = 3
_MOST_UNITS = 3


@dataclass(frozen=True, slots=True)
class Power:
    """What a number is multiplied with, up to token ``last``."""

    factor: Decimal
    last: int


def power_behind(tokens: Tokens, index: int, *, has_decimals: bool) -> Power | None:
    """ "× 10^5", "x 10⁸" and "e-3" behind a number that ends before token ``index``."""
    word = tokens.words[index]
    if word in _TIMES and tokens.words[index + 1] == "10" and tokens.kinds[index + 1] == NUMBER:
        return _raised(tokens, index + 2)
    if word != "e" or not tokens.glued(index):
        return None
    sign = tokens.words[index + 1]
    at = index + 1 + (sign in _MINUS or sign == "+")
    if at == index + 1 and not has_decimals:
        return None  # "2e5" may be a room
    exponent = _digits(tokens, at)
    if exponent is None or (tokens.kinds[at + 1] in (NUMBER, WORD) and tokens.glued(at + 1)):
        return None
    return _power(-exponent if sign in _MINUS else exponent, at + 1)


def power_of_ten(tokens: Tokens, index: int) -> Power | None:
    """ "10^6" and "10⁸", which stand for a number by themselves."""
    return _raised(tokens, index + 1) if tokens.words[index] == "10" else None


def per_behind(tokens: Tokens, index: int) -> tuple[str, int] | None:
    """ "min−1", "m⁻²": the unit that a measured amount is per, and the token after the last such."""
    first, at = None, index
    for _ in range(_MOST_UNITS):
        is_symbol = tokens.kinds[at] == WORD and len(tokens.words[at]) <= _LONGEST_PER
        if not is_symbol or tokens.words[at + 1] not in _MINUS or not tokens.glued(at + 1):
            break
        exponent = _digits(tokens, at + 2)
        is_power = exponent is not None and 0 < exponent <= _LARGEST_UNIT_POWER
        if not is_power or (tokens.kinds[at + 3] in (NUMBER, WORD) and tokens.glued(at + 3)):
            break
        first, at = first or tokens.words[at], at + 3
    return (first, at) if first is not None else None


def _raised(tokens: Tokens, index: int) -> Power | None:
    """The exponent behind a "10": "^5", "^-5", "⁸", "−5"."""
    at = index + (tokens.words[index] == "^" and tokens.glued(index))
    is_marked = at > index
    is_negative = tokens.words[at] in _MINUS and tokens.glued(at)
    at += is_negative
    exponent = _digits(tokens, at)
    if exponent is None or not (is_marked or is_negative or tokens.kinds[at] == WORD):
        return None
    return _power(-exponent if is_negative else exponent, at + 1)


def _digits(tokens: Tokens, at: int) -> int | None:
    """A whole number of at most two digits that is glued to what stands before, superscript or not."""
    digits = tokens.words[at].translate(_RAISED)
    if not tokens.glued(at) or not digits.isascii() or not digits.isdecimal() or len(digits) > 2:
        return None
    return int(digits)


def _power(exponent: int, last: int) -> Power | None:
    return Power(Decimal(1).scaleb(exponent), last) if abs(exponent) <= LARGEST_POWER else None
