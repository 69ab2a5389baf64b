"""Approve a verdict, after giving an answer of one's own: it is published."""

from datetime import datetime

from django.db import transaction

from accounts.models import User
from claims.actions.publish_verdict import publish_verdict
from claims.actions.waiting_verdict import OwnVerdict, unseen_claims, waiting_verdict
from claims.models import FigureEvent, SignOff


class AnswerFirst(Exception):
    """A second person approves or sends back only after their own answer is in."""

    def __init__(self) -> None:
        super().__init__("Give your own answer first. Then the two stand side by side.")


class Outdated(Exception):
    """Claims came to the figure that the verdict's author did not see."""

    def __init__(self) -> None:
        super().__init__("New numbers came after this verdict was written. Send it back, so that its author sees them.")


@transaction.atomic
def approve_verdict(*, verdict_id: int, reviewer: User, now: datetime) -> FigureEvent:
    """The verdict is published. Returns the step of the figure's history.

    Raises OwnVerdict, AnswerFirst, NotWaiting, Outdated, GateClosed.
    """
    verdict = waiting_verdict(verdict_id)
    if verdict.reviewer == reviewer:
        raise OwnVerdict
    if not SignOff.objects.filter(verdict=verdict, reviewer=reviewer).exists():
        raise AnswerFirst
    if unseen_claims(verdict, figure=verdict.figure):
        raise Outdated
    return publish_verdict(verdict, user=reviewer, now=now)
