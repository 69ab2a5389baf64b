"""Hand out what is to be decided: to one person at a time, the most valuable first."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from django.db import connection, transaction

from accounts.models import User
from claims.models import QueueItem

# So long an item that was shown, and one of a handful that was asked for, is kept for whoever has it.
SHOWN_LEASE = timedelta(minutes=5)
HANDFUL_LEASE = timedelta(hours=2)
HANDFUL = 10
# What somebody put off comes back to them after so long; others may have it at once.
LATER_REST = timedelta(hours=12)

# What is free for a person: not settled, not somebody else's, not answered by them; flagged items are for editors.
FREE = """
q.settled_at IS NULL AND (q.flagged_at IS NULL OR %(may_see_flagged)s)
AND (q.assigned_to_id IS NULL OR q.assigned_to_id = %(user)s)
AND NOT EXISTS (
    SELECT FROM claims_decision d WHERE d.item_id = q.id AND d.user_id = %(user)s AND NOT d.withdrawn
      AND (d.answer <> 'LATER' OR d.made_at > %(rested)s) AND (d.answer <> 'FLAG' OR NOT %(may_see_flagged)s)
      AND NOT EXISTS (SELECT FROM claims_decision r WHERE r.replaces_id = d.id))
"""
# One query, along the index queue_by_rank; rows that somebody is just taking are passed over.
DRAW = f"""
SELECT q.id FROM claims_queueitem q
WHERE {FREE} AND (q.taken_by_id IS NULL OR q.taken_until < %(now)s)
ORDER BY q.rank DESC, q.id LIMIT %(count)s FOR UPDATE OF q SKIP LOCKED
"""  # noqa: S608 - constants of this module
MINE = f"""
SELECT q.id FROM claims_queueitem q
WHERE q.taken_by_id = %(user)s AND q.taken_until >= %(now)s AND {FREE}
ORDER BY q.rank DESC, q.id LIMIT %(count)s
"""  # noqa: S608 - constants of this module


@transaction.atomic
def take_items(*, user: User, now: datetime, count: int = 1, lease: timedelta = SHOWN_LEASE) -> list[QueueItem]:
    """So many items are the person's until the lease ends: those that they have already, then the best free ones."""
    mine = _ids(MINE, user, now, count)
    free = _ids(DRAW, user, now, count - len(mine)) if len(mine) < count else []
    QueueItem.objects.filter(pk__in=free).update(taken_by=user, taken_until=now + lease)
    QueueItem.objects.filter(pk__in=mine, taken_until__lt=now + lease).update(taken_until=now + lease)
    found = QueueItem.objects.in_bulk([*mine, *free])
    return [found[pk] for pk in (*mine, *free)]


@transaction.atomic
def take_item(*, item_id: int, user: User, now: datetime) -> QueueItem | None:
    """That very item, for the person; None while somebody else has it."""
    item = QueueItem.objects.select_for_update(of=("self",)).get(pk=item_id)
    is_held = item.taken_by_id not in (None, user.pk) and item.taken_until is not None and item.taken_until >= now
    if is_held and item.settled_at is None:
        return None
    if item.settled_at is None:
        item.taken_by, item.taken_until = user, now + SHOWN_LEASE
        item.save(update_fields=("taken_by", "taken_until"))
    return item


@transaction.atomic
def assign_items(*, user: User, now: datetime, count: int = HANDFUL) -> int:
    """The best free items are the person's to answer, and nobody else's. Returns how many."""
    free = _ids(DRAW, user, now, count)
    return QueueItem.objects.filter(pk__in=free).update(assigned_to=user)


def give_back(*, user: User) -> int:
    """What the person has taken is free again. Returns how many items."""
    return QueueItem.objects.filter(taken_by=user, settled_at__isnull=True).update(taken_by=None, taken_until=None)


def left_for(*, user: User, now: datetime, most: int) -> int:
    """How many items a person could decide now, their own among them; counted up to ``most``."""
    free = f"{FREE} AND (q.taken_by_id IS NULL OR q.taken_by_id = %(user)s OR q.taken_until < %(now)s)"
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT count(*) FROM (SELECT FROM claims_queueitem q WHERE {free} LIMIT %(count)s) AS found",  # noqa: S608
            _values(user, now, most),
        )
        return int(cursor.fetchone()[0])


def _ids(query: str, user: User, now: datetime, count: int) -> Sequence[int]:
    with connection.cursor() as cursor:
        cursor.execute(query, _values(user, now, count))
        return [row[0] for row in cursor.fetchall()]


def _values(user: User, now: datetime, count: int) -> dict[str, int | bool | datetime]:
    return {
        "user": user.pk,
        "now": now,
        "rested": now - LATER_REST,
        "may_see_flagged": user.has_perm("claims.change_figure"),
        "count": count,
    }
