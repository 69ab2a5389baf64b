"""Fetch a document that somebody attached by its address, and keep its bytes under their hash."""

from datetime import datetime, timedelta
from enum import Enum

from django.db import transaction

from claims.models import Evidence
from sources.actions.visit_address import HostBusy, visit_document
from sources.evidence import keep_raw
from sources.fetching.client import FetchError

RETRY = timedelta(minutes=10)
# An address that refuses so often is a person's to open: the evidence says why it is not archived.
MOST_TRIES = 4


class ArchiveOutcome(Enum):
    ARCHIVED = "archived"
    FAILED = "failed"
    NOT_DUE = "not due"
    BUSY = "busy"


def archive_evidence(*, evidence_id: int, now: datetime) -> ArchiveOutcome:
    """The document's bytes are kept, or the evidence says why not and when that is tried again.

    No transaction is open while the server answers.
    """
    if not Evidence.objects.take_lease(evidence_id, now=now):
        return ArchiveOutcome.NOT_DUE
    evidence = Evidence.objects.get(pk=evidence_id)
    try:
        response = visit_document(url=evidence.url, now=now)
    except HostBusy as busy:
        evidence.attempts -= 1
        evidence.next_check_at = busy.free_at
        evidence.save(update_fields=("attempts", "next_check_at"))
        return ArchiveOutcome.BUSY
    except FetchError as error:
        evidence.error = str(error)
        evidence.next_check_at = now + RETRY if evidence.attempts < MOST_TRIES else None
        evidence.save(update_fields=("error", "next_check_at"))
        return ArchiveOutcome.FAILED
    with transaction.atomic():
        evidence.raw = keep_raw(response.body, content_type=response.content_type or "", now=now)
        evidence.archived_at, evidence.next_check_at, evidence.error = now, None, ""
        evidence.save(update_fields=("raw", "archived_at", "next_check_at", "error"))
    return ArchiveOutcome.ARCHIVED
