"""Look at an address for what could be polled there."""

import time
from datetime import datetime, timedelta

from sources.actions.visit_address import HostBusy, visit_address
from sources.fetching.client import FetchError, Response, TooSlow
from sources.scraping.discovery import Candidate, find_listings
from sources.scraping.entries import Kind, NotAListing
from sources.scraping.listing import read_listing

LONGEST_WAIT = timedelta(seconds=20)


def find_candidates(*, url: str, now: datetime) -> tuple[Candidate, ...]:
    """The address itself where it is a feed or sitemap, else the listings that its page declares, and last itself.

    Guessed addresses are kept only where something answers there. Raises FetchError.
    """
    response = _visit(url, now=now)
    itself: tuple[Candidate, ...] = ()
    try:
        listing = read_listing(response.body, url=response.final_url, content_type=response.content_type)
    except NotAListing:
        listing = None
    if listing is not None:
        itself = (Candidate(response.final_url, listing.kind.value, listing.title),)
        if listing.kind is not Kind.SECTION_PAGE:
            return itself
    found = find_listings(response.body, response.final_url, charset=response.charset_declared)
    return tuple(each for each in found if each.is_declared or _answers(each.url, now=now)) + itself


def _answers(url: str, *, now: datetime) -> bool:
    try:
        response = _visit(url, now=now)
        listing = read_listing(response.body, url=response.final_url, content_type=response.content_type)
    except (FetchError, NotAListing):
        return False
    return listing.kind is not Kind.SECTION_PAGE


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
