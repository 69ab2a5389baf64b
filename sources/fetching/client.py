"""One polite GET: conditional, bounded in time, size and redirects, and never to a private address."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from http import HTTPStatus

import httpcore
import httpx

from sources.fetching.connection import GuardedTransport
from sources.fetching.contenttypes import check_type, read_content_type
from sources.fetching.decompression import unpack
from sources.fetching.errors import (
    AddressForbidden,
    BadAddress,
    BrokenAnswer,
    BrokenEncoding,
    FetchError,
    Grade,
    RobotsForbidden,
    TooLarge,
    TooManyRedirects,
    TooSlow,
    UnexpectedStatus,
    Unreachable,
    WrongContentType,
)

__all__ = [
    "AddressForbidden",
    "BadAddress",
    "BrokenAnswer",
    "BrokenEncoding",
    "FetchError",
    "FetchSettings",
    "Grade",
    "Response",
    "RobotsForbidden",
    "TooLarge",
    "TooManyRedirects",
    "TooSlow",
    "UnexpectedStatus",
    "Unreachable",
    "WrongContentType",
    "fetch",
]

ACCEPT = (
    "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/feed+json, "
    "application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.5"
)
ACCEPT_ENCODING = "gzip, deflate"
REDIRECTS = frozenset({301, 302, 303, 307, 308})
PERMANENT_REDIRECTS = frozenset({301, 308})


@dataclass(frozen=True)
class FetchSettings:
    """Limits of one fetch. allowed_hosts may be private: host names, addresses or networks.

    any_type: take documents and images as well, which hold neither a feed nor a page. is_beginning_enough: of an
    answer beyond max_bytes, take so many instead of refusing it.
    """

    user_agent: str = "FigureOfRecord/1.0"
    allowed_hosts: frozenset[str] = frozenset()
    timeout_seconds: float = 30.0
    connect_timeout: float = 10.0
    max_bytes: int = 10_000_000
    max_redirects: int = 10
    any_type: bool = False
    is_beginning_enough: bool = False


@dataclass(frozen=True)
class Response:
    """What came back. The body is unpacked, and b"" with status 304.

    etag and last_modified are to be sent next time: the answer's own, and after a 304 without any, those
    that were asked with. permanent_url is where the unbroken run of permanent moves ended, or None.
    is_truncated: fewer bytes came than were promised.
    """

    url: str
    final_url: str
    permanent_url: str | None
    status: int
    headers: dict[str, str]
    body: bytes
    etag: str | None
    last_modified: str | None
    content_type: str | None
    charset_declared: str | None
    is_truncated: bool
    elapsed_seconds: float
    redirects: tuple[str, ...] = field(default=())

    @property
    def is_not_modified(self) -> bool:
        return self.status == HTTPStatus.NOT_MODIFIED


def fetch(
    url: str,
    *,
    etag: str | None = None,
    last_modified: str | None = None,
    settings: FetchSettings,
    before_redirect: Callable[[str], None] | None = None,
) -> Response:
    """The answer to a GET, with status 2xx, or 304 if validators were sent.

    Validators are echoed as given. ``before_redirect`` is called with each address that a redirect leads to, before it
    is asked, and may raise. Raises a FetchError for everything else.
    """
    started = time.monotonic()
    asked = _address(url)
    headers = {
        "User-Agent": settings.user_agent,
        "Accept": ACCEPT,
        "Accept-Encoding": ACCEPT_ENCODING,
        "Connection": "close",
    }
    validators = {"If-None-Match": etag, "If-Modified-Since": last_modified}
    # Latin-1, here and in _headers: the one coding that gives every byte back as it came.
    sent = {
        name.encode(): value.encode("latin-1", "replace")
        for name, value in {**headers, **validators}.items()
        if value is not None
    }
    transport = GuardedTransport(
        allowed_hosts=settings.allowed_hosts,
        connect_timeout=settings.connect_timeout,
        deadline=started + settings.timeout_seconds,
    )
    with httpx.Client(transport=transport, follow_redirects=False, trust_env=False) as client:
        client.headers.clear()
        visit = _follow(client, asked, headers=sent, settings=settings, before_redirect=before_redirect)
    is_unchanged = visit.status == HTTPStatus.NOT_MODIFIED
    content_type, charset = read_content_type(visit.headers.get("content-type"))
    return Response(
        url=url,
        final_url=str(visit.url),
        permanent_url=visit.permanent_url,
        status=visit.status,
        headers=visit.headers,
        body=visit.body,
        etag=visit.headers.get("etag", etag if is_unchanged else None),
        last_modified=visit.headers.get("last-modified", last_modified if is_unchanged else None),
        content_type=content_type,
        charset_declared=charset,
        is_truncated=visit.is_truncated,
        elapsed_seconds=time.monotonic() - started,
        redirects=visit.redirects,
    )


@dataclass(frozen=True)
class _Visit:
    url: httpx.URL
    status: int
    headers: dict[str, str]
    body: bytes = b""
    is_truncated: bool = False
    permanent_url: str | None = None
    redirects: tuple[str, ...] = ()


def _follow(
    client: httpx.Client,
    url: httpx.URL,
    *,
    headers: dict[bytes, bytes],
    settings: FetchSettings,
    before_redirect: Callable[[str], None] | None,
) -> _Visit:
    redirects: list[str] = []
    permanent_url: str | None = None
    is_all_permanent = True
    while True:
        visit = _visit(client, url, headers=headers, settings=settings)
        if visit.status not in REDIRECTS:
            break
        if len(redirects) == settings.max_redirects:
            raise TooManyRedirects(f"More than {settings.max_redirects} redirects in a row. Check the address.")
        location = visit.headers.get("location", "")
        if not location.strip():
            raise BrokenAnswer(f"The server answered {visit.status}, a redirect to nowhere. We try again by ourselves.")
        url = _redirected(url, location)
        if before_redirect is not None:
            before_redirect(str(url))
        is_all_permanent = is_all_permanent and visit.status in PERMANENT_REDIRECTS
        if is_all_permanent:
            permanent_url = str(url)
        redirects.append(str(url))
    is_conditional = b"If-None-Match" in headers or b"If-Modified-Since" in headers
    is_success = HTTPStatus.OK <= visit.status < HTTPStatus.MULTIPLE_CHOICES
    if not is_success and not (visit.status == HTTPStatus.NOT_MODIFIED and is_conditional):
        raise UnexpectedStatus(
            status=visit.status, retry_after=visit.headers.get("retry-after"), permanent_url=permanent_url
        )
    return _Visit(
        url, visit.status, visit.headers, visit.body, visit.is_truncated, permanent_url, redirects=tuple(redirects)
    )


def _visit(client: httpx.Client, url: httpx.URL, *, headers: dict[bytes, bytes], settings: FetchSettings) -> _Visit:
    """One request and its answer, whatever its status; only a success's body is read."""
    try:
        with client.stream("GET", url, headers=headers) as answer:
            found = _headers(answer)
            if not HTTPStatus.OK <= answer.status_code < HTTPStatus.MULTIPLE_CHOICES:
                return _Visit(url, answer.status_code, found)
            if not settings.any_type:
                check_type(found.get("content-type"))
            raw, is_cut = _read(answer, settings)
    except (httpcore.TimeoutException, httpx.TimeoutException) as error:
        raise TooSlow("The answer took too long. We try again by ourselves.") from error
    except (httpcore.ProtocolError, httpx.ProtocolError, httpx.DecodingError) as error:
        raise BrokenAnswer(f"The answer is not proper HTTP ({error}). We try again by ourselves.") from error
    except (httpcore.NetworkError, httpx.TransportError) as error:
        raise Unreachable(f"The connection failed ({error}). We try again by ourselves.") from error
    except httpx.InvalidURL as error:
        raise BadAddress(f"The address cannot be read ({error}). Check it.") from error
    unpacked = unpack(raw, content_encoding=found.get("content-encoding", ""), max_bytes=settings.max_bytes)
    is_part = is_cut or unpacked.is_truncated or answer.status_code == HTTPStatus.PARTIAL_CONTENT
    return _Visit(url, answer.status_code, found, unpacked.body, is_part)


def _headers(answer: httpx.Response) -> dict[str, str]:
    """Headers by name in lower case; several of one name are joined by commas, as HTTP allows."""
    found: dict[str, str] = {}
    for raw_name, raw_value in answer.headers.raw:
        name, value = raw_name.decode("latin-1").lower(), raw_value.decode("latin-1").strip()
        found[name] = f"{found[name]}, {value}" if name in found else value
    return found


def _read(answer: httpx.Response, settings: FetchSettings) -> tuple[bytes, bool]:
    """The bytes as sent, and whether they end too soon. Raises TooLarge, on the declared length or the real one."""
    limit = settings.max_bytes
    declared = answer.headers.get("content-length", "")
    if declared.isdecimal() and int(declared) > limit and not settings.is_beginning_enough:
        raise _too_large(limit)
    parts: list[bytes] = []
    size = 0
    try:
        for chunk in answer.iter_raw():
            size += len(chunk)
            parts.append(chunk)
            if size > limit:
                break
    except (httpcore.RemoteProtocolError, httpcore.ReadError):
        if not parts:
            raise
        return b"".join(parts), True
    if size <= limit:
        return b"".join(parts), False
    if not settings.is_beginning_enough:
        raise _too_large(limit)
    return b"".join(parts)[:limit], True


def _too_large(max_bytes: int) -> TooLarge:
    return TooLarge(
        f"The answer is larger than {max_bytes // 1_000_000} MB, which no page needs. Look for a smaller feed."
    )


def _address(url: str) -> httpx.URL:
    try:
        parsed = httpx.URL(url.strip())
        host = parsed.host  # a property that raises for a broken IDN
    except (httpx.InvalidURL, ValueError) as error:
        raise BadAddress(f"The address cannot be read ({error}). Check it.") from error
    if parsed.scheme not in {"http", "https"} or not host:
        raise BadAddress("Only addresses that begin with http:// or https:// can be fetched. Check it.")
    return parsed.copy_with(fragment=None)


def _redirected(url: httpx.URL, location: str) -> httpx.URL:
    """Where a redirect leads, without the user name and password that it may carry."""
    try:
        target = url.join(_as_utf8(location.strip()))
        host = target.host
    except (httpx.InvalidURL, ValueError) as error:
        raise BadAddress(f"The server redirects to an address that cannot be read ({error}). Tell them.") from error
    if target.scheme not in {"http", "https"} or not host:
        raise AddressForbidden(f"The server redirects to a {target.scheme[:20]!r} address, which is never fetched.")
    return target.copy_with(fragment=None, username=None, password=None)


def _as_utf8(text: str) -> str:
    """A header read as Latin-1, read as UTF-8 if it is that: how servers write addresses beyond ASCII."""
    try:
        return text.encode("latin-1").decode()
    except UnicodeError:
        return text
