"""The data folder: where the embedded servers keep what they keep, and whom they run as."""

import hashlib
import os
import pwd
import shutil
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

# A Unix socket's path has at most 107 bytes (unix(7)); the longest name in the folder is ".s.PGSQL.5432.lock".
LONGEST_SOCKET_FOLDER = 85


class UnusableFolder(Exception):
    """The data folder, or its socket folder, can't be made or belongs to somebody else."""


@dataclass(frozen=True)
class DataFolder:
    """One data folder with its own PostgreSQL and Redis; two folders never share a server."""

    path: Path

    @property
    def postgres(self) -> Path:
        return self.path / "postgres"

    @property
    def redis(self) -> Path:
        return self.path / "redis"

    @property
    def logs(self) -> Path:
        return self.path / "logs"

    @property
    def sockets(self) -> Path:
        """Below the data folder where the path is short enough, else in the folder for temporary files."""
        inside = self.path / "sockets"
        if len(os.fsencode(inside)) <= LONGEST_SOCKET_FOLDER:
            return inside
        name = hashlib.sha256(os.fsencode(self.path)).hexdigest()[:12]
        return Path(tempfile.gettempdir()) / f"figures-{os.getuid()}-{name}"

    def create(self) -> None:
        """Make the folder itself. Raises UnusableFolder, naming what to do."""
        with self._usable():
            self.path.mkdir(parents=True, exist_ok=True)

    def prepare(self) -> None:
        """Make the folders in it, the servers' with mode 0700 and owned by their user; one process at a time.

        Raises UnusableFolder, naming what to do.
        """
        with self._usable():
            self.logs.mkdir(exist_ok=True)
            for folder in (self.postgres, self.redis, self.sockets):
                _make_private(folder)

    @contextmanager
    def _usable(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            raise UnusableFolder(
                f"Can't write below {self.path}: {error.strerror}. Set DATA_DIR to a folder that you may write to."
            ) from error


def server_user() -> pwd.struct_passwd | None:
    """Whom servers run as when we are root, which PostgreSQL refuses to run as; None when we are somebody else."""
    if os.geteuid() != 0:
        return None
    for name in ("postgres", "nobody"):
        try:
            return pwd.getpwnam(name)
        except KeyError:
            continue
    raise UnusableFolder("PostgreSQL can't run as root. Run as another user, or add a user named postgres.")


def as_server_user(command: list[str]) -> list[str]:
    """The command, run as the servers' user.

    That user may not search the folders above ours (a home folder of mode 0700, say). Rather than widen the
    permissions of folders that aren't ours, the one capability that overrides them is kept (capabilities(7)).
    """
    user = server_user()
    if user is None:
        return command
    setpriv = shutil.which("setpriv")
    if setpriv is None:
        raise UnusableFolder("PostgreSQL can't run as root and setpriv is missing. Run as another user.")
    keep = ["--inh-caps=-all,+dac_override", "--ambient-caps=-all,+dac_override", "--bounding-set=-all,+dac_override"]
    return [setpriv, f"--reuid={user.pw_uid}", f"--regid={user.pw_gid}", "--clear-groups", *keep, "--", *command]


def _make_private(folder: Path) -> None:
    user = server_user()
    owner = os.geteuid() if user is None else user.pw_uid
    if not folder.is_symlink() and not folder.exists():
        folder.mkdir(parents=True, mode=0o700)
        if user is not None:
            os.chown(folder, user.pw_uid, user.pw_gid)
    state = folder.lstat()
    if not stat.S_ISDIR(state.st_mode) or state.st_uid != owner:
        raise UnusableFolder(f"{folder} belongs to another user. Remove it, or set DATA_DIR to another folder.")
    folder.chmod(0o700)
