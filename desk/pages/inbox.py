"""An inbox: what changed, grouped by figure, the latest first."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from accounts.models import User
from claims.models import Figure
from following.models import InboxItem, Watch

PAGE_SIZE = 100


@dataclass(frozen=True)
class Group:
    """The items of one figure, the latest first; without a figure, one mention."""

    figure: Figure | None
    items: Sequence[InboxItem]

    @property
    def unread(self) -> list[InboxItem]:
        return [item for item in self.items if item.read_at is None]


@dataclass(frozen=True)
class InboxPage:
    """``before`` is the id that the next page begins below; None for no more."""

    groups: Sequence[Group]
    is_all: bool
    has_unread: bool
    watches_count: int
    before: int | None


def inbox_page(user: User, *, is_all: bool, before: str) -> InboxPage:
    """Unread items, or all of them; ``before`` is an item's id as in the address, anything else begins at the top."""
    items = InboxItem.objects.filter(user=user).select_related("figure", "annotation__author", "annotation__claim")
    if not is_all:
        items = items.unread()
    if before.isdecimal() and len(before) < 19:
        items = items.filter(pk__lt=int(before))
    found = list(items.order_by("-pk")[: PAGE_SIZE + 1])
    shown = found[:PAGE_SIZE]
    return InboxPage(
        groups=_groups(shown),
        is_all=is_all,
        has_unread=any(item.read_at is None for item in shown),
        watches_count=Watch.objects.filter(user=user).count(),
        before=shown[-1].pk if len(found) > PAGE_SIZE else None,
    )


def _groups(items: Sequence[InboxItem]) -> list[Group]:
    def place(item: InboxItem) -> int:
        return -item.pk if item.figure_id is None else item.figure_id

    latest: dict[int, int] = {}
    for item in items:
        latest.setdefault(place(item), item.pk)
    ordered = sorted(items, key=lambda item: (-latest[place(item)], place(item), -item.pk))
    return [Group(each[0].figure, each) for each in (list(group) for _key, group in groupby(ordered, key=place))]
