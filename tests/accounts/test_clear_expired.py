"""What nobody can use any more is thrown away, and nothing else."""

from datetime import timedelta

import pytest
from django.contrib.sessions.models import Session

from accounts.actions.clear_expired import clear_expired
from accounts.models import OpenSession, Throttle
from tests.factories import NOON, UserFactory


@pytest.mark.django_db
def test_only_what_nobody_can_use_any_more_is_thrown_away():
    user = UserFactory()
    for key, hours in (("ended", -1), ("alive", 1)):
        Session.objects.create(session_key=key, session_data="", expire_date=NOON + timedelta(hours=hours))
        OpenSession.objects.create(user=user, session_key=key, started_at=NOON - timedelta(days=1), seen_at=NOON)
    Throttle.objects.create(key="long ago", failed_at=NOON - timedelta(hours=2))
    Throttle.objects.create(key="just now", failed_at=NOON)

    assert clear_expired(now=NOON) == 3
    assert clear_expired(now=NOON) == 0

    assert list(OpenSession.objects.values_list("session_key", flat=True)) == ["alive"]
    assert list(Throttle.objects.values_list("key", flat=True)) == ["just now"]
