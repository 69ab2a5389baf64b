"""Stop sending to a receiver that fails lastingly, and say so to its owner."""

import logging
from datetime import datetime

from django.db import transaction
from django.utils import translation

from accounts.letters import LetterNotSent, send_letter
from following.models import Webhook

logger = logging.getLogger(__name__)


def disable_webhook(*, webhook_id: int, reason: str, now: datetime) -> bool:
    """It is sent nothing more, until somebody enables it. False when it was disabled before.

    The owner's letter goes out when the transaction has ended; the page shows the same.
    """
    disabled = Webhook.objects.filter(pk=webhook_id, disabled_at__isnull=True)
    if not disabled.update(disabled_at=now, disabled_reason=reason):
        return False
    transaction.on_commit(lambda: _tell(webhook_id))
    return True


def _tell(webhook_id: int) -> None:
    webhook = Webhook.objects.select_related("user").get(pk=webhook_id)
    if not webhook.user.email:
        return
    try:
        with translation.override(webhook.user.language):
            send_letter(to=webhook.user.email, template="webhook_disabled", context={"webhook": webhook})
    except LetterNotSent as error:
        logger.warning("the owner of webhook %s was not told that it is disabled: %s", webhook_id, error)
