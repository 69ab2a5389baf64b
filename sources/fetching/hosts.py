"""One name for each host, however an address writes it."""

from contextlib import suppress
from urllib.parse import urlsplit

USUAL_PORTS = frozenset({80, 443})
LONGEST_NAME = 300


def host_name(url: str) -> str:
    """Name and port of the address's server in one spelling: "a.example" of "http://me@A.example.:80/x".

    The usual ports count as none, because http and https of one name are one host to be polite to.
    """
    parts = urlsplit(url)
    try:
        port = parts.port
    except ValueError:  # no number, or none that a port can be; such an address is never connected to
        port = None
    name = (parts.hostname or "").rstrip(".")
    with suppress(UnicodeError):  # a name that no server can have stays as it is
        name = name.encode("idna").decode()
    name = f"[{name}]" if ":" in name else name
    return (name if port is None or port in USUAL_PORTS else f"{name}:{port}")[:LONGEST_NAME]
