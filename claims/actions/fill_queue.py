"""Ask what is worth asking: put new questions into the queue, and take out those that answered themselves."""

from datetime import UTC, datetime

from django.db import connection, transaction

from claims.actions.questions import QUESTIONS

# A few thousand open questions look their claims up by key. The planner may take it for cheaper to pass over all claims
# beside them: five seconds at a million instead of a tenth of one.
OTHER_WAYS = ("enable_mergejoin", "enable_hashjoin", "enable_seqscan")
# An item counts twice as much with every day that it waits.
AGE_DOUBLES_SECONDS = 86_400
EPOCH = datetime(2020, 1, 1, tzinfo=UTC)

# Expected value = severity × uncertainty × 2 ^ (days of waiting). Severity is the figure's, from 0 to 1, and
# uncertainty how far from sure the machine is, from 0 to 1; the rank is the logarithm of all three, so that it stays.
RANK = (
    "log(2, (greatest({severity} * {uncertainty}, 0.0001))::numeric) - extract(epoch FROM {at} - %(epoch)s) / %(day)s"
)
# The share of items that two people are to answer is drawn by the claims' ids: the same items whoever asks.
WANTED = "CASE WHEN mod(abs(hashint8(claim_id + coalesce(other_id, 0))::bigint), 1000) < %(share)s THEN 2 ELSE 1 END"

INSERT = f"""
INSERT INTO claims_queueitem
    (kind, claim_id, other_id, measure, severity, uncertainty, suggestion, suggestion_reason, created_at, rank, wanted,
     outcome, effect)
SELECT kind, claim_id, other_id, measure, severity, uncertainty, suggestion, left(reason, 300), %(now)s,
       {RANK.format(severity="severity", uncertainty="uncertainty", at="%(now)s")}, {WANTED}, '', jsonb_build_object()
FROM ({{found}}) AS found
ON CONFLICT DO NOTHING
"""  # noqa: S608 - constants of this module

# A question is worth what its figures are today: a conflict that grew comes sooner, one that closed later. Whoever is
# deciding an item holds it; its turn comes at the next round.
REWEIGH = f"""
WITH worth AS (
    SELECT q.id, greatest(
        CASE WHEN f.state = 'conflict' THEN f.severity ELSE 0 END,
        CASE WHEN g.state = 'conflict' THEN g.severity ELSE 0 END,
        CASE WHEN q.kind = 'SAME' AND c.figure_id IS DISTINCT FROM o.figure_id THEN 0.2 ELSE 0.1 END) AS severity
    FROM claims_queueitem q
    JOIN claims_claim c ON c.id = q.claim_id LEFT JOIN claims_figure f ON f.id = c.figure_id
    LEFT JOIN claims_claim o ON o.id = q.other_id LEFT JOIN claims_figure g ON g.id = o.figure_id
    WHERE q.settled_at IS NULL),
changed AS (
    SELECT q.id, worth.severity FROM claims_queueitem q JOIN worth ON worth.id = q.id
    WHERE q.severity <> worth.severity ORDER BY q.id FOR UPDATE OF q SKIP LOCKED)
UPDATE claims_queueitem q SET severity = changed.severity,
    rank = {RANK.format(severity="changed.severity", uncertainty="q.uncertainty", at="q.created_at")}
FROM changed WHERE changed.id = q.id
"""  # noqa: S608 - constants of this module

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
    """What is worth asking is in the queue and has the place that it is worth now, what answered itself is not there.

    Returns how many questions are new. ``double_share`` is the share of items, 0 to 1, that two people are to answer,
    for their agreement.
    """
    values: dict[str, int | datetime] = {
        "now": now,
        "epoch": EPOCH,
        "day": AGE_DOUBLES_SECONDS,
        "share": round(double_share * 1000),
    }
    new = 0
    with connection.cursor() as cursor:
        cursor.execute("; ".join(f"SET LOCAL {way} = off" for way in OTHER_WAYS))
        cursor.execute(SPENT, values)
        cursor.execute(REWEIGH, values)
        for found in QUESTIONS:
            cursor.execute(INSERT.format(found=found), values)
            new += cursor.rowcount
        cursor.execute("; ".join(f"SET LOCAL {way} TO DEFAULT" for way in OTHER_WAYS))
    return new
