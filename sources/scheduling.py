"""When to look again: at a source, after success or failure, and at an article that may be edited."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from itertools import pairwise

# What a failure in a row weighs, by its grade (sources.fetching.errors.Grade). The sum is a source's trouble.
GRADE_WEIGHTS = {"hard": 1.0, "soft": 0.5, "temporary": 0.25}
# From here on a source is looked at at the slowest pace only, and shown to a person: dead feeds come back to life.
SET_ASIDE_TROUBLE = 8.0

# Being told that we ask too often slows a source down, and never sets it aside.
MOST_TROUBLE_OF_HASTE = 4.0

UNKNOWN_INTERVAL = timedelta(minutes=30)  # for a source whose pace is not known yet
CHECKS_PER_CHANGE = 2  # twice as often as it changes: half of its news is read within a quarter of the gap
LONGEST_RETRY_AFTER = timedelta(days=7)  # what is asked beyond a week is a mistake
JITTER = 0.1
RECENT_CHANGES = 20

# Most edits come within the first hours; corrections come days later, and archives are cleaned within a month.
ARTICLE_RECHECKS = (
    timedelta(minutes=15),
    timedelta(hours=1),
    timedelta(hours=3),
    timedelta(days=3),
    timedelta(days=30),
)


@dataclass(frozen=True)
class Pace:
    """The shortest and longest time between two checks of one source."""

    shortest: timedelta = timedelta(minutes=5)
    longest: timedelta = timedelta(hours=24)


def next_check(
    *,
    now: datetime,
    changed_at: Sequence[datetime] = (),
    headers: Mapping[str, str] | None = None,
    ttl_seconds: float | None = None,
    retry_after: str | None = None,
    trouble: float = 0.0,
    jitter: float = 0.0,
    pace: Pace | None = None,
) -> datetime:
    """When to check a source again.

    changed_at: when it was seen to have news, in any order. headers: of the last answer, names in lower
    case. ttl_seconds: what its listing states. retry_after: the header of a refusal, which is never cut short.
    trouble: the summed weights of its failures in a row. jitter: a random number from 0 to 1, which
    delays by up to a tenth, so that sources added together do not stay together.
    """
    pace = pace or Pace()
    usual = _usual_interval(changed_at, now=now, at_once=pace.shortest)
    interval = _clamped(max(usual, _stated_lifetime(headers or {}, ttl_seconds, now=now)), pace)
    interval = pace.longest if is_set_aside(trouble) else _clamped(interval * 2**trouble, pace)
    earliest = parse_retry_after(retry_after, now)
    check_at = now + interval
    if earliest is not None:
        check_at = max(check_at, min(earliest, now + LONGEST_RETRY_AFTER))
    return check_at + (check_at - now) * JITTER * min(max(jitter, 0.0), 1.0)


def more_trouble(trouble: float, *, grade: str, is_haste: bool = False) -> float:
    """A source's trouble after one more failure of this grade. is_haste: it said that we ask too often (429)."""
    more = trouble + GRADE_WEIGHTS[grade]
    return max(trouble, min(more, MOST_TROUBLE_OF_HASTE)) if is_haste else more


def is_set_aside(trouble: float) -> bool:
    """Whether a source has failed so often that a person should look."""
    return trouble >= SET_ASIDE_TROUBLE


def parse_retry_after(value: str | None, now: datetime) -> datetime | None:
    """The moment that a Retry-After header names, in seconds or as a date (RFC 9110, 10.2.3); None if unreadable."""
    text = (value or "").strip()
    if re.fullmatch(r"\d{1,9}(\.\d+)?", text, re.ASCII):
        return now + timedelta(seconds=float(text))
    moment = _http_date(text)
    return None if moment is None else max(moment, now)


def next_recheck(
    *, first_retrieved_at: datetime, now: datetime, steps: Sequence[timedelta] = ARTICLE_RECHECKS
) -> datetime | None:
    """When to look at an article again for edits; None when it is old enough to be left alone."""
    return next((moment for step in steps if (moment := first_retrieved_at + step) > now), None)


def _usual_interval(changed_at: Sequence[datetime], *, now: datetime, at_once: timedelta) -> timedelta:
    """Half of the mean time between recent changes; the silence since the last one counts once it is longer.

    Changes closer than ``at_once`` are one: the parts of a listing in parts are read one after another.
    """
    times: list[datetime] = []
    for moment in sorted(changed_at)[-RECENT_CHANGES:]:
        if not times or moment - times[-1] >= at_once / 2:
            times.append(moment)
    if not times:
        return UNKNOWN_INTERVAL
    gaps = [later - earlier for earlier, later in pairwise(times)]
    silence = now - times[-1]
    mean = sum(gaps, timedelta()) / len(gaps) if gaps else UNKNOWN_INTERVAL * CHECKS_PER_CHANGE
    return max(mean, silence / CHECKS_PER_CHANGE) / CHECKS_PER_CHANGE


def _stated_lifetime(headers: Mapping[str, str], ttl_seconds: float | None, *, now: datetime) -> timedelta:
    """How long the publisher says that nothing will change: the longest of TTL and Cache-Control or Expires."""
    stated = [timedelta(seconds=min(max(ttl_seconds or 0.0, 0.0), LONGEST_RETRY_AFTER.total_seconds()))]
    cache_control = headers.get("cache-control", "").lower()
    max_age = re.search(r"(?<![\w-])max-age\s*=\s*\"?(\d{1,9})", cache_control)
    expires = _http_date(headers.get("expires", ""))
    if max_age:
        stated.append(timedelta(seconds=int(max_age[1])))
    elif expires is not None and not re.search(r"no-cache|no-store", cache_control):
        stated.append(expires - (_http_date(headers.get("date", "")) or now))
    return max(stated)


def _clamped(interval: timedelta, pace: Pace) -> timedelta:
    return min(max(interval, pace.shortest), pace.longest)


def _http_date(text: str) -> datetime | None:
    try:
        moment = parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
