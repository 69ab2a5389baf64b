"""`python -m demo`: serve the demo newsroom until it is told to stop."""

import argparse
import signal
import sys
import threading
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import FrameType

from demo.newsroom import Newsroom
from demo.outlets import OUTLETS
from demo.server import PortInUse, serve
from demo.timeline import HOUR, events

KEEP_START = timedelta(hours=24)


def main(arguments: list[str] | None = None) -> int:
    """Serve until SIGINT or SIGTERM; the exit status is 1 when a port is taken."""
    options = _parser().parse_args(arguments)
    stop = threading.Event()

    def on_signal(_number: int, _frame: FrameType | None) -> None:
        stop.set()

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, on_signal)
    now = datetime.now(UTC)
    start = now if options.start_file is None else remembered_start(options.start_file, now=now)
    hour = timedelta(seconds=options.hour)
    try:
        with serve(base_port=options.base_port, host=options.host, start=start, hour=hour) as newsroom:
            sys.stdout.write(_table(newsroom))
            sys.stdout.flush()
            _follow(newsroom, stop)
    except PortInUse as error:
        sys.stderr.write(f"{error.strerror}\n")
        return 1
    sys.stdout.write("The demo newsroom has stopped.\n")
    return 0


def remembered_start(path: Path, *, now: datetime) -> datetime:
    """The start that the file holds, unless it is a day old or unreadable; then now, which is written there.

    A newsroom that is started again goes on where it was, instead of taking its edits back.
    """
    try:
        start = datetime.fromisoformat(path.read_text().strip())
    except (FileNotFoundError, ValueError):
        start = None
    if start is not None and start.tzinfo is not None and timedelta(0) <= now - start < KEEP_START:
        return start
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(now.isoformat() + "\n")
    return now


def _follow(newsroom: Newsroom, stop: threading.Event) -> None:
    """Say what happens as it happens, until told to stop."""
    for event in events(start=newsroom.start, hour=newsroom.hour):
        wait_seconds = (event.at - newsroom.clock()).total_seconds()
        if wait_seconds < 0:
            continue
        if stop.wait(wait_seconds):
            return
        deed = "edits" if event.is_edit else "publishes"
        sys.stdout.write(f"{event.at:%H:%M:%S} {event.outlet.name} {deed}: {event.headline}\n")
        sys.stdout.flush()
    stop.wait()


def _table(newsroom: Newsroom) -> str:
    rows = [
        f"{outlet.name:<24} {outlet.listing_kind:<13} {newsroom.addresses[outlet.slug]}{outlet.listing_path}"
        for outlet in OUTLETS
    ]
    return "\n".join(["The demo newsroom is open. Ctrl-C stops it.", *rows, ""])


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m demo", description=__doc__)
    parser.add_argument("--base-port", type=int, default=8100, help="the first outlet's port; the others follow it")
    parser.add_argument("--host", default="127.0.0.1", help="the address to listen on")
    parser.add_argument(
        "--hour", type=float, default=HOUR.total_seconds(), metavar="SECONDS", help="how long an hour lasts here"
    )
    parser.add_argument(
        "--start-file", type=Path, metavar="PATH", help="keep the start here, so that a restart goes on with the day"
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())
