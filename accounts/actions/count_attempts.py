"""Count failures in the database, so that every web process knows of them, and refuse those who must wait."""

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accounts.models import Throttle
from accounts.throttling import MEMORY, Limit, blocked_until


class TooManyAttempts(Exception):
    """Whoever tries must wait ``seconds``; the message says so."""

    def __init__(self, seconds: int) -> None:
        super().__init__(_("Too many tries. Try again in %s.") % _span(seconds))
        self.seconds = seconds


def check_attempt(limits: Iterable[Limit], *, now: datetime) -> None:
    """Raises TooManyAttempts while one of ``limits`` is exceeded."""
    keys = [limit.key for limit in limits]
    until = Throttle.objects.filter(key__in=keys, blocked_until__gt=now).aggregate(until=Max("blocked_until"))["until"]
    if until is not None:
        raise TooManyAttempts(max(round((until - now).total_seconds()), 1))


@transaction.atomic
def note_failure(limits: Iterable[Limit], *, now: datetime) -> None:
    """One more failure counts against each; failures long ago are forgotten."""
    for limit in sorted(limits, key=lambda each: each.key):  # in one order, so that two never wait for each other
        Throttle.objects.bulk_create([Throttle(key=limit.key, failed_at=now)], ignore_conflicts=True)
        row = Throttle.objects.select_for_update().get(key=limit.key)
        row.failures = 1 if now - row.failed_at > MEMORY else row.failures + 1
        row.failed_at = now
        row.blocked_until = blocked_until(failures=row.failures, free=limit.free, now=now)
        row.save()


def forget_failures(limits: Iterable[Limit]) -> None:
    """Nothing counts against them any more."""
    Throttle.objects.filter(key__in=[limit.key for limit in limits]).delete()


def _span(seconds: int) -> str:
    if seconds < 60:
        return ngettext("%d second", "%d seconds", seconds) % seconds
    minutes = -(-seconds // 60)
    return ngettext("%d minute", "%d minutes", minutes) % minutes
