"""First names of people in many languages, by which "Helen Orr" is a person though nothing else says so."""

from functools import lru_cache
from pathlib import Path

DATA = Path(__file__).parents[2] / "data" / "given_names.txt"


def is_given_name(word: str) -> bool:
    """Whether people are called so, as far as we know: "Helen", "Jean-Paul"."""
    names = _names()
    return word in names or ("-" in word and word.partition("-")[0] in names)


@lru_cache(maxsize=1)
def _names() -> frozenset[str]:
    return frozenset(DATA.read_text(encoding="utf-8").split())
