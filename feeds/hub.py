"""Tell a WebSub hub that public feeds changed, so that it tells their subscribers."""

import logging
from datetime import datetime
from http import HTTPStatus
from urllib.parse import urlencode

from django.conf import settings
from django.urls import reverse

from feeds.changes import latest_change
from following.models import HubNotice
from sources.actions.visit_address import fetch_settings
from sources.fetching.errors import FetchError
from sources.fetching.sending import send

logger = logging.getLogger(__name__)

KINDS = ("conflicts", "verdicts", "corrections")
FORMATS = ("atom", "rss", "json")
ALL = "public feeds"


def tell_hub(*, now: datetime) -> bool:
    """The hub knows of the latest change; False when it knew, or can't be told now: the next round tries again."""
    changed_at = latest_change()
    known = HubNotice.objects.filter(topic=ALL).values_list("changed_at", flat=True).first()
    if not settings.WEBSUB_HUB or changed_at is None or (known is not None and known >= changed_at):
        return False
    topics = [settings.BASE_URL + reverse("public-feed", args=(kind, each)) for kind in KINDS for each in FORMATS]
    body = urlencode([("hub.mode", "publish"), *(("hub.url", topic) for topic in topics)])
    headers = {"Content-Type": "application/x-www-form-urlencoded"}
    try:
        answer = send(settings.WEBSUB_HUB, body.encode(), headers=headers, settings=fetch_settings())
    except FetchError as error:
        logger.warning("the hub was not told: %s", error)
        return False
    if answer.status >= HTTPStatus.BAD_REQUEST:
        logger.warning("the hub was not told: it answered %s", answer.status)
        return False
    HubNotice.objects.update_or_create(topic=ALL, defaults={"changed_at": changed_at, "told_at": now})
    return True
