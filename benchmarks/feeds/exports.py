"""How much memory exports of a million claims take: the peak after some rows, and after all.

    export DATA_DIR=/somewhere/large        # made as benchmarks.feeds.run says
    python -m benchmarks.feeds.exports

Each export is a process of its own: the command (``manage.py export``), or one that answers an address over WSGI as a
web server's worker does. Prints its peak resident memory (Linux's VmHWM) after EARLY rows and after the last, rows a
second, and how long it took. Fails when the peak grew by more than GROWTH between the two: then something is kept.
"""

import argparse
import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

EARLY = 20_000
GROWTH = 1.25
COMMANDS = (
    ("claims", "jsonl"),
    ("claims", "csv"),
    ("figures", "jsonl"),
    ("figures", "csv"),
    ("articles", "jsonl"),
    ("articles", "csv"),
)
ADDRESSES = ("/claims.csv", "/figures.csv", "/articles.csv", "/search.csv?kind=claims")
# Answers one address to an editor and writes what comes to standard output.
SERVED = """
import sys, django
django.setup()
from django.test import Client
from accounts.actions.create_account import create_account
from accounts.models import User
from accounts.roles import EDITOR
if not User.objects.filter(username="benchmark").exists():
    create_account(username="benchmark", password="a figure of record", role=EDITOR)
client = Client(headers={"host": "localhost"})
client.force_login(User.objects.get(username="benchmark"))
for piece in client.get(sys.argv[1]).streaming_content:
    sys.stdout.buffer.write(piece)
"""


@dataclass(frozen=True)
class Peak:
    name: str
    lines: int
    early_mb: float
    peak_mb: float
    seconds: float

    @property
    def grew(self) -> bool:
        return self.lines > EARLY and self.peak_mb > self.early_mb * GROWTH


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--only", default="", help="those whose name has this in it")
    arguments = parser.parse_args()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    from django.conf import settings

    from servers.embedded import servers_running

    manage = [sys.executable, "manage.py", "export"]
    runs = [(f"export {what} --format {layout}", [*manage, what, "--format", layout]) for what, layout in COMMANDS]
    runs += [(address, [sys.executable, "-c", SERVED, address]) for address in ADDRESSES]
    print("| export | lines | peak after 20,000 | peak at the end | lines a second |\n|---|---:|---:|---:|---:|")
    grew = False
    with servers_running(settings.DATA_FOLDER, with_postgres=settings.USES_EMBEDDED_POSTGRES, with_redis=False):
        for name, command in runs:
            if arguments.only not in name:
                continue
            peak = _peak(name, command)
            grew |= peak.grew
            print(
                f"| `{peak.name}` | {peak.lines:,} | {peak.early_mb:.0f} MB | {peak.peak_mb:.0f} MB |"
                f" {peak.lines / peak.seconds:,.0f} |",
                flush=True,
            )
    return int(grew)


def _peak(name: str, command: list[str]) -> Peak:
    began, lines, early, peak = time.monotonic(), 0, 0.0, 0.0
    with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None  # asked for above
        for lines, _line in enumerate(process.stdout, start=1):
            if lines % 5000 == 0 or lines == EARLY:
                peak = _high_water_mb(process.pid) or peak
                early = peak if lines == EARLY else early
    if process.returncode:
        raise SystemExit(f"{name} failed")
    return Peak(name, lines, early or peak, peak, time.monotonic() - began)


def _high_water_mb(process_id: int) -> float:
    status = Path(f"/proc/{process_id}/status")
    if not status.exists():
        return 0.0
    line = next((line for line in status.read_text().splitlines() if line.startswith("VmHWM")), "VmHWM: 0 kB")
    return int(line.split()[1]) / 1024


if __name__ == "__main__":
    sys.exit(main())
