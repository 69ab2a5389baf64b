"""Units of measurement: how they are written, what we call them, and their codes.

The spellings come from CLDR ("kilometre", "kilometers", "km"), the names and codes (UN/CEFACT Recommendation 20) from
unit_words.py. Letters that stand for several things ("m", "b", "c") are left to the modules that see their neighbours.
"""

import re
from dataclasses import dataclass
from functools import cache

from babel.units import format_unit

from claims.extraction.vocabulary.unit_words import (
    BASIS_POINT,
    COUNT,
    FROM_CLDR,
    MISLEADING,
    OWN,
    PERCENT,
    PERCENTAGE_POINT,
    RATIO,
)

__all__ = [
    "BASIS_POINT",
    "COUNT",
    "PERCENT",
    "PERCENTAGE_POINT",
    "RATIO",
    "Unit",
    "dimension_of",
    "unit_named",
    "unit_phrases",
]


@dataclass(frozen=True, slots=True)
class Unit:
    """``name`` is what a claim prints, ``code`` its UN/CEFACT code, ``dimension`` what it measures."""

    name: str
    code: str | None
    dimension: str


@cache
def unit_phrases() -> dict[str, tuple[tuple[tuple[str, ...], Unit], ...]]:
    """Spellings by their first word, the longest first; hyphens are left out ("kilowatt-hour" is two words)."""
    found: dict[tuple[str, ...], Unit] = {}
    for line in FROM_CLDR.split("\n"):
        if not line:
            continue
        identifier, name, code = line.split()
        unit = Unit(name.replace("_", " "), None if code == "-" else code, identifier.partition("-")[0])
        for phrase in _cldr_spellings(identifier):
            found.setdefault(phrase, unit)
    for own_name, own_code, dimension, spellings in OWN:
        unit = Unit(own_name, own_code, dimension)
        for spelling in spellings.split("|"):
            found[_phrase(spelling)] = unit
    by_first: dict[str, list[tuple[tuple[str, ...], Unit]]] = {}
    for words, unit in found.items():
        by_first.setdefault(words[0], []).append((words[1:], unit))
    return {
        first: tuple(sorted(rest, key=lambda entry: len(entry[0]), reverse=True)) for first, rest in by_first.items()
    }


@cache
def unit_named(name: str) -> Unit:
    """The unit of that canonical name; raises KeyError where there is none."""
    return _units_by_name()[name]


def dimension_of(name: str) -> str:
    """What a unit measures; "money" for a currency."""
    unit = _units_by_name().get(name)
    return unit.dimension if unit is not None else "money"


@cache
def _units_by_name() -> dict[str, Unit]:
    named = {unit.name: unit for phrases in unit_phrases().values() for _, unit in phrases}
    return named | {
        "metre": Unit("metre", "MTR", "length"),
        COUNT: Unit(COUNT, "C62", COUNT),
        RATIO: Unit(RATIO, "C62", RATIO),
        "point": Unit("point", None, "index"),
    }


def _cldr_spellings(identifier: str) -> set[tuple[str, ...]]:
    spellings = set()
    for locale in ("en", "en_GB"):
        for number in (1, 2):
            for length in ("long", "short"):
                written = format_unit(number, identifier, length, locale=locale)
                phrase = _phrase(written.replace(str(number), "", 1))
                if phrase and phrase[0] not in MISLEADING and len("".join(phrase)) > 1:
                    spellings.add(phrase)
    return spellings


def _phrase(spelling: str) -> tuple[str, ...]:
    # "km²" and "m3" must come out as the tokens of a text do: a superscript is a letter there, a digit a number.
    return tuple(re.findall(r"[^\W\d_]+|\d+|[^\s\w-]", spelling.lower().replace("p.c.", "pc")))
