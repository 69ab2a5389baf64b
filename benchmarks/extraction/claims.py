"""Accuracy of whole claims on sentences of our own: `python -m benchmarks.extraction.claims`.

Each line of claims.jsonl is a text with what it claims; only the axes that a claim names are checked. A subject or a
claimant is right when its name without legal forms is the same, a measure when every word of the expected one is in
it, qualifiers when the expected ones are among them.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from claims.extraction.claim import ExtractedClaim
from claims.extraction.extractor import ArticleText, read_articles
from claims.extraction.names.registry import fold

GOLD = Path(__file__).parent / "claims.jsonl"
FLOORS = Path(__file__).parent / "claims_floors.json"
AXES = (
    "found", "subject", "measure", "direction", "role", "claimant", "modality", "period", "qualifiers", "flags",
    "clean",
)  # fmt: skip

# One annotated text, as JSON has it.
Record = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Miss:
    axis: str
    exact: str
    wanted: object
    got: object
    text: str


def main() -> int:
    """Print the share that is right on each axis, and the misses with --errors; 1 when one is below its floor."""
    scores, misses = measure(read_gold())
    floors = json.loads(FLOORS.read_text(encoding="utf-8"))
    for axis, (right, total) in scores.items():
        print(f"{axis:<12}{100 * right / total:6.1f}  of {total:4}  floor {floors[axis]}")
    if "--errors" in sys.argv:
        for miss in misses:
            print(f"{miss.axis}: {miss.exact!r} wanted {miss.wanted!r} got {miss.got!r} in {miss.text!r}")
    return int(bool(below_floors(scores)))


def read_gold() -> list[Record]:
    return [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines() if line]


def below_floors(scores: Mapping[str, tuple[int, int]]) -> list[str]:
    """The axes whose share is below the floor that was pinned for them."""
    floors = json.loads(FLOORS.read_text(encoding="utf-8"))
    return [axis for axis, (right, total) in scores.items() if 100 * right / total < floors[axis]]


def measure(records: Iterable[Record]) -> tuple[dict[str, tuple[int, int]], list[Miss]]:
    """For each axis how many annotations are right and how many there are, and those that are not."""
    gold = list(records)
    extractions = read_articles(_article(record) for record in gold)
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    misses: list[Miss] = []
    for record, extraction in zip(gold, extractions, strict=True):
        for axis, exact, wanted, got, ok in _compared(record, extraction.claims):
            total[axis] += 1
            right[axis] += ok
            if not ok:
                misses.append(Miss(axis, exact, wanted, got, record["text"]))
    return {axis: (right[axis], total[axis]) for axis in AXES if total[axis]}, misses


def _article(record: Record) -> ArticleText:
    published = datetime.fromisoformat(record["published"]) if "published" in record else None
    return ArticleText(record["text"], record.get("headline"), published, record.get("publisher"))


def _compared(record: Record, claims: Iterable[ExtractedClaim]) -> Iterable[tuple[str, str, object, object, bool]]:
    said = list(claims)
    for wanted in record["claims"]:
        claim = _matching(wanted["exact"], said)
        yield "found", wanted["exact"], wanted["exact"], [c.selector.exact for c in said], claim is not None
        if claim is None:
            continue
        for axis, value in wanted.items():
            if axis != "exact":
                got = _value(claim, axis)
                yield axis, wanted["exact"], value, got, _is_right(axis, value, got)
    for text in record.get("none", ()):
        hit = [claim.selector.exact for claim in said if claim.selector.exact == text]
        yield "clean", text, None, hit, not hit


def _matching(exact: str, claims: Iterable[ExtractedClaim]) -> ExtractedClaim | None:
    """The claim whose span is the expected one, or else lies in it or around it."""
    said = list(claims)
    same = [claim for claim in said if claim.selector.exact == exact]
    near = [claim for claim in said if exact in claim.selector.exact or claim.selector.exact in exact]
    return next(iter([*same, *near]), None)


def _value(claim: ExtractedClaim, axis: str) -> object:
    if axis == "subject":
        return claim.subject.name if claim.subject is not None else None
    value = getattr(claim, axis)
    return list(value) if isinstance(value, tuple) else value


def _is_right(axis: str, wanted: Any, got: Any) -> bool:  # whatever JSON holds
    if wanted is None or got is None:
        return wanted is got
    if axis in {"subject", "claimant"}:
        return fold(str(wanted)) == fold(str(got))
    if axis == "measure":
        return set(str(wanted).split()) <= set(str(got).split())
    if axis in {"qualifiers", "flags"}:
        return set(wanted) <= set(got)
    return bool(wanted == got)


if __name__ == "__main__":
    sys.exit(main())
