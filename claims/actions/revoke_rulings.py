"""Take back what was said about sameness."""

from collections.abc import Collection
from datetime import datetime

from django.db import transaction

from accounts.models import User
from claims.actions.lock_keys import lock_keys
from claims.actions.store_rulings import store_rulings
from claims.models import Figure, Ruling


@transaction.atomic
def revoke_rulings(*, ruling_ids: Collection[int], user: User, now: datetime) -> int:
    """These rulings no longer count, and their claims are grouped as if nobody had made them. Returns how many.

    A figure that was merged by them comes back under its old address. Those taken back before stay so.
    """
    rulings = list(Ruling.objects.filter(pk__in=ruling_ids, revoked_at__isnull=True).select_related("claim", "other"))
    claims = [claim for each in rulings for claim in (each.claim, each.other) if claim is not None]
    lock_keys({claim.key for claim in claims})
    figures = Figure.objects.filter(pk__in={claim.figure_id for claim in claims if claim.figure_id is not None})
    store_rulings([], figures=figures, user=user, now=now, revoked=rulings)
    return len(rulings)
