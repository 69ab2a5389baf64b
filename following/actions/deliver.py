"""Send one message to one webhook, and keep what came of it."""

from datetime import datetime, timedelta
from enum import StrEnum
from http import HTTPStatus

from django.db import transaction
from django.db.models import F

from following.actions.disable_webhook import disable_webhook
from following.messages import Message, chat_message, standard_message
from following.models import Delivery, DeliveryAttempt, Webhook
from sources.actions.visit_address import fetch_settings
from sources.fetching.errors import FetchError
from sources.fetching.sending import send

# Longer than a delivery takes, so that no two workers send one message at once.
LEASE = timedelta(minutes=2)
# When to try again after each failure: a little over a day in all.
PAUSES = (
    timedelta(seconds=5),
    timedelta(minutes=5),
    timedelta(minutes=30),
    timedelta(hours=2),
    timedelta(hours=5),
    timedelta(hours=8),
    timedelta(hours=10),
)


class DeliveryOutcome(StrEnum):
    NOT_DUE = "not due"
    DELIVERED = "delivered"
    FAILED = "failed, and tried again later"
    GIVEN_UP = "given up"


def deliver(*, delivery_id: int, now: datetime) -> DeliveryOutcome:
    """The receiver has the message, or the next attempt is dated. Twice at once is once: a lease on the row.

    After the last attempt fails, the webhook is disabled and its owner told, unless it took other messages meanwhile:
    then it is only this one that it refuses. A receiver that answers 410 (gone) is not tried again at all.
    """
    leased = Delivery.objects.due(now=now).filter(pk=delivery_id)
    if not leased.update(next_attempt_at=now + LEASE, attempts=F("attempts") + 1):
        return DeliveryOutcome.NOT_DUE
    delivery = Delivery.objects.select_related("webhook").get(pk=delivery_id)
    status, error, elapsed = None, "", 0.0
    message = _message(delivery, now=now)
    try:
        answer = send(delivery.webhook.url, message.body, headers=message.headers, settings=fetch_settings())
    except FetchError as failure:
        error = str(failure)
    else:
        status, elapsed = answer.status, answer.elapsed_seconds
        if not HTTPStatus.OK <= status < HTTPStatus.MULTIPLE_CHOICES:
            error = f"The receiver answered {status}."
    return _keep(delivery, status=status, error=error, elapsed_ms=round(elapsed * 1000), now=now)


@transaction.atomic
def _keep(delivery: Delivery, *, status: int | None, error: str, elapsed_ms: int, now: datetime) -> DeliveryOutcome:
    DeliveryAttempt.objects.create(delivery=delivery, at=now, status=status, error=error, elapsed_ms=elapsed_ms)
    delivery.last_status, delivery.last_error = status, error
    outcome = DeliveryOutcome.DELIVERED
    if not error:
        delivery.delivered_at, delivery.next_attempt_at = now, None
    elif status == HTTPStatus.GONE or delivery.attempts > len(PAUSES):
        outcome, delivery.next_attempt_at = DeliveryOutcome.GIVEN_UP, None
        if status == HTTPStatus.GONE or not _took_others(delivery):
            disable_webhook(webhook_id=delivery.webhook_id, reason=error, now=now)
    else:
        outcome, delivery.next_attempt_at = DeliveryOutcome.FAILED, now + PAUSES[delivery.attempts - 1]
    delivery.save(update_fields=("last_status", "last_error", "delivered_at", "next_attempt_at"))
    return outcome


def _took_others(delivery: Delivery) -> bool:
    """Whether the receiver has taken a message since this one was owed."""
    others = Delivery.objects.filter(webhook=delivery.webhook_id, delivered_at__gte=delivery.created_at)
    return others.exclude(pk=delivery.pk).exists()


def _message(delivery: Delivery, *, now: datetime) -> Message:
    webhook = delivery.webhook
    if webhook.layout == Webhook.Layout.CHAT:
        return chat_message(payload=delivery.payload)
    return standard_message(message_id=delivery.message_id, payload=delivery.payload, secret=webhook.secret, now=now)
