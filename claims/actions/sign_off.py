"""Answer a figure for sign-off, before seeing what the first person answered."""

from collections.abc import Collection
from datetime import datetime

from django.db import transaction

from accounts.models import User
from claims.actions.append_verdict import UnknownRating
from claims.actions.store_rulings import ClaimGone
from claims.actions.waiting_verdict import OwnVerdict, waiting_verdict
from claims.models import Claim, ScaleStep, SignOff


@transaction.atomic
def sign_off(
    *,
    verdict_id: int,
    reviewer: User,
    rating: str,
    preferred: Collection[int] = (),
    reason: str = "",
    comment: str = "",
    seen_version: int,
    now: datetime,
) -> SignOff:
    """The second person's own answer is kept, and can't be changed: from now on they may read the first.

    Answering twice keeps the first answer. ``preferred`` are the claims that stand. Raises OwnVerdict, NotWaiting,
    FigureChanged, ClaimGone, UnknownRating.
    """
    verdict = waiting_verdict(verdict_id, seen_version=seen_version)
    if verdict.reviewer == reviewer:
        raise OwnVerdict
    answered = SignOff.objects.filter(verdict=verdict, reviewer=reviewer).first()
    if answered is not None:
        return answered
    claims = Claim.objects.current().filter(figure=verdict.figure, pk__in=preferred)
    if claims.count() != len(set(preferred)):
        raise ClaimGone
    if not ScaleStep.objects.offered().filter(code=rating).exists():
        raise UnknownRating
    answer = SignOff.objects.create(
        verdict=verdict, reviewer=reviewer, rating=rating, reason=reason, comment=comment, answered_at=now
    )
    answer.claims.set(claims)
    return answer
