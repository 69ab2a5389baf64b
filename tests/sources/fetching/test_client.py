import gzip
import socket
import time
import zlib
from dataclasses import replace
from functools import partial

import brotli
import pytest

from sources.fetching.client import (
    AddressForbidden,
    BadAddress,
    BrokenAnswer,
    BrokenEncoding,
    FetchError,
    FetchSettings,
    Grade,
    TooLarge,
    TooManyRedirects,
    TooSlow,
    UnexpectedStatus,
    Unreachable,
    WrongContentType,
    fetch,
)
from tests.sources.fetching.server import Server, answer

# Without the time of packing: the tests that are named after their bytes are named alike in every process.
packed_by_gzip = partial(gzip.compress, mtime=0)


HTML = {"Content-Type": "text/html; charset=UTF-8"}


def test_an_answer_comes_back_with_its_body_type_and_validators(server: Server, settings: FetchSettings) -> None:
    server.answers["/a"] = answer(b"<p>4.9%</p>", headers={**HTML, "ETag": 'W/"x"', "Last-Modified": "yesterday"})

    response = fetch(server.url("/a#part"), settings=settings)

    assert (response.status, response.body) == (200, b"<p>4.9%</p>")
    assert (response.content_type, response.charset_declared) == ("text/html", "utf-8")
    assert (response.etag, response.last_modified) == ('W/"x"', "yesterday")
    assert response.final_url == server.url("/a")
    assert response.permanent_url is None
    assert not response.is_truncated


def test_we_say_who_we_are_and_close_the_connection(server: Server, settings: FetchSettings) -> None:
    server.answers["/"] = answer(b"x")

    fetch(server.url(), settings=settings)

    assert server.header("User-Agent") == "FigureOfRecord/1.0 (+https://desk.example/contact)"
    assert server.header("Connection") == "close"
    assert server.header("Cookie") is None


@pytest.mark.parametrize("etag", ['"a"', 'W/"a"', "unquoted", '"with "quotes" inside"', "", '"ünïcode"'])
def test_validators_are_echoed_as_they_were_given(server: Server, settings: FetchSettings, etag: str) -> None:
    server.answers["/"] = answer(b"x")

    fetch(server.url(), etag=etag, last_modified="Thu, 25 Jun 2026 10:00:00 +0200", settings=settings)

    assert server.header("If-Modified-Since") == "Thu, 25 Jun 2026 10:00:00 +0200"
    assert server.header("If-None-Match") == etag


def test_a_304_keeps_the_validators_it_was_asked_with(server: Server, settings: FetchSettings) -> None:
    server.answers["/"] = b"HTTP/1.1 304 Not Modified\r\n\r\n"

    response = fetch(server.url(), etag='"a"', last_modified="then", settings=settings)

    assert (response.status, response.body, response.is_not_modified) == (304, b"", True)
    assert (response.etag, response.last_modified) == ('"a"', "then")


def test_a_304_may_bring_a_new_etag(server: Server, settings: FetchSettings) -> None:
    server.answers["/"] = b'HTTP/1.1 304 Not Modified\r\nETag: "b"\r\n\r\n'

    response = fetch(server.url(), etag='"a"', settings=settings)

    assert response.etag == '"b"'


def test_a_304_that_was_not_asked_for_is_an_error(server: Server, settings: FetchSettings) -> None:
    server.answers["/"] = b"HTTP/1.1 304 Not Modified\r\n\r\n"

    with pytest.raises(UnexpectedStatus) as caught:
        fetch(server.url(), settings=settings)

    assert caught.value.status == 304


def test_a_200_without_validators_forgets_the_old_ones(server: Server, settings: FetchSettings) -> None:
    server.answers["/"] = answer(b"new")

    response = fetch(server.url(), etag='"a"', last_modified="then", settings=settings)

    assert (response.etag, response.last_modified) == (None, None)


@pytest.mark.parametrize(
    ("status", "grade"),
    [
        ("400 Bad Request", Grade.SOFT),
        ("401 Unauthorized", Grade.SOFT),
        ("403 Forbidden", Grade.SOFT),
        ("404 Not Found", Grade.SOFT),
        ("410 Gone", Grade.HARD),
        ("429 Too Many Requests", Grade.TEMPORARY),
        ("451 Unavailable", Grade.SOFT),
        ("500 Oops", Grade.TEMPORARY),
        ("503 Later", Grade.TEMPORARY),
        ("599 Unheard of", Grade.TEMPORARY),
        ("300 Choices", Grade.SOFT),
        ("999 Blocked", Grade.TEMPORARY),
    ],
)
def test_other_statuses_are_errors_with_their_grade(
    server: Server, settings: FetchSettings, status: str, grade: Grade
) -> None:
    server.answers["/"] = answer(b"sorry", status=status, headers={"Retry-After": "120"})

    with pytest.raises(UnexpectedStatus) as caught:
        fetch(server.url(), settings=settings)

    assert caught.value.status == int(status[:3])
    assert caught.value.grade == grade
    assert caught.value.retry_after == "120"
    assert caught.value.is_gone == status.startswith("410")


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


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1",
        "127.1",
        "2130706433",
        "0x7f000001",
        "0x7f.1",
        "0177.0.0.1",
        "0",
        "0.0.0.0",
        "localhost",
        "LOCALHOST.",
        "[::1]",
        "[::]",
        "[::ffff:127.0.0.1]",
        "[::ffff:7f00:1]",
        "[::127.0.0.1]",
        "[64:ff9b::7f00:1]",
        "[2002:7f00:1::]",
        "127。0。0。1",
        "user@127.0.0.1",
    ],
)
def test_our_own_machine_is_not_reached_however_it_is_written(server: Server, host: str) -> None:
    server.answers["/"] = answer(b"secret")

    with pytest.raises((AddressForbidden, BadAddress, Unreachable)):  # some systems know no "localhost."
        fetch(server.url(host=host), settings=FetchSettings(timeout_seconds=3))

    assert server.heads == []


@pytest.mark.parametrize(
    "address",
    [
        "10.0.0.1",
        "172.16.5.4",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "192.0.2.1",
        "198.18.0.1",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "[fe80::1]",
        "[fc00::1]",
        "[ff02::1]",
        "[2001:db8::1]",
        "[::ffff:10.0.0.1]",
        "[64:ff9b::a00:1]",
        "[2002:a00:1::]",
    ],
)
def test_private_networks_are_not_reached(address: str) -> None:
    with pytest.raises(AddressForbidden):
        fetch(f"http://{address}/", settings=FetchSettings(timeout_seconds=3))


def test_a_redirect_to_a_private_address_is_refused(server: Server, settings: FetchSettings) -> None:
    server.answers["/"] = answer(status="302 Found", headers={"Location": "http://169.254.169.254/latest/meta-data"})

    with pytest.raises(AddressForbidden):
        fetch(server.url(), settings=settings)


def test_a_name_that_resolves_to_a_private_address_is_refused(
    server: Server, settings: FetchSettings, monkeypatch: pytest.MonkeyPatch
) -> None:
    nowhere = replace(settings, allowed_hosts=frozenset())
    monkeypatch.setattr(socket, "getaddrinfo", _resolving_to("127.0.0.1"))

    with pytest.raises(AddressForbidden):
        fetch(server.url(host="news.example"), settings=nowhere)

    assert server.heads == []


def test_one_private_address_among_public_ones_is_refused(
    settings: FetchSettings, monkeypatch: pytest.MonkeyPatch
) -> None:
    nowhere = replace(settings, allowed_hosts=frozenset())
    monkeypatch.setattr(socket, "getaddrinfo", _resolving_to("93.184.216.34", "10.0.0.1"))

    with pytest.raises(AddressForbidden):
        fetch("http://news.example/", settings=nowhere)


def test_the_address_that_was_checked_is_the_address_connected_to(
    server: Server, settings: FetchSettings, monkeypatch: pytest.MonkeyPatch
) -> None:
    lookups: list[str] = []
    first = _resolving_to("127.0.0.1")

    def rebinding(host: str, port: int, *args: object, **kwargs: object) -> object:
        lookups.append(host)
        return first(host, port)

    monkeypatch.setattr(socket, "getaddrinfo", rebinding)
    server.answers["/"] = answer(b"x")

    fetch(server.url(host="news.example"), settings=settings)

    assert lookups.count("news.example") == 1


@pytest.mark.parametrize("allowed", ["127.0.0.1", "127.0.0.0/8", "localhost"])
def test_a_setting_allows_a_host_or_a_network(server: Server, allowed: str) -> None:
    server.answers["/"] = answer(b"demo")

    response = fetch(server.url(host="localhost"), settings=FetchSettings(allowed_hosts=frozenset({allowed})))

    assert response.body == b"demo"


def test_an_allowed_host_allows_no_other(server: Server) -> None:
    with pytest.raises(AddressForbidden):
        fetch("http://10.0.0.1/", settings=FetchSettings(allowed_hosts=frozenset({"127.0.0.1"})))


@pytest.mark.parametrize(
    "url",
    [
        "",
        "news",
        "//x.example/",
        "file:///etc/passwd",
        "ftp://x.example/",
        "http://",
        "http://[::1",
        "http://a:99999/",
        "http://x.example:port/",
        "javascript:1",
        "http://xn--/",
        "\x00",
        "http://" + "a" * 300 + ".example/",
    ],
)
def test_what_is_no_address_is_refused_politely(url: str, settings: FetchSettings) -> None:
    with pytest.raises((BadAddress, Unreachable)):
        fetch(url, settings=settings)


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


@pytest.mark.parametrize(
    "sent",
    [
        b"",
        b"hello\r\n\r\n",
        b"\x16\x03\x01\x02\x00",
        b"HTTP/1.1 abc OK\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: abc\r\n\r\nx",
        b"HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\nx",
        b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nxxxxx",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nnothex\r\n",
        b"HTTP/1.1 200 OK\r\nBad Header: x\r\n\r\nx",
        b"HTTP/1.1 200 OK\r\n" + b"X-Long: " + b"y" * 300_000 + b"\r\n\r\n",
        b"SSH-2.0-OpenSSH_9.0\r\n",
    ],
)
def test_what_is_not_http_is_an_error_of_ours(server: Server, settings: FetchSettings, sent: bytes) -> None:
    server.answers["/"] = sent

    with pytest.raises((BrokenAnswer, Unreachable)):
        fetch(server.url(), settings=settings)


@pytest.mark.parametrize(
    ("sent", "body"),
    [
        (b"HTTP/1.0 200 OK\r\n\r\nuntil the end", b"until the end"),
        (b"HTTP/1.1 200\r\nContent-Length: 2\r\n\r\nok", b"ok"),
        (b"HTTP/1.1 200 OK\nContent-Length: 2\n\nok", b"ok"),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n\r\n", b"ok"),
        (b"HTTP/1.1 200 OK\r\nX-Name: Gr\xf6\xdfe\r\nX-Empty:\r\nContent-Length: 2\r\n\r\nok", b"ok"),
        (b"HTTP/1.1 103 Hints\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok", b"ok"),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok and what nobody promised", b"ok"),
        (b"HTTP/1.1 204 No Content\r\n\r\n", b""),
    ],
)
def test_careless_servers_are_understood(server: Server, settings: FetchSettings, sent: bytes, body: bytes) -> None:
    server.answers["/"] = sent

    response = fetch(server.url(), settings=settings)

    assert response.body == body
    assert not response.is_truncated


@pytest.mark.parametrize(
    "sent",
    [
        b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nonly this",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n9\r\nonly this\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n" + packed_by_gzip(b"only this" + bytes(range(256)))[:-30],
    ],
)
def test_a_body_that_ends_too_soon_is_kept_and_flagged(server: Server, settings: FetchSettings, sent: bytes) -> None:
    server.answers["/"] = sent

    response = fetch(server.url(), settings=settings)

    assert response.body.startswith(b"only this")
    assert response.is_truncated


def test_a_declared_length_beyond_the_limit_is_refused_unread(server: Server, settings: FetchSettings) -> None:
    server.answers["/"] = answer(b"x", length=600_000_000)

    with pytest.raises(TooLarge):
        fetch(server.url(), settings=settings)


def test_an_endless_body_is_cut_at_the_limit(server: Server, settings: FetchSettings) -> None:
    def endless(connection: socket.socket) -> None:
        connection.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
        while not server.wait(0):
            connection.sendall(b"x" * 65_536)

    server.answers["/"] = endless

    with pytest.raises(TooLarge):
        fetch(server.url(), settings=settings)


@pytest.mark.parametrize("coding", ["gzip", "deflate", "br", "gzip, gzip"])
def test_a_decompression_bomb_is_stopped_early(server: Server, settings: FetchSettings, coding: str) -> None:
    bomb = {"gzip": packed_by_gzip, "deflate": zlib.compress, "br": brotli.compress}
    body = bytes(20_000_000)
    for name in coding.split(", "):
        body = bomb[name](body)
    server.answers["/"] = answer(body, headers={"Content-Encoding": coding})

    with pytest.raises(TooLarge):
        fetch(server.url(), settings=settings)


def _raw_deflate(data: bytes) -> bytes:
    stream = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return stream.compress(data) + stream.flush()


@pytest.mark.parametrize(
    ("coding", "packed"),
    [
        ("gzip", packed_by_gzip(b"<p>4.9%</p>")),
        ("x-gzip", packed_by_gzip(b"<p>4.9%</p>")),
        ("GZIP", packed_by_gzip(b"<p>4.9%</p>")),
        ("gzip", packed_by_gzip(b"<p>4.") + packed_by_gzip(b"9%</p>")),
        ("gzip", packed_by_gzip(b"<p>4.9%</p>") + b"\0\0\0"),
        ("gzip", b"<p>4.9%</p>"),
        ("deflate", zlib.compress(b"<p>4.9%</p>")),
        ("deflate", _raw_deflate(b"<p>4.9%</p>")),
        ("br", brotli.compress(b"<p>4.9%</p>")),
        ("deflate, gzip", packed_by_gzip(zlib.compress(b"<p>4.9%</p>"))),
        ("identity", b"<p>4.9%</p>"),
        ("UTF-8", b"<p>4.9%</p>"),
    ],
)
def test_packed_bodies_are_unpacked(server: Server, settings: FetchSettings, coding: str, packed: bytes) -> None:
    server.answers["/"] = answer(packed, headers={"Content-Encoding": coding})

    response = fetch(server.url(), settings=settings)

    assert response.body == b"<p>4.9%</p>"
    assert not response.is_truncated


@pytest.mark.parametrize(
    ("coding", "packed"),
    [
        ("zstd", b"\x28\xb5\x2f\xfd"),
        ("compress", b"\x1f\x9d"),
        ("deflate", b"\xff\xff\xff"),
        ("br", b"\xff\xff\xff\xff"),
        ("gzip", b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03\xff\xff\xff\xff"),
        (", ".join(["gzip"] * 9), b"\x1f\x8b"),
    ],
)
def test_packings_that_cannot_be_read_are_named(
    server: Server, settings: FetchSettings, coding: str, packed: bytes
) -> None:
    server.answers["/"] = answer(packed, headers={"Content-Encoding": coding})

    with pytest.raises(BrokenEncoding):
        fetch(server.url(), settings=settings)


@pytest.mark.parametrize("media_type", ["image/png", "video/mp4", "audio/mpeg", "application/pdf", "application/zip"])
def test_what_is_neither_feed_nor_page_is_not_read(server: Server, settings: FetchSettings, media_type: str) -> None:
    server.answers["/"] = answer(b"x", headers={"Content-Type": media_type})

    with pytest.raises(WrongContentType):
        fetch(server.url(), settings=settings)


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("text/html", ("text/html", None)),
        ("TEXT/HTML;charset=Windows-1252", ("text/html", "windows-1252")),
        ("text/xml; foo=bar; charset='utf-8'", ("text/xml", "utf-8")),
        ("; charset=", (None, None)),
        ("garbage", ("garbage", None)),
    ],
)
def test_content_types_are_read_as_servers_write_them(
    server: Server, settings: FetchSettings, header: str, expected: tuple[str | None, str | None]
) -> None:
    server.answers["/"] = answer(b"x", headers={"Content-Type": header})

    response = fetch(server.url(), settings=settings)

    assert (response.content_type, response.charset_declared) == expected


def test_every_error_tells_an_editor_what_to_do() -> None:
    statuses = [UnexpectedStatus(status=status) for status in (401, 404, 410, 418, 429, 503, 999)]

    assert all(str(error).count(".") >= 2 and isinstance(error, FetchError) for error in statuses)


def _resolving_to(*addresses: str):  # type: ignore[no-untyped-def]
    def getaddrinfo(host: str, port: int, *args: object, **kwargs: object) -> list[object]:
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port)) for address in addresses]

    return getaddrinfo
