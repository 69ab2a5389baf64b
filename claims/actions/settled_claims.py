"""The claims that published verdicts speak of, with what they became in later revisions."""

from collections import defaultdict
from collections.abc import Collection

from django.db import connection

from claims.models import Verdict

# A claim that repeats one in a later revision of its article, word for word, is the claim that was seen.
WITH_HEIRS = """
WITH RECURSIVE seen AS (
    SELECT v.figure_id, s.claim_id
    FROM claims_verdict_claims s JOIN claims_verdict v ON v.id = s.verdict_id
    WHERE v.id = ANY(%s::bigint[])
    UNION
    SELECT seen.figure_id, c.id FROM claims_claim c JOIN seen ON c.carried_from_id = seen.claim_id
)
SELECT figure_id, claim_id FROM seen
"""


def settled_claims(figure_ids: Collection[int]) -> dict[int, frozenset[str]]:
    """By figure with a published verdict, the ids of the claims that it speaks of."""
    current = list(Verdict.objects.current().filter(figure__among=figure_ids).values_list("pk", flat=True))
    return seen_claims(current) if current else {}


def seen_claims(verdict_ids: Collection[int]) -> dict[int, frozenset[str]]:
    """By figure, the ids of the claims that the authors of these verdicts saw."""
    found: dict[int, set[str]] = defaultdict(set)
    with connection.cursor() as cursor:
        cursor.execute(WITH_HEIRS, [list(verdict_ids)])
        for figure_id, claim_id in cursor.fetchall():
            found[figure_id].add(str(claim_id))
    return {figure_id: frozenset(ids) for figure_id, ids in found.items()}
