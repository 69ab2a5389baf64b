"""`make bench`: every benchmark in turn; the exit status is 1 when one falls below its floors."""

import subprocess
import sys

BENCHMARKS = (
    "benchmarks.extraction.run",
    "benchmarks.reconciliation.run",
    "benchmarks.collecting.run",
    "benchmarks.throughput.run",
)


def main() -> int:
    """Each in a process of its own, so that none warms another's caches."""
    failed = []
    for name in BENCHMARKS:
        print(f"\n=== {name}", flush=True)
        if subprocess.run([sys.executable, "-m", name], check=False).returncode != 0:
            failed.append(name)
    if failed:
        print(f"\nBelow the floors: {', '.join(failed)}", file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
