"""Say what a claim leaves unsaid: that its number is of another session, listing, basis."""

from datetime import datetime

from django.db import transaction

from accounts.models import User
from claims.actions.lock_keys import lock_keys
from claims.actions.note_step import Step, named
from claims.actions.store_rulings import ClaimGone, store_rulings
from claims.models import Claim, FigureEvent, Ruling


@transaction.atomic
def mark_qualifier(*, claim_id: int, qualifier: str, user: User, now: datetime, reason: str = "") -> list[Ruling]:
    """The claim is grouped as if it stated the qualifier ("session:intraday"). Returns the ruling.

    Another qualifier of the same kind that was read or marked before no longer counts. Raises ClaimGone.
    """
    claim = Claim.objects.current().filter(pk=claim_id).first()
    if claim is None:
        raise ClaimGone
    lock_keys([claim.key])
    axis = qualifier.partition(":")[0]
    marked = Ruling.objects.filter(claim=claim, kind=Ruling.Kind.QUALIFIER, revoked_at__isnull=True)
    before = [each for each in marked if each.qualifier.partition(":")[0] == axis]
    ruling = Ruling(
        kind=Ruling.Kind.QUALIFIER, claim=claim, qualifier=qualifier, figure_id=claim.figure_id, reason=reason
    )
    figures = [claim.figure] if claim.figure is not None else []
    said = ", ".join([*claim.qualifiers, *(each.qualifier for each in before)])
    step = Step(FigureEvent.Kind.QUALIFIED, before=said, after=f"{named([claim])}: {qualifier}")
    return store_rulings([ruling], figures=figures, user=user, now=now, revoked=before, step=step)
