"""Accuracy of quantities on sentences of our own, ours and a library's, and sentences a second of both.

Each line of quantities.jsonl is a sentence with its quantities (span, bounds, unit, hedge) and the numbers that give
none. A quantity is found when a reported span overlaps it with the same bounds; an open end has no bound.
"""

import json
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Any

from claims.extraction.numbers.quantities import read_quantities

GOLD = Path(__file__).parent / "quantities.jsonl"
FLOORS = Path(__file__).parent / "floors.json"
TOLERANCE = 1e-3  # relative; two-thirds may be 66.67 percent

# One annotated sentence, as JSON has it.
Record = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Reported:
    """A quantity as a reader reports it; ``hedge`` is None where the reader knows none."""

    start: int
    end: int
    low: float | None
    high: float | None
    unit: str
    hedge: str | None = None


@dataclass(slots=True)
class Tally:
    """Counts over all sentences; ``misses`` in words."""

    gold: int = 0
    said: int = 0
    value: int = 0
    unit: int = 0
    hedge: int = 0
    numberless: int = 0
    clean: int = 0
    turned_down: int = 0
    false_friends: int = 0
    misses: list[str] = field(default_factory=list)

    def shares(self) -> dict[str, float]:
        """What is printed and pinned, in percent."""
        return {
            "value_f1": _f1(self.value, self.said, self.gold),
            "unit_f1": _f1(self.unit, self.said, self.gold),
            "hedge": _percent(self.hedge, self.value),
            "clean": _percent(self.clean, self.numberless),
            "rejected": _percent(self.turned_down, self.false_friends),
        }


Reader = Callable[[str], Sequence[Reported]]


def read_gold() -> list[Record]:
    return [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines() if line]


def ours(text: str) -> list[Reported]:
    """Quantities as this project reads them."""
    return [
        Reported(found.start, found.end, _number(found.minimum), _number(found.maximum), found.unit, found.hedge.value)
        for found in read_quantities(text).quantities
    ]


def measure(records: Iterable[Record], read: Reader) -> Tally:
    """How a reader does on the annotated sentences."""
    tally = Tally()
    for record in records:
        _compare(record, list(read(record["text"])), tally)
    return tally


def sentences_per_second(records: Sequence[Record], read: Reader, *, rounds: int) -> float:
    """Sentences per second of this process, over ``rounds`` rounds after one to warm up."""
    for record in records:
        read(record["text"])
    started = time.process_time()
    for _ in range(rounds):
        for record in records:
            read(record["text"])
    return rounds * len(records) / (time.process_time() - started)


def below_floors(shares: Mapping[str, float]) -> list[str]:
    """The measures that are below the floor pinned for them."""
    floors = json.loads(FLOORS.read_text(encoding="utf-8"))
    return [name for name, floor in floors.items() if shares[name] < floor]


def _compare(record: Record, said: list[Reported], tally: Tally) -> None:
    tally.said += len(said)
    tally.numberless += not record["quantities"]
    tally.clean += not record["quantities"] and not said
    for wanted in record["rejected"]:
        hit = any(_overlap(found, wanted) for found in said)
        tally.false_friends += 1
        tally.turned_down += not hit
        if hit:
            tally.misses.append(f"not rejected: {wanted['text']!r} in {record['text']!r}")
    left = list(said)
    for wanted in record["quantities"]:
        tally.gold += 1
        found = next((found for found in left if _overlap(found, wanted) and _same_bounds(found, wanted)), None)
        if found is None:
            tally.misses.append(f"not found: {wanted['text']!r} in {record['text']!r}")
            continue
        left.remove(found)
        tally.value += 1
        tally.unit += found.unit == wanted["unit"]
        tally.hedge += found.hedge == wanted["hedge"]
        if found.unit != wanted["unit"] or found.hedge != wanted["hedge"]:
            tally.misses.append(f"read as {found.unit} {found.hedge}: {wanted['text']!r} in {record['text']!r}")
    tally.misses += [f"extra: {record['text'][found.start : found.end]!r} in {record['text']!r}" for found in left]


def _overlap(found: Reported, wanted: Record) -> bool:
    start: int = wanted["start"]
    end = start + len(wanted["text"])
    return found.start < end and start < found.end


def _same_bounds(found: Reported, wanted: Record) -> bool:
    if found.hedge is None:  # a reader without hedges names one number where the text bounds it
        low = wanted["max"] if wanted["min"] is None else wanted["min"]
        high = wanted["min"] if wanted["max"] is None else wanted["max"]
        return _close(found.low, low) and _close(found.high, high)
    return _close(found.low, wanted["min"]) and _close(found.high, wanted["max"])


def _close(one: float | None, other: float | None) -> bool:
    if one is None or other is None:
        return one is other
    return abs(one - other) <= TOLERANCE * max(abs(one), abs(other))


def _number(value: Decimal | None) -> float | None:
    return None if value is None else float(value)


def _f1(right: int, said: int, gold: int) -> float:
    return _percent(2 * right, said + gold)


def _percent(part: int, whole: int) -> float:
    return round(100 * part / whole, 1) if whole else 0.0
