"""Prints how well quantities and claims are read, quantities beside quantulum3, and fails below the floors.

python -m benchmarks.extraction.run            the tables
python -m benchmarks.extraction.run --errors   and every miss of ours
"""

import sys

from benchmarks.extraction import claims
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

ROUNDS = {"ours": 20, "quantulum3": 1}
READERS: dict[str, Reader] = {"ours": ours, "quantulum3": quantulum}


def main() -> int:
    """Status 1 when anything is below its floor."""
    failed = _quantities(read_gold())
    return max(failed, claims.main())


def _quantities(records: list[Record]) -> int:
    tallies = {name: measure(records, read) for name, read in READERS.items()}
    shares = {name: tally.shares() for name, tally in tallies.items()}
    print(f"quantities, {len(records)} sentences, {tallies['ours'].gold} quantities".ljust(52), *READERS)
    for measured in shares["ours"]:
        print(f"  {measured:<50}", *(f"{shares[name][measured]:>{len(name)}.1f}" for name in READERS))
    speeds = {name: sentences_per_second(records, read, rounds=ROUNDS[name]) for name, read in READERS.items()}
    print(f"  {'sentences a second':<50}", *(f"{speeds[name]:>{len(name)}.0f}" for name in READERS))
    if "--errors" in sys.argv:
        print("\n".join(tallies["ours"].misses))
    below = below_floors(shares["ours"])
    if below:
        print("below their floors:", ", ".join(below))
    return int(bool(below))


if __name__ == "__main__":
    sys.exit(main())
