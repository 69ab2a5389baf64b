import gzip
from functools import partial

import pytest

from sources.fetching.client import (
    BadAddress,
    FetchError,
    FetchSettings,
    Grade,
    UnexpectedStatus,
    Unreachable,
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


def test_every_error_tells_an_editor_what_to_do() -> None:
    statuses = [UnexpectedStatus(status=status) for status in (401, 404, 410, 418, 429, 503, 999)]

    assert all(str(error).count(".") >= 2 and isinstance(error, FetchError) for error in statuses)
