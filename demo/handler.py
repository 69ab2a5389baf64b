"""One outlet's HTTP: methods, validators, conditional answers (RFC 9110), and the switch for trouble."""

import hashlib
import ipaddress
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import format_datetime, parsedate_to_datetime
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from socketserver import TCPServer
from urllib.parse import unquote, urlsplit

from demo.newsroom import Newsroom
from demo.outlets import Outlet
from demo.site import Answer, answer
from demo.trouble import DRIP_SECONDS, MOVED_PREFIX, Mode, Trouble, UnknownTrouble, garble, read_trouble

SWITCH_PATH = "/__trouble__"
MAX_POST_BYTES = 65_536


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


class OutletHandler(BaseHTTPRequestHandler):
    """Answers GET and HEAD; POST only at the switch."""

    protocol_version = "HTTP/1.1"
    server_version = "DemoNewsroom"
    sys_version = ""
    timeout = 15
    disable_nagle_algorithm = True  # head and body are two writes; the second would wait for the first's receipt
    server: OutletServer

    def handle(self) -> None:
        """Answer the requests of a connection; a reader who hangs up is no fault of the newsroom."""
        try:
            super().handle()
        except ConnectionError:
            self.close_connection = True

    def do_GET(self) -> None:
        """Answer with the page, or with the trouble that is on."""
        url = urlsplit(self.path)
        path = unquote(url.path)
        newsroom, outlet = self.server.newsroom, self.server.outlet
        trouble = newsroom.troubles.get(outlet.slug, Trouble())
        match trouble.mode_for(path):
            case _ if path == SWITCH_PATH:
                self._switch(url.query)
            case Mode.MOVED if not path.startswith(MOVED_PREFIX):
                self._send(Answer(301, "text/html", b"<p>Moved."), {"Location": MOVED_PREFIX + self.path})
            case Mode.MOVED:
                self._send_page(path.removeprefix(MOVED_PREFIX))
            case Mode.OFF if path.startswith(MOVED_PREFIX + "/"):
                # It has moved back: a reader who believed the move must not be left with a dead address.
                was = "/" + self.path.removeprefix(MOVED_PREFIX).lstrip("/")
                self._send(Answer(301, "text/html", b"<p>Moved back."), {"Location": was})
            case Mode.GONE:
                self._send(Answer(410, "text/html", b"<!DOCTYPE html><title>Gone</title><p>Gone for good."))
            case Mode.ERROR:
                self._send(Answer(500, "text/html", b"<!DOCTYPE html><title>Error</title><p>Something broke."))
            case Mode.SLOW:
                newsroom.stopping.wait(trouble.seconds)
                self._send_page(path)
            case mode:
                self._send_page(path, garbled=mode is Mode.ENCODING, drip=mode is Mode.DRIP)

    do_HEAD = do_GET  # noqa: N815 - named by http.server

    def do_POST(self) -> None:
        """Turn the switch; what is posted beside the query is read and left."""
        length = int(self.headers.get("Content-Length") or 0)
        self.close_connection = length > MAX_POST_BYTES
        self.rfile.read(min(length, MAX_POST_BYTES))
        url = urlsplit(self.path)
        if url.path == SWITCH_PATH:
            self._switch(url.query)
        else:
            self._send(Answer(405, "text/plain", b"Only GET and HEAD.\n"), {"Allow": "GET, HEAD"})

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - named by http.server
        """Nothing: pollers ask every two seconds."""

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

    def _send_page(self, path: str, *, garbled: bool = False, drip: bool = False) -> None:
        """The page with its validators, or 304 when the reader has it."""
        outlet = self.server.outlet
        found = answer(path, self.server.newsroom.front(outlet))
        if found.status != HTTPStatus.OK:
            self._send(found)
            return
        body = garble(found.body, outlet.charset) if garbled else found.body
        headers = {"ETag": f'"{hashlib.sha256(body).hexdigest()[:20]}"', "Cache-Control": "max-age=0"}
        if found.modified_at is not None:
            headers["Last-Modified"] = format_datetime(found.modified_at.astimezone(UTC), usegmt=True)
        if self._is_known(headers["ETag"], found.modified_at):
            self._send(Answer(304, found.content_type, b""), headers)
        else:
            self._send(Answer(200, found.content_type, body), headers, drip=drip)

    def _is_known(self, etag: str, modified_at: datetime | None) -> bool:
        """Whether the reader's validators are current: tags decide where there are any (RFC 9110, 13.2.2)."""
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
        if drip:
            self._drip(found.body)
        else:
            self.wfile.write(found.body)

    def _drip(self, body: bytes) -> None:
        for byte in body:
            if self.server.newsroom.stopping.wait(DRIP_SECONDS):
                self.close_connection = True
                return
            self.wfile.write(bytes([byte]))
