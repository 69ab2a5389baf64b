"""However slowly a server answers, a fetch ends in time."""

import gzip
import socket
import time
from dataclasses import replace
from functools import partial

import pytest

from sources.fetching.client import (
    FetchSettings,
    TooSlow,
    Unreachable,
    fetch,
)
from tests.sources.fetching.server import Server, answer

# Without the time of packing: the tests that are named after their bytes are named alike in every process.
packed_by_gzip = partial(gzip.compress, mtime=0)


HTML = {"Content-Type": "text/html; charset=UTF-8"}


def test_a_drip_of_bytes_is_cut_at_the_deadline(server: Server, settings: FetchSettings) -> None:
    def drip(connection: socket.socket) -> None:
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n")
        while not server.wait(0.05):
            connection.sendall(b"x")

    server.answers["/"] = drip
    started = time.monotonic()

    with pytest.raises(TooSlow):
        fetch(server.url(), settings=replace(settings, timeout_seconds=0.5))

    assert time.monotonic() - started < 1.5


def test_a_drip_of_headers_is_cut_at_the_deadline(server: Server, settings: FetchSettings) -> None:
    def drip(connection: socket.socket) -> None:
        connection.sendall(b"HTTP/1.1 200 OK\r\n")
        while not server.wait(0.05):
            connection.sendall(b"X-More: and more\r\n")

    server.answers["/"] = drip
    started = time.monotonic()

    with pytest.raises(TooSlow):
        fetch(server.url(), settings=replace(settings, timeout_seconds=0.5))

    assert time.monotonic() - started < 1.5


def test_the_deadline_counts_all_redirects_together(server: Server, settings: FetchSettings) -> None:
    def slow(connection: socket.socket) -> None:
        server.wait(0.2)
        connection.sendall(answer(status="302 Found", headers={"Location": "/"}))

    server.answers["/"] = slow

    with pytest.raises(TooSlow):
        fetch(server.url(), settings=replace(settings, timeout_seconds=0.5))


def test_a_server_that_says_nothing_is_too_slow(server: Server, settings: FetchSettings) -> None:
    server.answers["/"] = lambda connection: server.wait(5) and None

    with pytest.raises(TooSlow):
        fetch(server.url(), settings=replace(settings, timeout_seconds=0.4))


def test_a_name_server_that_does_not_answer_is_not_waited_for(
    settings: FetchSettings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(socket, "getaddrinfo", lambda *args, **kwargs: time.sleep(1.5))

    with pytest.raises(Unreachable):
        fetch("http://news.example/", settings=replace(settings, connect_timeout=0.2))


def test_a_closed_port_is_unreachable(settings: FetchSettings) -> None:
    with socket.create_server(("127.0.0.1", 0)) as closing:
        port = closing.getsockname()[1]

    with pytest.raises(Unreachable):
        fetch(f"http://127.0.0.1:{port}/", settings=settings)
