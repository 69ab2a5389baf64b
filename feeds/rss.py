"""RSS 2.0 of a channel (RSS Best Practices), with its archives (RFC 5005)."""

from django.utils.feedgenerator import Rss201rev2Feed
from django.utils.xmlutils import SimplerXMLGenerator

from feeds.atom import HISTORY
from feeds.items import Channel

CONTENT_TYPE = "application/rss+xml; charset=utf-8"


class _Rss(Rss201rev2Feed):
    """Adds relations of the feed as a whole."""

    channel: Channel

    def rss_attributes(self) -> dict[str, str]:
        return {**super().rss_attributes(), "xmlns:fh": HISTORY}

    def add_root_elements(self, handler: SimplerXMLGenerator) -> None:
        super().add_root_elements(handler)
        for relation, url in self.channel.links:
            handler.addQuickElement("atom:link", "", {"rel": relation, "href": url})
        if self.channel.is_archive:
            handler.addQuickElement("fh:archive", "")


def rss(channel: Channel) -> str:
    """The channel as an RSS 2.0 document, with a link to itself."""
    feed = _Rss(
        title=channel.title,
        link=channel.home_url,
        description=channel.description,
        language=channel.language,
        feed_url=channel.feed_url,
    )
    feed.channel = channel
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
