"""Mark what is in an inbox as read, and take that back."""

from datetime import datetime

from accounts.models import User
from following.models import InboxItem


def mark_read(*, user: User, item_ids: list[int] | None, now: datetime) -> int:
    """Those items, or all where None; how many were unread. All get the same moment, which takes it back."""
    items = InboxItem.objects.unread().filter(user=user)
    if item_ids is not None:
        items = items.filter(pk__in=item_ids)
    return items.update(read_at=now)


def mark_unread(*, user: User, read_at: datetime) -> int:
    """What was marked at that moment is unread again; how many."""
    return InboxItem.objects.filter(user=user, read_at=read_at).update(read_at=None)
