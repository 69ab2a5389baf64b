"""Begin an import that was looked at."""

from datetime import datetime

from sources.models import ImportRun


def start_import(*, run_id: int, now: datetime) -> bool:
    """Its lines are owed from now on. False when it was begun before."""
    return ImportRun.objects.filter(pk=run_id, started_at__isnull=True).update(started_at=now) == 1
