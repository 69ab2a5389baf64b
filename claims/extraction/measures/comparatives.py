"""Changes that a comparative says: "60 basis points higher", "three times as much as a year ago", "7% behind 2025"."""

import re

from claims.extraction.grammar.site import Site
from claims.extraction.quantity import Direction
from claims.extraction.vocabulary.wordlists import word_set

UP_COMPARATIVES = word_set("higher more up bigger larger greater stronger dearer busier")
DOWN_COMPARATIVES = word_set("lower less fewer down smaller weaker cheaper quieter shallower")
# What is compared where something is dearer or faster by a percentage.
COMPARED = {
    "dearer": "price", "cheaper": "price", "pricier": "price", "costlier": "price", "faster": "speed",
    "slower": "speed", "heavier": "weight", "lighter": "weight", "taller": "height", "longer": "length",
    "shorter": "length",
}  # fmt: skip
COMPARATIVES = UP_COMPARATIVES | DOWN_COMPARATIVES | COMPARED.keys() | {"nearer", "closer", "further"}
PACE = {"ahead": Direction.UP, "behind": Direction.DOWN}  # of a year before, or of prices
THEN = re.compile(
    r"(?:as (?:much|many|high|large|big)(?: \w+)? as|what|more than|higher than|the)(?: [\w'’-]+){0,5} "
    r"(?:ago|earlier|before|last (?:year|month|week|quarter|season|\w+))\b"
)


def comparison_of(site: Site) -> tuple[Direction, str] | None:
    """ "60 basis points higher", "11% more than a year ago", "about 1,900 fewer than a year ago"."""
    after = site.words_after(2)
    is_counted = site.quantity.unit == "count" and after[1:] == ["than"]
    if site.quantity.unit == "ratio" and _exceeds(site):
        return Direction.UP, "direction:times"
    if not after or not (site.is_part or site.is_money or is_counted):
        return None
    behind = site.tree.nodes[site.last + 1]
    if behind.text[:1].isupper() and behind.index:
        return None  # "three in ten Higher papers"
    if after[0] in UP_COMPARATIVES:
        return Direction.UP, "direction:comparative"
    if after[0] in DOWN_COMPARATIVES:
        return Direction.DOWN, "direction:comparative"
    is_pace = _is_time(site.words_after(3)[1:]) or site.words_after(3)[1:] in (["of", "prices"], ["of", "inflation"])
    if after[0] in PACE and site.is_part and is_pace:
        return PACE[after[0]], "direction:pace"  # "running 7% behind 2025"
    return None


def _exceeds(site: Site) -> bool:
    """ "almost three times as much as a year ago", "twice what it had last August": more than there was."""
    value = site.quantity.value
    behind = " ".join(site.words_after(9))
    return value is not None and value > 1 and THEN.match(behind) is not None


def _is_time(words: list[str]) -> bool:
    return bool(words) and (words[0] in {"last", "the", "a", "this"} or words[0][:2] in {"19", "20"})
