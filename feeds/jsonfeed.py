"""JSON Feed 1.1 of a channel (https://www.jsonfeed.org/version/1.1/)."""

from typing import Any

from feeds.items import Channel, Item

VERSION = "https://jsonfeed.org/version/1.1"
CONTENT_TYPE = "application/feed+json; charset=utf-8"


# Any: JSON
def jsonfeed(channel: Channel) -> dict[str, Any]:
    """The channel as a JSON Feed document."""
    return {
        "version": VERSION,
        "title": channel.title,
        "description": channel.description,
        "home_page_url": channel.home_url,
        "feed_url": channel.feed_url,
        "language": channel.language,
        "items": [_item(item) for item in channel.items],
    }


# Any: JSON
def _item(item: Item) -> dict[str, Any]:
    return {
        "id": item.id,
        "url": item.url,
        "title": item.title,
        "summary": item.summary,
        "content_html": item.html,
        "date_published": item.published_at.isoformat(),
        "date_modified": item.modified_at.isoformat(),
        "tags": list(item.tags),
    }
