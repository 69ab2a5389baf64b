"""Put a comment that mentions somebody into their inbox."""

from datetime import datetime, timedelta
from typing import Any

from django.db import models
from django.db.models import Exists, OuterRef
from django.utils import translation
from django.utils.translation import gettext as _

from accounts.models import User
from claims.models import Annotation
from following.models import InboxItem

# What was missed for a week is no news.
FRESH = timedelta(days=7)
LONGEST_QUOTE = 300
Mention = Annotation.mentioned.through


# Any: the table behind a many-to-many field has no class to name.
def mentions_owed(*, now: datetime) -> "models.QuerySet[Any]":
    """Mentions that their person was not told of; of oneself there are none."""
    told = InboxItem.objects.filter(user=OuterRef("user"), annotation=OuterRef("annotation"))
    fresh = Mention.objects.filter(annotation__created_at__gt=now - FRESH, user__is_active=True)
    return fresh.exclude(user=models.F("annotation__author")).exclude(Exists(told))


def tell_mentioned(*, annotation_id: int, user_id: int, now: datetime) -> bool:
    """An unread item with the comment's words; False when it is there already."""
    comment = Annotation.objects.select_related("author", "claim").get(pk=annotation_id)
    user = User.objects.get(pk=user_id)
    words = {"name": comment.author.display_name, "text": str(comment.body.get("value", ""))[:LONGEST_QUOTE]}
    with translation.override(user.language):
        text = _("%(name)s mentioned you: “%(text)s”") % words
    _item, made = InboxItem.objects.get_or_create(
        user=user,
        annotation=comment,
        defaults={
            "kind": InboxItem.Kind.MENTION,
            "figure_id": comment.figure_id or (comment.claim.figure_id if comment.claim else None),
            "text": text,
            "created_at": now,
        },
    )
    return made
