"""Throw away what nobody can use any more: sessions that ended, and failures that are forgotten."""

from datetime import datetime

from django.contrib.sessions.models import Session

from accounts.models import OpenSession, Throttle
from accounts.throttling import MEMORY


def clear_expired(*, now: datetime) -> int:
    """How many rows went. What still counts stays: a wait is never longer than failures are remembered."""
    gone, _each = Session.objects.filter(expire_date__lte=now).delete()
    living = Session.objects.values("session_key")
    listed, _each = OpenSession.objects.exclude(session_key__in=living).filter(started_at__lt=now - MEMORY).delete()
    forgotten, _each = Throttle.objects.filter(failed_at__lt=now - MEMORY).delete()
    return gone + listed + forgotten
