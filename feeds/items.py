"""An item of a feed, whatever the format: what is said of one figure, one verdict or one correction."""

import re
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from urllib.parse import quote, urlsplit

# RFC 4151 wants a date on which the name was ours; an item's id never changes, so neither does this.
TAG_YEAR = "2026"
# What XML 1.0 can't carry, and lone surrogates, which UTF-8 can't.
UNPRINTABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Item:
    """One figure, as feeds tell of it. Times are aware; ``html`` is safe to show; ``figure`` is its export."""

    id: str
    url: str
    title: str
    summary: str
    html: str
    published_at: datetime
    modified_at: datetime
    tags: tuple[str, ...]
    image_url: str = ""
    figure: dict[str, Any] = field(default_factory=dict)  # Any: JSON


@dataclass(frozen=True, slots=True)
class Channel:
    """A feed: where it is, what it is called, what it holds, and where its older items are (RFC 5005, 4).

    ``name`` is part of its own id, which never changes. An archive names the feed that is ``current``.
    """

    name: str
    title: str
    description: str
    publisher: str
    home_url: str
    feed_url: str
    language: str
    about_url: str
    items: tuple[Item, ...]
    previous_url: str = ""
    next_url: str = ""
    current_url: str = ""
    hub_url: str = ""

    @property
    def is_archive(self) -> bool:
        return bool(self.current_url)

    @property
    def modified_at(self) -> datetime | None:
        return max((item.modified_at for item in self.items), default=None)

    @property
    def links(self) -> list[tuple[str, str]]:
        """Relations beside self and alternate, with their addresses."""
        pairs = [
            ("hub", self.hub_url),
            ("prev-archive", self.previous_url),
            ("next-archive", self.next_url),
            ("current", self.current_url),
        ]
        return [(name, url) for name, url in pairs if url]


def tag_id(name: str, *, base_url: str) -> str:
    """The same for ever, whatever becomes of the thing (RFC 4151): "figures/12", "feeds/conflicts"."""
    return f"tag:{urlsplit(base_url).hostname},{TAG_YEAR}:{quote(name)}"


def printable(text: str) -> str:
    """The text without characters that XML can't carry."""
    return UNPRINTABLE.sub("", text)
