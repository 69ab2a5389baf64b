"""Mail somebody what is unread in their inbox, at most once an hour or a day, as they chose."""

from datetime import datetime, timedelta

from django.conf import settings
from django.core import signing
from django.db import models, transaction
from django.db.models import Exists, OuterRef, Q
from django.urls import reverse
from django.utils import translation

from accounts.letters import LetterNotSent, send_letter
from accounts.models import User
from following.models import InboxItem

PERIODS = {User.Digest.HOURLY: timedelta(hours=1), User.Digest.DAILY: timedelta(days=1)}
MOST_ITEMS = 100
SALT = "following.digest"


def digests_owed(*, now: datetime) -> "models.QuerySet[User]":
    """People with something unread that no letter told them, whose last letter is long enough ago."""
    letters = InboxItem.objects.filter(user=OuterRef("pk"))
    rested = Q()
    for digest, period in PERIODS.items():
        recent = letters.filter(mailed_at__gt=now - period)
        rested |= Q(Q(digest=digest), ~Exists(recent))
    return User.objects.filter(rested, Exists(letters.unmailed()), is_active=True).exclude(email="")


def send_digest(*, user_id: int, now: datetime) -> int:
    """One letter with everything unread; how many items it has. Twice at once sends one letter.

    The items are marked first, and the letter sent outside of the transaction; raises LetterNotSent, and then
    they are unmarked for the next round.
    """
    with transaction.atomic():
        user = User.objects.select_for_update().get(pk=user_id)
        if not digests_owed(now=now).filter(pk=user_id).exists():
            return 0
        ids = list(InboxItem.objects.unmailed().filter(user=user).values_list("pk", flat=True))
        InboxItem.objects.filter(pk__in=ids).update(mailed_at=now)
    items = InboxItem.objects.filter(pk__in=ids).select_related("figure").order_by("figure", "created_at", "pk")
    address = settings.BASE_URL + reverse("unsubscribe", args=(unsubscribe_token(user),))
    try:
        with translation.override(user.language):
            send_letter(
                to=user.email,
                template="digest",
                context={"user": user, "items": list(items[:MOST_ITEMS]), "count": len(ids), "unsubscribe": address},
                # RFC 8058: mail programs offer a button that posts to the address.
                headers={"List-Unsubscribe": f"<{address}>", "List-Unsubscribe-Post": "List-Unsubscribe=One-Click"},
            )
    except LetterNotSent:
        InboxItem.objects.filter(pk__in=ids, mailed_at=now).update(mailed_at=None)
        raise
    return len(ids)


def unsubscribe_token(user: User) -> str:
    return signing.dumps(user.pk, salt=SALT)


def reads_token(token: str) -> bool:
    """Whether it is a token of ours."""
    return _user_id(token) is not None


def unsubscribe(token: str) -> None:
    """No more digests for whoever the token was made for; nothing happens for one that isn't ours."""
    user_id = _user_id(token)
    if user_id is not None:
        User.objects.filter(pk=user_id).update(digest=User.Digest.OFF)


def _user_id(token: str) -> int | None:
    try:
        user_id: int = signing.loads(token, salt=SALT)
    except signing.BadSignature:
        return None
    return user_id
