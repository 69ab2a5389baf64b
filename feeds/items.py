"""An item of a feed, whatever the format: what is said of one figure."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlsplit

from django.utils.html import format_html, format_html_join

from claims.models import Claim, Figure

# RFC 4151 wants a date on which the name was ours; an item's id never changes, so neither does this.
TAG_YEAR = "2026"
# What XML 1.0 can't carry, and lone surrogates, which UTF-8 can't.
UNPRINTABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Item:
    """One figure, as feeds tell of it. Times are aware; ``html`` is safe to show."""

    id: str
    url: str
    title: str
    summary: str
    html: str
    published_at: datetime
    modified_at: datetime
    tags: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Channel:
    """A feed: where it is, what it is called, and what it holds."""

    title: str
    description: str
    publisher: str
    home_url: str
    feed_url: str
    language: str
    items: tuple[Item, ...]

    @property
    def modified_at(self) -> datetime | None:
        return max((item.modified_at for item in self.items), default=None)


def conflict_item(figure: Figure, claims: Sequence[Claim], *, base_url: str) -> Item:
    """An open conflict; ``claims`` are its own, with articles and publishers loaded."""
    return Item(
        id=tag_id(figure.pk, base_url=base_url),
        url=f"{base_url}{figure.get_absolute_url()}",
        title=printable(_title(figure, claims)),
        summary=printable(figure.summary),
        html=printable(_html(figure, claims)),
        published_at=figure.opened_at or figure.founded_at,
        modified_at=figure.changed_at,
        tags=tuple(printable(tag) for tag in (figure.subject_name, figure.measure) if tag),
    )


def tag_id(figure_id: int, *, base_url: str) -> str:
    """The same for ever, whatever becomes of the figure (RFC 4151)."""
    return f"tag:{urlsplit(base_url).hostname},{TAG_YEAR}:figures/{figure_id}"


def tag_of_feed(name: str, *, base_url: str) -> str:
    """A feed's own id, the same for ever (RFC 4151)."""
    return f"tag:{urlsplit(base_url).hostname},{TAG_YEAR}:feeds/{name}"


def printable(text: str) -> str:
    """The text without characters that XML can't carry."""
    return UNPRINTABLE.sub("", text)


def _title(figure: Figure, claims: Iterable[Claim]) -> str:
    values = " / ".join(dict.fromkeys(claim.exact for claim in _by_value(claims)))
    about = " · ".join(part for part in (figure.subject_name, figure.measure) if part)
    return f"{about}: {values}" if about and values else about or values or figure.summary


def _html(figure: Figure, claims: Iterable[Claim]) -> str:
    rows = format_html_join(
        "\n",
        '<li><strong>{}</strong>: {}, <a href="{}">{}</a><br>“{}”</li>',
        (
            (
                claim.exact,
                claim.revision.article.publisher.name,
                _link(claim),
                claim.revision.article.headline or claim.revision.article.canonical_url,
                claim.sentence,
            )
            for claim in _by_value(claims)
        ),
    )
    return format_html("<p>{}</p>\n<ul>\n{}\n</ul>", figure.summary, rows)


def _link(claim: Claim) -> str:
    """The article where it was published; articles that came as files have no address to follow."""
    url = claim.revision.article.canonical_url
    return url if url.startswith(("http://", "https://")) else "#"


def _by_value(claims: Iterable[Claim]) -> list[Claim]:
    return sorted(claims, key=lambda claim: (claim.value is None, claim.value or 0, claim.pk))
