"""What people's work says of the extractor, and of themselves: counts for the quality page."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import timedelta

from django.db import connection

from claims.annotating.outcome import MEANS, Answer
from claims.models.claim import ADDED
from claims.reconciliation.telling import GUESSED, Part

# What people do now is what counts: of readings the latest so many that somebody looked at,
MOST_REVIEWED = 5000
# of answers the latest so many, and of these so many to questions that several people answered.
LATEST_ANSWERS = 20_000
MOST_ANSWERS = 5000

# A rule is wrong where a person rejected the reading, or corrected the very part that the rule decides.
PART = """CASE split_part(name, ':', 1) WHEN 'subject' THEN 'subject_name' WHEN 'measure' THEN 'measure'
WHEN 'period' THEN 'period' WHEN 'claimant' THEN 'claimant' WHEN 'direction' THEN 'direction' WHEN 'role' THEN 'role'
WHEN 'modality' THEN 'modality' ELSE 'unit' END"""
# Where its story's words are shown, people judge these, and not what the rules made of the article (told_by_story).
GUESSES = ", ".join(f"'{rule}'" for rule, part in GUESSED.items() if part is Part.PERIOD)
TOLD = f"""array_remove(ARRAY[
    CASE WHEN nullif(adopted ->> 'subject', '') <> subject_name THEN 'subject' END,
    CASE WHEN nullif(adopted ->> 'measure', '') <> measure THEN 'measure' END,
    CASE WHEN nullif(adopted ->> 'period', '') <> period AND (period = '' OR rules && ARRAY[{GUESSES}]::varchar[])
        THEN 'period' END], NULL)"""
NAMES = """
SELECT 'lexicon', c.rule UNION ALL SELECT 'flag', unnest(c.flags)
UNION ALL SELECT 'rule', name FROM unnest(c.rules) name WHERE split_part(name, ':', 1) <> ALL (c.told)
UNION ALL SELECT 'rule', part || ':story' FROM unnest(c.told) part
"""
REVIEWED = f"""
FROM (
    SELECT id, status, corrected, rule, rules, flags, {TOLD} AS told FROM claims_claim
    WHERE is_current AND NOT (status = 'unreviewed') AND NOT rules @> ARRAY[%(added)s]::varchar[]
    ORDER BY id DESC LIMIT %(reviewed)s) AS c
CROSS JOIN LATERAL ({NAMES}) AS each(kind, name)
"""  # noqa: S608 - constants of this module
# Of a flag the whole reading counts: it says that something may be wrong, not what.
IS_WRONG = f"""c.status = 'rejected' OR (c.status = 'corrected' AND
    CASE WHEN kind = 'flag' THEN true ELSE jsonb_exists(c.corrected, {PART}) END)"""
PRECISION = f"""
SELECT kind, name, count(*) FILTER (WHERE NOT ({IS_WRONG})), count(*) FILTER (WHERE {IS_WRONG})
{REVIEWED}
GROUP BY kind, name ORDER BY kind, count(*) DESC, name
"""
WRONG_ONES = f"""
SELECT c.id {REVIEWED} WHERE kind = %(kind)s AND name = %(name)s AND ({IS_WRONG}) = %(wrong)s
ORDER BY c.id DESC LIMIT %(most)s
"""
TIMES = """
SELECT
    (SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY d.made_at - d.shown_at) FROM claims_decision d
     WHERE d.shown_at IS NOT NULL AND NOT d.withdrawn AND d.made_at - d.shown_at < interval '10 minutes'),
    (SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY q.settled_at - q.created_at) FROM claims_queueitem q
     WHERE q.outcome IN ('YES', 'NO', 'UNSURE')),
    (SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY first_at - opened_at)
     FROM (SELECT f.opened_at, min(v.issued_at) AS first_at FROM claims_verdict v
           JOIN claims_figure f ON f.id = v.figure_id WHERE f.opened_at IS NOT NULL GROUP BY f.id) AS judged
     WHERE first_at > opened_at)
"""

SHARED = """
WITH latest AS MATERIALIZED (
    SELECT d.id, d.item_id, d.user_id, d.answer FROM claims_decision d
    WHERE NOT d.withdrawn AND d.answer = ANY(%(answers)s)
      AND NOT EXISTS (SELECT FROM claims_decision r WHERE r.replaces_id = d.id)
    ORDER BY d.id DESC LIMIT %(latest)s)
SELECT q.measure, d.item_id, d.user_id, d.answer
FROM latest d JOIN claims_queueitem q ON q.id = d.item_id
WHERE d.item_id IN (SELECT item_id FROM latest GROUP BY item_id HAVING count(DISTINCT user_id) > 1)
ORDER BY d.id DESC LIMIT %(most)s
"""


@dataclass(frozen=True)
class Precision:
    """Of the readings that a rule made and that people looked at: how many stood. ``kind``: lexicon, rule or flag."""

    kind: str
    name: str
    right: int
    wrong: int

    @property
    def count(self) -> int:
        return self.right + self.wrong

    @property
    def share(self) -> float:
        return self.right / self.count


@dataclass(frozen=True)
class Times:
    """Medians; None while there is nothing to measure."""

    answer: timedelta | None
    waiting: timedelta | None
    verdict: timedelta | None


def precision_by_rule() -> list[Precision]:
    """By kind, the ones with most reviewed readings first."""
    with connection.cursor() as cursor:
        cursor.execute(PRECISION, {"added": ADDED, "reviewed": MOST_REVIEWED})
        return [Precision(*row) for row in cursor.fetchall()]


def claims_of_rule(*, kind: str, name: str, wrong: bool, most: int) -> list[int]:
    """The reviewed claims behind a precision."""
    values: dict[str, str | bool | int] = {
        "added": ADDED,
        "reviewed": MOST_REVIEWED,
        "kind": kind,
        "name": name,
        "wrong": wrong,
        "most": most,
    }
    with connection.cursor() as cursor:
        cursor.execute(WRONG_ONES, values)
        return [row[0] for row in cursor.fetchall()]


def median_times() -> Times:
    with connection.cursor() as cursor:
        cursor.execute(TIMES)
        return Times(*cursor.fetchone())


def shared_answers() -> dict[str, dict[int, dict[int, str]]]:
    """Questions that several people answered: by measure, by item, each person's answer as what it means."""
    values: dict[str, int | list[str]] = {"answers": list(MEANS), "latest": LATEST_ANSWERS, "most": MOST_ANSWERS}
    found: dict[str, dict[int, dict[int, str]]] = defaultdict(lambda: defaultdict(dict))
    with connection.cursor() as cursor:
        cursor.execute(SHARED, values)
        for measure, item, user, answer in cursor.fetchall():
            found[measure][item].setdefault(user, MEANS[Answer(answer)].value)
    return found
