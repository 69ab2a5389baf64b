"""Send a verdict back to its author, with a comment."""

from datetime import datetime

from django.db import transaction

from accounts.models import User
from claims.actions.approve_verdict import AnswerFirst
from claims.actions.note_step import Step, note_step
from claims.actions.waiting_verdict import OwnVerdict, waiting_verdict
from claims.models import FigureEvent, SignOff, VerdictStatus


class CommentMissing(Exception):
    """Sending back without a word helps nobody."""

    def __init__(self) -> None:
        super().__init__("Say what its author should look at.")


@transaction.atomic
def send_back(*, verdict_id: int, reviewer: User, comment: str, now: datetime) -> FigureEvent:
    """The verdict no longer waits; its author reads why. Returns the step of the figure's history.

    Raises CommentMissing, OwnVerdict, AnswerFirst, NotWaiting.
    """
    if not comment.strip():
        raise CommentMissing
    verdict = waiting_verdict(verdict_id)
    if verdict.reviewer == reviewer:
        raise OwnVerdict
    if not SignOff.objects.filter(verdict=verdict, reviewer=reviewer).exists():
        raise AnswerFirst
    verdict.statuses.create(status=VerdictStatus.Status.SENT_BACK, at=now, user=reviewer, comment=comment)
    step = Step(FigureEvent.Kind.SENT_BACK, way_back={"verdict": verdict.pk})
    return note_step(step, figure=verdict.figure, user=reviewer, now=now)
