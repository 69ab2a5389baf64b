"""Keep what a poll found, and when to look again."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction

from sources.actions.note_entries import note_entries
from sources.actions.visit_address import validators_of
from sources.fetching.client import Response
from sources.models import Check, Source
from sources.pace import pace
from sources.scheduling import RECENT_CHANGES, more_trouble, next_check
from sources.scraping.entries import Kind, Listing

# A permanent move is believed when so many polls in a row have found it.
MOVES_BELIEVED = 3
# Of an index of sitemaps: how many of its newest are read the first time, and at each later reading.
FIRST_LISTINGS = 10
NEWEST_LISTINGS = 3
MOST_LISTINGS = 20  # with those of the indexes that it names
LONGEST_URL = 1000
# Looks that found nothing are forgotten after this; those that found something tell a source's pace.
CHECKS_KEPT = timedelta(days=30)

KEPT = (
    "url", "title", "kind", "next_check_at", "attempts", "trouble", "last_checked_at", "last_changed_at", "last_error",
    "etag", "last_modified", "moved_to", "moved_count", "listings", "unread_listings", "retired_at",
)  # fmt: skip


@dataclass(frozen=True)
class Read:
    """An answer; ``listing`` is None where it said that nothing has changed."""

    response: Response
    listing: Listing | None


@dataclass(frozen=True)
class Failed:
    """``grade`` is one of sources.fetching.errors.Grade; ``is_haste``: we were told that we ask too often."""

    message: str
    grade: str
    status: int | None = None
    retry_after: str | None = None
    is_haste: bool = False


class Gone(Failed):
    """The server says that nothing will ever be there again."""


@transaction.atomic
def end_poll(source: Source, result: Read | Failed, *, now: datetime, jitter: float) -> int:
    """The number of new articles. All that the poll changes is kept at once, or, if the worker dies, nothing."""
    is_part = bool(source.unread_listings)  # one of the sitemaps that an index names
    source.attempts = 0
    source.last_checked_at = now
    source.unread_listings = source.unread_listings[1:]
    if isinstance(result, Read):
        new_count = _note_success(source, result, now=now, jitter=jitter, is_part=is_part)
    else:
        new_count = 0
        _note_failure(source, result, now=now, jitter=jitter, is_part=is_part)
    if source.unread_listings and source.retired_at is None:
        source.next_check_at = now + timedelta(seconds=settings.FETCH_DELAY_SECONDS)
    source.save(update_fields=KEPT)
    return new_count


def forget_old_checks(source_id: int, *, now: datetime) -> None:
    """The log of a source stays readable: looks that found nothing are dropped after a month."""
    old = Check.objects.filter(source=source_id, checked_at__lt=now - CHECKS_KEPT)
    old.exclude(outcome=Check.Outcome.CHANGED).delete()


def _note_success(source: Source, read: Read, *, now: datetime, jitter: float, is_part: bool) -> int:
    response, listing = read.response, read.listing
    new_count = 0
    if listing is not None:
        new_count = note_entries(listing.entries, source=source, language=listing.language, now=now)
        if not is_part:
            source.kind = listing.kind.value
            source.title = (listing.title or source.title)[:500]
    _plan_parts(source, listing, is_part=is_part)
    message = ""
    if not is_part:
        source.etag, source.last_modified = validators_of(response)
        message = _follow_move(source, response.permanent_url, now=now)
    source.trouble = 0
    source.last_error = message if source.retired_at else ""
    source.last_changed_at = now if new_count else source.last_changed_at
    source.checks.create(
        checked_at=now,
        outcome=Check.Outcome.CHANGED if new_count else Check.Outcome.UNCHANGED,
        new_count=new_count,
        status=response.status,
        elapsed_ms=round(response.elapsed_seconds * 1000),
        message=message or _remark(response, is_part=is_part),
    )
    changed_at = source.checks.filter(outcome=Check.Outcome.CHANGED).order_by("-checked_at", "-pk")
    source.next_check_at = next_check(
        now=now,
        changed_at=list(changed_at.values_list("checked_at", flat=True)[:RECENT_CHANGES]),
        headers=response.headers,
        ttl_seconds=listing.ttl_seconds if listing else None,
        jitter=jitter,
        pace=pace(),
    )
    return new_count


def _remark(response: Response, *, is_part: bool) -> str:
    """What the log of checks says of an answer beside its outcome."""
    if response.is_truncated:
        return "The answer ended before its end. What came was read; all of it is asked for next time."
    return f"Read {response.url}" if is_part else ""


def _note_failure(source: Source, failure: Failed, *, now: datetime, jitter: float, is_part: bool) -> None:
    is_gone = isinstance(failure, Gone) and not is_part
    source.trouble = more_trouble(source.trouble, grade=failure.grade, is_haste=failure.is_haste)
    source.last_error = failure.message
    source.retired_at = now if is_gone else None
    source.next_check_at = next_check(
        now=now, trouble=source.trouble, retry_after=failure.retry_after, jitter=jitter, pace=pace()
    )
    if failure.retry_after:
        source.unread_listings = []  # what is left of the round would be asked for too early
    source.checks.create(
        checked_at=now,
        outcome=Check.Outcome.RETIRED if is_gone else Check.Outcome.FAILED,
        status=failure.status,
        message=failure.message,
    )


def _plan_parts(source: Source, listing: Listing | None, *, is_part: bool) -> None:
    """Which of the sitemaps that an index names are read next: its newest, and those never seen before."""
    named = [url for url in listing.listings if len(url) <= LONGEST_URL] if listing is not None else []
    new = [url for url in named if url not in source.listings]
    if is_part:
        new = new[: max(MOST_LISTINGS - len(source.listings), 0)]
        source.listings = [*source.listings, *new]
        source.unread_listings = [*source.unread_listings, *new]
    elif listing is None:
        source.unread_listings = source.listings[:NEWEST_LISTINGS]
    elif listing.kind is Kind.SITEMAP_INDEX:
        first = named[:FIRST_LISTINGS]
        source.unread_listings = [url for place, url in enumerate(first) if url in new or place < NEWEST_LISTINGS]
        source.listings = first


def _follow_move(source: Source, moved_to: str | None, *, now: datetime) -> str:
    """What to say of a permanent move, which is believed when several polls in a row have found it."""
    target = moved_to or ""
    if len(target) > LONGEST_URL or target == source.url:
        target = ""
    source.moved_count = source.moved_count + 1 if target and target == source.moved_to else int(bool(target))
    source.moved_to = target
    if not target:
        return ""
    if source.moved_count < MOVES_BELIEVED:
        return f"Redirected for good to {target}; believed when it stays so."
    if Source.objects.filter(url=target).exists():
        source.retired_at = now
        return f"Moved for good to {target}, which is a source of its own. Nothing is left to do."
    source.url, source.moved_to, source.moved_count = target, "", 0
    return f"Moved for good to {target}, and polled there from now on."
