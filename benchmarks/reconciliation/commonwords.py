"""Count which words are common in our news texts: `python -m benchmarks.reconciliation.commonwords` writes the table
that stories are weighed by."""

import csv
from collections import Counter

from benchmarks.extraction.news import read_texts
from claims.reconciliation.rarity import DATA
from claims.reconciliation.stories import stems_in

FEWEST = 3  # texts; a word in fewer is no common one


def main() -> None:
    texts = [text.article.text for text in read_texts()]
    counts = Counter(stem for text in texts for stem in stems_in(text))
    with DATA.open("w", encoding="utf-8", newline="") as lines:
        table = csv.writer(lines, lineterminator="\n")
        table.writerow(("", len(texts)))
        table.writerows(sorted((stem, count) for stem, count in counts.items() if count >= FEWEST))


if __name__ == "__main__":
    main()
