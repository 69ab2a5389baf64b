"""Articles given as files: JSON lines of schema.org's NewsArticle, pages, and plain text. Bytes in, records out."""

import json
import uuid
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any
from urllib.parse import urlsplit

from sources.scraping.article import NotAnArticle, ScrapedArticle, read_article
from sources.scraping.canonical import canonical_url
from sources.scraping.cleaning import one_line, storable
from sources.scraping.dates import read_moment
from sources.scraping.encoding import decode

# RFC 9562, 5.5: a name-based UUID makes one identifier of one text.
NAMESPACE = uuid.uuid5(uuid.NAMESPACE_URL, "urn:figure-of-record:text")
MAX_BYTES = 10_000_000
LONGEST_HEADLINE = 200


class BadRecord(Exception):
    """A line or file that holds no article; the message says why."""


@dataclass(frozen=True)
class Record:
    """An article as somebody gave it to us: its identifier, its publisher, and what its page says."""

    url: str
    publisher: str
    content: ScrapedArticle


def read_json_line(line: str, *, publisher: str | None, published: datetime | None) -> Record:
    """The NewsArticle of one line. What the line itself states goes before what is given beside it.

    Raises BadRecord.
    """
    thing = _object(line)
    stated = _publisher(thing.get("publisher")) or publisher
    moment, day = _date(thing, "datePublished")
    modified, _day = _date(thing, "dateModified")
    if thing.get("articleHtml"):
        content = _scraped(_text(thing, "articleHtml").encode(), url=_text(thing, "url"))
    else:
        content = ScrapedArticle(headline="", text=storable(_text(thing, "articleBody")))
    if not content.text.strip():
        raise BadRecord("has no articleBody, or an empty one")
    content = replace(
        content,
        headline=one_line(_text(thing, "headline")) or content.headline,
        authors=_names(thing.get("author")) or content.authors,
        published_at=moment or content.published_at or (published if day is None else None),
        published_date=day or content.published_date,
        modified_at=modified or content.modified_at,
        section=one_line(_text(thing, "articleSection")) or content.section,
        language=_text(thing, "inLanguage")[:20] or content.language,
    )
    url = _url(_text(thing, "url"), content.text)
    return Record(url, stated or content.publisher_name or _host(url) or "unknown", content)


def read_page(body: bytes, *, url: str, publisher: str | None, published: datetime | None, name: str) -> Record:
    """The article of a saved page. Raises BadRecord."""
    content = _scraped(body, url=url)
    if content.published_at is None and content.published_date is None:
        content = replace(content, published_at=published)
    address = _url(url or content.canonical_url, content.text)
    return Record(address, publisher or content.publisher_name or name, content)


def read_text(body: bytes, *, publisher: str | None, published: datetime | None, name: str) -> Record:
    """The article of a text file, all of it, with its first line as headline where that looks like one.

    Raises BadRecord for what is no text.
    """
    if len(body) > MAX_BYTES:
        raise BadRecord(f"is larger than {MAX_BYTES // 1_000_000} MB; an article is not")
    if b"\0" in body and not body.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise BadRecord("is no text; give a .txt, .html, .jsonl or .opml file")
    text = storable(decode(body).removeprefix("\ufeff"))
    if not text.strip():
        raise BadRecord("is empty")
    first = text.lstrip().splitlines()[0].strip()
    is_headline = len(first) <= LONGEST_HEADLINE and not first.endswith((".", ",", ";")) and len(text.split("\n")) > 1
    content = ScrapedArticle(headline=first if is_headline else "", text=text, published_at=published)
    return Record(_url("", text), publisher or name, content)


# Any: JSON.
def _object(line: str) -> dict[str, Any]:
    try:
        thing = json.loads(line)
    except (json.JSONDecodeError, RecursionError) as error:
        raise BadRecord(f"is no JSON: {error}") from error
    if not isinstance(thing, dict):
        raise BadRecord("is no JSON object")
    return thing


# Any: JSON.
def _text(thing: dict[str, Any], name: str) -> str:
    value = thing.get(name)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise BadRecord(f"has {name} that is no text")
    return value


# Any: JSON.
def _date(thing: dict[str, Any], name: str) -> tuple[datetime | None, date | None]:
    text = _text(thing, name)
    if not text.strip():
        return None, None
    moment = read_moment(text)
    if moment is None:
        raise BadRecord(f"has {name} {text[:40]!r}, which is no date; write 2026-06-25T08:00:00Z")
    return moment.at, moment.day


# Any: JSON.
def _publisher(value: Any) -> str:
    if isinstance(value, dict):
        value = value.get("name")
    return one_line(value)[:200] if isinstance(value, str) else ""


# Any: JSON.
def _names(value: Any) -> tuple[str, ...]:
    names = [_publisher(each) for each in (value if isinstance(value, list) else [value])]
    return tuple(name for name in names if name)


def _scraped(body: bytes, *, url: str) -> ScrapedArticle:
    if len(body) > MAX_BYTES:
        raise BadRecord(f"is larger than {MAX_BYTES // 1_000_000} MB; a page is not")
    try:
        return read_article(body, url=url)
    except NotAnArticle as error:
        raise BadRecord(f"holds no article: {error}") from error


def _url(url: str, text: str) -> str:
    """The canonical address, or an identifier made from the text where there is none."""
    if not url.strip():
        return f"urn:uuid:{uuid.uuid5(NAMESPACE, text)}"
    address = canonical_url(url)
    if urlsplit(address).scheme not in ("http", "https", "urn") or len(address) > 2000:
        raise BadRecord(f"has the url {url[:80]!r}, which is no web address")
    return address


def _host(url: str) -> str:
    return (urlsplit(url).hostname or "").removeprefix("www.")
