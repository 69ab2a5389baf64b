"""The whole application as `make run` starts it, in a data folder and on ports of its own."""

import contextlib
import os
import secrets
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]
LOWEST_PORT, PORTS = 20_000, 12_000  # Linux lends 32768 and up
START_SECONDS = 180
STOP_SECONDS = 60


@dataclass
class Newsroom:
    url: str
    data_dir: Path
    environment: dict[str, str]
    log: Path
    returncode: int | None = None

    def manage(self, *arguments: str) -> str:
        """What a command prints that is run beside it."""
        done = subprocess.run(
            [sys.executable, "manage.py", *arguments],
            cwd=PROJECT,
            env=self.environment,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout


@contextlib.contextmanager
def running_newsroom(data_dir: Path, *, demo: bool = True, **variables: str) -> Iterator[Newsroom]:
    """Start, wait for the first answer, stop by SIGINT as Ctrl-C does; fails with the log when it doesn't start."""
    port, demo_port = free_ports(1)[0], free_ports(12)[0]
    environment = clean_environment() | {
        "DATA_DIR": str(data_dir),
        "PORT": str(port),
        "DEMO_PORT": str(demo_port),
        **variables,
    }
    data_dir.mkdir(parents=True, exist_ok=True)
    log = data_dir / "run.log"
    command = [sys.executable, "-m", "config.launcher", *(["--demo"] if demo else [])]
    with log.open("w") as output:
        process = subprocess.Popen(
            command, cwd=PROJECT, env=environment, stdout=output, stderr=output, stdin=subprocess.DEVNULL
        )
        try:
            _wait_until_it_answers(f"http://127.0.0.1:{port}/healthz", process, log)
            newsroom = Newsroom(f"http://localhost:{port}", data_dir, environment, log)
            yield newsroom
        finally:
            process.send_signal(signal.SIGINT)
            process.wait(timeout=STOP_SECONDS)
        newsroom.returncode = process.returncode


def clean_environment() -> dict[str, str]:
    """Ours, without what the tests' own settings put there."""
    ours = {"DJANGO_SETTINGS_MODULE", "DATA_DIR", "BASE_URL"}
    return {name: value for name, value in os.environ.items() if name not in ours}


def free_ports(count: int) -> list[int]:
    """So many ports in a row that nobody listens on, below those that the system lends to connections."""
    while True:
        first = LOWEST_PORT + secrets.randbelow(PORTS - count)
        ports = list(range(first, first + count))
        with contextlib.ExitStack() as stack, contextlib.suppress(OSError):
            for port in ports:
                stack.enter_context(socket.socket()).bind(("127.0.0.1", port))
            return ports


def _wait_until_it_answers(url: str, process: "subprocess.Popen[bytes]", log: Path) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline and process.poll() is None:
        with contextlib.suppress(urllib.error.URLError, OSError):
            urllib.request.urlopen(url, timeout=2)
            return
        time.sleep(0.2)
    raise AssertionError(f"It didn't start:\n{log.read_text()}")
