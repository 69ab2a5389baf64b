"""How rare the words of news are: a word that most texts use says little of which story a text tells."""

import csv
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

# Stems and words of names with their rarity; written by `python -m benchmarks.reconciliation.commonwords`.
DATA = Path(__file__).parent.parent / "data" / "common_words.csv"


@lru_cache(maxsize=1)
def news_rarity() -> Mapping[str, float]:
    """The inverse document frequency of each stem that is common in news or in names, 0 to 1; all others count 1."""
    with DATA.open(encoding="utf-8", newline="") as lines:
        return {row["word"]: float(row["rarity"]) for row in csv.DictReader(lines)}
