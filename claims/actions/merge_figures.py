"""Say that two figures are one."""

from datetime import datetime

from django.db import transaction
from django.db.models import Q

from accounts.models import User
from claims.actions.lock_keys import lock_keys
from claims.actions.note_step import Step, named
from claims.actions.store_rulings import FigureChanged, anchors_of, figure_as_seen, store_rulings
from claims.models import Figure, FigureEvent, Ruling, Verdict


class FigureDecided(Exception):
    """The figure whose address would go has a verdict, which would go with it."""

    def __init__(self) -> None:
        super().__init__(
            "The smaller of the two figures has a verdict, published or waiting. Move its claims one by one instead, "
            "or withdraw the verdict first."
        )


@transaction.atomic
def merge_figures(
    *, figure_id: int, other_id: int, user: User, seen_version: int, now: datetime, reason: str = ""
) -> list[Ruling]:
    """The claims of both are in one figure: the larger one, or the older of equals, to which the other's address leads.

    What was said before to keep claims of the two apart is taken back. Returns the rulings, to be revoked together.
    Raises FigureChanged, and FigureDecided when a verdict would be lost.
    """
    lock_keys(Figure.objects.filter(pk__in=(figure_id, other_id)).values_list("key", flat=True))
    figure = figure_as_seen(figure_id, seen_version=seen_version)
    other = figure_as_seen(other_id, seen_version=None)
    kept, gone = sorted((figure, other), key=lambda each: (-each.claims_count, each.pk))
    here, there = anchors_of(kept), anchors_of(gone)
    if kept == gone or not here or not there:
        raise FigureChanged
    if (
        Verdict.objects.awaiting().filter(figure=gone).exists()
        or Verdict.objects.current().filter(figure=gone).exists()
    ):
        raise FigureDecided
    across = Q(claim__figure=figure, other__figure=other) | Q(claim__figure=other, other__figure=figure)
    opposed = Ruling.objects.filter(across, kind=Ruling.Kind.APART, revoked_at__isnull=True)
    rulings = [
        Ruling(kind=Ruling.Kind.TOGETHER, claim=one, other=here[min(at, len(here) - 1)], figure=gone, reason=reason)
        for at, one in enumerate(there)
    ]
    step = Step(FigureEvent.Kind.JOINED, after=f"{named(there)} · {gone}")
    return store_rulings(rulings, figures=[kept, gone], user=user, now=now, revoked=list(opposed), step=step)
