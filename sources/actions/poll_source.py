"""Read a source's listing and note what it announces."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from django.conf import settings
from django.db import transaction

from sources.actions.note_entries import note_entries
from sources.actions.visit_address import HostBusy, visit_address
from sources.fetching.client import FetchError, Response, UnexpectedStatus
from sources.models import Check, Source
from sources.scheduling import GRADE_WEIGHTS, Pace, next_check
from sources.scraping.entries import Listing, NotAListing
from sources.scraping.listing import read_listing

RECENT_CHANGES = 20


class PollOutcome(StrEnum):
    NOT_DUE = "not due"
    HOST_BUSY = "host busy"
    NEW = "new articles"
    UNCHANGED = "nothing new"
    FAILED = "failed"
    RETIRED = "gone for good"


@dataclass(frozen=True)
class _Failure:
    message: str
    weight: float
    status: int | None = None
    retry_after: str | None = None
    is_gone: bool = False


def poll_source(*, source_id: int, now: datetime, jitter: float = 0.0) -> PollOutcome:
    """Fetch the listing, once per lease, and make every article that it announces due.

    The outcome and any failure are stored on the source, with when to look again. ``jitter`` is a random number from
    0 to 1 that keeps sources added together from staying together.
    """
    if not Source.objects.take_lease(source_id, now=now):
        return PollOutcome.NOT_DUE
    source = Source.objects.select_related("publisher").get(pk=source_id)
    try:
        response = visit_address(url=source.url, now=now, etag=source.etag, last_modified=source.last_modified)
        listing = None
        if not response.is_not_modified:
            listing = read_listing(
                response.body,
                url=response.final_url,
                content_type=response.content_type,
                charset=response.charset_declared,
            )
    except HostBusy as busy:
        Source.objects.filter(pk=source_id).update(next_check_at=busy.free_at, attempts=0)
        return PollOutcome.HOST_BUSY
    except UnexpectedStatus as error:
        failure = _Failure(str(error), GRADE_WEIGHTS[error.grade], error.status, error.retry_after, error.is_gone)
        return _conclude_failure(source, failure, now=now, jitter=jitter)
    except FetchError as error:
        return _conclude_failure(source, _Failure(str(error), GRADE_WEIGHTS[error.grade]), now=now, jitter=jitter)
    except NotAListing as error:
        return _conclude_failure(source, _Failure(str(error), GRADE_WEIGHTS["soft"]), now=now, jitter=jitter)
    return _conclude_success(source, response, listing, now=now, jitter=jitter)


@transaction.atomic
def _conclude_success(
    source: Source, response: Response, listing: Listing | None, *, now: datetime, jitter: float
) -> PollOutcome:
    new_count = 0
    if listing is not None:
        new_count = note_entries(listing.entries, source=source, now=now)
        source.kind = listing.kind.value
        source.title = (listing.title or source.title)[:500]
    outcome = PollOutcome.NEW if new_count else PollOutcome.UNCHANGED
    source.checks.create(
        checked_at=now,
        outcome=Check.Outcome.CHANGED if new_count else Check.Outcome.UNCHANGED,
        new_count=new_count,
        status=response.status,
        elapsed_ms=round(response.elapsed_seconds * 1000),
    )
    source.attempts = 0
    source.trouble = 0
    source.last_error = ""
    source.last_checked_at = now
    source.last_changed_at = now if new_count else source.last_changed_at
    source.etag = (response.etag or "")[:500]
    source.last_modified = (response.last_modified or "")[:200]
    if response.permanent_url and not Source.objects.filter(url=response.permanent_url).exists():
        source.url = response.permanent_url[:1000]
    changed_at = source.checks.filter(outcome=Check.Outcome.CHANGED).order_by("-checked_at", "-pk")
    source.next_check_at = next_check(
        now=now,
        changed_at=list(changed_at.values_list("checked_at", flat=True)[:RECENT_CHANGES]),
        headers=response.headers,
        ttl_seconds=listing.ttl_seconds if listing else None,
        jitter=jitter,
        pace=_pace(),
    )
    source.save()
    return outcome


@transaction.atomic
def _conclude_failure(source: Source, failure: _Failure, *, now: datetime, jitter: float) -> PollOutcome:
    source.attempts = 0
    source.trouble += failure.weight
    source.last_error = failure.message
    source.last_checked_at = now
    source.retired_at = now if failure.is_gone else None
    source.next_check_at = next_check(
        now=now, trouble=source.trouble, retry_after=failure.retry_after, jitter=jitter, pace=_pace()
    )
    source.save()
    source.checks.create(
        checked_at=now,
        outcome=Check.Outcome.RETIRED if failure.is_gone else Check.Outcome.FAILED,
        status=failure.status,
        message=failure.message,
    )
    return PollOutcome.RETIRED if failure.is_gone else PollOutcome.FAILED


def _pace() -> Pace:
    return Pace(
        shortest=timedelta(seconds=settings.POLL_SECONDS), longest=timedelta(seconds=settings.POLL_LONGEST_SECONDS)
    )
