"""Answer a question of the queue, change one's answer, or take it back; and let its claims follow."""

from datetime import datetime
from typing import Any

from django.db import transaction

from accounts.models import User
from claims.actions.annotate import annotate
from claims.actions.compare_claims import compare_claims
from claims.actions.revoke_rulings import revoke_rulings
from claims.actions.store_rulings import ClaimGone
from claims.actions.withdraw_annotation import withdraw_annotation
from claims.annotating.effects import Assessment
from claims.annotating.outcome import MEANS, Answer, standing_of
from claims.models import Annotation, Decision, QueueItem

Motivation = Annotation.Motivation


@transaction.atomic
def decide_item(
    *,
    item_id: int,
    user: User,
    answer: str,
    now: datetime,
    shown_at: datetime | None = None,
    reason: str = "",
    reading: dict[str, Any] | None = None,  # Any: JSON, a correction
) -> Decision:
    """The person's answer is kept, whoever else answered meanwhile; the same answer again is the same decision.

    Once enough people agree the item is settled, and rulings or annotations follow; should the outcome change, those
    of the old one are taken back first. An item whose claims are gone is settled without an effect.
    """
    item = QueueItem.objects.select_for_update(of=("self",)).get(pk=item_id)
    before = item.decisions.standing().filter(user=user).order_by("-pk").first()
    if before is not None and (before.answer, before.reason, before.reading) == (answer, reason, reading):
        return before
    decision = Decision.objects.create(
        item=item,
        user=user,
        answer=answer,
        reason=reason,
        reading=reading,
        suggestion=item.suggestion,
        shown_at=shown_at,
        made_at=now,
        replaces=before,
    )
    if item.taken_by_id == user.pk:
        item.taken_by = item.taken_until = None
    if answer == Answer.FLAG:
        item.flagged_at = now
    elif answer in MEANS:
        item.flagged_at = None
    _settle(item, user=user, now=now, is_changed=before is not None and before.answer in MEANS)
    return decision


@transaction.atomic
def take_back_decision(*, decision_id: int, user: User, now: datetime) -> QueueItem | None:
    """The person's decision no longer counts, and the item is theirs to decide again.

    None when it was replaced or withdrawn before, or is somebody else's.
    """
    item = QueueItem.objects.select_for_update(of=("self",)).get(decisions=decision_id)
    decision = item.decisions.standing().filter(pk=decision_id, user=user).first()
    if decision is None:
        return None
    Decision.objects.create(
        item=item, user=user, answer=decision.answer, made_at=now, replaces=decision, withdrawn=True
    )
    if decision.answer == Answer.FLAG:
        item.flagged_at = None
    _settle(item, user=user, now=now, is_changed=True)
    return item


def _settle(item: QueueItem, *, user: User, now: datetime, is_changed: bool) -> None:
    given = list(item.decisions.standing().select_related("user").order_by("pk"))
    standing = standing_of([each.answer for each in given], wanted=item.wanted)
    outcome = standing.outcome.value if standing.outcome is not None else ""
    is_new = outcome != item.outcome or is_changed
    item.wanted, item.outcome = standing.wanted, outcome
    item.settled_at = (item.settled_at or now) if outcome else None
    if is_new:
        _revert(item, now=now)
        if outcome:
            _apply(item, given, user=user, now=now)
    item.save()


def _apply(item: QueueItem, given: list[Decision], *, user: User, now: datetime) -> None:
    """What follows from the outcome: a ruling about a pair, the annotations of those who gave it about a reading."""
    agreeing = [each for each in given if each.answer in MEANS and MEANS[Answer(each.answer)] == item.outcome]
    if item.outcome == QueueItem.Outcome.UNSURE or not agreeing:
        return
    if item.kind == QueueItem.Kind.READING:
        item.effect = {"annotations": [_annotation(item, each, now=now).pk for each in agreeing]}
        return
    assert item.other_id is not None  # a pair has two, says the database
    try:
        with transaction.atomic():
            rulings = compare_claims(
                claim_id=item.claim_id,
                other_id=item.other_id,
                are_same=item.outcome == QueueItem.Outcome.YES,
                user=agreeing[-1].user,
                now=now,
                reason=agreeing[-1].reason,
            )
    except ClaimGone:
        item.outcome = QueueItem.Outcome.GONE
        return
    item.effect = {"rulings": [each.pk for each in rulings]}


def _annotation(item: QueueItem, decision: Decision, *, now: datetime) -> Annotation:
    motivation, body = Motivation.ASSESSING, {"value": Assessment.CONFIRMED.value}
    if decision.answer == Answer.NO:
        body = {"value": Assessment.REJECTED.value}
    elif decision.answer == Answer.CORRECT and decision.reading is not None:
        motivation, body = Motivation.EDITING, {"reading": decision.reading}
    return annotate(claim_id=item.claim_id, motivation=motivation, body=body, author=decision.user, now=now)


def _revert(item: QueueItem, *, now: datetime) -> None:
    for annotation in Annotation.objects.filter(pk__in=item.effect.get("annotations", ())).select_related("author"):
        withdraw_annotation(annotation_id=annotation.pk, user=annotation.author, now=now)
    rulings = item.effect.get("rulings", ())
    if rulings:
        decided = item.decisions.order_by("-pk").select_related("user")[0]
        revoke_rulings(ruling_ids=rulings, user=decided.user, now=now)
    item.effect = {}
