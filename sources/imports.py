"""What somebody pastes or drops, as the entries of an import: addresses, OPML, CSV, JSON lines, pages, texts.

Bytes in, entries out; nothing is fetched, and what can't be read is an entry that says why, with its line.
"""

import csv
import io
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePath
from urllib.parse import urlsplit

from sources.records import BadRecord, read_json_line, read_text
from sources.scraping.canonical import canonical_url
from sources.scraping.cleaning import one_line, storable
from sources.scraping.encoding import decode
from sources.scraping.opml import NotOpml, read_opml

MAX_BYTES = 20_000_000
MOST_ENTRIES = 5000
LONGEST_URL = 2000
LONGEST_LABEL = 300
# The columns of a CSV: the names that we read them by, and those of our own exports and of common tools.
CSV_NAMES = {
    "url": ("url", "address", "link", "canonical_url"),
    "headline": ("headline", "title"),
    "articleBody": ("articlebody", "body", "text", "content"),
    "datePublished": ("datepublished", "published", "published_at", "date"),
    "publisher": ("publisher", "outlet"),
    "author": ("author", "byline"),
    "inLanguage": ("inlanguage", "language"),
}
ARTICLE, ADDRESS, SOURCE = "ARTICLE", "ADDRESS", "SOURCE"


@dataclass(frozen=True)
class Entry:
    """One line of an import. ``payload`` is a NewsArticle as JSON, an address, or an outline as JSON, by its kind.

    ``key`` is what tells whether we have it: a canonical address or an identifier. With a ``problem`` it can't be
    imported, and has neither.
    """

    number: int
    kind: str
    label: str
    payload: str = ""
    key: str = ""
    problem: str = ""


class TooMuch(Exception):
    """More than one import takes; the message says how much that is."""


def read_addresses(text: str) -> list[Entry]:
    """One entry for each line that is not empty and no comment. Raises TooMuch."""
    lines = enumerate(text.splitlines(), start=1)
    return _few(_address(number, line.strip()) for number, line in lines if line.strip() and line.strip()[0] != "#")


def read_upload(body: bytes, *, name: str) -> list[Entry]:
    """The entries of a file, by the ending of its name, or else by how it begins. Raises TooMuch."""
    if len(body) > MAX_BYTES:
        raise TooMuch(f"The file is larger than {MAX_BYTES // 1_000_000} MB. Give it in parts.")
    readers = {".opml": _opml, ".xml": _opml, ".csv": _csv, ".tsv": _csv, ".jsonl": _json_lines, ".ndjson": _json_lines}
    ending = PurePath(name).suffix.lower()
    if ending in (".html", ".htm"):
        return [_page(body, name=PurePath(name).stem)]
    if ending in readers:
        return _few(readers[ending](body))
    start = body.lstrip()[:200].lower()
    if start.startswith(b"{"):
        return _few(_json_lines(body))
    if b"<opml" in start or start.startswith(b"<?xml"):
        return _few(_opml(body))
    if start.startswith((b"http://", b"https://")):
        return read_addresses(decode(body))
    return [_text(body, name=PurePath(name).stem)]


def _few(entries: Iterator[Entry]) -> list[Entry]:
    found = []
    for entry in entries:
        found.append(entry)
        if len(found) > MOST_ENTRIES:
            raise TooMuch(f"One import takes {MOST_ENTRIES:,} entries. Give it in parts.")
    return found


def _address(number: int, line: str) -> Entry:
    label = one_line(line)[:LONGEST_LABEL]
    address = canonical_url(line)
    parts = urlsplit(address)
    if parts.scheme not in ("http", "https") or not parts.hostname or len(address) > LONGEST_URL:
        return Entry(number, ADDRESS, label, problem="is no web address; it should begin with https://")
    return Entry(number, ADDRESS, label, payload=address, key=address)


def _opml(body: bytes) -> Iterator[Entry]:
    try:
        outlines = read_opml(body)
    except NotOpml as error:
        yield Entry(1, SOURCE, "", problem=str(error))
        return
    for number, outline in enumerate(outlines, start=1):
        payload = json.dumps({"url": outline.url, "title": outline.title, "folder": outline.folder})
        yield Entry(number, SOURCE, outline.title or outline.url, payload=payload, key=outline.url)


def _json_lines(body: bytes) -> Iterator[Entry]:
    for number, line in enumerate(body.split(b"\n"), start=1):
        if line.strip():
            try:
                yield _record(number, line.decode("utf-8-sig").strip())
            except UnicodeDecodeError:
                yield Entry(number, ARTICLE, "", problem="is not UTF-8")


def _csv(body: bytes) -> Iterator[Entry]:
    text = storable(decode(body))
    first_line = text.partition("\n")[0]
    delimiter = max(",;\t", key=first_line.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        names = [_column(cell) for cell in next(reader, [])]
        if "url" not in names and "articleBody" not in names:
            yield Entry(1, ARTICLE, first_line[:LONGEST_LABEL], problem="names no column “url” or “articleBody”")
            return
        for cells in reader:
            row = {name: cell.strip() for name, cell in zip(names, cells, strict=False) if name and cell.strip()}
            if row:
                yield _row(reader.line_num, row)
    except csv.Error as error:
        yield Entry(reader.line_num, ARTICLE, "", problem=f"is no CSV: {error}")


def _column(cell: str) -> str:
    wanted = cell.strip().lower()
    return next((name for name, spellings in CSV_NAMES.items() if wanted in spellings), "")


def _row(number: int, row: dict[str, str]) -> Entry:
    if "articleBody" in row:
        return _record(number, json.dumps(row))
    if "url" not in row:
        return Entry(number, ADDRESS, row.get("headline", "")[:LONGEST_LABEL], problem="has neither address nor text")
    return _address(number, row["url"])


def _record(number: int, line: str) -> Entry:
    try:
        record = read_json_line(line, publisher=None, published=None)
    except BadRecord as error:
        return Entry(number, ARTICLE, one_line(line)[:80], problem=str(error))
    label = one_line(record.content.headline) or record.url
    return Entry(number, ARTICLE, label[:LONGEST_LABEL], payload=line, key=record.url)


def _page(body: bytes, *, name: str) -> Entry:
    return _record(1, json.dumps({"articleHtml": decode(body), "publisher": name}))


def _text(body: bytes, *, name: str) -> Entry:
    try:
        record = read_text(body, publisher=None, published=None, name=name)
    except BadRecord as error:
        return Entry(1, ARTICLE, name[:LONGEST_LABEL], problem=str(error))
    content = {"headline": record.content.headline, "articleBody": record.content.text, "publisher": record.publisher}
    return _record(1, json.dumps(content))
