"""Items of figures that became part of others: whoever reads the old item is led to the new one."""

from collections.abc import Sequence
from dataclasses import replace

from django.utils.html import format_html
from django.utils.translation import gettext as _

from claims.models.merged import Merged
from feeds.items import Item, tag_id


def with_merged(items: Sequence[Item], merged: Sequence[Merged], *, base_url: str) -> tuple[Item, ...]:
    """The items; after each stand those of the figures that are one with it now, by their old ids."""
    gone: dict[str, list[Merged]] = {}
    for each in merged:
        gone.setdefault(tag_id(f"figures/{each.into_id}", base_url=base_url), []).append(each)
    return tuple(
        one for item in items for one in (item, *(_merged(item, old, base_url) for old in gone.get(item.id, ())))
    )


def _merged(item: Item, old: Merged, base_url: str) -> Item:
    """What the old item says now: where its figure went, and all that is said there."""
    said = _("This figure is one with another now:")
    note = format_html('<p>{} <a href="{}">{}</a></p>', said, item.url, item.title)
    return replace(
        item,
        id=tag_id(f"figures/{old.figure_id}", base_url=base_url),
        title=_("Merged: %(title)s") % {"title": item.title},
        summary=_("This figure is one with another now. %(summary)s") % {"summary": item.summary},
        html=f"{note}\n{item.html}",
        published_at=min(item.published_at, old.at),
        modified_at=max(item.modified_at, old.at),
    )
