"""The questions that are worth asking, each kind as one statement whose cost does not grow with the news.

Asked is about the conflicts that stand first on the desk, the latest readings in doubt, and the latest figures that may
be one; of each kind at most so many at once. Each row is what a QueueItem is made of.
"""

# So many new questions of each kind a round.
ROUND = 300
# Of so many conflicts, the first of the desk, and of so many readings of each.
CONFLICTS = 500
READINGS_EACH = 20
# Of so many of the latest readings in doubt, and of the figures that changed last.
LATEST_DOUBTS = 2000
LATEST_FIGURES = 2000
# A reading below this confidence, and with a flag, is asked about wherever it stands (see the index doubtful_claims).
DOUBT = 0.7

# What is read with confidence c is as uncertain as 4c(1 - c); each flag adds.
UNCERTAIN = "least(1, 4 * c.confidence * (1 - c.confidence) + 0.15 * cardinality(c.flags))"
NOT_ASKED = "NOT EXISTS (SELECT FROM claims_queueitem q WHERE q.claim_id = c.id AND q.kind = 'READING')"

READINGS = f"""
SELECT 'READING' AS kind, c.id AS claim_id, NULL::bigint AS other_id, c.measure,
       greatest(f.severity, 0.1) AS severity, {UNCERTAIN} AS uncertainty,
       CASE WHEN c.confidence >= 0.5 THEN 'YES' ELSE 'NO' END AS suggestion, '' AS reason
FROM (
    SELECT id, severity, rank FROM claims_figure WHERE state = 'conflict' AND merged_into_id IS NULL
    ORDER BY rank DESC, id DESC LIMIT {CONFLICTS}) AS f
CROSS JOIN LATERAL (
    SELECT id, measure, confidence, flags FROM claims_claim WHERE figure_id = f.id AND is_current
      AND status = 'unreviewed' AND conversion_of_id IS NULL AND copied_from_id IS NULL
    ORDER BY id LIMIT {READINGS_EACH}) AS c
WHERE {NOT_ASKED}
ORDER BY f.rank DESC, c.id LIMIT {ROUND}
"""  # noqa: S608 - constants of this module

DOUBTS = f"""
SELECT 'READING' AS kind, c.id AS claim_id, NULL::bigint AS other_id, c.measure, 0.1 AS severity,
       {UNCERTAIN} AS uncertainty, CASE WHEN c.confidence >= 0.5 THEN 'YES' ELSE 'NO' END AS suggestion, '' AS reason
FROM (
    SELECT id, measure, confidence, flags, figure_id FROM claims_claim
    WHERE is_current AND status = 'unreviewed' AND confidence < {DOUBT} AND conversion_of_id IS NULL
      AND copied_from_id IS NULL AND cardinality(flags) > 0
    ORDER BY id DESC LIMIT {LATEST_DOUBTS}) AS c
JOIN claims_figure f ON f.id = c.figure_id AND f.state NOT IN ('conflict', 'resolved')
WHERE {NOT_ASKED}
ORDER BY c.id DESC LIMIT {ROUND}
"""  # noqa: S608 - constants of this module

# The lowest and the highest value of a conflict: one figure, as grouping thinks, or two after all?
EXTREMES = f"""
SELECT 'SAME' AS kind, low.id AS claim_id, high.id AS other_id, f.measure, greatest(f.severity, 0.1) AS severity,
       CASE WHEN hint.text IS NULL THEN 0.5 ELSE 0.9 END AS uncertainty,
       CASE WHEN hint.text IS NULL THEN 'YES' ELSE 'NO' END AS suggestion, coalesce(hint.text, '') AS reason
FROM (
    SELECT * FROM claims_figure WHERE state = 'conflict' AND merged_into_id IS NULL
    ORDER BY rank DESC, id DESC LIMIT {CONFLICTS}) AS f
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
WHERE low.id <> high.id
  AND NOT EXISTS (
    SELECT FROM claims_queueitem q WHERE q.kind = 'SAME' AND q.claim_id IN (low.id, high.id)
      AND q.other_id IN (low.id, high.id))
  AND NOT EXISTS (
    SELECT FROM claims_ruling r WHERE r.revoked_at IS NULL AND r.claim_id IN (low.id, high.id)
      AND r.other_id IN (low.id, high.id))
ORDER BY f.rank DESC, f.id DESC LIMIT {ROUND}
"""  # noqa: S608 - constants of this module

# Two figures of one key in one story, lately changed: two questions, as grouping thinks, or one after all?
NEIGHBOURS = f"""
SELECT 'SAME' AS kind, one.id AS claim_id, other.id AS other_id, f.measure,
       greatest(f.severity, g.severity, 0.2) AS severity, 0.3 AS uncertainty, 'NO' AS suggestion,
       coalesce(nullif(array_to_string(f.qualifiers, ', '), ''), '') AS reason
FROM (
    SELECT * FROM claims_figure WHERE merged_into_id IS NULL AND claims_count > 0
      AND changed_at > %(now)s - interval '2 days' AND story_id IS NOT NULL AND subject_key <> ''
    ORDER BY changed_at DESC, id DESC LIMIT {LATEST_FIGURES}) AS f
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
LIMIT {ROUND}
"""  # noqa: S608 - constants of this module

QUESTIONS = (READINGS, DOUBTS, EXTREMES, NEIGHBOURS)
