"""Publish a verdict without a second person's agreement: an administrator does, and every reader is told."""

from datetime import datetime

from django.db import transaction

from accounts.models import User
from claims.actions.publish_verdict import publish_verdict
from claims.actions.send_back import CommentMissing
from claims.actions.waiting_verdict import waiting_verdict
from claims.models import FigureEvent, SignOff


class AlreadyAnswered(Exception):
    """Who gave an answer of their own approves or sends back; there is nothing to override."""

    def __init__(self) -> None:
        super().__init__("You have answered this verdict. Approve it or send it back.")


@transaction.atomic
def override_sign_off(*, verdict_id: int, user: User, comment: str, now: datetime) -> FigureEvent:
    """The verdict is published; the override and its reason stand beside it for ever, on the public card as well.

    It may be the user's own; and again, after it was taken back: then the first reason stays printed. The gate stays:
    overriding replaces a person, not the evidence. Raises CommentMissing, AlreadyAnswered, NotWaiting, GateClosed.
    """
    if not comment.strip():
        raise CommentMissing
    verdict = waiting_verdict(verdict_id)
    override, _is_new = SignOff.objects.get_or_create(
        verdict=verdict,
        reviewer=user,
        defaults={
            "rating": verdict.rating,
            "reason": verdict.reason,
            "comment": comment,
            "is_override": True,
            "answered_at": now,
        },
    )
    if not override.is_override:
        raise AlreadyAnswered
    return publish_verdict(verdict, user=user, now=now, comment=comment)
