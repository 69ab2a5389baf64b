"""The bell of the stage publish: a hub is told that public feeds changed."""

import logging

from celery import shared_task
from django.utils import timezone

from feeds.hub import tell_hub

logger = logging.getLogger(__name__)


@shared_task(soft_time_limit=60)
def tell_hub_of_changes() -> None:
    if tell_hub(now=timezone.now()):
        logger.info("told the hub that public feeds changed")
