"""How long grouping a claim takes when there are ten thousand claims, a hundred thousand, a million.

python -m benchmarks.throughput.run          10,000 and 100,000 claims: a few minutes
python -m benchmarks.throughput.run --full   and a million; draws the curve into docs/images/throughput.svg

Each size gets a database of its own, in a folder that is removed again. It is filled with invented news
(`manage.py make_load`): 200 companies, five figures with a hundredth of all claims each, the latest articles left
ungrouped. Then one worker a size groups what waits, as its task does: a hundred keys a transaction, all stored and
judged. The sizes take turns, a transaction each, so that whatever else the machine does slows all of them alike.
Fails when a claim takes more than its floor allows; see floors.json.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from statistics import median

from benchmarks.throughput.curve import Point, draw

PROJECT = Path(__file__).resolve().parent.parent.parent
FLOORS = Path(__file__).parent / "floors.json"
CURVE = PROJECT / "docs" / "images" / "throughput.svg"

SIZES = (10_000, 100_000)
FULL_SIZE = 1_000_000
COMPANIES = 200
HOT = 5
# Claims left to be grouped; those of the first turns warm the caches of worker and database, at every size alike.
WAITING = 3000
WARMING = 3


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--full", action="store_true", help="with a million claims, and draw the curve")
    parser.add_argument("--keep", type=Path, help="keep the databases in this folder, which must not hold any")
    arguments = parser.parse_args()
    sizes = (*SIZES, FULL_SIZE) if arguments.full else SIZES
    with tempfile.TemporaryDirectory(prefix="throughput-") as temporary:
        folders = [_filled((arguments.keep or Path(temporary)) / str(size), size=size) for size in sizes]
        points = _measured(folders)
    for point in points:
        print(_line(point))
    if arguments.full:
        CURVE.write_text(draw(points))
        print(f"drawn: {CURVE.relative_to(PROJECT)}")
    return int(_is_below(points))


def _filled(folder: Path, *, size: int) -> Path:
    """The data folder of a load with so many claims, some of them not grouped yet."""
    folder.mkdir(parents=True, exist_ok=True)
    options = f"--claims={size} --articles={size // 10} --companies={COMPANIES} --hot={HOT} --waiting={WAITING}"
    for command in ("migrate -v 0", f"make_load -v 0 {options}"):
        subprocess.run(
            [sys.executable, "manage.py", *command.split()],
            cwd=PROJECT,
            env=_environment(folder),
            check=True,
            stdout=subprocess.DEVNULL,
        )
    print(f"filled with {size:,} claims", flush=True)
    return folder


def _measured(folders: Sequence[Path]) -> list[Point]:
    """A point for each load; a worker for each groups one batch a turn."""
    with ExitStack() as stack:
        workers = [stack.enter_context(_worker(folder)) for folder in folders]
        turns = []
        while (batches := [_asked(worker) for worker in workers]) and all(batch["grouped"] for batch in batches):
            turns.append(batches)
        totals = [_finished(worker) for worker in workers]
    timed = list(zip(*turns[WARMING:], strict=True))
    return [
        Point(
            claims=total["claims"],
            figures=total["figures"],
            grouped=sum(batch["grouped"] for batch in own),
            milliseconds=median(batch["milliseconds"] / batch["grouped"] for batch in own),
            cpu_milliseconds=median(batch["cpu_milliseconds"] / batch["grouped"] for batch in own),
        )
        for total, own in zip(totals, timed, strict=True)
    ]


def _worker(folder: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "benchmarks.throughput.measure"],
        cwd=PROJECT,
        env=_environment(folder),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def _asked(worker: subprocess.Popen[str]) -> dict[str, float]:
    """What a worker says of its next batch."""
    assert worker.stdin is not None
    assert worker.stdout is not None
    worker.stdin.write("next\n")
    worker.stdin.flush()
    return dict(json.loads(worker.stdout.readline()))


def _finished(worker: subprocess.Popen[str]) -> dict[str, int]:
    """What a worker says at the end: all claims and figures of its load."""
    return dict(json.loads(worker.communicate()[0].splitlines()[-1]))


def _environment(folder: Path) -> dict[str, str]:
    return {**os.environ, "DATA_DIR": str(folder), "LOG_LEVEL": "WARNING"}


def _line(point: Point) -> str:
    return (
        f"{point.claims:>9,} claims in {point.figures:>7,} figures: {point.milliseconds:5.2f} ms a claim "
        f"({point.cpu_milliseconds:.2f} ms of the worker's own), {1000 / point.milliseconds:5.0f} claims a second"
    )


def _is_below(points: list[Point]) -> bool:
    floors = json.loads(FLOORS.read_text())
    ratio = points[-1].milliseconds / points[0].milliseconds
    slowest = max(point.milliseconds for point in points)
    print(f"ratio {ratio:.2f}   at most {floors['ratio']}")
    print(f"slowest {1000 / slowest:.0f} claims a second   at least {floors['claims_a_second']}")
    return bool(ratio > floors["ratio"] or 1000 / slowest < floors["claims_a_second"])


if __name__ == "__main__":
    sys.exit(main())
