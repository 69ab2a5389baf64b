"""One transaction at a time works on a comparability key."""

from collections.abc import Iterable

from django.db import connection

# In one order, so that two transactions never wait for each other.
LOCK = """
SELECT pg_advisory_xact_lock(number)
FROM (SELECT DISTINCT hashtextextended(key, 0) AS number FROM unnest(%s::text[]) AS key ORDER BY 1) AS numbers
"""


def lock_keys(keys: Iterable[str]) -> None:
    """Hold the keys until the transaction ends: locks of its own, so that a pooler may stand between.

    Take them before the rows of figures: whoever holds a key may lock its figures, never the other way round. Rows of
    stories and figures are locked FOR NO KEY UPDATE: the foreign keys of new claims are checked at the commit, and
    would otherwise wait for whoever waits for these keys.
    """
    with connection.cursor() as cursor:
        cursor.execute(LOCK, [list(keys)])
