"""What a process of its own does in the test of concurrent grouping: groups keys again and again."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from multiprocessing.synchronize import Barrier

NOON = datetime(2026, 6, 25, 12, tzinfo=UTC)


def group_again(database: str, start: Barrier, keys: Sequence[str], *, rounds: int) -> None:
    """Group the keys each time that the barrier falls. Sets Django up: nothing of it is inherited."""
    import django
    from django.conf import settings

    settings.DATABASES["default"]["NAME"] = database
    django.setup()
    from claims.actions.group_batch import group_batch

    for number in range(rounds):
        start.wait(timeout=60)
        group_batch(keys=keys, now=NOON + timedelta(seconds=number))
