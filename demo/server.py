"""The newsroom over HTTP: each outlet on a port of its own, with validators and conditional answers.

Every outlet has a switch for trouble, which only this machine may use:

    GET or POST /__trouble__?mode=slow|500|encoding|moved|gone|drip|off[&path=/prefix][&seconds=8]

- slow       every answer waits for `seconds`
- 500        every answer is an error of the server
- encoding   the bytes are in another encoding than the one declared
- moved      every address moves for good below /moved, where it answers as before
- gone       every answer is 410
- drip       a byte every fifth of a second
- off        all is well again

`path` limits the trouble to addresses that begin so; robots.txt is always spared. Without a mode
the switch says which one is on.
"""

import contextlib
import errno
import hashlib
import ipaddress
import threading
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime, parsedate_to_datetime
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from socketserver import TCPServer
from urllib.parse import unquote, urlsplit

from demo.front import Front
from demo.outlets import OUTLETS, Outlet
from demo.site import Answer, answer
from demo.timeline import HOUR, published
from demo.trouble import DRIP_SECONDS, MOVED_PREFIX, Mode, Trouble, UnknownTrouble, garble, read_trouble

SWITCH_PATH = "/__trouble__"
ANY_ADDRESS = ("", "0.0.0.0", "::")  # noqa: S104 - compared with, never bound unasked


class PortInUse(OSError):
    """Another program listens on the port of an outlet."""


@dataclass
class Newsroom:
    """A running newsroom: where its outlets are, when it started, and what is wrong at each."""

    start: datetime
    hour: timedelta
    clock: Callable[[], datetime]
    addresses: dict[str, str] = field(default_factory=dict)
    troubles: dict[str, Trouble] = field(default_factory=dict)
    stopping: threading.Event = field(default_factory=threading.Event)

    def front(self, outlet: Outlet) -> Front:
        """The outlet as it is now."""
        now = self.clock()
        return Front(outlet, self.addresses, published(start=self.start, now=now, hour=self.hour), now)

    def sources(self) -> list[tuple[str, str]]:
        """Each outlet's name with the address of its listing."""
        return [(outlet.name, self.addresses[outlet.slug] + outlet.listing_path) for outlet in OUTLETS]


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
    with contextlib.ExitStack() as stack:
        for outlet in OUTLETS:
            server = stack.enter_context(_bind(outlet, newsroom, base_port=base_port, host=host))
            shown_host = "127.0.0.1" if host in ANY_ADDRESS else host
            newsroom.addresses[outlet.slug] = f"http://{shown_host}:{server.server_port}"
            thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, name=outlet.slug)
            thread.start()
            stack.callback(thread.join)
            stack.callback(server.shutdown)
        stack.callback(newsroom.stopping.set)
        yield newsroom


def _bind(outlet: Outlet, newsroom: Newsroom, *, base_port: int | None, host: str) -> "OutletServer":
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


class OutletServer(ThreadingHTTPServer):
    """One outlet's server; a thread for each connection."""

    request_queue_size = 64
    daemon_threads = True

    def __init__(self, address: tuple[str, int], *, outlet: Outlet, newsroom: Newsroom) -> None:
        self.outlet = outlet
        self.newsroom = newsroom
        super().__init__(address, OutletHandler)

    def server_bind(self) -> None:
        """Bind without asking the resolver for this machine's name, as HTTPServer would."""
        TCPServer.server_bind(self)
        self.server_name, self.server_port = str(self.server_address[0]), int(self.server_address[1])

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of a reader who went away; that is no fault of the newsroom."""


class OutletHandler(BaseHTTPRequestHandler):
    """Answers GET and HEAD, and the switch for trouble."""

    protocol_version = "HTTP/1.1"
    server_version = "DemoNewsroom"
    sys_version = ""
    timeout = 15
    server: OutletServer

    def do_GET(self) -> None:
        url = urlsplit(self.path)
        path = unquote(url.path)
        if path == SWITCH_PATH:
            self._switch(url.query)
            return
        newsroom, outlet = self.server.newsroom, self.server.outlet
        trouble = newsroom.troubles.get(outlet.slug, Trouble())
        mode = trouble.mode_for(path)
        if mode is Mode.MOVED and not path.startswith(MOVED_PREFIX):
            self._send(Answer(301, "text/html", b"<p>Moved."), {"Location": MOVED_PREFIX + self.path})
        elif mode is Mode.GONE:
            self._send(Answer(410, "text/html", b"<!DOCTYPE html><title>Gone</title><p>This page is gone for good."))
        elif mode is Mode.ERROR:
            self._send(Answer(500, "text/html", b"<!DOCTYPE html><title>Error</title><p>Something broke."))
        else:
            if mode is Mode.SLOW:
                newsroom.stopping.wait(trouble.seconds)
            found = answer(path.removeprefix(MOVED_PREFIX) if mode is Mode.MOVED else path, newsroom.front(outlet))
            if mode is Mode.ENCODING:
                found = Answer(found.status, found.content_type, garble(found.body, outlet.charset), found.modified_at)
            self._send_conditionally(found, drip=mode is Mode.DRIP)

    do_HEAD = do_GET  # noqa: N815 - named by http.server

    def do_POST(self) -> None:
        url = urlsplit(self.path)
        self.close_connection = True  # what was posted beside the query is not read
        if url.path == SWITCH_PATH:
            self._switch(url.query)
        else:
            self._send(Answer(405, "text/plain", b"Only GET and HEAD.\n"), {"Allow": "GET, HEAD"})

    def _switch(self, query: str) -> None:
        if not ipaddress.ip_address(self.client_address[0]).is_loopback:
            self._send(Answer(403, "text/plain", b"Only this machine may make trouble.\n"))
            return
        troubles, slug = self.server.newsroom.troubles, self.server.outlet.slug
        try:
            trouble = read_trouble(query)
        except UnknownTrouble as error:
            self._send(Answer(400, "text/plain; charset=utf-8", f"{error}\n".encode()))
            return
        if trouble is not None:
            troubles[slug] = trouble
        current = troubles.get(slug, Trouble())
        self._send(Answer(200, "text/plain; charset=utf-8", f"{current.mode.value} {current.path}\n".encode()))

    def _send_conditionally(self, found: Answer, *, drip: bool) -> None:
        """The answer with its validators, or 304 when the reader has it (RFC 9110, 13.2.2)."""
        if found.status != HTTPStatus.OK:
            self._send(found)
            return
        headers = {"ETag": f'"{hashlib.sha256(found.body).hexdigest()[:20]}"', "Cache-Control": "max-age=0"}
        if found.modified_at is not None:
            headers["Last-Modified"] = format_datetime(found.modified_at.astimezone(UTC), usegmt=True)
        if self._is_known(headers["ETag"], found.modified_at):
            self._send(Answer(304, found.content_type, b""), headers)
        else:
            self._send(found, headers, drip=drip)

    def _is_known(self, etag: str, modified_at: datetime | None) -> bool:
        tags = self.headers.get("If-None-Match")
        if tags is not None:
            return any(tag.strip().removeprefix("W/") in (etag, "*") for tag in tags.split(","))
        since = self.headers.get("If-Modified-Since")
        if since is None or modified_at is None:
            return False
        try:
            return modified_at <= parsedate_to_datetime(since).astimezone(UTC)
        except ValueError:
            return False

    def _send(self, found: Answer, headers: Mapping[str, str] | None = None, *, drip: bool = False) -> None:
        self.send_response(found.status)
        for name, value in (headers or {}).items():
            self.send_header(name, value)
        if found.status != HTTPStatus.NOT_MODIFIED:
            self.send_header("Content-Type", found.content_type)
            self.send_header("Content-Length", str(len(found.body)))
        self.end_headers()
        if self.command == "HEAD" or found.status == HTTPStatus.NOT_MODIFIED:
            return
        if not drip:
            self.wfile.write(found.body)
            return
        for byte in found.body:
            if self.server.newsroom.stopping.wait(DRIP_SECONDS):
                self.close_connection = True
                return
            self.wfile.write(bytes([byte]))

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - named by http.server
        """Nothing: pollers ask every two seconds."""
