"""Read a source's listing and note what it announces."""

from datetime import datetime
from enum import StrEnum

from sources.actions.end_poll import Failed, Gone, Read, end_poll, forget_old_checks
from sources.actions.visit_address import HostBusy, visit_address
from sources.fetching.client import FetchError, UnexpectedStatus
from sources.models import Source
from sources.scraping.entries import NotAListing
from sources.scraping.listing import read_listing

# Some servers answer "not modified" for ever; so often we ask without saying what we have.
UNCONDITIONAL_SHARE = 0.01


class PollOutcome(StrEnum):
    NOT_DUE = "not due"
    HOST_BUSY = "host busy"
    NEW = "new articles"
    UNCHANGED = "nothing new"
    FAILED = "failed"
    RETIRED = "gone for good"


def poll_source(*, source_id: int, now: datetime, jitter: float = 0.0, draw: float = 1.0) -> PollOutcome:
    """Fetch the listing, once per lease, and make every article that it announces due.

    Of an index of sitemaps, the next one of those that it names. The outcome and any failure are stored on the
    source, with when to look again. ``jitter`` and ``draw`` are random numbers from 0 to 1: the first keeps sources
    added together from staying together, the second decides whether to ask unconditionally.
    """
    if not Source.objects.take_lease(source_id, now=now):
        return PollOutcome.NOT_DUE
    source = Source.objects.select_related("publisher").get(pk=source_id)
    try:
        result = _read(source, now=now, is_conditional=draw >= UNCONDITIONAL_SHARE)
    except HostBusy as busy:
        Source.objects.filter(pk=source_id).update(next_check_at=busy.free_at, attempts=0)
        return PollOutcome.HOST_BUSY
    except UnexpectedStatus as error:
        kind = Gone if error.is_gone else Failed
        result = kind(str(error), error.grade, error.status, error.retry_after, is_haste=error.is_haste)
    except FetchError as error:
        result = Failed(str(error), error.grade, retry_after=error.retry_after)
    except NotAListing as error:
        result = Failed(str(error), "soft")
    new_count = end_poll(source, result, now=now, jitter=jitter)
    if draw < UNCONDITIONAL_SHARE:
        forget_old_checks(source_id, now=now)
    if isinstance(result, Read):
        return PollOutcome.NEW if new_count else PollOutcome.UNCHANGED
    return PollOutcome.RETIRED if source.retired_at is not None else PollOutcome.FAILED


def _read(source: Source, *, now: datetime, is_conditional: bool) -> Read | Failed:
    """Raises HostBusy, FetchError and NotAListing."""
    if source.unread_listings:
        response = visit_address(url=source.unread_listings[0], now=now)
    else:
        validators = {"etag": source.etag, "last_modified": source.last_modified} if is_conditional else {}
        response = visit_address(url=source.url, now=now, **validators)
    if response.is_not_modified:
        return Read(response, None)
    listing = read_listing(
        response.body, url=response.final_url, content_type=response.content_type, charset=response.charset_declared
    )
    return Read(response, listing)
