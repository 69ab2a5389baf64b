"""Say that two figures are one."""

from datetime import datetime

from django.db import transaction
from django.db.models import Q

from accounts.models import User
from claims.actions.lock_keys import lock_keys
from claims.actions.store_rulings import FigureChanged, anchors_of, figure_as_seen, store_rulings
from claims.models import Figure, Ruling


@transaction.atomic
def merge_figures(
    *, figure_id: int, other_id: int, user: User, seen_version: int, now: datetime, reason: str = ""
) -> list[Ruling]:
    """The claims of both are in one figure: the larger one, or the older of equals, to which the other's address leads.

    What was said before to keep claims of the two apart is taken back. Returns the rulings, to be revoked together.
    Raises FigureChanged.
    """
    lock_keys(Figure.objects.filter(pk__in=(figure_id, other_id)).values_list("key", flat=True))
    figure = figure_as_seen(figure_id, seen_version=seen_version)
    other = figure_as_seen(other_id, seen_version=None)
    kept, gone = sorted((figure, other), key=lambda each: (-each.claims_count, each.pk))
    here, there = anchors_of(kept), anchors_of(gone)
    if kept == gone or not here or not there:
        raise FigureChanged
    across = Q(claim__figure=figure, other__figure=other) | Q(claim__figure=other, other__figure=figure)
    opposed = Ruling.objects.filter(across, kind=Ruling.Kind.APART, revoked_at__isnull=True)
    rulings = [
        Ruling(kind=Ruling.Kind.TOGETHER, claim=one, other=here[min(at, len(here) - 1)], figure=gone, reason=reason)
        for at, one in enumerate(there)
    ]
    return store_rulings(rulings, figures=[figure, other], user=user, now=now, revoked=list(opposed))
