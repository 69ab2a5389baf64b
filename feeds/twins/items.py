"""Rows of any list as items of a feed."""

from collections.abc import Sequence
from typing import Any

from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from feeds.api.exports import Thing
from feeds.api.resources import Resource
from feeds.items import Item, printable, tag_id
from feeds.twins.words import LABELS, WORDS

LONGEST_TITLE = 200


# Any: rows of the resource's own kind
def list_items(resource: Resource, rows: Sequence[Any], *, base_url: str) -> tuple[Item, ...]:
    """An item for each row, in the order given, in the fixed number of queries that its export takes."""
    words = WORDS[resource.name]
    items = []
    for row, thing in zip(rows, resource.exported(list(rows)), strict=True):
        title = printable(str(words.title(thing)))[:LONGEST_TITLE] or resource.one
        published_at = words.published_at(row)
        items.append(
            Item(
                id=tag_id(f"{resource.name}/{thing['id']}", base_url=base_url),
                url=base_url + words.path(thing),
                title=title,
                summary=title,
                html=_html(thing, words.shown),
                published_at=published_at,
                modified_at=max(published_at, words.changed_at(row)),
                tags=(),
            )
        )
    return tuple(items)


def _html(thing: Thing, shown: Sequence[str]) -> str:
    lines = [(LABELS[name], _in_words(thing[name])) for name in shown if thing.get(name) not in (None, "", [], {})]
    return printable(render_to_string("feeds/_thing.html", {"lines": lines})).strip()


# object: whatever the field holds
def _in_words(value: object) -> str:
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, list):
        return ", ".join(_in_words(each) for each in value)
    if isinstance(value, dict):
        telling = [value.get(name) for name in ("name", "symbol", "value") if value.get(name)]
        return ", ".join(map(str, telling or value.values()))
    return str(value)
