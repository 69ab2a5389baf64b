"""Hosts that we are polite to, across all workers and machines."""

from datetime import datetime, timedelta

from django.db import connection, models
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

# Longer than a turn may take: robots.txt, the page, and the robots.txt of a host that it redirects to. A worker that
# dies in one blocks its host no longer than this.
HOST_LEASE = timedelta(seconds=120)
# Places in a host's queue are never closer than this, however quick the host: a busy one is not asked about in a loop.
SHORTEST_TURN = timedelta(milliseconds=50)


class HostQuerySet(models.QuerySet["Host"]):
    def take_turn(self, name: str, *, now: datetime) -> "Host | None":
        """The host, reserved for one request; None while another worker's runs or the host rests.

        Works across machines. Whoever took a turn ends it.
        """
        taken = self.raw(
            f"""
            INSERT INTO {self.model._meta.db_table} AS host (name, free_at, leased_until, queue_ends_at, robots_body)
            VALUES (%(name)s, %(now)s, %(until)s, %(now)s, '')
            ON CONFLICT (name) DO UPDATE SET leased_until = %(until)s
            WHERE host.free_at <= %(now)s AND host.leased_until <= %(now)s
            RETURNING *
            """,  # noqa: S608 - our own table's name
            {"name": name, "now": now, "until": now + HOST_LEASE},
        )
        return next(iter(taken), None)

    def end_turn(self, name: str, *, now: datetime, pause: timedelta, elapsed: timedelta) -> None:
        """The host rests for ``pause`` from now on, and its turns are taken to last as long as this one did."""
        self.filter(pk=name).update(free_at=now + pause, leased_until=now, turn=max(pause + elapsed, SHORTEST_TURN))

    def queue_up(self, name: str, *, now: datetime) -> datetime:
        """A moment of one's own at which to ask for a turn again: whoever finds a host busy gets a later one."""
        with connection.cursor() as cursor:
            cursor.execute(
                f"""
                UPDATE {self.model._meta.db_table} SET queue_ends_at = greatest(queue_ends_at, free_at, %s) + turn
                WHERE name = %s RETURNING queue_ends_at
                """,  # noqa: S608 - our own table's name
                [now, name],
            )
            place: datetime = cursor.fetchone()[0]
        return place


class Host(models.Model):
    """A host, name and port: when any worker may ask it again, and its robots.txt."""

    name = models.CharField(max_length=300, primary_key=True)
    free_at = models.DateTimeField()
    leased_until = models.DateTimeField(db_default=Now())
    queue_ends_at = models.DateTimeField(db_default=Now(), help_text=_("When the last who found it busy comes back."))
    turn = models.DurationField(default=SHORTEST_TURN, db_default=SHORTEST_TURN)
    robots_status = models.PositiveSmallIntegerField(null=True)
    robots_body = models.BinaryField(default=b"")
    robots_read_at = models.DateTimeField(null=True)

    objects = HostQuerySet.as_manager()
