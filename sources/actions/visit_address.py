"""One polite request: its host's turn taken, its robots.txt asked, its answer returned."""

from datetime import datetime, timedelta
from urllib.parse import urlsplit

from django.conf import settings

from sources.fetching.client import FetchError, FetchSettings, Response, RobotsForbidden, UnexpectedStatus, fetch
from sources.fetching.robots import Robots, read_robots, robots_url
from sources.models import Host

# RFC 9309, 2.4: robots.txt should not be cached for more than a day.
ROBOTS_LIFETIME = timedelta(hours=24)
# A host that couldn't say is asked again sooner.
ROBOTS_RETRY = timedelta(minutes=10)
UNREACHABLE_STATUS = 503


class HostBusy(Exception):
    """Another request to this host runs or has just ended; ``free_at`` is when to come back."""

    def __init__(self, free_at: datetime) -> None:
        super().__init__("Another request to this host comes first.")
        self.free_at = free_at


def fetch_settings() -> FetchSettings:
    return FetchSettings(
        user_agent=f"FigureOfRecord/1.0 (+{settings.CONTACT})", allowed_hosts=settings.FETCH_ALLOWED_HOSTS
    )


def visit_address(*, url: str, now: datetime, etag: str = "", last_modified: str = "") -> Response:
    """The answer to a GET, after which its host rests for the delay that it asks for, or ours if longer.

    Raises HostBusy, and FetchError for everything that can go wrong with the answer.
    """
    parts = urlsplit(url)
    name = parts.netloc.rpartition("@")[2].lower()[:300]
    if not Host.objects.take_turn(name, now=now):
        raise HostBusy(Host.objects.get(pk=name).free_at)
    host = Host.objects.get(pk=name)
    pause = timedelta(seconds=settings.FETCH_DELAY_SECONDS)
    started = now
    try:
        robots = _robots(host, url=url, now=now)
        options = fetch_settings()
        pause = max(pause, timedelta(seconds=robots.crawl_delay(options.user_agent) or 0))
        if not robots.allowed(url, options.user_agent):
            raise RobotsForbidden("The site's robots.txt asks us to stay away from this address. Ask its publisher.")
        response = fetch(url, etag=etag or None, last_modified=last_modified or None, settings=options)
        started += timedelta(seconds=response.elapsed_seconds)
        return response
    finally:
        Host.objects.filter(pk=name).update(free_at=started + pause)


def _robots(host: Host, *, url: str, now: datetime) -> Robots:
    """The host's rules, read again when they are old. A host that can't say refuses (RFC 9309, 2.3.1.4)."""
    is_unsure = host.robots_status is not None and host.robots_status >= UNREACHABLE_STATUS
    lifetime = ROBOTS_RETRY if is_unsure else ROBOTS_LIFETIME
    if host.robots_read_at is None or host.robots_read_at + lifetime <= now:
        try:
            answer = fetch(robots_url(url), settings=fetch_settings())
            host.robots_status, host.robots_body = answer.status, answer.body
        except UnexpectedStatus as error:
            host.robots_status, host.robots_body = error.status, b""
        except FetchError:
            host.robots_status, host.robots_body = UNREACHABLE_STATUS, b""
        host.robots_read_at = now
        host.save(update_fields=("robots_status", "robots_body", "robots_read_at"))
    return read_robots(status=host.robots_status or UNREACHABLE_STATUS, body=bytes(host.robots_body))
