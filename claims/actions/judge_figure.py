"""Work out a figure's state anew from its claims, and note in its history when that changes."""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace
from datetime import UTC, datetime, timedelta

from claims.models import Figure
from claims.models.members import Member
from claims.models.reading import period_dates
from claims.reconciliation.independence import assign_origins
from claims.reconciliation.judgement import Count, Judgement, judge
from claims.reconciliation.phrases import packed
from claims.reconciliation.profile import profile_of
from claims.reconciliation.proposal import propose
from claims.reconciliation.provenance import Source
from claims.reconciliation.settlement import unsettles
from claims.reconciliation.statement import Statement
from claims.reconciliation.summary import summarise

# A conflict loses half of its place on the desk in so much time.
RANK_HALF_LIFE = timedelta(days=1)
EPOCH = datetime(2020, 1, 1, tzinfo=UTC)
LEAST_SEVERITY = 0.01


def judge_figure(
    *,
    figure: Figure,
    members: Sequence[Member],
    sources: Mapping[str, Source],
    now: datetime,
    counts: Count | None = None,
    settled: frozenset[str] | None = None,
) -> list[Member]:
    """The figure's columns say what its claims say now; its version counts each change. Nothing is saved.

    ``members`` are all its current claims, or those that stand for all: then ``counts`` are those of all. The ones
    whose origin or source changed are returned. ``sources`` tells where their articles come from. ``settled`` are the
    ids of the claims that the figure's published verdict speaks of, None without one. Call it in a transaction that
    holds the figure's key.
    """
    before = (figure.state, figure.summary, figure.claims_count, figure.origins_count)
    changed: list[Member] = []
    if members:
        changed, statements = _with_origins(members, sources)
        told = list(zip(members, statements, strict=True))
        standing = [said for member, said in told if member.is_standing] or statements
        _describe(figure, members, statements)
        judgement = judge(standing)
        preferred = frozenset(member.id for member in members if member.is_preferred)
        if settled is not None and not _reopens(judgement, standing, settled=settled, preferred=preferred):
            # What a verdict settled is still told in full: who says what, those that it deprecated among them.
            standing = [said for member, said in told if not member.is_misread] or statements
            judgement = judge(standing)
            _weigh(figure, judgement, standing)
            figure.state = Figure.State.RESOLVED
        else:
            _weigh(figure, judgement, standing)
        _count(figure, counts or judgement.count)
    else:
        _empty(figure)
    if (figure.state, figure.summary, figure.claims_count, figure.origins_count) != before:
        figure.version += 1
        figure.changed_at = now
    figure.rank = _rank(figure)
    figure.needs_judging = False
    figure.judged_at = now
    return changed


def _with_origins(members: Sequence[Member], sources: Mapping[str, Source]) -> tuple[list[Member], list[Statement]]:
    origins = assign_origins([member.statement for member in members], sources)
    changed, statements = [], []
    for member in members:
        origin = origins[member.id]
        copied_from_id = int(origin.copied_from) if origin.copied_from is not None else None
        if (member.origin, member.copied_from_id) != (origin.key, copied_from_id):
            member.origin, member.copied_from_id = origin.key, copied_from_id
            changed.append(member)
        statements.append(replace(member.statement, origin=origin.key, copied_from=origin.copied_from))
    return changed, statements


def _describe(figure: Figure, members: Sequence[Member], statements: Sequence[Statement]) -> None:
    profile = profile_of(statements)
    figure.subject_key = profile.subject_key or ""
    figure.subject_name = profile.subject or ""
    figure.measure = profile.measure or ""
    figure.unit = profile.unit
    figure.direction = profile.direction.value if profile.direction else ""
    figure.period = profile.period or ""
    figure.period_dates = period_dates(profile.period)
    figure.qualifiers = list(profile.qualifiers)
    figure.publisher_ids = sorted({member.publisher_id for member in members})
    figure.flags = sorted({flag for said in statements for flag in said.flags})
    figure.company_id = _commonest([member.company_id for member in members])
    figure.story_id = _commonest([int(said.story) if said.story is not None else None for said in statements])


def _weigh(figure: Figure, judgement: Judgement, statements: Sequence[Statement]) -> None:
    proposal = propose(statements, judgement)
    spread = judgement.spread
    figure.state = judgement.state.value
    summary = summarise(statements, judgement).text
    figure.summary = str(summary)
    figure.spread_min = spread.min if spread else None
    figure.spread_max = spread.max if spread else None
    figure.spread_difference = spread.difference if spread else None
    figure.spread_unit = spread.unit if spread else ""
    figure.severity = judgement.severity
    figure.hints = [asdict(hint) for hint in judgement.hints]
    figure.proposal = asdict(proposal) if proposal else None
    reasons = [proposal.reason, proposal.would_change] if proposal else []
    figure.phrases = packed([summary, *(hint.text for hint in judgement.hints), *reasons])


def _count(figure: Figure, count: Count) -> None:
    figure.claims_count, figure.articles_count = count.claims, count.articles
    figure.outlets_count, figure.origins_count = count.outlets, count.origins


def _empty(figure: Figure) -> None:
    """No article prints it any more: it keeps its address, its words and its history, and leaves the lists."""
    figure.state = Figure.State.SINGLE
    figure.claims_count = figure.articles_count = figure.outlets_count = figure.origins_count = 0
    figure.publisher_ids = []


def _reopens(
    judgement: Judgement, standing: Sequence[Statement], *, settled: frozenset[str], preferred: frozenset[str]
) -> bool:
    """A conflict that a verdict settled opens again when something contradicts it that its author did not see."""
    if judgement.state.value != Figure.State.CONFLICT:
        return False
    return unsettles(standing, seen=settled, preferred=preferred)


def _rank(figure: Figure) -> float:
    """Severity × origins, halved with every RANK_HALF_LIFE of age, as a logarithm that never needs the clock."""
    weight = math.log2(max(figure.severity, LEAST_SEVERITY) * max(figure.origins_count, 1))
    return weight + (figure.changed_at - EPOCH) / RANK_HALF_LIFE


def _commonest(values: Sequence[int | None]) -> int | None:
    counts = Counter(value for value in values if value is not None)
    return min(counts, key=lambda value: (-counts[value], value)) if counts else None
