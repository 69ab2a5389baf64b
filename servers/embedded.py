"""Starting, finding and stopping the servers of one data folder.

Whoever uses the servers holds a shared lock on ``users.lock``; the last to leave stops them. Locks are flock(2)'s,
which the kernel drops when a process ends however it ends, so that none is ever stale.
"""

import fcntl
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from servers import postgres, redis
from servers.folder import DataFolder


def quiet(message: str) -> None:
    """Say nothing."""


@contextmanager
def servers_running(
    folder: DataFolder,
    *,
    with_postgres: bool = True,
    with_redis: bool = True,
    volatile: bool = False,
    say: Callable[[str], None] = quiet,
) -> Iterator[None]:
    """The folder's servers answer inside this context, started if nobody had; the last user stops them.

    ``volatile`` gives up safety against power cuts, for tests. ``say`` is told what takes time.
    Raises UnusableFolder, PostgresMissing, PostgresFailed, RedisMissing or RedisFailed.
    """
    if not (with_postgres or with_redis):
        yield
        return
    folder.create()
    users = os.open(folder.path / "users.lock", os.O_RDWR | os.O_CREAT, 0o600)
    try:
        with _turn(folder):
            folder.prepare()
            fcntl.flock(users, fcntl.LOCK_SH)
            if with_postgres and not postgres.is_running(folder):
                is_new = not (folder.postgres / "PG_VERSION").exists()
                say("Making the database (once)…" if is_new else "Starting PostgreSQL…")
                postgres.start(folder, volatile=volatile)
            if with_redis and not redis.is_running(folder):
                say("Starting Redis…")
                redis.start(folder)
        yield
    finally:
        with _turn(folder):
            if _is_last(users):
                redis.stop(folder)
                postgres.stop(folder)
        os.close(users)


@contextmanager
def _turn(folder: DataFolder) -> Iterator[None]:
    """One process at a time starts or stops servers."""
    with Path(folder.path / "turn.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _is_last(users: int) -> bool:
    try:
        fcntl.flock(users, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
