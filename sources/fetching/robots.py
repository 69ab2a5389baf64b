"""robots.txt, as RFC 9309 and protego read it."""

from dataclasses import dataclass, replace
from http import HTTPStatus
from urllib.parse import urlsplit

from protego import Protego

from sources.fetching.client import (
    AddressForbidden,
    BadAddress,
    BrokenEncoding,
    FetchError,
    FetchSettings,
    TooLarge,
    TooManyRedirects,
    UnexpectedStatus,
    WrongContentType,
    fetch,
)

MAX_BYTES = 512_000  # RFC 9309, 2.5: at least 500 KiB are read; what comes after is not
MAX_LINE = 2_000
MAX_CRAWL_DELAY_SECONDS = 300.0
MAX_WILDCARDS = 8  # a rule with more takes exponential time to match, and no honest one has them


@dataclass(frozen=True)
class Robots:
    """The rules of one host. is_complete_refusal: it could not say, and so nothing may be fetched."""

    rules: Protego
    is_complete_refusal: bool = False

    def allowed(self, url: str, agent: str) -> bool:
        """Whether this agent (product name or whole User-Agent) may fetch the address."""
        return not self.is_complete_refusal and bool(self.rules.can_fetch(url, _product(agent)))

    def crawl_delay(self, agent: str) -> float | None:
        """Seconds that the host wants between two requests, at most five minutes; None if it does not say."""
        delay = self.rules.crawl_delay(_product(agent))
        rate = self.rules.request_rate(_product(agent))
        if delay is None and rate is not None and rate.requests:
            delay = rate.seconds / rate.requests
        return None if delay is None else min(max(float(delay), 0.0), MAX_CRAWL_DELAY_SECONDS)

    @property
    def sitemaps(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(self.rules.sitemaps))


@dataclass(frozen=True)
class RobotsAnswer:
    """Status and body for read_robots; the header that says when to ask again, if it was sent.

    problem: why no server could be asked, in words; "" where one answered.
    """

    status: int
    body: bytes = b""
    retry_after: str | None = None
    problem: str = ""


def robots_url(url: str) -> str:
    """Where the rules for this address are: at the root of its scheme, host and port."""
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}/robots.txt"


def read_robots(*, status: int, body: bytes) -> Robots:
    """The rules that an answer states. RFC 9309, 2.3.1: 4xx allows everything, 5xx nothing.

    429 is read as 5xx, because a host that is asked too often has not said yes.
    """
    if is_unsure(status):
        return Robots(Protego.parse(""), is_complete_refusal=True)
    if status >= HTTPStatus.BAD_REQUEST:
        return Robots(Protego.parse(""))
    lines = body[:MAX_BYTES].decode("utf-8-sig", "replace").replace("\0", "").splitlines()
    kept = [line for line in lines if len(line) <= MAX_LINE and line.count("*") <= MAX_WILDCARDS]
    return Robots(Protego.parse("\n".join(kept)))


def is_unsure(status: int) -> bool:
    """Whether a host could not say what its rules are, and should be asked again soon."""
    return status >= HTTPStatus.INTERNAL_SERVER_ERROR or status == HTTPStatus.TOO_MANY_REQUESTS


def fetch_rules(url: str, *, settings: FetchSettings) -> RobotsAnswer:
    """What the host of this address answers now when asked for its rules.

    A host that cannot be reached counts as 503, and refuses everything; one whose answer cannot be rules, as 404.
    Raises AddressForbidden and BadAddress, because nothing else on the host is to be asked either.
    """
    options = replace(settings, max_bytes=MAX_BYTES, is_beginning_enough=True)
    try:
        response = fetch(robots_url(url), settings=options)
    except UnexpectedStatus as error:
        return RobotsAnswer(error.status, retry_after=error.retry_after)
    except (TooManyRedirects, WrongContentType, TooLarge, BrokenEncoding):
        return RobotsAnswer(HTTPStatus.NOT_FOUND)
    except (AddressForbidden, BadAddress):
        raise
    except FetchError as error:
        return RobotsAnswer(HTTPStatus.SERVICE_UNAVAILABLE, problem=str(error))
    return RobotsAnswer(response.status, response.body)


def _product(agent: str) -> str:
    """ "FigureOfRecord" of "FigureOfRecord/1.0 (+https://...)"."""
    return agent.partition("/")[0].strip()
