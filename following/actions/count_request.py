"""Count what a key asks for, so that no program takes the newsroom's server for itself."""

from dataclasses import dataclass
from datetime import datetime

from django.db import connection

WINDOW_SECONDS = 60

# One row a key, whatever the load: a new window overwrites the last one's count.
COUNT = """
INSERT INTO following_requestcount AS kept (token_id, "window", count) VALUES (%(token)s, %(window)s, 1)
ON CONFLICT (token_id) DO UPDATE SET
    count = CASE WHEN kept."window" = EXCLUDED."window" THEN kept.count + 1 ELSE 1 END,
    "window" = EXCLUDED."window"
RETURNING count
"""


@dataclass(frozen=True, slots=True)
class Allowance:
    """What is left of a key's requests: of ``limit`` a window, for so many seconds."""

    limit: int
    remaining: int
    seconds: int
    is_spent: bool


def count_request(*, token_id: int, limit: int, now: datetime) -> Allowance:
    """This request is counted; the allowance says whether it was one too many."""
    window, passed = divmod(int(now.timestamp()), WINDOW_SECONDS)
    with connection.cursor() as cursor:
        cursor.execute(COUNT, {"token": token_id, "window": window})
        count: int = cursor.fetchone()[0]
    return Allowance(limit, max(limit - count, 0), WINDOW_SECONDS - passed, is_spent=count > limit)
