"""Take back what a person did to a figure, by the way back that its history knows."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import Q

from accounts.models import User
from claims.actions.judge_again import judge_again
from claims.actions.lock_keys import lock_keys
from claims.actions.note_step import Step, note_step
from claims.actions.revoke_rulings import revoke_rulings
from claims.actions.set_ranks import restore_ranks
from claims.models import Evidence, Figure, FigureEvent, Verdict, VerdictStatus

Kind = FigureEvent.Kind
Status = VerdictStatus.Status


class AlreadyUndone(Exception):
    """Somebody took it back before."""

    def __init__(self) -> None:
        super().__init__("This was taken back already.")


class NoWayBack(Exception):
    """The step has no reverse, or something that was done since stands on it."""

    def __init__(self) -> None:
        super().__init__("This can't be taken back any more: something that was done since stands on it.")


@transaction.atomic
def undo_step(*, event_id: int, user: User, now: datetime) -> FigureEvent:
    """What the step did is taken back, and the history says so. Raises AlreadyUndone, NoWayBack."""
    event = FigureEvent.objects.select_related("figure").get(pk=event_id)
    reverse = REVERSES.get(Kind(event.kind))
    if reverse is None:
        raise NoWayBack
    tied = event.rulings.values_list("claim__key", "other__key")
    lock_keys({event.figure.key, *(key for pair in tied for key in pair if key is not None)})
    if FigureEvent.objects.filter(undoes=event).exists():
        raise AlreadyUndone
    reverse(event, user, now)
    step = Step(Kind.UNDONE, before=event.after, after=event.before)
    return note_step(step, figure=Figure.objects.get(pk=event.figure_id), user=user, now=now, undoes=event)


def _revoke(event: FigureEvent, user: User, now: datetime) -> None:
    ids = event.rulings.values_list("pk", flat=True)
    if not revoke_rulings(ruling_ids=list(ids), user=user, now=now):
        raise AlreadyUndone


def _rank_as_before(event: FigureEvent, user: User, now: datetime) -> None:
    restore_ranks(_way(event)["ranks"])
    judge_again(event.figure, user=user, now=now)


def _assign_as_before(event: FigureEvent, _user: User, _now: datetime) -> None:
    Figure.objects.filter(pk=event.figure_id).update(owner=_way(event)["owner"])


def _withdraw_evidence(event: FigureEvent, _user: User, now: datetime) -> None:
    Evidence.objects.filter(pk=_way(event)["evidence"]).update(withdrawn_at=now, next_check_at=None)


def _leave(_event: FigureEvent, _user: User, _now: datetime) -> None:
    """Nothing but the history knows of it."""


def _withdraw(event: FigureEvent, user: User, now: datetime) -> None:
    """Only its author takes a verdict back, and only while it waits."""
    verdict = _verdict(event, status=Status.AWAITING)
    if verdict.reviewer != user:
        raise NoWayBack
    verdict.statuses.create(status=Status.WITHDRAWN, at=now, user=user)


def _wait_again(event: FigureEvent, user: User, now: datetime) -> None:
    verdict = _verdict(event, status=Status.SENT_BACK)
    if Verdict.objects.awaiting().filter(figure=event.figure).exists():
        raise NoWayBack
    verdict.statuses.create(status=Status.AWAITING, at=now, user=user)


def _unpublish(event: FigureEvent, user: User, now: datetime) -> None:
    verdict = _verdict(event, status=Status.PUBLISHED)
    if Verdict.objects.awaiting().filter(figure=event.figure).exists():
        raise NoWayBack
    verdict.statuses.create(status=Status.AWAITING, at=now, user=user)
    if verdict.corrects is not None:
        verdict.corrects.statuses.create(status=Status.PUBLISHED, at=now, user=user)
    restore_ranks(_way(event)["ranks"])
    judge_again(event.figure, user=user, now=now)


# Any: JSON, as the step's own action wrote it.
def _way(event: FigureEvent) -> dict[str, Any]:
    way: dict[str, Any] | None = event.way_back
    assert way is not None  # these kinds of steps have one
    return way


def _verdict(event: FigureEvent, *, status: str) -> Verdict:
    having = Q(status=status)
    verdict = Verdict.objects.with_status().filter(having, pk=_way(event)["verdict"]).first()
    if verdict is None:
        raise NoWayBack
    return verdict


REVERSES: dict[FigureEvent.Kind, Callable[[FigureEvent, User, datetime], None]] = {
    Kind.TAKEN_OUT: _revoke,
    Kind.JOINED: _revoke,
    Kind.MOVED: _revoke,
    Kind.QUALIFIED: _revoke,
    Kind.RANKED: _rank_as_before,
    Kind.ASSIGNED: _assign_as_before,
    Kind.EVIDENCE: _withdraw_evidence,
    Kind.ASKED: _leave,
    Kind.JUDGED: _withdraw,
    Kind.SENT_BACK: _wait_again,
    Kind.PUBLISHED: _unpublish,
}
