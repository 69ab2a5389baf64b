"""Dates as feeds and pages write them. A moment without a zone is a day: the zone is never guessed."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from email.utils import parsedate_tz
from zoneinfo import ZoneInfo

from sources.scraping.months import MONTHS

ZONES = {  # what RFC 822 and habit abbreviate, in hours; ambiguous ones as feeds mean them
    "UTC": 0, "UT": 0, "GMT": 0, "Z": 0, "WET": 0, "BST": 1, "CET": 1, "WEST": 1, "CEST": 2, "EET": 2, "EEST": 3,
    "MSK": 3, "IST": 5.5, "SGT": 8, "HKT": 8, "JST": 9, "KST": 9, "AEST": 10, "AEDT": 11, "NZST": 12, "NZDT": 13,
    "EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8, "PDT": -7, "AKST": -9, "HST": -10,
}  # fmt: skip
# Zones named without saying whether it is summer time there, as the city that keeps them.
CIVIL_ZONES = {
    "ET": "America/New_York", "CT": "America/Chicago", "MT": "America/Denver", "PT": "America/Los_Angeles",
}  # fmt: skip
MONTH_NAMES = "(?:" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\b\.?"
MONTH = f"(?P<month>{MONTH_NAMES})"
CLOCK = (
    r"(?:(?:\s*,?\s*(?:at|um|à|a\s+las|alle(?:\s+ore)?|om|kl\.?|às|\||-|–|—|·|•)?\s*)(?P<hour>\d{1,2})[:.h](?P<minute>\d{2})(?::(?P<second>\d{2}))?"
    r"\s*(?P<half>[ap]\.?m\.?)?\s*\(?(?P<zone>[A-Z]{1,5}(?:[+-]\d{1,2}(?::?\d{2})?)?|[+-]\d{2}:?\d{2})?\)?)?"
)
ISO = re.compile(
    r"(?P<year>\d{4})-?(?P<month>\d{2})-?(?P<day>\d{2})(?:[T\s_]+(?P<hour>\d{1,2})[:.]?(?P<minute>\d{2})"
    r"(?:[:.]?(?P<second>\d{2})(?:[.,:]\d+)?)?\s*(?P<zone>Z|UTC|GMT|[A-Z]{3,4}|[+-]\d{2}(?::?\d{2})?)?)?",
    re.IGNORECASE,
)
DAY_FIRST = re.compile(
    rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th|er|º|ª|\.)?(?:\s+|-)(?:(?:of|de)\s+)?{MONTH},?(?:\s+|-)(?:del?\s+)?"
    rf"(?P<year>\d{{4}}){CLOCK}",
    re.IGNORECASE,
)
EASTERN = re.compile(
    r"(?P<year>\d{4})\s*[年년]\s*(?P<month>\d{1,2})\s*[月월]\s*(?P<day>\d{1,2})\s*[日일号]"
    r"(?:\D{0,6}(?P<hour>\d{1,2})\s*[时時点시:：]\s*(?P<minute>\d{1,2})(?:\s*[分분:：])?(?P<second>)(?P<zone>))?"
)
YEAR_AND_MONTH_FIRST = re.compile(
    rf"(?<!\d)(?P<year>(?:19|20)\d{{2}})\.?,?\s+{MONTH}\s+(?P<day>\d{{1,2}})\b\.?{CLOCK}", re.IGNORECASE
)
# Dots are European: the day comes first.
DOTTED = re.compile(
    r"\b(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.\s?(?P<year>(?:19|20)\d{2})(?!\d)" + CLOCK, re.IGNORECASE
)
YEAR_FIRST = re.compile(
    r"(?<!\d)(?P<year>(?:19|20)\d{2})(?P<mark>[/.-])(?P<month>\d{1,2})(?P=mark)(?P<day>\d{1,2})(?!\d)" + CLOCK,
    re.IGNORECASE,
)
STROKED = re.compile(
    r"(?<![\d/-])(?P<one>\d{1,2})(?P<mark>[/-])(?P<other>\d{1,2})(?P=mark)(?P<year>(?:19|20)?\d{2})(?![\d/-])" + CLOCK,
    re.IGNORECASE,
)
MONTH_FIRST = re.compile(rf"\b{MONTH}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>\d{{4}}){CLOCK}", re.IGNORECASE)
TIME_FIRST = re.compile(
    r"^\D{0,30}?(\d{1,2}:\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?)?\s*(?:[A-Z]{2,4})?),?\s+(?:on\s+)?(.*\d{4}.*)$",
    re.IGNORECASE,
)
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
WEEKDAY = re.compile(rf"\b({'|'.join(WEEKDAYS)})(?:s|nes|rs|ur)?(?:day)?\b", re.IGNORECASE)
FIRST_YEAR, LAST_YEAR = 1900, 2200
LAST_MONTH = 12
LONGEST = 120  # characters of an honest date


@dataclass(frozen=True)
class Moment:
    """A publisher's date: the instant if its zone is known, and the day as printed there."""

    at: datetime | None
    day: date


def read_moment(text: str | None, *, is_day_first: bool | None = None) -> Moment | None:
    """The moment that a feed or page states; None when the text holds none.

    Reads ISO 8601 and its careless relatives, RFC 822, Unix time in seconds or milliseconds, and dates in words in
    the languages of months.py. Numeric dates like 3/4/2026 mean two days: they are read only
    where it is known which number comes first.
    """
    text = (text or "").strip()[:LONGEST]
    if re.fullmatch(r"\d{10}(\d{3})?", text):
        at = datetime.fromtimestamp(int(text[:10]), UTC)
        return Moment(at, at.date())
    match = ISO.match(text)
    if match:
        return _moment(match)
    moment = _rfc822(text)
    if moment is not None:
        return moment
    swapped = TIME_FIRST.match(text)
    if swapped:
        text = f"{swapped[2].strip()} {swapped[1]}"
    forms = (DAY_FIRST, MONTH_FIRST, YEAR_AND_MONTH_FIRST, EASTERN, DOTTED, YEAR_FIRST)
    match = next((match for form in forms if (match := form.search(text)) is not None), None)
    return _moment(match) if match else _stroked(text, is_day_first=is_day_first)


def _stroked(text: str, *, is_day_first: bool | None) -> Moment | None:
    match = STROKED.search(text)
    if match is None:
        return None
    one, other = int(match["one"]), int(match["other"])
    if one > LAST_MONTH or other > LAST_MONTH:
        is_day_first = one > LAST_MONTH
    if is_day_first is None:
        is_day_first = _day_by_weekday(text, one=one, other=other, year=_year(match["year"]))
    if is_day_first is None:
        return None
    return _moment(match, month=other if is_day_first else one, day_of_month=one if is_day_first else other)


def _year(text: str) -> int:
    """The year of "2026", or of "26"."""
    return int(text) if len(text) > len("26") else 2000 + int(text)


def _day_by_weekday(text: str, *, one: int, other: int, year: int) -> bool | None:
    """Whether the first number is the day, by the weekday beside the date; None if that fits both or neither."""
    named = WEEKDAY.search(text)
    if named is None or not one or not other:
        return None
    weekday = WEEKDAYS.index(named[1].lower())
    fits = [date(year, month, day).weekday() == weekday for day, month in ((one, other), (other, one))]
    return fits[0] if fits[0] != fits[1] else None


def _moment(match: re.Match[str], *, month: int | None = None, day_of_month: int | None = None) -> Moment | None:
    if month is None:
        month = int(match["month"]) if match["month"].isdecimal() else MONTHS[match["month"].lower().rstrip(".")]
    try:
        day = date(_year(match["year"]), month, day_of_month or int(match["day"]))
    except ValueError:
        return None
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        return None
    if match["hour"] is None:
        return Moment(None, day)
    zone = _civil_zone(match["zone"], day=day) or _zone(match["zone"])
    hour = int(match["hour"])
    half = (match.groupdict().get("half") or "").lower()
    if half:
        hour = hour % 12 + (12 if half.startswith("p") else 0)
    try:
        at = datetime(
            day.year, day.month, day.day, hour % 24, int(match["minute"]), int(match["second"] or 0) % 60, tzinfo=zone
        )
    except ValueError:
        return Moment(None, day)
    return Moment(at if zone is not None else None, day)


def _civil_zone(text: str | None, *, day: date) -> timezone | None:
    """The zone of "ET" on this day, as it is at noon; None for other names."""
    name = CIVIL_ZONES.get((text or "").upper())
    offset = datetime(day.year, day.month, day.day, 12, tzinfo=ZoneInfo(name)).utcoffset() if name else None
    return None if offset is None else timezone(offset)


def _zone(text: str | None) -> timezone | None:
    """The zone of "Z", "EST", "+0200" or "GMT+1"; None when there is none or it is unknown."""
    text = (text or "").upper()
    offset = re.fullmatch(r"(?:UTC|GMT)?([+-])(\d{1,2}):?(\d{2})?", text)
    if offset:
        hours, minutes = int(offset[2]), int(offset[3] or 0)
        if hours > 14 or minutes > 59:
            return None
        return timezone((1 if offset[1] == "+" else -1) * timedelta(hours=hours, minutes=minutes))
    return timezone(timedelta(hours=ZONES[text])) if text in ZONES else None


def _rfc822(text: str) -> Moment | None:
    try:
        fields = parsedate_tz(text)
    except (ValueError, IndexError, TypeError):
        return None
    if fields is None or not re.search(r"\d:\d\d", text):
        return None
    year, month, day_of_month, hour, minute, second = fields[:6]
    named = re.search(r"\b([A-Z]{2,4})$", text.upper().strip(" ()"))
    zone: timezone | None = None
    if named and named[1] in ZONES:
        zone = _zone(named[1])  # the standard library reads unknown names as UTC
    elif fields[9] is not None and re.search(r"[+-]\d{4}|\bZ$", text) and abs(fields[9]) < 86_400:
        zone = timezone(timedelta(seconds=fields[9]))
    try:
        day = date(year, month, day_of_month)
        zone = _civil_zone(named[1], day=day) or zone if named else zone
        at = datetime(year, month, day_of_month, hour % 24, minute, min(second, 59), tzinfo=zone)
    except (ValueError, OverflowError):
        return None
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    return Moment(at if zone is not None else None, day)
