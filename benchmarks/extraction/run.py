"""Prints how well quantities and claims are read, quantities beside quantulum3, and fails below the floors.

python -m benchmarks.extraction.run            the tables
python -m benchmarks.extraction.run --errors   and every miss of ours
"""

import sys
import time
from collections.abc import Callable
from statistics import median

from benchmarks.extraction import claims, news
from benchmarks.extraction.libraries import quantulum
from benchmarks.extraction.quantities import (
    Reader,
    Record,
    below_floors,
    measure,
    ours,
    read_gold,
    sentences_per_second,
)
from claims.extraction.extractor import ArticleText, read_articles

TURNS = 5  # of ours and the library's, one after the other
ROUNDS = {"ours": 20, "quantulum3": 1}
READERS: dict[str, Reader] = {"ours": ours, "quantulum3": quantulum}


def main() -> int:
    """Status 1 when anything is below its floor."""
    failed = _quantities(read_gold())
    return max(failed, claims.main(), news.main())


def _quantities(records: list[Record]) -> int:
    tallies = {name: measure(records, read) for name, read in READERS.items()}
    shares = {name: tally.shares() for name, tally in tallies.items()}
    print(f"quantities, {len(records)} sentences, {tallies['ours'].gold} quantities".ljust(52), *READERS)
    for measured in shares["ours"]:
        print(f"  {measured:<50}", *(f"{shares[name][measured]:>{len(name)}.1f}" for name in READERS))
    speeds = {name: sentences_per_second(records, read, rounds=ROUNDS[name]) for name, read in READERS.items()}
    print(f"  {'sentences a second':<50}", *(f"{speeds[name]:>{len(name)}.0f}" for name in READERS))
    _speed_of_claims(records)
    if "--errors" in sys.argv:
        print("\n".join(tallies["ours"].misses))
    below = below_floors(shares["ours"])
    if below:
        print("below their floors:", ", ".join(below))
    return int(bool(below))


def _speed_of_claims(records: list[Record]) -> None:
    """Print sentences a second with everything included, in turns with the library's: the load of a machine varies."""
    texts = [record["text"] for record in records]
    articles = [ArticleText(text) for text in texts]
    read_articles(articles[:20])  # the pipeline is loaded once a process
    ratios = []
    for _ in range(TURNS):
        own, library = (
            _rates(texts, lambda: read_articles(articles)),
            _rates(texts, lambda: list(map(quantulum, texts))),
        )
        ratios.append(own[0] / library[0])
        print(
            f"  {'everything included, by CPU and by the clock':<50} {own[0]:.0f} {own[1]:.0f}"
            f"   quantulum3 {library[0]:.0f} {library[1]:.0f}   ratio {ratios[-1]:.2f}"
        )
    print(f"  {'median ratio of ' + str(TURNS) + ' turns':<50} {median(ratios):.2f}")


def _rates(texts: list[str], read: Callable[[], object]) -> tuple[float, float]:
    """Sentences per second of this process's time, and of the clock."""
    began, started = time.process_time(), time.perf_counter()
    read()
    return len(texts) / (time.process_time() - began), len(texts) / (time.perf_counter() - started)


if __name__ == "__main__":
    sys.exit(main())
