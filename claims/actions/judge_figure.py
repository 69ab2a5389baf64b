"""Work out a figure's state anew from its claims, and note in its history when that changes."""

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict, replace
from datetime import UTC, datetime, timedelta

from claims.actions.trace_source import sources_of
from claims.models import Claim, Figure, FigureEvent
from claims.models.reading import period_dates
from claims.reconciliation.independence import assign_origins
from claims.reconciliation.judgement import Judgement, judge
from claims.reconciliation.profile import profile_of
from claims.reconciliation.proposal import propose
from claims.reconciliation.statement import Statement
from claims.reconciliation.summary import summarise

# A conflict loses half of its place on the desk in so much time.
RANK_HALF_LIFE = timedelta(days=1)
EPOCH = datetime(2020, 1, 1, tzinfo=UTC)
LEAST_SEVERITY = 0.01


def judge_figure(*, figure: Figure, claims: Sequence[Claim], statements: Sequence[Statement], now: datetime) -> None:
    """The figure's columns say what its claims say now; its version counts each change.

    ``statements`` are those of ``claims``, in the same order. Call it inside a transaction that holds the figure's
    key.
    """
    if not claims:
        _empty(figure, now=now)
        return
    statements = _with_origins(claims, statements)
    standing = [
        statement
        for claim, statement in zip(claims, statements, strict=True)
        if claim.rank != Claim.Rank.DEPRECATED and claim.status != Claim.Status.REJECTED
    ] or list(statements)
    judgement = judge(standing)
    before = (figure.state, figure.summary, figure.claims_count, figure.origins_count)
    _describe(figure, claims, statements)
    _weigh(figure, judgement, standing)
    if (figure.state, figure.summary, figure.claims_count, figure.origins_count) != before:
        figure.version += 1
        figure.changed_at = now
    _date_conflict(figure, was_conflict=before[0] == Figure.State.CONFLICT, now=now)
    figure.rank = _rank(figure)
    figure.needs_judging = False
    figure.save()


def _with_origins(claims: Sequence[Claim], statements: Sequence[Statement]) -> list[Statement]:
    sources = sources_of({claim.revision.article_id for claim in claims})
    origins = assign_origins(statements, sources)
    changed = []
    for claim in claims:
        origin = origins[str(claim.pk)]
        copied_from = int(origin.copied_from) if origin.copied_from is not None else None
        if (claim.origin, claim.copied_from_id) != (origin.key, copied_from):
            claim.origin, claim.copied_from_id = origin.key, copied_from
            changed.append(claim)
    Claim.objects.bulk_update(changed, ("origin", "copied_from"), batch_size=500)
    return [replace(each, origin=origins[each.id].key, copied_from=origins[each.id].copied_from) for each in statements]


def _describe(figure: Figure, claims: Sequence[Claim], statements: Sequence[Statement]) -> None:
    profile = profile_of(statements)
    figure.subject_key = profile.subject_key or ""
    figure.subject_name = profile.subject or ""
    figure.measure = profile.measure or ""
    figure.unit = profile.unit
    figure.direction = profile.direction.value if profile.direction else ""
    figure.period = profile.period or ""
    figure.period_dates = period_dates(profile.period)
    figure.qualifiers = list(profile.qualifiers)
    figure.company_id = _commonest([claim.company_id for claim in claims])
    stories = [int(each.story) for each in statements if each.story is not None]
    figure.story_id = _commonest(stories)


def _weigh(figure: Figure, judgement: Judgement, statements: Sequence[Statement]) -> None:
    proposal = propose(statements, judgement)
    spread, count = judgement.spread, judgement.count
    figure.state = judgement.state.value
    figure.summary = summarise(statements, judgement).text
    figure.spread_min = spread.min if spread else None
    figure.spread_max = spread.max if spread else None
    figure.spread_difference = spread.difference if spread else None
    figure.spread_unit = spread.unit if spread else ""
    figure.severity = judgement.severity
    figure.hints = [asdict(hint) for hint in judgement.hints]
    figure.proposal = asdict(proposal) if proposal else None
    figure.claims_count, figure.articles_count = count.claims, count.articles
    figure.outlets_count, figure.origins_count = count.outlets, count.origins


def _date_conflict(figure: Figure, *, was_conflict: bool, now: datetime) -> None:
    is_conflict = figure.state == Figure.State.CONFLICT
    if is_conflict == was_conflict:
        return
    kind = FigureEvent.Kind.CLOSED
    if is_conflict:
        was_open = figure.events.filter(kind=FigureEvent.Kind.CLOSED).exists()
        kind = FigureEvent.Kind.REOPENED if was_open else FigureEvent.Kind.OPENED
    figure.opened_at = now if is_conflict else None
    figure.events.create(kind=kind, at=now, version=figure.version, summary=figure.summary)


def _empty(figure: Figure, *, now: datetime) -> None:
    """No article prints it any more: it keeps its address and its history, and leaves the lists."""
    was_conflict = figure.state == Figure.State.CONFLICT
    figure.state = Figure.State.SINGLE
    figure.claims_count = figure.articles_count = figure.outlets_count = figure.origins_count = 0
    figure.version += 1
    figure.changed_at = now
    _date_conflict(figure, was_conflict=was_conflict, now=now)
    figure.needs_judging = False
    figure.save()


def _rank(figure: Figure) -> float:
    """Severity × origins, halved with every RANK_HALF_LIFE of age, as a logarithm that never needs the clock."""
    weight = math.log2(max(figure.severity, LEAST_SEVERITY) * max(figure.origins_count, 1))
    return weight + (figure.changed_at - EPOCH) / RANK_HALF_LIFE


def _commonest(values: Sequence[int | None]) -> int | None:
    counts = Counter(value for value in values if value is not None)
    return min(counts, key=lambda value: (-counts[value], value)) if counts else None
