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

from benchmarks.collecting.extractors import EXTRACTORS, Read
from benchmarks.collecting.pages import Page, pages
from benchmarks.collecting.scores import Score, compare, numbers, runs

FLOORS = Path(__file__).parent / "floors.json"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else None)
    parser.add_argument("--errors", action="store_true")
    arguments = parser.parse_args()
    known = list(pages())
    table = {name: _measure(name, known) for name in EXTRACTORS}
    _print(table, pages_read=len(known))
    if arguments.errors:
        _print_errors(known)
    return _check(table["ours"])


def _measure(name: str, known: list[Page]) -> dict[str, float]:
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
        people += compare(Counter(read.authors), Counter(page.story.authors))
        titles += read.title == page.story.headline
        days += read.published[:10] == page.story.published[:10]
        instants += page.has_instant and _same_instant(read.published, page.story.published)
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


def _print(table: dict[str, dict[str, float]], *, pages_read: int) -> None:
    print(f"{pages_read} pages" + "".join(f"{name:>18}" for name in table))
    for measure in table["ours"]:
        print(f"{measure:<22}" + "".join(f"{row[measure]:>12.4f}      " for row in table.values()))


def _print_errors(known: list[Page]) -> None:
    for page in known:
        read: Read = EXTRACTORS["ours"](page)
        found, expected = numbers(read.text), numbers(page.text)
        body = compare(runs(read.text), runs(page.text))
        if body.f1 < 1 or found != expected or set(read.authors) != set(page.story.authors):
            print(f"\n{page.name}: body {body.f1:.3f}, authors {read.authors}, title {read.title!r}")
            print(f"  lost {list((expected - found).elements())[:8]}")
            print(f"  invented {list((found - expected).elements())[:8]}")


def _check(scores: dict[str, float]) -> int:
    """0 if every figure with a floor reaches it; those named "…_at_most" are ceilings."""
    floors: dict[str, float] = json.loads(FLOORS.read_text())
    failed = [
        f"{name}: {scores[name.removesuffix('_at_most')]:.4f}, floor {floor}"
        for name, floor in floors.items()
        if (scores[name.removesuffix("_at_most")] > floor) == name.endswith("_at_most")
        and scores[name.removesuffix("_at_most")] != floor
    ]
    for line in failed:
        print(f"below its floor: {line}", file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
