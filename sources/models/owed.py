"""Rows that workers take one at a time: sources to poll, articles to read."""

from datetime import datetime, timedelta
from typing import Self, TypeVar

from django.db import models, transaction
from django.db.models import F, Q

# A lease outlives the longest poll (its task's time limit), so that no two workers hold one row.
POLL_LEASE = timedelta(minutes=5)
# Attempts that ended neither well nor badly (a killed worker, a bug) after which an item waits for a person.
MAX_ATTEMPTS = 8
# A row whose bell was rung is not rung for again so soon, or a round a second would flood a queue that is behind.
RING_AGAIN = timedelta(minutes=1)

Row = TypeVar("Row", bound=models.Model)


class OwedQuerySet(models.QuerySet[Row]):
    """Rows with ``next_check_at``, ``attempts`` and ``rung_at``."""

    def due(self, *, now: datetime) -> Self:
        """Rows whose next check has come; those that workers keep dying of wait for a person instead."""
        return self.filter(next_check_at__lte=now, attempts__lt=MAX_ATTEMPTS)

    def take_lease(self, row_id: int, *, now: datetime) -> bool:
        """Reserve a due row for one worker; False when it is not due or another worker has it."""
        # The attempt is counted before the work, so that a worker killed half-way leaves a trace.
        due = self.due(now=now).filter(pk=row_id)
        return due.update(next_check_at=now + POLL_LEASE, attempts=F("attempts") + 1, rung_at=None) == 1

    def ring(self, *, now: datetime, limit: int) -> list[int]:
        """Ids of rows due longest whose bell was not rung lately; it counts as rung now."""
        unrung = self.due(now=now).filter(Q(rung_at__isnull=True) | Q(rung_at__lte=now - RING_AGAIN))
        with transaction.atomic():
            owed = unrung.select_for_update(skip_locked=True).order_by("next_check_at", "pk")
            ids = list(owed.values_list("pk", flat=True)[:limit])
            self.model._default_manager.filter(pk__in=ids).update(rung_at=now)
        return ids
