"""A small web site on this machine whose answers a test writes, and whose requests it reads."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@dataclass
class Answer:
    body: str | bytes = ""
    status: int = 200
    content_type: str = "text/html; charset=utf-8"
    headers: dict[str, str] = field(default_factory=dict)


@dataclass
class Site:
    """``answers`` by path; what is not there is 404. An answer with an ETag gives 304 to whoever has it."""

    url: str
    answers: dict[str, Answer] = field(default_factory=dict)
    requests: list[str] = field(default_factory=list)

    def at(self, path: str) -> str:
        return f"{self.url}{path}"


@contextmanager
def running_site() -> Iterator[Site]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
    server.site = Site(f"http://127.0.0.1:{server.server_port}")
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield server.site
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


class _Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        site = self.server.site
        site.requests.append(self.path)
        answer = site.answers.get(self.path, Answer("not here", 404))
        status = answer.status
        if answer.headers.get("ETag") and self.headers.get("If-None-Match") == answer.headers["ETag"]:
            status = 304
        body = answer.body.encode() if isinstance(answer.body, str) else answer.body
        self.send_response(status)
        self.send_header("Content-Type", answer.content_type)
        self.send_header("Content-Length", "0" if status == 304 else str(len(body)))
        for name, value in answer.headers.items():
            self.send_header(name, value)
        self.end_headers()
        if status != 304:
            with suppress(ConnectionError):  # who asked may hang up: that is often what is tested
                self.wfile.write(body)

    def log_message(self, *_arguments: object) -> None:
        pass


def rss(site: Site, *paths: str) -> Answer:
    items = "".join(f"<item><title>Story {path}</title><link>{site.at(path)}</link></item>" for path in paths)
    feed = f'<rss version="2.0"><channel><title>The Feed</title><link>{site.url}</link>{items}</channel></rss>'
    return Answer(feed, content_type="application/rss+xml")


def page(text: str, *, headline: str = "Ferrodyne shares fall", head: str = "") -> Answer:
    paragraphs = "".join(f"<p>{paragraph}</p>" for paragraph in text.split("\n\n"))
    return Answer(
        f"<!doctype html><html lang=en><head><title>{headline}</title>{head}</head><body><article><h1>{headline}</h1>"
        f"{paragraphs}</article></body></html>"
    )
