"""Say of two claims whether they answer one question: the decisions of the queue."""

from datetime import datetime

from django.db import transaction
from django.db.models import Q

from accounts.models import User
from claims.actions.lock_keys import lock_keys
from claims.actions.note_step import Step, named
from claims.actions.store_rulings import ClaimGone, store_rulings
from claims.models import Claim, Figure, FigureEvent, Ruling


@transaction.atomic
def compare_claims(
    *, claim_id: int, other_id: int, are_same: bool, user: User, now: datetime, reason: str = ""
) -> list[Ruling]:
    """The two are in one figure, or in two: then the first leaves the one that they share. Returns the rulings.

    What was said of the two before is taken back. Raises ClaimGone when an article no longer says one of them.
    """
    pair = Claim.objects.current().filter(pk__in=(claim_id, other_id)).order_by("pk")
    lock_keys(pair.values_list("key", flat=True))
    claims = {claim.pk: claim for claim in pair}
    if len(claims) != 2:
        raise ClaimGone
    before = Q(claim=claim_id, other=other_id) | Q(claim=other_id, other=claim_id)
    kind = Ruling.Kind.TOGETHER if are_same else Ruling.Kind.APART
    ruling = Ruling(
        kind=kind,
        claim=claims[claim_id],
        other=claims[other_id],
        figure_id=claims[claim_id].figure_id,
        reason=reason,
    )
    figures = Figure.objects.filter(pk__in=[claim.figure_id for claim in claims.values()]).order_by("pk")
    done = FigureEvent.Kind.JOINED if are_same else FigureEvent.Kind.TAKEN_OUT
    step = Step(done, before=named([claims[other_id]]), after=named([claims[claim_id]]))
    revoked = list(Ruling.objects.filter(before, revoked_at__isnull=True))
    return store_rulings([ruling], figures=figures, user=user, now=now, revoked=revoked, step=step)
