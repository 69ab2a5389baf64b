"""Put a claim into another figure."""

from datetime import datetime

from django.db import transaction
from django.db.models import Q

from accounts.models import User
from claims.actions.lock_keys import lock_keys
from claims.actions.note_step import Step, named
from claims.actions.store_rulings import ClaimGone, FigureChanged, anchors_of, figure_as_seen, store_rulings
from claims.models import Claim, Figure, FigureEvent, Ruling


@transaction.atomic
def move_claim(
    *, claim_id: int, figure_id: int, user: User, seen_version: int, now: datetime, reason: str = ""
) -> list[Ruling]:
    """The claim is in the figure, whatever its words say. Returns the rulings, to be revoked together.

    ``seen_version`` is that of the figure it is taken from. Raises FigureChanged, and ClaimGone when the claim's
    article no longer says it.
    """
    claim = Claim.objects.select_related("figure").get(pk=claim_id)
    if claim.figure is None or not claim.is_current:
        raise ClaimGone
    lock_keys(Figure.objects.filter(pk__in=(claim.figure.pk, figure_id)).values_list("key", flat=True))
    source = figure_as_seen(claim.figure.pk, seen_version=seen_version)
    target = figure_as_seen(figure_id, seen_version=None)
    joined = anchors_of(target)
    if source == target or not joined:
        raise FigureChanged
    apart, together = Ruling.Kind.APART, Ruling.Kind.TOGETHER
    about = Q(claim=claim, other__figure=target) | Q(other=claim, claim__figure=target)
    opposed = Ruling.objects.filter(about, kind=apart, revoked_at__isnull=True)
    left = anchors_of(source, without=[claim.pk])
    rulings = [Ruling(kind=apart, claim=claim, other=each, figure=source, reason=reason) for each in left]
    rulings += [Ruling(kind=together, claim=claim, other=each, figure=source, reason=reason) for each in joined]
    step = Step(FigureEvent.Kind.MOVED, before=named([claim]), after=str(target))
    return store_rulings(rulings, figures=[source, target], user=user, now=now, revoked=list(opposed), step=step)
