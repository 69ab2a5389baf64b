"""Stop polling a source until somebody resumes it."""

from datetime import datetime

from sources.models import Source


def pause_source(*, source_id: int, now: datetime) -> None:
    """Twice is once: the moment of the first pause stays."""
    Source.objects.filter(pk=source_id, paused_at__isnull=True).update(paused_at=now)
