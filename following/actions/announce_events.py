"""Owe a webhook a delivery for each thing that happened since the last time."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.db import transaction
from django.urls import reverse

from claims.export.figures import exported_figure
from claims.models import Claim, FigureEvent, Verdict
from following.events import CORRECTED, LABELS, OF_STEPS, PUBLISHED
from following.models import Delivery, Webhook

# Whoever wrote a step may have committed it after one of a later time: so far back is looked again.
OVERLAP = timedelta(minutes=10)
ROUND = 500


@transaction.atomic
def announce_events(*, webhook_id: int, now: datetime) -> int:
    """Deliveries of what the webhook wants to be told of exist; returns how many steps were looked at.

    Twice is once: a message has an id, and a webhook gets each message once.
    """
    webhook = Webhook.objects.select_for_update().get(pk=webhook_id)
    since = max(webhook.announced_until - OVERLAP, webhook.created_at)
    told = Delivery.objects.filter(webhook=webhook).values("message_id")
    steps = list(
        FigureEvent.objects.filter(kind__in=OF_STEPS, at__gte=since, at__lte=now)
        .select_related("figure")
        .order_by("at", "pk")[:ROUND]
    )
    known = set(told.filter(message_id__in=[_id(step) for step in steps]).values_list("message_id", flat=True))
    fresh = [step for step in steps if _id(step) not in known]
    Delivery.objects.bulk_create(
        [
            Delivery(
                webhook=webhook, event=name, message_id=_id(step), payload=payload, created_at=now, next_attempt_at=now
            )
            for step, name, payload in _told(fresh, now=now)
            if name in webhook.events
        ],
        ignore_conflicts=True,
    )
    webhook.announced_until = now if len(steps) < ROUND else max(steps[-1].at, webhook.announced_until)
    webhook.save(update_fields=("announced_until",))
    return len(fresh)


# Any: JSON
def _told(steps: Sequence[FigureEvent], *, now: datetime) -> list[tuple[FigureEvent, str, dict[str, Any]]]:
    """Each step with its event's name and payload, in two queries for all."""
    claims: dict[int, list[int]] = {}
    pairs = Claim.objects.current().filter(figure__in=[step.figure_id for step in steps]).order_by("pk")
    for figure_id, claim_id in pairs.values_list("figure", "pk"):
        claims.setdefault(figure_id, []).append(claim_id)
    published = {step.pk: _verdict_id(step) for step in steps}
    verdicts = {verdict.pk: verdict for verdict in Verdict.objects.filter(pk__in=published.values())}
    found = []
    for step in steps:
        verdict = verdicts.get(published[step.pk])
        name = OF_STEPS[FigureEvent.Kind(step.kind)]
        if name == PUBLISHED and verdict is not None and verdict.corrects_id is not None:
            name = CORRECTED
        found.append((step, name, _payload(step, name, verdict, claims.get(step.figure_id, []))))
    return found


# Any: JSON
def _payload(step: FigureEvent, name: str, verdict: Verdict | None, claim_ids: list[int]) -> dict[str, Any]:
    figure = step.figure
    data = {
        "name": str(figure),
        "summary": step.summary or figure.summary,
        "url": settings.BASE_URL + reverse("figure", args=(figure.pk,)),
        "card": settings.BASE_URL + reverse("card", args=(figure.pk,)),
        "figure": exported_figure(figure, claim_ids=claim_ids, verdict_id=verdict.pk if verdict else None),
    }
    if verdict is not None:
        data["verdict"] = {
            "id": str(verdict.pk),
            "rating": verdict.rating,
            "rationale": verdict.rationale,
            "correction": verdict.correction or None,
        }
    return {"type": name, "timestamp": step.at.isoformat(), "title": str(LABELS[name]).capitalize(), "data": data}


def _verdict_id(step: FigureEvent) -> int:
    """The verdict that a step published; 0 for other steps."""
    if step.kind != FigureEvent.Kind.PUBLISHED or step.way_back is None:
        return 0
    return int(step.way_back.get("verdict", 0))


def _id(step: FigureEvent) -> str:
    return f"step_{step.pk}"
