"""How often the settings let us look at one address."""

from datetime import timedelta

from django.conf import settings

from sources.scheduling import Pace


def pace() -> Pace:
    return Pace(
        shortest=timedelta(seconds=settings.POLL_SECONDS), longest=timedelta(seconds=settings.POLL_LONGEST_SECONDS)
    )
