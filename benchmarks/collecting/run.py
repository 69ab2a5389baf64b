"""Reads our own pages with our scraper and two others, prints how well, and fails below the floors.

python -m benchmarks.collecting.run            the table
python -m benchmarks.collecting.run --errors   and what ours lost or invented, page by page
"""

import argparse
import json
import sys
import time
from collections import Counter
from datetime import datetime
from pathlib import Path

from benchmarks.collecting.crowds import crowded
from benchmarks.collecting.extractors import EXTRACTORS, AnyPage, Read
from benchmarks.collecting.odd import odd_pages
from benchmarks.collecting.pages import pages
from benchmarks.collecting.scores import Score, compare, numbers, runs

FLOORS = Path(__file__).parent / "floors.json"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else None)
    parser.add_argument("--errors", action="store_true")
    arguments = parser.parse_args()
    failed = 0
    for kind, known in page_sets().items():
        table = {name: measure(name, known) for name in EXTRACTORS}
        _print(table, title=f"{len(known)} {kind} pages")
        if arguments.errors:
            _print_errors(known)
        failed += len(shortfalls(kind, table["ours"]))
    return 1 if failed else 0


def page_sets() -> dict[str, list[AnyPage]]:
    """Pages by kind; each kind has floors of its own."""
    styled: list[AnyPage] = list(pages())
    odd: list[AnyPage] = list(odd_pages())
    return {"styled": styled, "odd": odd, "crowded": list(crowded([*styled, *odd]))}


def measure(name: str, known: list[AnyPage]) -> dict[str, float]:
    for page in known:  # once before the clock runs: libraries load their tables of words when they first need them
        EXTRACTORS[name](page)
    started = time.process_time()
    results = [EXTRACTORS[name](page) for page in known]
    seconds = time.process_time() - started
    bodies, kept, people = Score(), Score(), Score()
    titles = days = instants = body_f1 = 0.0
    for page, read in zip(known, results, strict=True):
        body = compare(runs(read.text), runs(page.text))
        bodies += body
        body_f1 += body.f1
        kept += compare(numbers(read.text), numbers(page.text))
        people += compare(Counter(read.authors), Counter(page.authors))
        titles += read.title == page.headline
        is_same = page.has_instant and _same_instant(read.published, page.published)
        days += is_same or read.published[:10] == page.published[:10]
        instants += is_same
    return {
        "body_f1": body_f1 / len(known),
        "numbers_kept": kept.recall,
        "numbers_invented": 1 - kept.precision,
        "numbers_f1": kept.f1,
        "title_exact": titles / len(known),
        "day_right": days / len(known),
        "instant_right": instants / sum(page.has_instant for page in known),
        "authors_f1": people.f1,
        "pages_per_cpu_second": len(known) / seconds,
    }


def _same_instant(one: str, other: str) -> bool:
    if len(one) <= len("2026-01-01"):
        return False
    moment = datetime.fromisoformat(one)
    return moment.tzinfo is not None and moment == datetime.fromisoformat(other)


def _print(table: dict[str, dict[str, float]], *, title: str) -> None:
    print(f"\n{title:<22}" + "".join(f"{name:>18}" for name in table))
    for measure in table["ours"]:
        print(f"{measure:<22}" + "".join(f"{row[measure]:>12.4f}      " for row in table.values()))


def _print_errors(known: list[AnyPage]) -> None:
    for page in known:
        read: Read = EXTRACTORS["ours"](page)
        found, expected = numbers(read.text), numbers(page.text)
        body = compare(runs(read.text), runs(page.text))
        if body.f1 < 1 or found != expected or set(read.authors) != set(page.authors):
            print(f"\n{page.name}: body {body.f1:.3f}, authors {read.authors}, title {read.title!r}")
            print(f"  lost {list((expected - found).elements())[:8]}")
            print(f"  invented {list((found - expected).elements())[:8]}")


def shortfalls(kind: str, scores: dict[str, float]) -> list[str]:
    """What is below its floor, printed as well; figures named "…_at_most" are ceilings."""
    floors: dict[str, float] = json.loads(FLOORS.read_text())[kind]
    found = [
        f"{kind}, {name}: {scores[name.removesuffix('_at_most')]:.4f}, floor {floor}"
        for name, floor in floors.items()
        if (scores[name.removesuffix("_at_most")] > floor) == name.endswith("_at_most")
        and scores[name.removesuffix("_at_most")] != floor
    ]
    for line in found:
        print(f"below its floor: {line}", file=sys.stderr)
    return found


if __name__ == "__main__":
    sys.exit(main())
