"""What a listing holds, whatever format it came in."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

MAX_ENTRIES = 2_000  # of one listing; a longer one keeps its newest, or where nothing is dated, both of its ends


class Kind(StrEnum):
    RSS = "rss"
    ATOM = "atom"
    RDF = "rdf"
    JSON_FEED = "json_feed"
    SITEMAP = "sitemap"
    SITEMAP_INDEX = "sitemap_index"
    SECTION_PAGE = "section_page"


class NotAListing(Exception):
    """What was read lists no articles; the message says what it is, then what to do."""


@dataclass(frozen=True)
class Entry:
    """One article as its listing announces it.

    Texts are plain. published_at and updated_at are aware, or None; published_date is the day as printed.
    """

    url: str
    identifier: str
    title: str = ""
    published_at: datetime | None = None
    published_date: date | None = None
    updated_at: datetime | None = None
    authors: tuple[str, ...] = ()
    summary: str = ""
    section: str = ""
    language: str | None = None


@dataclass(frozen=True)
class Listing:
    """listings: the sitemaps that a sitemap index names, newest first. next_url: its next (older) page.

    ttl_seconds: how long it says that it stays the same. skipped: entries without an address of the web.
    """

    kind: Kind
    title: str
    entries: tuple[Entry, ...]
    listings: tuple[str, ...] = ()
    next_url: str | None = None
    site_url: str | None = None
    self_url: str | None = None
    hub_urls: tuple[str, ...] = ()
    language: str | None = None
    ttl_seconds: int | None = None
    skipped: int = 0
