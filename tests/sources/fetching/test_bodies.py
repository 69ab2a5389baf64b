"""What servers send as a body: broken, endless, packed, or of another kind than we read."""

import gzip
import socket
import zlib
from dataclasses import replace
from functools import partial

import brotli
import pytest

from sources.fetching.client import (
    BrokenAnswer,
    BrokenEncoding,
    FetchSettings,
    TooLarge,
    Unreachable,
    WrongContentType,
    fetch,
)
from tests.sources.fetching.server import Server, answer

# Without the time of packing: the tests that are named after their bytes are named alike in every process.
packed_by_gzip = partial(gzip.compress, mtime=0)


HTML = {"Content-Type": "text/html; charset=UTF-8"}


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
        b"HTTP/1.1 200 OK\r\n" + b"X-Many: y\r\n" * 30_000 + b"\r\n",
        b"HTTP/1.1 100 Continue\r\n\r\n",
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
        b"HTTP/1.1 206 Partial Content\r\nContent-Length: 9\r\n\r\nonly this",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n9\r\nonly this\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n" + packed_by_gzip(b"only this" + bytes(range(256)))[:-30],
    ],
)
def test_a_body_that_ends_too_soon_is_kept_and_flagged(server: Server, settings: FetchSettings, sent: bytes) -> None:
    server.answers["/"] = sent

    response = fetch(server.url(), settings=settings)

    assert response.body.startswith(b"only this")
    assert response.is_truncated


@pytest.mark.parametrize("length", [600_000_000, 10**19])
def test_a_declared_length_beyond_the_limit_is_refused_unread(
    server: Server, settings: FetchSettings, length: int
) -> None:
    server.answers["/"] = answer(b"x", length=length)

    with pytest.raises(TooLarge):
        fetch(server.url(), settings=settings)


@pytest.mark.parametrize("head", [b"", b"Transfer-Encoding: chunked\r\n"])
def test_an_endless_body_is_cut_at_the_limit(server: Server, settings: FetchSettings, head: bytes) -> None:
    chunk = b"x" * 65_536

    def endless(connection: socket.socket) -> None:
        connection.sendall(b"HTTP/1.1 200 OK\r\n" + head + b"\r\n")
        while not server.wait(0):
            connection.sendall(b"10000\r\n" + chunk + b"\r\n" if head else chunk)

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


def test_of_an_answer_whose_beginning_is_enough_no_more_is_read(server: Server, settings: FetchSettings) -> None:
    server.answers["/"] = answer(b"x" * 2_000_000)

    response = fetch(server.url(), settings=replace(settings, is_beginning_enough=True))

    assert len(response.body) == settings.max_bytes
    assert response.is_truncated


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
