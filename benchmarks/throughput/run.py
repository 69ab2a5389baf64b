"""How long grouping a claim takes when there are ten thousand claims, a hundred thousand, a million.

python -m benchmarks.throughput.run          10,000 and 100,000 claims: a few minutes
python -m benchmarks.throughput.run --full   and a million; draws the curve into docs/images/throughput.svg

Each size gets a database of its own, in a folder that is removed again. It is filled with invented news
(`manage.py make_load`): 200 companies, five figures with a hundredth of all claims each, the latest articles left
ungrouped. Then one worker groups what waits, as its task does: a hundred keys a transaction, all stored and judged.
Fails when a claim takes more than its floor allows; see floors.json.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks.throughput.curve import Point, draw

PROJECT = Path(__file__).resolve().parent.parent.parent
FLOORS = Path(__file__).parent / "floors.json"
CURVE = PROJECT / "docs" / "images" / "throughput.svg"

SIZES = (10_000, 100_000)
FULL_SIZE = 1_000_000
COMPANIES = 200
HOT = 5
# Claims that are grouped with the clock running, and before it, so that every cache is as warm at every size.
WAITING = 3000


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--full", action="store_true", help="with a million claims, and draw the curve")
    parser.add_argument("--keep", type=Path, help="keep the databases in this folder")
    arguments = parser.parse_args()
    sizes = (*SIZES, FULL_SIZE) if arguments.full else SIZES
    points = []
    for size in sizes:
        points.append(_measured(size, keep=arguments.keep))
        print(_line(points[-1]), flush=True)
    if arguments.full:
        CURVE.write_text(draw(points))
        print(f"drawn: {CURVE.relative_to(PROJECT)}")
    return int(_is_below(points))


def _measured(size: int, *, keep: Path | None) -> Point:
    with tempfile.TemporaryDirectory(prefix="throughput-") as temporary:
        folder = Path(temporary) if keep is None else keep / str(size)
        folder.mkdir(parents=True, exist_ok=True)
        environment = {**os.environ, "DATA_DIR": str(folder), "LOG_LEVEL": "WARNING"}
        options = f"--claims={size} --articles={size // 10} --companies={COMPANIES} --hot={HOT} --waiting={WAITING}"
        for command in ("migrate -v 0", f"make_load -v 0 {options}"):
            subprocess.run(
                [sys.executable, "manage.py", *command.split()],
                cwd=PROJECT,
                env=environment,
                check=True,
                stdout=subprocess.DEVNULL,
            )
        measure = [sys.executable, "-m", "benchmarks.throughput.measure"]
        said = subprocess.run(measure, cwd=PROJECT, env=environment, check=True, stdout=subprocess.PIPE, text=True)
        return Point(**json.loads(said.stdout.splitlines()[-1]))


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
