"""Look at an address for what could be polled there."""

import time
from dataclasses import replace
from datetime import datetime, timedelta

from sources.actions.visit_address import HostBusy, visit_address
from sources.fetching.client import FetchError, Response, TooSlow
from sources.scraping.discovery import Candidate, find_listings
from sources.scraping.entries import Kind, Listing, NotAListing
from sources.scraping.listing import read_listing

LONGEST_WAIT = timedelta(seconds=20)
LOOKED_INTO = 2  # of what a site declares: the first that can be read is enough
SHOWN_ENTRIES = 5


def find_candidates(*, url: str, now: datetime) -> tuple[Candidate, ...]:
    """The address itself where it is a feed or sitemap, else the listings that its page declares, and last itself.

    The best is looked into, so that what it lists can be shown; one that cannot be read comes after the others.
    Guessed addresses are tried where nothing that is declared can be read. Raises FetchError.
    """
    response = _visit(url, now=now)
    itself: tuple[Candidate, ...] = ()
    try:
        listing = _listing(response)
    except NotAListing:
        listing = None
    if listing is not None:
        itself = (_looked_into(Candidate(response.final_url, listing.kind.value, listing.title), listing),)
        if listing.kind is not Kind.SECTION_PAGE:
            return itself
    found = find_listings(response.body, response.final_url, charset=response.charset_declared)
    declared = [each for each in found if each.is_declared]
    tried = [_tried(each, now=now) for each in declared[:LOOKED_INTO]]
    readable = [each for each in tried if not each.problem]
    guessed = [] if readable else [_tried(each, now=now) for each in found if not each.is_declared]
    guessed = [each for each in guessed if not each.problem and each.kind != Kind.SECTION_PAGE]
    unreadable = [each for each in tried if each.problem]
    return (*readable, *declared[LOOKED_INTO:], *guessed, *itself, *unreadable)


def _tried(candidate: Candidate, *, now: datetime) -> Candidate:
    """The candidate with what it lists, or with why it cannot be read."""
    try:
        return _looked_into(candidate, _listing(_visit(candidate.url, now=now)))
    except (FetchError, NotAListing) as error:
        return replace(candidate, problem=str(error))


def _looked_into(candidate: Candidate, listing: Listing) -> Candidate:
    return replace(
        candidate,
        kind=listing.kind.value,
        title=candidate.title or listing.title,
        entry_count=len(listing.entries),
        newest=listing.entries[:SHOWN_ENTRIES],
    )


def _listing(response: Response) -> Listing:
    """Raises NotAListing."""
    return read_listing(
        response.body, url=response.final_url, content_type=response.content_type, charset=response.charset_declared
    )


def _visit(url: str, *, now: datetime) -> Response:
    """The answer, after the pause that the host asks for; a person waits for it."""
    waited = timedelta()
    while True:
        try:
            return visit_address(url=url, now=now + waited)
        except HostBusy as busy:
            pause = busy.free_at - (now + waited)
            waited += pause
            if waited > LONGEST_WAIT:
                raise TooSlow("This site is being read at the moment. Try again in a minute.") from busy
            time.sleep(pause.total_seconds())
