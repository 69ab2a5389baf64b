"""One polite request: its host's turn taken, its robots.txt asked, its answer returned."""

import time
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from django.conf import settings

from sources.fetching.client import FetchSettings, Response, RobotsForbidden, UnexpectedStatus, fetch
from sources.fetching.robots import Robots, fetch_rules, is_unsure, read_robots
from sources.models import Host

# RFC 9309, 2.4: robots.txt should not be cached for more than a day.
ROBOTS_LIFETIME = timedelta(hours=24)
# A host that couldn't say is asked again sooner.
ROBOTS_RETRY = timedelta(minutes=10)
# After "too many requests" all of a host rests so many pauses; the address itself waits as long as it was told to.
PAUSES_AFTER_429 = 12
LONGEST_ETAG = 500
LONGEST_LAST_MODIFIED = 200


class HostBusy(Exception):
    """Another request to this host runs or has just ended; ``free_at`` is when to come back, and nobody else's."""

    def __init__(self, free_at: datetime) -> None:
        super().__init__("Another request to this host comes first.")
        self.free_at = free_at


def fetch_settings(*, any_type: bool = False) -> FetchSettings:
    return FetchSettings(
        user_agent=f"FigureOfRecord/1.0 (+{settings.CONTACT})",
        allowed_hosts=settings.FETCH_ALLOWED_HOSTS,
        any_type=any_type,
    )


def visit_address(*, url: str, now: datetime, etag: str = "", last_modified: str = "") -> Response:
    """The answer to a GET, after which its host rests for the delay that it asks for, or ours if longer.

    Raises HostBusy, and FetchError for everything that can go wrong with the answer.
    """
    return _visit(url, now=now, etag=etag, last_modified=last_modified, options=fetch_settings())


def visit_document(*, url: str, now: datetime) -> Response:
    """As visit_address, for what need be neither a listing nor a page: a document, an image."""
    return _visit(url, now=now, etag="", last_modified="", options=fetch_settings(any_type=True))


def _visit(url: str, *, now: datetime, etag: str, last_modified: str, options: FetchSettings) -> Response:
    name = urlsplit(url).netloc.rpartition("@")[2].lower()[:300]
    host = Host.objects.take_turn(name, now=now)
    if host is None:
        raise HostBusy(Host.objects.queue_up(name, now=now))
    pause = timedelta(seconds=settings.FETCH_DELAY_SECONDS)
    started = time.monotonic()
    try:
        robots = _robots(host, url=url, now=now)
        pause = max(pause, timedelta(seconds=robots.crawl_delay(options.user_agent) or 0))
        if not robots.allowed(url, options.user_agent):
            raise RobotsForbidden("The site's robots.txt asks us to stay away from this address. Ask its publisher.")
        return fetch(url, etag=etag or None, last_modified=last_modified or None, settings=options)
    except UnexpectedStatus as error:
        if error.is_haste:
            pause *= PAUSES_AFTER_429
        raise
    finally:
        elapsed = timedelta(seconds=time.monotonic() - started)
        Host.objects.end_turn(name, now=now + elapsed, pause=pause, elapsed=elapsed)


def validators_of(response: Response) -> tuple[str, str]:
    """ETag and Last-Modified to send next time, as given; one too long to keep is none: half of it matches nothing."""
    etag, last_modified = response.etag or "", response.last_modified or ""
    return (
        etag if len(etag) <= LONGEST_ETAG else "",
        last_modified if len(last_modified) <= LONGEST_LAST_MODIFIED else "",
    )


def _robots(host: Host, *, url: str, now: datetime) -> Robots:
    """The host's rules, read again when they are old. A host that can't say refuses (RFC 9309, 2.3.1.4)."""
    lifetime = ROBOTS_RETRY if is_unsure(host.robots_status or 0) else ROBOTS_LIFETIME
    if host.robots_read_at is None or host.robots_read_at + lifetime <= now:
        host.robots_status, host.robots_body = fetch_rules(url, settings=fetch_settings())
        host.robots_read_at = now
        host.save(update_fields=("robots_status", "robots_body", "robots_read_at"))
    return read_robots(status=host.robots_status or 0, body=bytes(host.robots_body))
