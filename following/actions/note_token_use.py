"""Remember when a key was last used, so that its owner sees which ones nobody needs."""

from datetime import datetime, timedelta

from django.db.models import Q

from following.models import Token

# A reader that polls every second need not write every second.
GRAIN = timedelta(minutes=5)


def note_token_use(*, token_id: int, now: datetime) -> None:
    """``last_used_at`` is now, or at most five minutes ago."""
    is_stale = Q(last_used_at__isnull=True) | Q(last_used_at__lt=now - GRAIN)
    Token.objects.filter(is_stale, pk=token_id).update(last_used_at=now)
