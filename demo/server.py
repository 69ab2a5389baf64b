"""The newsroom over HTTP, each outlet on a port of its own.

Every outlet has a switch for trouble, which only this machine may use:

    GET or POST /__trouble__?mode=slow|500|encoding|moved|gone|drip|off[&path=/prefix][&seconds=8]

- slow       every answer waits for `seconds`
- 500        every answer is an error of the server
- encoding   the bytes are in another encoding than the one declared
- moved      every address moves for good below /moved, where it answers as before; with `off` it moves back
- gone       every answer is 410
- drip       a byte every fifth of a second
- off        all is well again

`path` limits the trouble to addresses that begin so; robots.txt is always spared. Without a mode
the switch says which one is on.
"""

import contextlib
import errno
import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta

from demo.handler import OutletServer
from demo.newsroom import Newsroom
from demo.outlets import OUTLETS, Outlet
from demo.timeline import HOUR

ANY_ADDRESS = ("", "0.0.0.0", "::")  # noqa: S104 - compared with, never bound unasked


class PortInUse(OSError):
    """Another program listens on the port of an outlet."""


@contextlib.contextmanager
def serve(
    *,
    base_port: int | None = None,
    host: str = "127.0.0.1",
    start: datetime | None = None,
    hour: timedelta = HOUR,
    clock: Callable[[], datetime] = lambda: datetime.now(UTC),
) -> Iterator[Newsroom]:
    """A newsroom that answers until the block ends; without a base port, on ports that are free.

    Raises PortInUse.
    """
    newsroom = Newsroom(start=clock() if start is None else start, hour=hour, clock=clock)
    shown_host = "127.0.0.1" if host in ANY_ADDRESS else host
    with contextlib.ExitStack() as stack:
        servers = []
        for outlet in OUTLETS:
            server = stack.enter_context(_bind(outlet, newsroom, base_port=base_port, host=host))
            newsroom.addresses[outlet.slug] = f"http://{shown_host}:{server.server_port}"
            servers.append(server)
        # Pages link to other outlets, so nobody is answered before every address is known.
        for server in servers:
            thread = threading.Thread(
                target=server.serve_forever, kwargs={"poll_interval": 0.05}, name=server.outlet.slug
            )
            thread.start()
            stack.callback(thread.join)
            stack.callback(server.shutdown)
        stack.callback(newsroom.stopping.set)
        yield newsroom


def _bind(outlet: Outlet, newsroom: Newsroom, *, base_port: int | None, host: str) -> OutletServer:
    port = 0 if base_port is None else base_port + outlet.port_offset
    try:
        return OutletServer((host, port), outlet=outlet, newsroom=newsroom)
    except OSError as error:
        if error.errno != errno.EADDRINUSE:
            raise
        raise PortInUse(
            errno.EADDRINUSE,
            f"Port {port}, meant for {outlet.name}, is in use. Stop the program that listens there"
            " (perhaps another demo newsroom), or choose other ports with --base-port.",
        ) from error
