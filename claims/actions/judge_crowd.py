"""Judge a figure that very many claims print, by a few of them and the counts of all."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from django.db import connection

from claims.actions.judge_figure import judge_figure
from claims.actions.settled_claims import settled_claims
from claims.actions.trace_source import sources_of
from claims.models import Claim, Figure
from claims.models.members import Member, members_of
from claims.reconciliation.independence import assign_origins
from claims.reconciliation.judgement import Count

# Of each value the earliest claim of every outlet and claimant, apart from those that people set aside; and the
# origins of all that it stands for. What people corrected speaks for itself.
SPEAKERS = """
SELECT
    (array_agg(c.id ORDER BY c.rank = 'deprecated' OR c.status = 'rejected', a.published_at, c.id))[1],
    array_agg(DISTINCT c.origin) FILTER (
        WHERE c.origin <> '' AND c.rank <> 'deprecated' AND c.status <> 'rejected'
    )
FROM claims_claim c
JOIN sources_revision r ON r.id = c.revision_id
JOIN sources_article a ON a.id = r.article_id
WHERE c.is_current AND c.figure_id = %s
GROUP BY c.hard, c.typical, c.unit, c.direction, c.hedge, c.period, c.modality, c.claimant, c.corrected, a.publisher_id
"""

COUNTS = """
SELECT count(*), count(DISTINCT r.article_id), count(DISTINCT a.publisher_id),
    count(DISTINCT c.origin) FILTER (WHERE c.modality <> 'denied')
FROM claims_claim c
JOIN sources_revision r ON r.id = c.revision_id
JOIN sources_article a ON a.id = r.article_id
WHERE c.is_current AND c.figure_id = %s AND c.rank <> 'deprecated' AND c.status <> 'rejected'
"""


def judge_crowd(*, figure: Figure, now: datetime) -> list[Member]:
    """As judge_figure, from the earliest claim of each value, outlet and claimant; what is counted is all claims.

    Call it when the claims' figures and origins are written.
    """
    with connection.cursor() as cursor:
        cursor.execute(SPEAKERS, [figure.pk])
        speakers: dict[int, list[str] | None] = dict(cursor.fetchall())
        cursor.execute(COUNTS, [figure.pk])
        counts = Count(*cursor.fetchone())
    members = members_of(Claim.objects.filter(pk__among=speakers))
    for member in members:
        echoes = frozenset(speakers[member.pk] or ()) - {member.origin}
        member.statement = replace(member.statement, echoes=echoes)
    sources = sources_of({member.article_id for member in members})
    # Whom they took it from must be there to be recognised.
    originals = _claims_of({int(each.source_id) for each in sources.values()}, figures=[figure.pk])
    known = {member.pk for member in members}
    members += [member for member in originals if member.pk not in known]
    settled = settled_claims([figure.pk]).get(figure.pk)
    return judge_figure(figure=figure, members=members, sources=sources, now=now, counts=counts, settled=settled)


def give_origins(arrivals: Mapping[int, Sequence[Member]]) -> None:
    """Claims that join crowds, by the crowd's id, have their origin: their own article or what it was taken from."""
    articles = {member.article_id for members in arrivals.values() for member in members}
    sources = sources_of(articles)
    originals = _claims_of({int(each.source_id) for each in sources.values()}, figures=list(arrivals))
    for figure_id, members in arrivals.items():
        here = {member.pk: member for member in originals if member.figure_id == figure_id}
        here |= {member.pk: member for member in members}
        origins = assign_origins([member.statement for member in here.values()], sources)
        for member in members:
            origin = origins[member.id]
            member.origin = origin.key
            member.copied_from_id = int(origin.copied_from) if origin.copied_from is not None else None


def _claims_of(article_ids: set[int], *, figures: Sequence[int]) -> list[Member]:
    if not article_ids:
        return []
    claims = Claim.objects.current().filter(revision__article__among=article_ids, figure__among=figures)
    return members_of(claims)
