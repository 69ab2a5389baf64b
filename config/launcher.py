"""`make run`: the whole application on one machine, under one supervisor, until Ctrl-C."""

import argparse
import fcntl
import json
import os
import shlex
import signal
import socket
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TextIO

from honcho.manager import Manager

PROJECT = Path(__file__).resolve().parent.parent
DEFAULT_PORT = 8000
DEFAULT_DEMO_PORT = 8100
FIRST_ANSWER_SECONDS = 120
# honcho's words for Ctrl-C and for being told to end: nothing failed.
ENDED_BY_REQUEST = {128 + signal.SIGINT, 128 + signal.SIGTERM}
# The demo reads its own outlets on this machine, at once and often; nobody else's.
DEMO_ENVIRONMENT = {
    "FETCH_ALLOWED_HOSTS": "127.0.0.1",
    "FETCH_DELAY_SECONDS": "0",
    "POLL_SECONDS": "2",
    "POLL_LONGEST_SECONDS": "2",
    "RECHECK_SECONDS": ",".join(str(seconds) for seconds in range(10, 1200, 10)),
    "POLL_TICK_SECONDS": "1",
}


# Containers often run as root; Celery's half a page about it would hide what matters.
QUIETER = {"PYTHONWARNINGS": "ignore:You're running the worker with superuser privileges"}


class CannotStart(Exception):
    """Something stands in the way; the message says what, and what to do."""


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="make run", description=__doc__)
    parser.add_argument("--demo", action="store_true", help="with the demo newsroom and its accounts")
    options = parser.parse_args(arguments)
    try:
        return run(with_demo=options.demo)
    except CannotStart as error:
        print(f"\n{error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nStopped.")
        return 130


def run(*, with_demo: bool) -> int:
    """Start everything, wait, stop everything; returns the exit status. Raises CannotStart."""
    port = _port("PORT", DEFAULT_PORT)
    demo_port = _port("DEMO_PORT", DEFAULT_DEMO_PORT)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    os.environ.setdefault("BASE_URL", f"http://localhost:{port}")
    if with_demo:
        for name, value in DEMO_ENVIRONMENT.items():
            os.environ.setdefault(name, value)
    with ExitStack() as stack:
        from django.conf import settings

        from config.preparation import SetupFailed, prepare  # reads the settings, which read the environment

        stack.enter_context(_only_one(settings.DATA_DIR, port=port))
        _check_port(port, name="PORT")
        if with_demo:
            _check_port(demo_port, name="DEMO_PORT")
        try:
            stack.enter_context(prepare(with_demo=with_demo, demo_port=demo_port, say=_say))
        except SetupFailed as error:
            raise CannotStart(str(error)) from error
        manager = Manager()
        for process, command in _processes(
            settings.DATA_DIR, port=port, demo_port=demo_port if with_demo else None
        ).items():
            manager.add_process(process, shlex.join(command), cwd=str(PROJECT), env=os.environ | QUIETER)
        announcer = threading.Thread(target=_announce, args=(port, with_demo), daemon=True)
        announcer.start()
        manager.loop()
        _say("Stopping the servers…")
    _say("Stopped. Data is kept; `make run` goes on where this ended.")
    return 0 if manager.returncode in ENDED_BY_REQUEST else int(manager.returncode or 0)


def _processes(data_dir: Path, *, port: int, demo_port: int | None) -> dict[str, list[str]]:
    host = os.environ.get("HOST", "127.0.0.1")
    python = sys.executable
    celery = [python, "-m", "celery", "--app", "config", "--quiet"]
    worker = [*celery, "worker", "--loglevel", "WARNING", "--without-gossip", "--without-mingle"]
    processes = {
        "web": [
            *(python, "-m", "gunicorn", "config.wsgi", "--bind", f"{host}:{port}", "--worker-class", "gthread"),
            *("--workers", "2", "--threads", "8", "--no-control-socket", "--log-level", "warning", "--preload"),
        ],
        # Threads, because fetching waits: a few slow sites must not hold up the others.
        "fetch": [*worker, "--queues", "fetch", "--pool", "threads", "--concurrency", "8", "--hostname", "fetch@%h"],
        "read": [*worker, "--queues", "extract,group,publish", "--concurrency", "2", "--hostname", "read@%h"],
        "clock": [*celery, "beat", "--loglevel", "WARNING", "--schedule", str(data_dir / "celerybeat"), "--pidfile="],
    }
    if demo_port is not None:
        start_file = str(data_dir / "demo-start")
        processes["demo"] = [python, "-m", "demo", "--base-port", str(demo_port), "--start-file", start_file]
    return processes


@contextmanager
def _only_one(data_dir: Path, *, port: int) -> Iterator[TextIO]:
    """Hold the data folder's run lock. The kernel drops it when we end, so that it is never stale."""
    data_dir.mkdir(parents=True, exist_ok=True)
    with (data_dir / "run.lock").open("a+") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            lock.seek(0)
            running = json.loads(lock.read() or "{}")
            raise CannotStart(
                f"It is running already: http://localhost:{running['port']} (process {running['pid']}).\n"
                "Stop that one first, or set DATA_DIR and PORT to run another beside it."
            ) from error
        lock.truncate(0)
        lock.write(json.dumps({"pid": os.getpid(), "port": port}))
        lock.flush()
        yield lock


def _port(name: str, default: int) -> int:
    given = os.environ.get(name, str(default))
    if not given.isdigit() or not 0 < int(given) < 65536:
        raise CannotStart(f"{name}={given} is no port. Set it to a number from 1 to 65535.")
    return int(given)


def _check_port(port: int, *, name: str) -> None:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((os.environ.get("HOST", "127.0.0.1"), port))
        except OSError as error:
            raise CannotStart(
                f"Port {port} can't be used ({error.strerror}). Choose another: make run {name}={port + 1000}"
            ) from error


def _announce(port: int, with_demo: bool) -> None:
    from config.preparation import DEMO_ACCOUNTS, DEMO_PASSWORD

    address = f"http://localhost:{port}"
    deadline = time.monotonic() + FIRST_ANSWER_SECONDS
    while time.monotonic() < deadline:
        try:
            urllib.request.urlopen(f"http://127.0.0.1:{port}/healthz", timeout=2)
        except (urllib.error.URLError, OSError):
            time.sleep(0.2)
        else:
            break
    else:
        _say("The web server doesn't answer; what it said stands above.")
        return
    lines = ["", f"  Figure of Record   {address}"]
    if with_demo:
        width = max(len(account.username) for account in DEMO_ACCOUNTS)
        lines += [f"  sign in as         {account.username:<{width}}  {account.role}" for account in DEMO_ACCOUNTS]
        lines += [f"  with the password  {DEMO_PASSWORD}"]
    lines += ["  Ctrl-C stops everything.", ""]
    _say("\n".join(lines))


def _say(message: str) -> None:
    print(message, flush=True)


if __name__ == "__main__":
    sys.exit(main())
