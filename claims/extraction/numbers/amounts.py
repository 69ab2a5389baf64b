"""One grammar for currency, number, scale and unit: "US$4.2 billion", "1.2 trillion yuan", "12-hour", "18.6k cr"."""

from dataclasses import dataclass
from decimal import Decimal

from claims.extraction.numbers.bare_numbers import AMBIGUOUS_DECIMAL, BareNumber, read_bare_number
from claims.extraction.numbers.clock import is_lapse
from claims.extraction.numbers.currencies import Money, currency_after, currency_before
from claims.extraction.numbers.measurements import measurement_at, per_at
from claims.extraction.numbers.powers import per_behind
from claims.extraction.numbers.scales import Scaled, scale_at
from claims.extraction.numbers.tokens import NUMBER, WORD, Tokens
from claims.extraction.numbers.units import PERCENT, PERCENTAGE_POINT
from claims.extraction.quantity import Hedge, Role
from claims.extraction.vocabulary.wordlists import word_set

_ONE = Decimal(1)
_SIGNS = frozenset({"-", "−", "+", "–"})
_WORD_SIGNS = {"minus": "-", "negative": "-", "plus": "+"}
_TEMPERATURE = frozenset({"degree celsius", "degree fahrenheit", "degree", "kelvin"})
_WEIGHT_CUES = word_set("""
    weigh weighs weighed weighing weight lost lose gained heavier lighter lb lbs beef meat fish copper cocaine
    heroin force foot feet tall
""")
_PLAIN_WEIGHT = 1_000_000  # "5 million pounds of debt" is money, "1,000 pounds of flour" is not
_FEWEST_CROWNS = 100  # fewer are worn
_MILESTONE = 1000  # an ordinal from here on counts what there is so far


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with what is written around it, before its hedge is read.

    Tokens ``first`` to ``last`` (exclusive), the bare number at token ``number``. ``value`` is the point named, ``low``
    and ``high`` the stated bounds. ``place`` is the last place written, in the unit ("1.5 million": 100,000). ``unit``
    is None where the number stands alone. ``form`` says how it was written: digits, words, fraction, multiple,
    magnitude, range. ``scale`` is what its scale words multiply with, ``hedge`` and ``rule`` what the form itself says.
    """

    first: int
    last: int
    number: int
    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    place: Decimal = _ONE
    unit: str | None = None
    dimension: str | None = None
    form: str = "digits"
    scale: Decimal = _ONE
    flags: tuple[str, ...] = ()
    per: str | None = None
    sign: str | None = None
    hedge: Hedge | None = None
    rule: str | None = None
    money_first: bool = False
    role: Role | None = None
    conversion_of: int | None = None
    tolerance: Decimal | None = None  # "± 0.4", in the unit


def read_amount(tokens: Tokens, index: int, *, is_continental: bool = False) -> Amount | None:
    """The amount whose number begins at token ``index``; None where the digits or words there write no number.

    ``is_continental`` says that the text writes decimals with commas, so that "4.000" is four thousand.
    """
    bare = read_bare_number(tokens, index)
    if bare is None:
        return None
    has_digits = tokens.kinds[index] == NUMBER
    money = currency_before(tokens, index)
    scaled = scale_at(tokens, bare.last, is_money=money is not None, has_digits=has_digits, is_grouped=bare.is_grouped)
    last, unit, dimension, hedge = scaled.last, None, None, None
    first = index if money is None else money.first
    if has_digits and bare.decimals and "." not in tokens.words[index] and tokens.words[index - 1] == ".":
        first = min(first, index - 1)  # ".5 percent"
    if money is not None:
        again = currency_after(tokens, last)  # "$5 million dollars", "US$5m USD"
        if (
            again is not None
            and again.code == money.code
            and again.factor == 1
            and tokens.words[again.first] not in _SIGNS
        ):
            last = again.last
    else:
        money = _money_behind(tokens, last, value=bare.value * scaled.factor, has_digits=has_digits)
        if money is not None:
            last = money.last
    if money is not None:
        unit, dimension = money.code, "money"
    else:
        is_open = has_digits and tokens.words[last] == "+" and tokens.glued(last) and tokens.kinds[last + 1] == WORD
        measured = measurement_at(tokens, last + is_open, value=bare.value, has_digits=has_digits)
        if measured is not None:
            unit, dimension, last = measured.unit.name, measured.unit.dimension, measured.last
            hedge = Hedge.AT_LEAST if is_open else None  # "30+ knots"
    if unit is None and is_lapse(tokens, index):
        unit, dimension = "minute", "duration"
    if (
        unit is None
        and bare.value >= _MILESTONE
        and tokens.words[last] in ("th", "st", "nd", "rd")
        and tokens.glued(last)
    ):
        last += 1  # "the 400,000th car": so many there are now
    inches = _inches(tokens, last) if unit == "foot" else None
    if inches is not None:
        last = inches[1]
    value, flags = _decided(tokens, bare, scaled, unit=unit, at=last, is_continental=is_continental)
    factor = scaled.factor * (money.factor if money is not None else 1)
    first, sign = _sign(tokens, first, index)
    value *= factor
    if inches is not None:
        value += (inches[0] / 12).quantize(Decimal("0.0001"))
    if sign == "-" and unit in _TEMPERATURE:
        value, sign = -value, None
    per = per_at(tokens, last)
    if per is None and dimension is not None and (rate := per_behind(tokens, last)) is not None:
        per, last = rate
    return Amount(
        first, last, index, value, value, value, place=_place(value, bare, factor, unit), unit=unit,
        dimension=dimension, form=bare.form, scale=scaled.factor * bare.scale,
        flags=bare.flags + scaled.flags + flags + (money.flags if money is not None else ()),
        per=per, sign=sign, hedge=hedge, money_first=money is not None and money.first < index,
    )  # fmt: skip


def _inches(tokens: Tokens, index: int) -> tuple[Decimal, int] | None:
    """The inches of "6-foot-4" and 5'11", and the token after them."""
    at = index + (tokens.words[index] == "-")
    raw = tokens.words[at]
    is_inches = raw.isdecimal() and len(raw) <= 2 and int(raw) < 12
    if not is_inches or not tokens.glued(at) or not tokens.glued(index):
        return None
    if at > index:
        return Decimal(raw), at + 1
    return (Decimal(raw), at + 2) if tokens.words[at + 1] in ('"', "″") and tokens.glued(at + 1) else None


def last_place(value: Decimal) -> Decimal:
    """The place of the last digit that is not a trailing nought: 1,000 for 24,000, 0.1 for 4.9."""
    if value == 0:
        return _ONE
    digits = value.normalize().as_tuple()
    return Decimal((0, (1,), int(digits.exponent)))


def unit_behind(tokens: Tokens, index: int, *, value: Decimal) -> tuple[str, str, int, tuple[str, ...]] | None:
    """Unit, dimension, end and flags of a currency or measurement at token ``index``, for numbers in words."""
    at = index + 1 if tokens.words[index] == "of" else index
    money = _money_behind(tokens, at, value=value, has_digits=False)
    if money is not None and money.factor == 1:
        return money.code, "money", money.last, money.flags
    measured = measurement_at(tokens, at, value=value, has_digits=False)
    if measured is not None:
        return measured.unit.name, measured.unit.dimension, measured.last, ()
    return None


def _money_behind(tokens: Tokens, index: int, *, value: Decimal, has_digits: bool) -> Money | None:
    at = index + 1 if tokens.words[index] == "-" and tokens.glued(index) and tokens.glued(index + 1) else index
    money = currency_after(tokens, at)
    if money is None:
        return None
    word = tokens.words[at]
    if word in ("pound", "pounds") and money.last == at + 1:
        near = {tokens.words[k] for k in tokens.back(index, 8)} | {tokens.words[k] for k in tokens.ahead(money.last, 4)}
        if tokens.words[at + 1] == "of" and value < _PLAIN_WEIGHT:
            return None
        if value < 1000 and (
            near & _WEIGHT_CUES or tokens.words[at + 1] in ("of", "per", "heavier", "lighter", "overweight")
        ):
            return None
    if word in ("crown", "crowns") and value < _FEWEST_CROWNS:
        return None
    if word == "won" and value < 1000 and "korea" not in tokens.vocabulary():
        return None
    if word in ("cent", "cents") and not has_digits and value <= 2:
        return None  # somebody's two cents
    return money


def _decided(
    tokens: Tokens, bare: BareNumber, scaled: Scaled, *, unit: str | None, at: int, is_continental: bool
) -> tuple[Decimal, tuple[str, ...]]:
    """The value of "1.420", which is a thousand and more where the text says so; flagged where that was a choice."""
    if not bare.one_dotted_group:
        return bare.value, ()
    is_round = bare.value == bare.value.to_integral_value()
    counts = (
        unit is None
        and scaled.factor == 1
        and tokens.lower(at)
        and tokens.words[at].endswith(("s", "people", "children", "men", "women"))
    )
    if is_continental or scaled.is_plural or counts or (is_round and unit != PERCENT):
        return bare.value * 1000, (AMBIGUOUS_DECIMAL,)
    is_plain = scaled.factor != 1 or unit is None or unit in (PERCENT, PERCENTAGE_POINT) or is_money(unit)
    return bare.value, () if is_plain else (AMBIGUOUS_DECIMAL,)


def is_money(unit: str) -> bool:
    """Whether the unit is an ISO 4217 code."""
    return len(unit) == 3 and unit.isupper() and unit not in ("GWH",)


def _place(value: Decimal, bare: BareNumber, factor: Decimal, unit: str | None) -> Decimal:
    if bare.decimals and not bare.one_dotted_group:
        return (factor * bare.scale).scaleb(-bare.decimals)
    if unit in (PERCENT, PERCENTAGE_POINT) and value == value.to_integral_value():
        return factor
    return last_place(value)


def _sign(tokens: Tokens, first: int, number: int) -> tuple[int, str | None]:
    """Where the amount begins with its sign, and the sign; a hyphen between words or numbers is none."""
    for at, following in ((first - 1, first), (number - 1, number)):
        word = tokens.words[at]
        if (
            word in _SIGNS
            and tokens.glued(following)
            and not (tokens.glued(at) and tokens.words[at - 1] not in ("(", "|", "[", "*", "/", "~"))
        ):
            if word == "–" and at > 0 and not tokens.starts_line(at) and tokens.words[at - 1] not in ("(", "|", ":"):
                continue
            return min(at, first), "+" if word == "+" else "-"
        if word in _WORD_SIGNS and tokens.words[at - 1] not in ("or", "and"):
            return min(at, first), _WORD_SIGNS[word]
    return first, None
