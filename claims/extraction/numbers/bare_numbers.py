"""A number alone, before anything around it is read: digits in groups, mixed fractions, words."""

from dataclasses import dataclass
from decimal import Decimal

from claims.extraction.numbers.clock import is_lapse
from claims.extraction.numbers.number_words import read_number_words
from claims.extraction.numbers.numerals import SIGN_FRACTIONS, read_digits
from claims.extraction.numbers.powers import power_behind, power_of_ten
from claims.extraction.numbers.tokens import NUMBER, Tokens
from claims.extraction.vocabulary.currency_words import SIGNS

AMBIGUOUS_DECIMAL = "ambiguous_decimal"

_ONE = Decimal(1)


@dataclass(frozen=True, slots=True)
class BareNumber:
    """The number alone, up to token ``last``."""

    value: Decimal
    last: int
    decimals: int = 0
    form: str = "digits"
    scale: Decimal = _ONE
    flags: tuple[str, ...] = ()
    one_dotted_group: bool = False
    is_grouped: bool = False


def read_bare_number(tokens: Tokens, index: int) -> BareNumber | None:
    """The number that begins at token ``index``; None where the digits or words there write none."""
    if tokens.kinds[index] != NUMBER:
        if tokens.words[index] in SIGN_FRACTIONS:
            numerator, denominator = SIGN_FRACTIONS[tokens.words[index]]
            return BareNumber(Decimal(numerator) / denominator, index + 1, form="fraction")
        words = read_number_words(tokens, index)
        if words is None:
            return None
        return BareNumber(
            words.value, words.last, form="fraction" if words.has_fraction else "words", scale=words.scale
        )
    if is_lapse(tokens, index):
        hours, minutes, seconds = (int(tokens.words[index + step]) for step in (0, 2, 4))
        return BareNumber(
            (Decimal(hours * 3600 + minutes * 60 + seconds) / 60).quantize(Decimal("0.0001")), index + 5, decimals=4
        )
    has_dot = (
        tokens.words[index - 1] == "."
        and tokens.glued(index)
        and (not tokens.glued(index - 1) or tokens.words[index - 2] in SIGNS)
    )
    numeral = read_digits(f"0.{tokens.raw(index)}" if has_dot and index else tokens.raw(index))
    if numeral is None:
        return None
    last = index + 1
    value = numeral.value
    power = power_of_ten(tokens, index)
    if power is not None:
        return BareNumber(power.factor, power.last)
    power = power_behind(tokens, last, has_decimals=numeral.decimals > 0)
    if power is not None:
        return BareNumber(value * power.factor, power.last, numeral.decimals, scale=power.factor)
    if numeral.decimals == 0 and not numeral.is_grouped:
        grouped = _space_groups(tokens, index)
        if grouped is not None:
            return grouped
        mixed = _mixed_fraction(tokens, index, value)
        if mixed is not None:
            return mixed
    flags = (AMBIGUOUS_DECIMAL,) if numeral.is_ambiguous else ()
    return BareNumber(
        value,
        last,
        numeral.decimals,
        flags=flags,
        one_dotted_group=numeral.one_dotted_group,
        is_grouped=numeral.is_grouped,
    )


def _space_groups(tokens: Tokens, index: int) -> BareNumber | None:
    """ "24 000" and "1 234 567,8", with ordinary spaces."""
    if tokens.ends[index] - tokens.starts[index] > 3:
        return None
    at, digits = index + 1, tokens.raw(index)
    while tokens.kinds[at] == NUMBER and at < index + 5 and tokens.text[tokens.ends[at - 1] : tokens.starts[at]] == " ":
        group = tokens.raw(at)
        if not (len(group) == 3 and group.isdigit()):
            break
        digits, at = digits + group, at + 1
    if at == index + 1 or digits.startswith("0"):
        return None
    return BareNumber(Decimal(digits), at, is_grouped=True)


def _mixed_fraction(tokens: Tokens, index: int, value: Decimal) -> BareNumber | None:
    """ "2½", "2 1/2" and "2-1/2"; also a plain "1/2"."""
    at = index + 1
    sign = SIGN_FRACTIONS.get(tokens.words[at])
    if sign is not None:
        return BareNumber(value + Decimal(sign[0]) / sign[1], at + 1, form="fraction")
    if tokens.words[at] == "-" and tokens.glued(at):
        at += 1
    if (
        tokens.kinds[at] == NUMBER
        and tokens.words[at + 1] == "/"
        and tokens.kinds[at + 2] == NUMBER
        and tokens.glued(at + 1)
    ):
        top, bottom = tokens.words[at], tokens.words[at + 2]
        is_proper = (
            len(top) < 3
            and len(bottom) < 3
            and top.isdecimal()
            and bottom in ("2", "3", "4", "5", "8", "16", "32")
            and int(top) < int(bottom)
        )
        if is_proper and tokens.glued(at + 2) and tokens.words[at + 3] != "/":
            return BareNumber(value + Decimal(int(top)) / int(bottom), at + 3, form="fraction")
    return None
