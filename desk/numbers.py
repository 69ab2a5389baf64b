"""Numbers as people read them: separators, unit signs, intervals in words. The caller names the locale."""

from dataclasses import dataclass
from decimal import Decimal, localcontext
from functools import lru_cache

from babel import Locale
from babel.numbers import format_decimal, get_currency_symbol
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

# Large values are shortened from a million up, in Chinese from ten thousand: what is shorter is easier to read in full.
SCALES = {
    "en": ((12, "tn"), (9, "bn"), (6, "m")),
    "de": ((12, " Bio."), (9, " Mrd."), (6, " Mio.")),
    "zh": ((12, "万亿"), (8, "亿"), (4, "万")),
}
MOST_DECIMALS = 3
# Units written right behind the number, and those that need a space.
SIGNS = {"percent": "%", "percentage_point": " pp", "basis_point": " bp", "count": "", "ratio": ""}
UNIT_NAMES: dict[str, str | Promise] = {
    "percent": "%",
    "percentage_point": _("percentage points"),
    "basis_point": _("basis points"),
    "count": "",
    "ratio": _("ratio"),
}
# Symbols stay as they are; words of at least this many letters take a plural.
SHORTEST_WORD = 4
DEFAULT_LOCALE = "en_GB"
ROOM = 28


@dataclass(frozen=True, slots=True)
class Amount:
    """A number to be set large, and its unit to be set small."""

    number: str
    unit: str


def decimal_text(value: Decimal, *, locale: str = DEFAULT_LOCALE) -> str:
    """The number in full, thousands separated, without zeros that say nothing: 24,000 · 4.9 · −0.5."""
    trimmed = _trimmed(value)
    with localcontext(prec=len(trimmed.as_tuple().digits) + ROOM):  # babel quantises, and fails for want of digits
        text: str = format_decimal(trimmed, locale=_locale(locale), decimal_quantization=False)
    return text.replace("-", "\N{MINUS SIGN}")


def short_text(value: Decimal, *, locale: str = DEFAULT_LOCALE) -> str:
    """The number as on an axis: 24,000 · 1.5bn. Never rounded: 16,418,302 stays as long as it is."""
    for exponent, name in SCALES.get(_locale(locale).language, SCALES["en"]):
        scaled = value.scaleb(-exponent)
        if abs(value) >= Decimal(10) ** exponent and _decimals(scaled) <= MOST_DECIMALS:
            return f"{decimal_text(scaled, locale=locale)}{name}"
    return decimal_text(value, locale=locale)


def quantity_text(value: Decimal, unit: str, *, locale: str = DEFAULT_LOCALE) -> str:
    """The number with its unit: 4.9% · US$1.5bn · 6.6 pp · 3,200 hectares."""
    number = short_text(value, locale=locale)
    if is_currency(unit):
        sign = "\N{MINUS SIGN}" if value < 0 else ""
        return f"{sign}{currency_sign(unit, locale=locale)}{number.removeprefix(sign)}"
    if unit in SIGNS:
        return number + SIGNS[unit]
    return f"{number} {_plural(unit) if abs(value) != 1 else unit}"


def amount(value: Decimal, unit: str, *, locale: str = DEFAULT_LOCALE) -> Amount:
    """The number and its unit apart, where the unit is a word; else both in the number."""
    if is_currency(unit) or unit in ("percent", "count", "ratio"):
        return Amount(quantity_text(value, unit, locale=locale), "")
    return Amount(short_text(value, locale=locale), SIGNS.get(unit, "").strip() or _plural(unit))


def quantity_in_full(value: Decimal, unit: str, *, locale: str = DEFAULT_LOCALE) -> str:
    """The number with its unit in words: 6.6 percentage points; else as quantity_text says it."""
    if SIGNS.get(unit, "").startswith(" "):
        return f"{short_text(value, locale=locale)} {UNIT_NAMES[unit]}"
    return quantity_text(value, unit, locale=locale)


def unit_name(unit: str, *, locale: str = DEFAULT_LOCALE) -> str:
    """The unit alone, as an axis is labelled with it; empty for plain counts."""
    if unit in UNIT_NAMES:
        return str(UNIT_NAMES[unit])
    if is_currency(unit):
        return currency_sign(unit, locale=locale)
    return _plural(unit)


def interval_text(
    low: Decimal | None,
    high: Decimal | None,
    unit: str,
    *,
    has_low: bool = True,
    has_high: bool = False,
    locale: str = DEFAULT_LOCALE,
) -> str:
    """An interval in signs that a reader knows: 4.85–4.95% · ≥ 20,000 · < 25,000 · exactly 11.

    ``has_low`` and ``has_high`` say whether the ends belong to it. Empty when both ends are open.
    """
    if low is not None and low == high:
        return f"= {quantity_text(low, unit, locale=locale)}"
    if low is None and high is None:
        return ""
    if high is None and low is not None:
        return f"{'≥' if has_low else '>'} {quantity_text(low, unit, locale=locale)}"
    if high is not None and (low is None or low == 0):
        return f"{'≤' if has_high else '<'} {quantity_text(high, unit, locale=locale)}"
    assert low is not None  # the three ways of being open are dealt with above
    assert high is not None
    last = quantity_text(high, unit, locale=locale)
    first = short_text(low, locale=locale)
    if is_currency(unit):
        first = quantity_text(low, unit, locale=locale)
    return f"{first} – {last}"


def is_currency(unit: str) -> bool:
    """Whether a unit has the form of an ISO 4217 code."""
    return len(unit) == 3 and unit.isascii() and unit.isupper()


def currency_sign(unit: str, *, locale: str = DEFAULT_LOCALE) -> str:
    """US$ · € · £; the code and a space where the locale has no sign of its own."""
    sign: str = get_currency_symbol(unit, locale=_locale(locale))
    return f"{unit} " if sign == unit else sign


def _trimmed(value: Decimal) -> Decimal:
    # normalize() would write 24000 as 2.4E+4, and round what has more digits than the context
    plain = f"{value:f}"
    return Decimal(plain.rstrip("0").rstrip(".") if "." in plain else plain)


def _decimals(value: Decimal) -> int:
    return max(-int(_trimmed(value).as_tuple().exponent), 0)


def _plural(unit: str) -> str:
    is_word = len(unit) >= SHORTEST_WORD and unit.isalpha() and unit.islower()
    return f"{unit}s" if is_word and not unit.endswith("s") else unit


@lru_cache
def _locale(name: str) -> Locale:
    """Parsed once: that takes longer than to write a number."""
    return Locale.parse(name)
