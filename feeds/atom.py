"""Atom 1.0 of a channel."""

from django.utils.feedgenerator import Atom1Feed

from feeds.items import Channel, tag_of_feed

CONTENT_TYPE = "application/atom+xml; charset=utf-8"


def atom(channel: Channel, *, name: str) -> str:
    """The channel as an Atom document (RFC 4287); ``name`` is part of its own id, which never changes."""
    feed = Atom1Feed(
        title=channel.title,
        link=channel.home_url,
        description=channel.description,
        subtitle=channel.description,
        language=channel.language,
        feed_url=channel.feed_url,
        feed_guid=tag_of_feed(name, base_url=channel.home_url),
        author_name=channel.publisher,
    )
    for item in channel.items:
        feed.add_item(
            title=item.title,
            link=item.url,
            description=item.html,
            unique_id=item.id,
            pubdate=item.published_at,
            updateddate=item.modified_at,
            categories=item.tags,
        )
    return feed.writeString("utf-8")
