"""Know in which browsers somebody is signed in, and end them from afar."""

from datetime import datetime

from django.contrib.sessions.models import Session
from django.db import models, transaction

from accounts.models import OpenSession, User

LONGEST_BROWSER = 300


def note_session(*, user: User, session_key: str, address: str | None, browser: str, now: datetime) -> None:
    """The list of sessions has this one, seen now."""
    OpenSession.objects.update_or_create(
        session_key=session_key,
        defaults={"user": user, "seen_at": now, "address": address, "browser": browser[:LONGEST_BROWSER]},
        create_defaults={
            "user": user,
            "started_at": now,
            "seen_at": now,
            "address": address,
            "browser": browser[:LONGEST_BROWSER],
        },
    )


def living_sessions(user: User, *, now: datetime) -> list[OpenSession]:
    """Those that still open pages, the latest seen first."""
    living = Session.objects.filter(expire_date__gt=now).values("session_key")
    return list(user.open_sessions.filter(session_key__in=living).order_by("-seen_at", "-pk"))


@transaction.atomic
def end_session(*, user: User, session_id: int) -> None:
    """That browser has to sign in again. Nothing happens to what isn't the person's own, or ended before."""
    _end(user.open_sessions.filter(pk=session_id))


@transaction.atomic
def end_other_sessions(*, user: User, session_key: str) -> None:
    """Every browser has to sign in again but the one with ``session_key``."""
    _end(user.open_sessions.exclude(session_key=session_key))


def _end(sessions: "models.QuerySet[OpenSession]") -> None:
    keys = list(sessions.values_list("session_key", flat=True))
    Session.objects.filter(session_key__in=keys).delete()
    OpenSession.objects.filter(session_key__in=keys).delete()
