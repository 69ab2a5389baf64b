"""Places by name, and the adjectives made of them: countries and regions (Unicode CLDR) and large cities."""

import csv
from functools import lru_cache
from pathlib import Path

DATA = Path(__file__).parents[2] / "data" / "places.csv"


def place_named(name: str) -> str | None:
    """The usual name of a place ("Britain" gives United Kingdom), None for what is no place we know."""
    return _names().get(name.strip().rstrip(".").lower())


@lru_cache(maxsize=8192)
def place_of_adjective(word: str) -> str | None:
    """The place of an adjective or demonym: "British" gives United Kingdom."""
    return _adjectives().get(word.lower().removesuffix("s")) or _adjectives().get(word.lower())


@lru_cache(maxsize=1)
def _rows() -> tuple[dict[str, str], ...]:
    with DATA.open(encoding="utf-8", newline="") as lines:
        return tuple(csv.DictReader(lines))


@lru_cache(maxsize=1)
def _names() -> dict[str, str]:
    names = {}
    for row in _rows():
        for name in (row["name"], *filter(None, row["aliases"].split("|"))):
            names[name.rstrip(".").lower()] = row["name"]
    return names


@lru_cache(maxsize=1)
def _adjectives() -> dict[str, str]:
    return {word.lower(): row["name"] for row in _rows() for word in filter(None, row["demonym"].split("|"))}
