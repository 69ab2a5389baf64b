import logging

from celery import shared_task
from django.utils import timezone

from accounts.actions.clear_expired import clear_expired

logger = logging.getLogger(__name__)


@shared_task
def clear_what_expired() -> None:
    logger.info("threw away %s expired rows", clear_expired(now=timezone.now()))
