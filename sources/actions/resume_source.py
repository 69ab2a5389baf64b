"""Poll a source again that was paused, set aside or gone, or one that waits: at once."""

from datetime import datetime

from sources.models import Source


def resume_source(*, source_id: int, now: datetime) -> None:
    """It is due now and begins with a clean slate; what it failed of is in its log."""
    Source.objects.filter(pk=source_id).update(
        paused_at=None, retired_at=None, attempts=0, trouble=0, next_check_at=now, rung_at=None
    )
