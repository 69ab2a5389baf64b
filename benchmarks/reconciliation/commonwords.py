"""How rare words are in news: `python -m benchmarks.reconciliation.commonwords` writes the table that stories and
copies are weighed by.

A word is as rare as our news texts make it, each of our stories being one text; a word in names of companies is no
rarer than it is among them (bio, payments), and a place is half as rare as an unknown name.
"""

import csv
import math
import re
from collections import Counter
from collections.abc import Iterator, Mapping

from benchmarks.extraction.news import read_texts
from benchmarks.reconciliation.stories import ARTICLES, REPORTS, STORIES, stories
from claims.reconciliation.rarity import DATA
from claims.reconciliation.stories import stems_in

FEWEST = 2  # texts; a word in fewer is no common one
FEWEST_NAMES = 3
PLACE = 0.5
WORD = re.compile(r"[^\W_]+")


def main() -> None:
    rarity = _rarities(_counted(_texts()), fewest=FEWEST)
    for word, value in _rarities(_counted(_names("companies.csv")), fewest=FEWEST_NAMES).items():
        rarity[word] = min(value, rarity.get(word, 1.0))
    for word in set().union(*_names("places.csv")):
        rarity[word] = min(PLACE, rarity.get(word, 1.0))
    with DATA.open("w", encoding="utf-8", newline="") as lines:
        table = csv.writer(lines, lineterminator="\n")
        table.writerow(("word", "rarity"))
        table.writerows((word, f"{value:.2f}") for word, value in sorted(rarity.items()))


def _texts() -> Iterator[set[str]]:
    for text in read_texts():
        yield stems_in(text.article.text)
    for path in (STORIES, ARTICLES, REPORTS):
        for story in stories(path):
            yield set().union(*(stems_in(text.text) for text in story.texts))


def _names(file: str) -> Iterator[set[str]]:
    with (DATA.parent / file).open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            yield {word for word in WORD.findall(row["name"].casefold()) if len(word) > 1}


def _counted(texts: Iterator[set[str]]) -> tuple[Counter[str], int]:
    every = list(texts)
    return Counter(word for words in every for word in words), len(every)


def _rarities(counted: tuple[Mapping[str, int], int], *, fewest: int) -> dict[str, float]:
    """Inverse document frequencies, 0 to 1, of words in so many texts."""
    counts, texts = counted
    most = math.log(1 + texts)
    return {word: math.log(1 + texts / count) / most for word, count in counts.items() if count >= fewest}


if __name__ == "__main__":
    main()
