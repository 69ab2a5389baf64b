"""Where redirects lead, and where they do not."""

import gzip
import socket
from functools import partial

import pytest

from sources.fetching.client import (
    AddressForbidden,
    BadAddress,
    BrokenAnswer,
    FetchSettings,
    TooManyRedirects,
    UnexpectedStatus,
    fetch,
)
from tests.sources.fetching.server import Server, answer

# Without the time of packing: the tests that are named after their bytes are named alike in every process.
packed_by_gzip = partial(gzip.compress, mtime=0)


HTML = {"Content-Type": "text/html; charset=UTF-8"}


def test_permanent_moves_are_reported_up_to_the_first_temporary_one(server: Server, settings: FetchSettings) -> None:
    server.answers["/1"] = answer(status="301 Moved", headers={"Location": "/2"})
    server.answers["/2"] = answer(status="308 Moved", headers={"Location": server.url("/3")})
    server.answers["/3"] = answer(status="302 Found", headers={"Location": "4?x=1#part"})
    server.answers["/4?x=1"] = answer(status="301 Moved", headers={"Location": "/5"})
    server.answers["/5"] = answer(b"here")

    response = fetch(server.url("/1"), settings=settings)

    assert response.body == b"here"
    assert response.permanent_url == server.url("/3")
    assert response.final_url == server.url("/5")
    assert len(response.redirects) == 4


def test_a_temporary_move_is_no_new_address(server: Server, settings: FetchSettings) -> None:
    server.answers["/1"] = answer(status="307 Elsewhere", headers={"Location": "/2"})
    server.answers["/2"] = answer(b"here")

    response = fetch(server.url("/1"), settings=settings)

    assert response.permanent_url is None


def test_an_error_after_a_permanent_move_still_tells_the_new_address(server: Server, settings: FetchSettings) -> None:
    server.answers["/1"] = answer(status="301 Moved", headers={"Location": "/2"})
    server.answers["/2"] = answer(status="503 Later")

    with pytest.raises(UnexpectedStatus) as caught:
        fetch(server.url("/1"), settings=settings)

    assert caught.value.permanent_url == server.url("/2")


def test_a_loop_of_redirects_ends(server: Server, settings: FetchSettings) -> None:
    server.answers["/1"] = answer(status="302 Found", headers={"Location": "/2"})
    server.answers["/2"] = answer(status="302 Found", headers={"Location": "/1"})

    with pytest.raises(TooManyRedirects):
        fetch(server.url("/1"), settings=settings)

    assert len(server.heads) <= 6


def test_a_redirect_that_wants_its_cookie_back_gets_it(server: Server, settings: FetchSettings) -> None:
    def pages(connection: socket.socket) -> None:
        seen = server.header("Cookie") == "seen=1"
        set_cookie = {"Location": "/", "Set-Cookie": "seen=1; Path=/"}
        connection.sendall(answer(b"in") if seen else answer(status="302 Found", headers=set_cookie))

    server.answers["/"] = pages

    assert fetch(server.url(), settings=settings).body == b"in"


def test_an_address_beyond_ascii_in_a_redirect_is_followed(server: Server, settings: FetchSettings) -> None:
    utf8 = "/größe".encode().decode("latin-1")
    server.answers["/1"] = answer(status="301 Moved", headers={"Location": utf8})
    server.answers["/gr%C3%B6%C3%9Fe"] = answer(b"here")

    assert fetch(server.url("/1"), settings=settings).body == b"here"


@pytest.mark.parametrize("location", ["", "   "])
def test_a_redirect_to_nowhere_is_a_broken_answer(server: Server, settings: FetchSettings, location: str) -> None:
    server.answers["/"] = answer(status="301 Moved", headers={"Location": location})

    with pytest.raises(BrokenAnswer):
        fetch(server.url(), settings=settings)


@pytest.mark.parametrize(
    "location", ["file:///etc/passwd", "ftp://ftp.example/x", "javascript:alert(1)", "gopher://a/"]
)
def test_redirects_leave_the_web_for_nothing(server: Server, settings: FetchSettings, location: str) -> None:
    server.answers["/"] = answer(status="302 Found", headers={"Location": location})

    with pytest.raises((AddressForbidden, BadAddress)):
        fetch(server.url(), settings=settings)


def test_a_password_in_a_redirect_is_not_sent(server: Server, settings: FetchSettings) -> None:
    server.answers["/1"] = answer(status="302 Found", headers={"Location": f"http://me:pw@127.0.0.1:{server.port}/2"})
    server.answers["/2"] = answer(b"here")

    fetch(server.url("/1"), settings=settings)

    assert server.header("Authorization") is None


def test_each_address_of_a_redirect_is_shown_before_it_is_asked(server: Server, settings: FetchSettings) -> None:
    server.answers["/1"] = answer(status="302 Found", headers={"Location": "/2"})
    seen: list[tuple[str, int]] = []

    with pytest.raises(UnexpectedStatus):
        fetch(server.url("/1"), settings=settings, before_redirect=lambda url: seen.append((url, len(server.heads))))

    assert seen == [(server.url("/2"), 1)]
