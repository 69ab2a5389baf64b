"""Bells of the stages notify and deliver: what changed comes to inboxes, to people by mail, and to webhooks."""

import logging

from celery import shared_task
from django.utils import timezone

from accounts.letters import LetterNotSent
from following.actions.announce_events import announce_events
from following.actions.answer_once import forget_old_answers
from following.actions.deliver import deliver
from following.actions.send_digest import digests_owed, send_digest
from following.actions.tell_mentioned import mentions_owed, tell_mentioned
from following.actions.tell_watcher import tell_watcher
from following.models import Delivery, Watch, Webhook

logger = logging.getLogger(__name__)

# At most so many a round: what is left is still owed at the next.
ROUND = 500


@shared_task
def tell_watchers() -> None:
    owed = Watch.objects.owed(now=timezone.now()).order_by("told_at", "pk")
    for watch_id in owed.values_list("pk", flat=True)[:ROUND]:
        tell.delay(watch_id=watch_id)


@shared_task(soft_time_limit=60)
def tell(*, watch_id: int) -> None:
    told = tell_watcher(watch_id=watch_id, now=timezone.now())
    logger.info("told of %s changes by watch %s", told, watch_id)


@shared_task
def tell_all_mentioned() -> None:
    owed = mentions_owed(now=timezone.now()).order_by("pk").values_list("annotation", "user")
    for annotation_id, user_id in owed[:ROUND]:
        tell_of_mention.delay(annotation_id=annotation_id, user_id=user_id)


@shared_task(soft_time_limit=60)
def tell_of_mention(*, annotation_id: int, user_id: int) -> None:
    is_new = tell_mentioned(annotation_id=annotation_id, user_id=user_id, now=timezone.now())
    logger.info("person %s was told of the mention in %s: %s", user_id, annotation_id, is_new)


@shared_task
def send_digests() -> None:
    for user_id in digests_owed(now=timezone.now()).order_by("pk").values_list("pk", flat=True)[:ROUND]:
        mail_digest.delay(user_id=user_id)


@shared_task(soft_time_limit=60)
def mail_digest(*, user_id: int) -> None:
    try:
        count = send_digest(user_id=user_id, now=timezone.now())
    except LetterNotSent as error:
        logger.warning("the digest of person %s was not sent: %s", user_id, error)
    else:
        logger.info("mailed %s items to person %s", count, user_id)


@shared_task
def announce_to_webhooks() -> None:
    for webhook_id in Webhook.objects.told().order_by("pk").values_list("pk", flat=True)[:ROUND]:
        announce.delay(webhook_id=webhook_id)


@shared_task(soft_time_limit=60)
def announce(*, webhook_id: int) -> None:
    count = announce_events(webhook_id=webhook_id, now=timezone.now())
    if count:
        logger.info("webhook %s was told of %s steps", webhook_id, count)
        deliver_due.delay()


@shared_task
def deliver_due() -> None:
    due = Delivery.objects.due(now=timezone.now()).order_by("next_attempt_at", "pk")
    for delivery_id in due.values_list("pk", flat=True)[:ROUND]:
        send_delivery.delay(delivery_id=delivery_id)


@shared_task(soft_time_limit=60)
def send_delivery(*, delivery_id: int) -> None:
    outcome = deliver(delivery_id=delivery_id, now=timezone.now())
    logger.info("delivery %s: %s", delivery_id, outcome.value)


@shared_task
def forget_answers() -> None:
    dropped = forget_old_answers(now=timezone.now())
    logger.info("dropped %s kept answers", dropped)
