"""Ask what is worth asking: put new questions into the queue, and take out those that answered themselves."""

from datetime import UTC, datetime

from django.db import connection, transaction

# An item counts twice as much with every day that it waits.
AGE_DOUBLES_SECONDS = 86_400
EPOCH = datetime(2020, 1, 1, tzinfo=UTC)
# So many new questions of each kind a round.
ROUND = 300

# Expected value = severity × uncertainty × 2 ^ (days of waiting). Severity is the figure's, from 0 to 1, and
# uncertainty how far from sure the machine is, from 0 to 1; the rank is the logarithm of all three, so that it stays.
RANK = "log(2, (greatest(severity * uncertainty, 0.0001))::numeric) - extract(epoch FROM %(now)s - %(epoch)s) / %(day)s"
# The share of items that two people are to answer is drawn by the claims' ids: the same items whoever asks.
WANTED = "CASE WHEN mod(abs(hashint8(claim_id + coalesce(other_id, 0))::bigint), 1000) < %(share)s THEN 2 ELSE 1 END"

INSERT = f"""
INSERT INTO claims_queueitem
    (kind, claim_id, other_id, measure, severity, uncertainty, suggestion, suggestion_reason, created_at, rank, wanted,
     outcome, effect)
SELECT kind, claim_id, other_id, measure, severity, uncertainty, suggestion, left(reason, 300), %(now)s,
       {RANK}, {WANTED}, '', jsonb_build_object()
FROM ({{found}}) AS found
ON CONFLICT DO NOTHING
"""  # noqa: S608 - constants of this module

# Readings in conflicts, and any that reading itself flagged: confidence c is as uncertain as 4c(1 - c), a flag adds.
READINGS = """
SELECT 'READING' AS kind, c.id AS claim_id, NULL::bigint AS other_id, c.measure,
       CASE WHEN f.state = 'conflict' THEN greatest(f.severity, 0.1) ELSE 0.1 END AS severity,
       least(1, 4 * c.confidence * (1 - c.confidence) + 0.15 * cardinality(c.flags)) AS uncertainty,
       CASE WHEN c.confidence >= 0.5 THEN 'YES' ELSE 'NO' END AS suggestion, '' AS reason
FROM claims_claim c JOIN claims_figure f ON f.id = c.figure_id
WHERE c.is_current AND c.status = 'unreviewed' AND c.conversion_of_id IS NULL AND c.copied_from_id IS NULL
  AND f.merged_into_id IS NULL AND (f.state = 'conflict' OR (cardinality(c.flags) > 0 AND c.confidence < 0.7))
  AND NOT EXISTS (SELECT FROM claims_queueitem q WHERE q.claim_id = c.id AND q.kind = 'READING')
ORDER BY f.rank DESC, c.id LIMIT %(round)s
"""

# The lowest and the highest value of a conflict: one figure, as grouping thinks, or two after all?
EXTREMES = """
SELECT 'SAME' AS kind, low.id AS claim_id, high.id AS other_id, f.measure, greatest(f.severity, 0.1) AS severity,
       CASE WHEN hint.text IS NULL THEN 0.5 ELSE 0.9 END AS uncertainty,
       CASE WHEN hint.text IS NULL THEN 'YES' ELSE 'NO' END AS suggestion, coalesce(hint.text, '') AS reason
FROM claims_figure f
CROSS JOIN LATERAL (
    SELECT id FROM claims_claim c WHERE c.figure_id = f.id AND c.is_current AND c.status <> 'rejected'
      AND c.copied_from_id IS NULL AND c.conversion_of_id IS NULL
    ORDER BY coalesce(lower(c.hard), upper(c.hard)), c.id LIMIT 1) AS low
CROSS JOIN LATERAL (
    SELECT id FROM claims_claim c WHERE c.figure_id = f.id AND c.is_current AND c.status <> 'rejected'
      AND c.copied_from_id IS NULL AND c.conversion_of_id IS NULL
    ORDER BY coalesce(upper(c.hard), lower(c.hard)) DESC, c.id DESC LIMIT 1) AS high
LEFT JOIN LATERAL (
    SELECT each ->> 'text' AS text FROM jsonb_array_elements(f.hints) AS each
    WHERE each ->> 'kind' IN ('qualifier', 'listing', 'period') LIMIT 1) AS hint ON true
WHERE f.state = 'conflict' AND f.merged_into_id IS NULL AND low.id <> high.id
  AND NOT EXISTS (
    SELECT FROM claims_queueitem q WHERE q.kind = 'SAME' AND q.claim_id IN (low.id, high.id)
      AND q.other_id IN (low.id, high.id))
  AND NOT EXISTS (
    SELECT FROM claims_ruling r WHERE r.revoked_at IS NULL AND r.claim_id IN (low.id, high.id)
      AND r.other_id IN (low.id, high.id))
ORDER BY f.rank DESC, f.id LIMIT %(round)s
"""

# Two figures of one key in one story, lately changed: two questions, as grouping thinks, or one after all?
NEIGHBOURS = """
SELECT 'SAME' AS kind, one.id AS claim_id, other.id AS other_id, f.measure,
       greatest(f.severity, g.severity, 0.2) AS severity, 0.3 AS uncertainty, 'NO' AS suggestion,
       coalesce(nullif(array_to_string(f.qualifiers, ', '), ''), '') AS reason
FROM (
    SELECT * FROM claims_figure WHERE merged_into_id IS NULL AND claims_count > 0
      AND changed_at > %(now)s - interval '2 days' AND story_id IS NOT NULL AND subject_key <> ''
    ORDER BY changed_at DESC, id DESC LIMIT 2000) AS f
JOIN claims_figure g ON g.key = f.key AND g.id > f.id AND g.story_id = f.story_id AND g.merged_into_id IS NULL
  AND g.claims_count > 0 AND g.direction = f.direction
CROSS JOIN LATERAL (
    SELECT id FROM claims_claim c WHERE c.figure_id = f.id AND c.is_current AND c.conversion_of_id IS NULL
    ORDER BY c.id LIMIT 1) AS one
CROSS JOIN LATERAL (
    SELECT id FROM claims_claim c WHERE c.figure_id = g.id AND c.is_current AND c.conversion_of_id IS NULL
    ORDER BY c.id LIMIT 1) AS other
WHERE NOT EXISTS (
    SELECT FROM claims_queueitem q WHERE q.kind = 'SAME' AND q.claim_id IN (one.id, other.id)
      AND q.other_id IN (one.id, other.id))
  AND NOT EXISTS (
    SELECT FROM claims_ruling r WHERE r.revoked_at IS NULL AND r.claim_id IN (one.id, other.id)
      AND r.other_id IN (one.id, other.id))
LIMIT %(round)s
"""

# Nobody is asked about a claim that is no longer printed, or of which people have spoken elsewhere.
SPENT = """
UPDATE claims_queueitem q SET settled_at = %(now)s, outcome = 'GONE', taken_by_id = NULL, taken_until = NULL
FROM claims_claim c
WHERE q.claim_id = c.id AND q.settled_at IS NULL AND (q.taken_until IS NULL OR q.taken_until < %(now)s) AND (
    NOT c.is_current
    OR (q.kind = 'READING' AND c.status <> 'unreviewed'
        AND NOT EXISTS (SELECT FROM claims_decision d WHERE d.item_id = q.id))
    OR (q.kind = 'SAME' AND EXISTS (SELECT FROM claims_claim o WHERE o.id = q.other_id AND NOT o.is_current)))
"""


@transaction.atomic
def fill_queue(*, now: datetime, double_share: float = 0.0) -> int:
    """What is worth asking is in the queue, what answered itself is not. Returns how many questions are new.

    ``double_share`` is the share of items, 0 to 1, that two people are to answer, for their agreement.
    """
    values: dict[str, int | datetime] = {
        "now": now,
        "epoch": EPOCH,
        "day": AGE_DOUBLES_SECONDS,
        "share": round(double_share * 1000),
        "round": ROUND,
    }
    new = 0
    with connection.cursor() as cursor:
        cursor.execute(SPENT, values)
        for found in (READINGS, EXTREMES, NEIGHBOURS):
            cursor.execute(INSERT.format(found=found), values)
            new += cursor.rowcount
    return new
