"""When anything last changed that a feed tells of: what Last-Modified says."""

from datetime import datetime

from django.db import connection

from claims.models import Figure

# Each is the first entry of an index. Of all figures, not of those in one feed: a conflict that closes leaves its feed,
# and its change counts too. Written out, since programs ask all day, and putting it together takes longer than asking.
LATEST = """
SELECT greatest(
    (SELECT at FROM claims_figureevent ORDER BY at DESC LIMIT 1),
    (SELECT at FROM claims_verdictstatus ORDER BY id DESC LIMIT 1),
    (SELECT pgh_created_at FROM claims_figureaudit ORDER BY pgh_id DESC LIMIT 1),
    (SELECT max(latest.changed_at) FROM unnest(%s::text[]) state(name) CROSS JOIN LATERAL (
        SELECT changed_at FROM claims_figure WHERE state = state.name ORDER BY changed_at DESC LIMIT 1
    ) latest)
)
"""


def latest_change() -> datetime | None:
    """The moment of the last change to any figure, verdict or publicity."""
    with connection.cursor() as cursor:
        cursor.execute(LATEST, [list(Figure.State.values)])
        moment: datetime | None = cursor.fetchone()[0]
    return moment
