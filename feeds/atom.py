"""Atom 1.0 of a channel (RFC 4287), with its archives (RFC 5005)."""

from django.conf import settings
from django.utils.feedgenerator import Atom1Feed
from django.utils.xmlutils import SimplerXMLGenerator

from feeds.items import Channel, tag_id

CONTENT_TYPE = "application/atom+xml; charset=utf-8"
HISTORY = "http://purl.org/syndication/history/1.0"


class _Atom(Atom1Feed):
    """Adds relations of the feed as a whole."""

    channel: Channel

    def root_attributes(self) -> dict[str, str]:
        return {**super().root_attributes(), "xmlns:fh": HISTORY}

    def add_root_elements(self, handler: SimplerXMLGenerator) -> None:
        super().add_root_elements(handler)
        for relation, url in self.channel.links:
            handler.addQuickElement("link", "", {"rel": relation, "href": url})
        if self.channel.is_archive:
            handler.addQuickElement("fh:archive", "")


def atom(channel: Channel) -> str:
    """The channel as an Atom document."""
    feed = _Atom(
        title=channel.title,
        link=channel.home_url,
        description=channel.description,
        subtitle=channel.description,
        language=channel.language,
        feed_url=channel.feed_url,
        feed_guid=tag_id(f"feeds/{channel.name}", base_url=settings.BASE_URL),
        author_name=channel.publisher,
    )
    feed.channel = channel
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
