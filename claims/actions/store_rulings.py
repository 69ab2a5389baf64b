"""Keep what a person said about sameness, and let the figures follow at once."""

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime

from accounts.models import User
from claims.actions.group_batch import group_batch
from claims.actions.lock_keys import lock_keys
from claims.actions.note_step import Step, note_step
from claims.models import Claim, Figure, Ruling
from claims.models.corrected import effective

# So many claims of a figure stand for it in rulings, of different articles where there are: one may go.
ANCHORS = 3


class FigureChanged(Exception):
    """The figure is another than the one that the person saw."""

    def __init__(self) -> None:
        super().__init__("New claims arrived, or somebody else decided. Look at the figure again, then repeat.")


class ClaimGone(Exception):
    """A claim is not, or no longer, in the figure."""

    def __init__(self) -> None:
        super().__init__("One of these claims is no longer in this figure. Look at the figure again, then repeat.")


def figure_as_seen(figure_id: int, *, seen_version: int | None) -> Figure:
    """The figure, locked with its key. Raises FigureChanged when it is not the version that the person saw.

    Call it inside a transaction.
    """
    lock_keys([Figure.objects.only("key").get(pk=figure_id).key])
    figure = Figure.objects.select_for_update().get(pk=figure_id)
    if figure.merged_into_id is not None or (seen_version is not None and figure.version != seen_version):
        raise FigureChanged
    return figure


def anchors_of(figure: Figure, *, without: Collection[int] = ()) -> list[Claim]:
    """Claims that stand for a figure: the earliest of as many articles as there are, up to ANCHORS."""
    claims = Claim.objects.current().filter(figure=figure).exclude(pk__in=without)
    first = claims.order_by("revision", "pk").distinct("revision").values("pk")[:ANCHORS]
    return list(Claim.objects.filter(pk__in=first).order_by("pk"))


def store_rulings(
    rulings: Sequence[Ruling],
    *,
    figures: Iterable[Figure],
    user: User,
    now: datetime,
    revoked: Sequence[Ruling] = (),
    step: Step | None = None,
) -> list[Ruling]:
    """The rulings stand, those in ``revoked`` no longer, and the claims that they are about are grouped anew.

    ``figures`` are those whose claims may move; the ``step`` stands in the history of the first, and leads back from
    all that is stored here. Call it inside a transaction.
    """
    figures = list(figures)
    noted = note_step(step, figure=figures[0], user=user, now=now) if step is not None and figures else None
    for ruling in rulings:
        ruling.user, ruling.made_at, ruling.step = user, now, noted
    leaving = {each.claim_id for each in rulings if each.kind == Ruling.Kind.APART}
    lone = {claim.pk for claim in Claim.objects.filter(pk__in=leaving) if _is_alone(claim, leaving)}
    for ruling in rulings:
        ruling.takes_alike = ruling.kind == Ruling.Kind.APART and ruling.claim_id in lone
    stored = Ruling.objects.bulk_create(rulings)
    Ruling.objects.filter(pk__in=[each.pk for each in revoked]).update(revoked_at=now)
    about = {pk for each in (*stored, *revoked) for pk in (each.claim_id, each.other_id) if pk is not None}
    claims = Claim.objects.filter(pk__in=about)
    # What is known of its likeness to others no longer holds.
    claims.update(signature=None)
    claims.filter(pk__in=[each.claim_id for each in stored]).update(touched_at=now)
    ids = {figure.pk for figure in figures} | set(claims.exclude(figure=None).values_list("figure", flat=True))
    Figure.objects.filter(pk__in=ids).update(needs_judging=True)
    keys = set(claims.values_list("key", flat=True)) | set(
        Figure.objects.filter(pk__in=ids).values_list("key", flat=True)
    )
    group_batch(keys=keys, now=now, may_rest=False, user=user)
    return stored


def _is_alone(claim: Claim, leaving: Collection[int]) -> bool:
    """Whether nothing else in its figure, apart from those that leave with it, prints its value."""
    said = effective(claim)
    alike = Claim.objects.current().filter(figure=claim.figure_id, unit=said.unit, hard=said.hard)
    return not alike.exclude(pk__in=leaving).exists()
