"""Sitemaps, with Google's news extension, their indexes, and lists of addresses as plain text."""

import re

from sources.scraping.canonical import absolute_url
from sources.scraping.dates import Moment, read_moment
from sources.scraping.entries import MAX_ENTRIES, Entry, Kind, Listing
from sources.scraping.markup import Node

MAX_NESTED = 1_000
NO_ADDRESS = re.compile(r"[\s\x00-\x20\x7f\ud800-\udfff]")


def read_sitemap(root: Node, *, url: str) -> Listing:
    """A sitemap; of more than MAX_ENTRIES addresses, those changed last. Its order is kept."""
    nodes = root.children.get("url", []) or list(root.descendants("url"))
    rows = [(place, node, node.first_text("lastmod")) for place, node in enumerate(nodes)]
    if len(rows) > MAX_ENTRIES:
        # Dates in ISO 8601 sort as text. Where none are given, the end of the list counts as newest.
        rows = sorted(rows, key=lambda row: (row[2] or _news_date(row[1]), row[0]))[-MAX_ENTRIES:]
    read = [_entry(node, lastmod, url=url) for _, node, lastmod in sorted(rows, key=lambda row: row[0])]
    entries = {entry.url: entry for entry in read if entry is not None}
    return Listing(kind=Kind.SITEMAP, title="", entries=tuple(entries.values()), skipped=read.count(None))


def read_sitemap_index(root: Node, *, url: str) -> Listing:
    """The sitemaps that an index names, those changed last first."""
    rows = [(node.first_text("lastmod"), node.first_text("loc")) for node in root.descendants("sitemap")]
    rows.sort(key=lambda row: row[0], reverse=True)
    found = [address for _, text in rows[:MAX_NESTED] if (address := absolute_url(text, url)) is not None]
    return Listing(kind=Kind.SITEMAP_INDEX, title="", entries=(), listings=tuple(dict.fromkeys(found)))


def read_text_sitemap(text: str) -> Listing:
    """One address a line, as the sitemaps protocol allows."""
    lines = dict.fromkeys(line.strip() for line in text.splitlines())
    found = [line for line in lines if line.startswith(("http://", "https://")) and not NO_ADDRESS.search(line)]
    entries = tuple(Entry(url=line, identifier=line) for line in found[-MAX_ENTRIES:])
    return Listing(kind=Kind.SITEMAP, title="", entries=entries)


def _entry(node: Node, lastmod: str, *, url: str) -> Entry | None:
    address = absolute_url(node.first_text("loc"), url)
    if address is None:
        return None
    news = node.first("news")
    updated = read_moment(lastmod)
    published: Moment | None = None
    title, language, section = "", None, ""
    if news is not None:
        published = read_moment(news.first_text("publication_date"))
        title, section = news.first_text("title"), news.first_text("genres", "keywords").partition(",")[0]
        publication = news.first("publication")
        language = publication.first_text("language") or None if publication is not None else None
    return Entry(
        url=address,
        identifier=address,
        title=title,
        published_at=published.at if published else None,
        published_date=published.day if published else None,
        updated_at=updated.at if updated else None,
        section=section,
        language=language,
    )


def _news_date(node: Node) -> str:
    news = node.first("news")
    return news.first_text("publication_date") if news is not None else ""
