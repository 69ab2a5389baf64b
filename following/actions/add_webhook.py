"""Add a receiver of events, and manage what it is sent."""

import secrets
from base64 import b64encode
from datetime import datetime

from accounts.models import User
from following.events import TEST
from following.models import Delivery, Webhook

SECRET_BYTES = 32


class NoSuchWebhook(Exception):
    """This person has no such webhook, or no such delivery."""

    def __init__(self) -> None:
        super().__init__("There is no such webhook of yours. Load the page anew to see which there are.")


def add_webhook(*, user: User, name: str, url: str, events: tuple[str, ...], layout: str, now: datetime) -> Webhook:
    """A webhook with a secret of its own (Standard Webhooks: whsec_ and base64), told of what happens from now on."""
    secret = "whsec_" + b64encode(secrets.token_bytes(SECRET_BYTES)).decode()
    return Webhook.objects.create(
        user=user,
        name=name,
        url=url,
        secret=secret,
        events=list(events),
        layout=layout,
        created_at=now,
        announced_until=now,
    )


def enable_webhook(*, webhook_id: int, user: User, now: datetime) -> None:
    """It is told of what happens from now on; what failed before is sent again on request. Raises NoSuchWebhook."""
    mine = Webhook.objects.filter(pk=webhook_id, user=user)
    if not mine.update(disabled_at=None, disabled_reason="", announced_until=now):
        raise NoSuchWebhook


def remove_webhook(*, webhook_id: int, user: User) -> None:
    """The webhook is gone with its log. Raises NoSuchWebhook."""
    removed, _by_model = Webhook.objects.filter(pk=webhook_id, user=user).delete()
    if not removed:
        raise NoSuchWebhook


def redeliver(*, delivery_id: int, user: User, now: datetime) -> int:
    """The message is due again, with all its attempts; returns its webhook. Raises NoSuchWebhook."""
    mine = Delivery.objects.filter(pk=delivery_id, webhook__user=user)
    if not mine.update(next_attempt_at=now, attempts=0, delivered_at=None):
        raise NoSuchWebhook
    return mine.values_list("webhook", flat=True).get()


def send_test(*, webhook_id: int, user: User, base_url: str, now: datetime) -> Delivery:
    """A message that says nothing is owed to the receiver. Raises NoSuchWebhook."""
    webhook = Webhook.objects.filter(pk=webhook_id, user=user).first()
    if webhook is None:
        raise NoSuchWebhook
    payload = {
        "type": TEST,
        "timestamp": now.isoformat(),
        "title": "Test",
        "data": {"name": "Figure of Record", "summary": "This is a test.", "url": f"{base_url}/"},
    }
    return Delivery.objects.create(
        webhook=webhook,
        event=TEST,
        message_id=f"test_{secrets.token_hex(8)}",
        payload=payload,
        created_at=now,
        next_attempt_at=now,
    )
