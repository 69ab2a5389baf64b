"""The switch for trouble: what goes wrong at an outlet, for tests and for seeing states."""

from dataclasses import dataclass
from enum import Enum
from urllib.parse import parse_qs

SLOW_SECONDS = 8.0
MOVED_PREFIX = "/moved"
DRIP_SECONDS = 0.2


class Mode(Enum):
    """What an outlet does wrong."""

    OFF = "off"
    SLOW = "slow"
    ERROR = "500"
    ENCODING = "encoding"
    MOVED = "moved"
    GONE = "gone"
    DRIP = "drip"


@dataclass(frozen=True)
class Trouble:
    """A mode, for the paths that begin with `path`; `seconds` is how long a slow answer waits."""

    mode: Mode = Mode.OFF
    path: str = "/"
    seconds: float = SLOW_SECONDS

    def mode_for(self, path: str) -> Mode:
        """The mode at a path; robots.txt is always well, so that trouble shows where it was asked for."""
        if path == "/robots.txt" or not path.removeprefix(MOVED_PREFIX).startswith(self.path):
            return Mode.OFF
        return self.mode


class UnknownTrouble(ValueError):
    """The switch was given a mode or a number that it does not know."""


def read_trouble(query: str) -> Trouble | None:
    """What a query string asks for; None when it names no mode and only wants to know.

    Raises UnknownTrouble.
    """
    fields = {name: values[-1] for name, values in parse_qs(query).items()}
    if "mode" not in fields:
        return None
    try:
        mode = Mode(fields["mode"])
        seconds = float(fields.get("seconds", SLOW_SECONDS))
    except ValueError:
        modes = ", ".join(mode.value for mode in Mode)
        raise UnknownTrouble(f"Unknown trouble: {query}. Give mode= one of {modes}, and seconds= a number.") from None
    return Trouble(mode, path=fields.get("path", "/"), seconds=seconds)


def garble(body: bytes, charset: str) -> bytes:
    """The body in another encoding than the one that its response declares."""
    other = "utf-8" if charset != "utf-8" else "windows-1252"
    return body.decode(charset).encode(other, errors="replace")
