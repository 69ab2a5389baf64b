"""RSS 2.0 of a channel."""

from django.utils.feedgenerator import Rss201rev2Feed

from feeds.items import Channel

CONTENT_TYPE = "application/rss+xml; charset=utf-8"


def rss(channel: Channel) -> str:
    """The channel as an RSS 2.0 document, with a link to itself (RSS Best Practices)."""
    feed = Rss201rev2Feed(
        title=channel.title,
        link=channel.home_url,
        description=channel.description,
        language=channel.language,
        feed_url=channel.feed_url,
    )
    for item in channel.items:
        feed.add_item(
            title=item.title,
            link=item.url,
            description=item.html,
            unique_id=item.id,
            unique_id_is_permalink=False,
            pubdate=item.published_at,
            updateddate=item.modified_at,
            categories=item.tags,
        )
    return feed.writeString("utf-8")
