"""Figures that became part of others, for those who knew them by their old ids."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import connection

# Merged figures are merged again: the chain is followed to the figure that stands.
MERGED = """
SELECT gone.id, gone.into_id, told.at FROM (WITH RECURSIVE gone(id, into_id, is_public, depth) AS (
    SELECT id, merged_into_id, is_public, 1 FROM claims_figure WHERE merged_into_id = ANY(%(into)s)
    UNION ALL
    SELECT f.id, gone.into_id, f.is_public, gone.depth + 1
    FROM claims_figure f JOIN gone ON f.merged_into_id = gone.id WHERE gone.depth < 20
) SELECT * FROM gone) gone
CROSS JOIN LATERAL (
    SELECT max(e.at) AS at FROM claims_figureevent e WHERE e.figure_id = gone.id AND e.kind = 'MERGED'
) told
WHERE told.at >= %(since)s AND (gone.is_public OR NOT %(only_public)s)
    AND (NOT %(only_conflicts)s OR EXISTS (
        SELECT FROM claims_figureevent e WHERE e.figure_id = gone.id AND e.kind IN ('OPENED', 'REOPENED')))
ORDER BY told.at DESC, gone.id LIMIT %(most)s
"""


@dataclass(frozen=True)
class Merged:
    """A figure whose claims are in the figure ``into_id`` since ``at``."""

    figure_id: int
    into_id: int
    at: datetime


def merged_into(
    figure_ids: Sequence[int], *, since: datetime, only_conflicts: bool, only_public: bool, most: int
) -> list[Merged]:
    """What became part of these figures since then, the latest first, in one query.

    Only what once was a conflict, or what an editor had shown to the public, where that is asked for.
    """
    if not figure_ids:
        return []
    with connection.cursor() as cursor:
        cursor.execute(
            MERGED,
            {
                "into": list(figure_ids),
                "since": since,
                "only_conflicts": only_conflicts,
                "only_public": only_public,
                "most": most,
            },
        )
        return [Merged(*row) for row in cursor.fetchall()]
