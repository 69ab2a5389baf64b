"""The line of a claim: those of earlier texts, or of earlier readings of its text, that it was carried from."""

from django.db import connection

LINE = """
WITH RECURSIVE line(id, before_id, depth) AS (
    SELECT id, carried_from_id, 0 FROM claims_claim WHERE id = %s
    UNION ALL
    SELECT c.id, c.carried_from_id, line.depth + 1 FROM claims_claim c JOIN line ON c.id = line.before_id
    WHERE line.depth < 1000
)
SELECT id FROM line
"""


def line_of(claim_id: int) -> list[int]:
    """The claim itself and those that it was carried from, the latest first."""
    with connection.cursor() as cursor:
        cursor.execute(LINE, [claim_id])
        return [row[0] for row in cursor.fetchall()]
