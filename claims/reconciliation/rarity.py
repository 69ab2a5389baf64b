"""How rare the words of news are: a word that most texts use says little of which story a text tells."""

import csv
import math
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

# Stems and how many of our own news texts use them; written by `python -m benchmarks.reconciliation.commonwords`, whose
# first row says how many texts there are.
DATA = Path(__file__).parent.parent / "data" / "common_words.csv"


@lru_cache(maxsize=1)
def news_rarity() -> Mapping[str, float]:
    """The inverse document frequency of each stem that is common in news, 0 to 1; all others count 1."""
    with DATA.open(encoding="utf-8", newline="") as lines:
        (_, texts), *rows = csv.reader(lines)
    most = math.log(1 + int(texts))
    return {stem: math.log(1 + int(texts) / int(count)) / most for stem, count in rows}
