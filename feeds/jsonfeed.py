"""JSON Feed 1.1 of a channel (https://www.jsonfeed.org/version/1.1/)."""

from typing import Any

from feeds.items import Channel, Item

VERSION = "https://jsonfeed.org/version/1.1"
CONTENT_TYPE = "application/feed+json; charset=utf-8"


# Any: JSON
def jsonfeed(channel: Channel) -> dict[str, Any]:
    """The channel as a JSON Feed document."""
    feed: dict[str, Any] = {
        "version": VERSION,
        "title": channel.title,
        "description": channel.description,
        "home_page_url": channel.home_url,
        "feed_url": channel.feed_url,
        "language": channel.language,
        "authors": [{"name": channel.publisher}],
    }
    if channel.previous_url:
        feed["next_url"] = channel.previous_url  # the standard's word for older items
    if channel.hub_url:
        feed["hubs"] = [{"type": "WebSub", "url": channel.hub_url}]
    feed["items"] = [_item(item, about_url=channel.about_url) for item in channel.items]
    return feed


# Any: JSON
def _item(item: Item, *, about_url: str) -> dict[str, Any]:
    return {
        "id": item.id,
        "url": item.url,
        "title": item.title,
        "summary": item.summary,
        "content_html": item.html,
        "image": item.image_url,
        "date_published": item.published_at.isoformat(),
        "date_modified": item.modified_at.isoformat(),
        "tags": list(item.tags),
        "_figure": {"about": about_url, **item.figure},
    }
