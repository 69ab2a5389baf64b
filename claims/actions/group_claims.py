"""Let the claims of one comparability key find or found their figures."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import datetime

from django.db import connection, transaction

from claims.actions.judge_figure import judge_figure
from claims.models import Claim, Figure, FigureEvent, Ruling
from claims.models.reading import statement_from_row
from claims.reconciliation.constraints import Constraints
from claims.reconciliation.partition import partition


@transaction.atomic
def group_claims(*, key: str, now: datetime) -> int:
    """Every current claim of the key has its figure, and every such figure its state. Returns the claims placed.

    The result follows from the set of claims and people's rulings alone, not from the order of their arrival.
    """
    # One transaction at a time works on a key; a lock of the transaction's own, so that a pooler may stand between.
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [key])
    claims = {str(claim.pk): claim for claim in _claims(key)}
    statements = {claim_id: statement_from_row(claim, story_id=_story_id(claim)) for claim_id, claim in claims.items()}
    groups = [
        [claims[statement.id] for statement in group]
        for group in partition(statements.values(), constraints=_constraints(claims))
    ]
    figures = {figure.pk: figure for figure in Figure.objects.select_for_update().filter(key=key)}
    homes = _homes(groups, figures)
    placed = 0
    moved_from: dict[int, Counter[int]] = {}
    for group, home in zip(groups, homes, strict=True):
        figure = home or _found(group[0], key=key, now=now)
        arrivals = [claim for claim in group if claim.figure_id != figure.pk]
        for claim in arrivals:
            if claim.figure_id is not None:
                moved_from.setdefault(claim.figure_id, Counter())[figure.pk] += 1
            claim.figure = figure
        Claim.objects.bulk_update(arrivals, ("figure",), batch_size=500)
        placed += len(arrivals)
        if arrivals or figure.needs_judging or figure.pk in moved_from:
            judge_figure(
                figure=figure, claims=group, statements=[statements[str(claim.pk)] for claim in group], now=now
            )
        figures.pop(figure.pk, None)
    for figure in figures.values():
        _retire(figure, moved_from.get(figure.pk, Counter()), now=now)
    return placed


def _claims(key: str) -> Iterable[Claim]:
    current = Claim.objects.current().filter(key=key)
    return current.select_related("revision__article__publisher", "revision__article__story_article").order_by("pk")


def _story_id(claim: Claim) -> int | None:
    story_article = getattr(claim.revision.article, "story_article", None)
    return None if story_article is None else story_article.story_id


def _constraints(claims: dict[str, Claim]) -> Constraints:
    rulings = Ruling.objects.filter(revoked_at__isnull=True, claim__in=[claim.pk for claim in claims.values()])
    together: set[tuple[str, str]] = set()
    apart: set[tuple[str, str]] = set()
    qualifiers: dict[str, tuple[str, ...]] = {}
    for ruling in rulings.order_by("made_at", "pk"):
        pair = (str(ruling.claim_id), str(ruling.other_id))
        if ruling.kind == Ruling.Kind.QUALIFIER:
            qualifiers[pair[0]] = (*qualifiers.get(pair[0], ()), ruling.qualifier)
        elif ruling.kind == Ruling.Kind.TOGETHER:
            together.add(pair)
            apart -= {pair, pair[::-1]}
        else:
            apart.add(pair)
            together -= {pair, pair[::-1]}
    return Constraints(together=frozenset(together), apart=frozenset(apart), qualifiers=qualifiers)


def _homes(groups: Sequence[Sequence[Claim]], figures: dict[int, Figure]) -> list[Figure | None]:
    """Which figure each group continues: the one that it shares most claims with, the older one of equals."""
    overlaps = [
        (-count, figure_id, at)
        for at, group in enumerate(groups)
        for figure_id, count in Counter(claim.figure_id for claim in group).items()
        if figure_id in figures and figures[figure_id].merged_into_id is None
    ]
    homes: list[Figure | None] = [None] * len(groups)
    taken: set[int] = set()
    for _count, figure_id, at in sorted(overlaps):
        if figure_id not in taken and homes[at] is None:
            homes[at] = figures[figure_id]
            taken.add(figure_id)
    return homes


def _found(claim: Claim, *, key: str, now: datetime) -> Figure:
    figure = Figure.objects.create(
        key=key, unit=claim.unit, subject_name=claim.subject_name, measure=claim.measure, founded_at=now, changed_at=now
    )
    figure.events.create(kind=FigureEvent.Kind.FOUNDED, at=now, version=figure.version)
    return figure


def _retire(figure: Figure, went_to: Counter[int], *, now: datetime) -> None:
    """A figure that no claim is left in: where its claims went, its address leads there too."""
    if figure.merged_into_id is not None or (figure.claims_count == 0 and not figure.needs_judging):
        return
    if went_to:
        figure.merged_into_id = min(went_to, key=lambda each: (-went_to[each], each))
        figure.events.create(kind=FigureEvent.Kind.MERGED, at=now, version=figure.version)
    judge_figure(figure=figure, claims=(), statements=(), now=now)
