"""Remember when a key was last used, so that its owner sees which ones nobody needs."""

from datetime import datetime

from django.db.models import Q

from following.models import USE_GRAIN, Token


def note_token_use(*, token_id: int, now: datetime) -> None:
    """``last_used_at`` is now, or at most five minutes ago."""
    is_stale = Q(last_used_at__isnull=True) | Q(last_used_at__lt=now - USE_GRAIN)
    Token.objects.filter(is_stale, pk=token_id).update(last_used_at=now)
