"""One polite request: the turn of its host taken, its robots.txt asked, its answer returned."""

import time
from dataclasses import dataclass
from datetime import datetime, timedelta
from http import HTTPStatus

from django.conf import settings

from sources.fetching.client import FetchSettings, Response, RobotsForbidden, UnexpectedStatus, fetch
from sources.fetching.errors import RobotsUnknown
from sources.fetching.hosts import host_name
from sources.fetching.robots import Robots, RobotsAnswer, fetch_rules, is_unsure, read_robots
from sources.models import Host
from sources.scheduling import parse_retry_after

# RFC 9309, 2.4: robots.txt should not be cached for more than a day.
ROBOTS_LIFETIME = timedelta(hours=24)
# A host that couldn't say is asked again sooner.
ROBOTS_RETRY = timedelta(minutes=10)
# After "too many requests" all of a host rests so many pauses; the address itself waits as long as it was told to.
PAUSES_AFTER_429 = 12
NO_ANSWER = read_robots(status=HTTPStatus.SERVICE_UNAVAILABLE, body=b"")
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

    A redirect to another host waits for that host's turn, and asks its robots.txt as well. Raises HostBusy, and
    FetchError for everything that can go wrong with the answer.
    """
    return _visit(url, now=now, etag=etag, last_modified=last_modified, options=fetch_settings())


def visit_document(*, url: str, now: datetime) -> Response:
    """As visit_address, for what need be neither a listing nor a page: a document, an image."""
    return _visit(url, now=now, etag="", last_modified="", options=fetch_settings(any_type=True))


def _visit(url: str, *, now: datetime, etag: str, last_modified: str, options: FetchSettings) -> Response:
    turns = _Turns(now=now, options=options)
    try:
        turns.take(url)
        return fetch(
            url,
            etag=etag or None,
            last_modified=last_modified or None,
            settings=options,
            before_redirect=turns.take,
        )
    except UnexpectedStatus as error:
        if error.is_haste:
            turns.rest_longer()
        raise
    finally:
        turns.end()


@dataclass
class _Turn:
    robots: Robots
    pause: timedelta


class _Turns:
    """The hosts that one visit may ask: its address's, and those that redirects lead to."""

    def __init__(self, *, now: datetime, options: FetchSettings) -> None:
        self._now = now
        self._started = time.monotonic()
        self._options = options
        self._held: dict[str, _Turn] = {}
        self._last = ""  # name of the host asked last

    def take(self, url: str) -> None:
        """Take the turn of this address's host if it is not held yet, and ask its rules.

        Raises HostBusy, RobotsForbidden and RobotsUnknown.
        """
        name = self._last = host_name(url)
        if name not in self._held:
            self._begin(name, url)
        if not self._held[name].robots.allowed(url, self._options.user_agent):
            raise RobotsForbidden("The site's robots.txt asks us to stay away from this address. Ask its publisher.")

    def rest_longer(self) -> None:
        self._held[self._last].pause *= PAUSES_AFTER_429

    def end(self) -> None:
        elapsed = timedelta(seconds=time.monotonic() - self._started)
        for name, turn in self._held.items():
            Host.objects.end_turn(name, now=self._now + elapsed, pause=turn.pause, elapsed=elapsed)

    def _begin(self, name: str, url: str) -> None:
        host = Host.objects.take_turn(name, now=self._now)
        if host is None:
            raise HostBusy(Host.objects.queue_up(name, now=self._now))
        pause = timedelta(seconds=settings.FETCH_DELAY_SECONDS)
        turn = self._held[name] = _Turn(NO_ANSWER, pause)
        answer = _read_robots(host, url=url, now=self._now)
        turn.robots = read_robots(status=answer.status, body=answer.body)
        turn.pause = max(pause, timedelta(seconds=turn.robots.crawl_delay(self._options.user_agent) or 0))
        if turn.robots.is_complete_refusal:
            free_at = parse_retry_after(answer.retry_after, self._now)
            turn.pause = max(turn.pause, min((free_at or self._now) - self._now, ROBOTS_LIFETIME))
            raise RobotsUnknown(answer.problem, retry_after=answer.retry_after)


def validators_of(response: Response) -> tuple[str, str]:
    """ETag and Last-Modified to send next time, as given.

    One too long to keep is none: half of it matches nothing. Of an answer that ended too soon there is none, so that
    the rest is asked for.
    """
    if response.is_truncated:
        return "", ""
    etag, last_modified = response.etag or "", response.last_modified or ""
    return (
        etag if len(etag) <= LONGEST_ETAG else "",
        last_modified if len(last_modified) <= LONGEST_LAST_MODIFIED else "",
    )


def _read_robots(host: Host, *, url: str, now: datetime) -> RobotsAnswer:
    """The host's rules, read again when they are old."""
    lifetime = ROBOTS_RETRY if is_unsure(host.robots_status or 0) else ROBOTS_LIFETIME
    if host.robots_read_at is not None and host.robots_read_at + lifetime > now:
        return RobotsAnswer(host.robots_status or 0, bytes(host.robots_body))
    answer = fetch_rules(url, settings=fetch_settings())
    host.robots_status, host.robots_body, host.robots_read_at = answer.status, answer.body, now
    host.save(update_fields=("robots_status", "robots_body", "robots_read_at"))
    return answer
