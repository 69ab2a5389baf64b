"""JSON Feed 1.0 and 1.1."""

import json
from typing import Any

from sources.scraping.canonical import absolute_url
from sources.scraping.dates import read_moment
from sources.scraping.entries import MAX_ENTRIES, Entry, Kind, Listing, NotAListing
from sources.scraping.markup import plain

MAX_SUMMARY = 2_000


def read_json_feed(text: str, *, url: str) -> Listing:
    """A JSON Feed; fields of a wrong type count as absent. Raises NotAListing for any other JSON."""
    try:
        feed = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise NotAListing("The address holds broken JSON. Look for another feed of the site.") from error
    if not isinstance(feed, dict) or not isinstance(feed.get("items"), list):
        raise NotAListing("The address holds JSON that is no JSON Feed. Look for another feed of the site.")
    items = [item for item in feed["items"][:MAX_ENTRIES] if isinstance(item, dict)]
    read = [_entry(item, feed=feed, url=url) for item in items]
    entries = {entry.url: entry for entry in reversed(read) if entry is not None}
    return Listing(
        kind=Kind.JSON_FEED,
        title=_text(feed, "title"),
        entries=tuple(reversed(entries.values())),
        next_url=_address(feed, "next_url", base=url),
        site_url=_address(feed, "home_page_url", base=url),
        self_url=_address(feed, "feed_url", base=url),
        hub_urls=tuple(
            address
            for hub in _list(feed, "hubs")
            if isinstance(hub, dict) and (address := _address(hub, "url", base=url)) is not None
        ),
        language=_text(feed, "language") or None,
        skipped=len(feed["items"][:MAX_ENTRIES]) - len(read) + read.count(None),
    )


# Any, below: whatever a stranger's JSON holds.
def _entry(item: dict[str, Any], *, feed: dict[str, Any], url: str) -> Entry | None:
    identifier = item.get("id")
    address = _address(item, "url", base=url) or _address(item, "external_url", base=url)
    if address is None and isinstance(identifier, str):
        address = absolute_url(identifier)
    if address is None:
        return None
    published = read_moment(_text(item, "date_published"))
    updated = read_moment(_text(item, "date_modified"))
    return Entry(
        url=address,
        identifier=str(identifier) if isinstance(identifier, str | int) and identifier != "" else address,
        title=_text(item, "title"),
        published_at=published.at if published else None,
        published_date=published.day if published else None,
        updated_at=updated.at if updated else None,
        authors=_authors(item) or _authors(feed),
        summary=(_text(item, "summary") or _text(item, "content_text") or _text(item, "content_html"))[:MAX_SUMMARY],
        section=next((plain(tag) for tag in _list(item, "tags") if isinstance(tag, str)), ""),
        language=_text(item, "language") or _text(feed, "language") or None,
    )


def _authors(holder: dict[str, Any]) -> tuple[str, ...]:
    people = [*_list(holder, "authors"), holder.get("author")]  # version 1.0 had one author only
    names = [_text(person, "name") for person in people if isinstance(person, dict)]
    return tuple(dict.fromkeys(name for name in names if name))


def _text(holder: dict[str, Any], name: str) -> str:
    value = holder.get(name)
    return plain(value) if isinstance(value, str) else ""


def _list(holder: dict[str, Any], name: str) -> list[Any]:
    value = holder.get(name)
    return value if isinstance(value, list) else []


def _address(holder: dict[str, Any], name: str, *, base: str) -> str | None:
    value = holder.get(name)
    return absolute_url(value, base) if isinstance(value, str) else None
