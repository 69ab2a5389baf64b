"""Take claims out of a figure: they answer another question."""

from collections.abc import Collection
from datetime import datetime

from django.db import transaction

from accounts.models import User
from claims.actions.note_step import Step, named
from claims.actions.store_rulings import ClaimGone, anchors_of, figure_as_seen, store_rulings
from claims.models import Claim, FigureEvent, Ruling


class NothingLeft(Exception):
    """A split would leave one of the two figures without a claim."""

    def __init__(self) -> None:
        super().__init__("Choose some of the claims, not none and not all: both figures need one.")


@transaction.atomic
def split_figure(
    *, figure_id: int, claim_ids: Collection[int], user: User, seen_version: int, now: datetime, reason: str = ""
) -> list[Ruling]:
    """The claims are together in a figure that is not this one. Returns the rulings, to be revoked together.

    Raises FigureChanged, ClaimGone, NothingLeft.
    """
    figure = figure_as_seen(figure_id, seen_version=seen_version)
    leaving = list(Claim.objects.current().filter(figure=figure, pk__in=claim_ids).order_by("pk"))
    if len(leaving) != len(set(claim_ids)):
        raise ClaimGone
    staying = anchors_of(figure, without=[claim.pk for claim in leaving])
    if not leaving or not staying:
        raise NothingLeft
    apart, together = Ruling.Kind.APART, Ruling.Kind.TOGETHER
    rulings = [
        Ruling(kind=apart, claim=claim, other=anchor, figure=figure, reason=reason)
        for claim in leaving
        for anchor in staying
    ]
    rulings += [Ruling(kind=together, claim=claim, other=leaving[0], reason=reason) for claim in leaving[1:]]
    step = Step(FigureEvent.Kind.TAKEN_OUT, after=named(leaving))
    return store_rulings(rulings, figures=[figure], user=user, now=now, step=step)
