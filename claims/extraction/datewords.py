"""Expressions of time in a sentence, each resolved against the day of publication."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from claims.extraction import isoperiods

MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
MONTH_NUMBERS = (
    {name: at + 1 for at, name in enumerate(MONTHS)}
    | {name[:3]: at + 1 for at, name in enumerate(MONTHS)}
    | {"sept": 9}
)
WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
WEEKDAY_NUMBERS = {name: at for at, name in enumerate(WEEKDAYS)}
ORDINALS = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "1st": 1,
    "2nd": 2,
    "3rd": 3,
    "4th": 4,
    "final": 4,
    "last": 4,
}
NUMBERS = {
    name: at + 1
    for at, name in enumerate(
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
    )
} | {"a": 1, "an": 1, "couple of": 2, "few": 3}
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}

MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|(?"
    r":Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
)
YEAR = r"(?:19|20)\d\d"
DAY = r"(?:[12]?\d|3[01])(?:st|nd|rd|th)?"
WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
COUNT = r"(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a|an|couple of|few)"


@dataclass(frozen=True, slots=True)
class When:
    """An expression of time at text[start:end]; ``period`` is ISO 8601. ``kind`` says how exact: day, week, month,
    quarter, year, span, since; ``compared`` is set where it is only what something is compared with."""

    start: int
    end: int
    period: str
    kind: str
    compared: bool = False


Resolver = Callable[[re.Match[str], "date | None", bool], "tuple[str, str] | None"]


@lru_cache(maxsize=256)
def whens_in(text: str, *, published: date | None, future: bool = False) -> tuple[When, ...]:
    """All expressions of time, in order, the longest where they overlap; none that need a missing date."""
    if not MAYBE_TIME.search(text):
        return ()
    found: list[When] = []
    for pattern, resolve in PATTERNS:
        for match in pattern.finditer(text):
            if any(match.start() < other.end and other.start < match.end() for other in found):
                continue
            if LOWER_MONTH.search(match.group()):  # "may" and "march" are verbs too
                continue
            resolved = resolve(match, published, future)
            if resolved is not None:
                compared = bool(
                    COMPARED.search(text[max(0, match.start() - 40) : match.start()])
                    or COMPARISON.search(match.group())
                )
                found.append(When(match.start(), match.end(), resolved[0], resolved[1], compared))
    return tuple(sorted(found, key=lambda when: when.start))


# No expression of time is without one of these; most sentences have none.
MAYBE_TIME = re.compile(
    r"(?:19|20)\d\d|\b(?:Q[1-4]|H[12])\b|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\b(?:Jan|Feb|Mar|Apr"
    r"|May|Jun|Jul|Aug|Sep|Oct"
    r"|Nov|Dec)|\b(?:day|week|month|quarter|year|decade)|\b(?:half|spring|summer|autumn|winter|today"
    r"|tonight|tomorrow|yesterday"
    r"|last night|overnight|this (?:morning|afternoon|evening))\b",
    re.IGNORECASE,
)
LOWER_MONTH = re.compile(r"\b(?:may|march)\b")
COMPARED = re.compile(
    r"\b(?:than|compared (?:with|to)|versus|vs\.?|against|from)(?: in| for| at| during)?(?: the)?(?: same)?(?: \w+)?"
    r"(?: of| in| a)? $|\bsame \w+ (?:of |in |a )?$",
    re.I,
)
COMPARISON = re.compile(r"\b(?:earlier|ago|before|previous|prior)\b", re.I)


def _day(match: re.Match[str], published: date | None, future: bool) -> tuple[str, str] | None:
    number = (
        MONTH_NUMBERS.get(match["month"].rstrip(".").lower()[:4].rstrip("."), 0)
        or MONTH_NUMBERS[match["month"].lower()[:3]]
    )
    day_number = int(re.sub(r"\D", "", match["day"]))
    year = _year_for(match["year"], number, published, future)
    when = isoperiods.safe_date(year, number, day_number) if year else None
    return (isoperiods.day(when), "day") if when is not None else None


def _month(match: re.Match[str], published: date | None, future: bool) -> tuple[str, str] | None:
    number = MONTH_NUMBERS[match["month"].lower()[:3]]
    year = _year_for(match["year"], number, published, future)
    return (isoperiods.month(year, number), "month") if year else None


def _year_for(text: str | None, number: int, published: date | None, future: bool) -> int | None:
    if text:
        return int(text)
    if published is None:
        return None
    if future:
        return published.year if number >= published.month else published.year + 1
    return published.year if number <= published.month else published.year - 1


def _iso(match: re.Match[str], published: date | None, future: bool) -> tuple[str, str] | None:
    when = isoperiods.safe_date(int(match[1]), int(match[2]), int(match[3]))
    return (isoperiods.day(when), "day") if when is not None else None


def _weekday(match: re.Match[str], published: date | None, future: bool) -> tuple[str, str] | None:
    if published is None:
        return None
    number = WEEKDAY_NUMBERS[match["weekday"].lower()]
    before = (match["which"] or "").lower()
    if before == "next":
        return isoperiods.day(isoperiods.weekday_after(published, number)), "day"
    if future and published.weekday() != number:
        return isoperiods.day(isoperiods.weekday_after(published, number)), "day"
    return isoperiods.day(isoperiods.weekday_before(published, number, strictly=before == "last")), "day"


def _relative_day(match: re.Match[str], published: date | None, future: bool) -> tuple[str, str] | None:
    if published is None:
        return None
    text = match.group().lower()
    shift = -1 if text in {"yesterday", "last night", "overnight"} else 1 if text.startswith("tomorrow") else 0
    return isoperiods.day(published + timedelta(days=shift)), "day"


def _weekend(match: re.Match[str], published: date | None, future: bool) -> tuple[str, str] | None:
    if published is None:
        return None
    which = (match["which"] or "").lower()
    return isoperiods.weekend(published, by=1 if which == "next" or (future and published.weekday() < 5) else 0), "week"


def _relative_unit(match: re.Match[str], published: date | None, future: bool) -> tuple[str, str] | None:
    if published is None:
        return None
    which, unit = match["which"].lower().split(" ")[-1], match["unit"].lower()
    by = {"last": -1, "previous": -1, "past": -1, "next": 1, "coming": 1}.get(which, 0)
    if unit == "week":
        return isoperiods.week(published, by=by), "week"
    if unit == "month":
        return isoperiods.month(*isoperiods.shifted_month(published.year, published.month, by=by)), "month"
    if unit == "quarter":
        return isoperiods.quarter(*isoperiods.shifted_quarter(*isoperiods.quarter_of(published), by=by)), "quarter"
    return f"{published.year + by:04d}", "year"


def _quarter(match: re.Match[str], published: date | None, future: bool) -> tuple[str, str] | None:
    word = (match["ordinal"] or match["digit"]).lower()
    number = ORDINALS.get(word) or int(word)
    year = _two_or_four(match["year"])
    if year is None:
        if published is None:
            return None
        year = published.year
        if (
            not future
            and (year, number) >= isoperiods.quarter_of(published)
            and (year, number) != isoperiods.quarter_of(published)
        ):
            year -= 1
        elif future and (year, number) < isoperiods.quarter_of(published):
            year += 1
    return isoperiods.quarter(year, number), "quarter"


def _first_months(match: re.Match[str], published: date | None, future: bool) -> tuple[str, str] | None:
    year = int(match["year"]) if match["year"] else published.year if published is not None else None
    length = _count(match["count"])
    return (isoperiods.months_to(year, length, length=length), "span") if year is not None else None


def _half(match: re.Match[str], published: date | None, future: bool) -> tuple[str, str] | None:
    number = {"first": 1, "1": 1, "second": 2, "2": 2}[(match["ordinal"] or match["digit"]).lower()]
    year = _two_or_four(match["year"])
    if year is None:
        if published is None:
            return None
        year = published.year - (1 if not future and number == 2 and published.month < 7 else 0)
    start = 1 if number == 1 else 7
    return f"{isoperiods.month(year, start)}/{isoperiods.month(year, start + 5)}", "span"


def _two_or_four(text: str | None) -> int | None:
    if not text:
        return None
    number = int(re.sub(r"\D", "", text))
    return number + 2000 if number < 100 else number


def _months_to(match: re.Match[str], published: date | None, future: bool) -> tuple[str, str] | None:
    unit = match["unit"].lower()
    length = 3 if unit.startswith("quarter") else 12 if unit == "year" else 6 if unit.startswith("half") else 1
    if match["count"]:
        length = _count(match["count"]) * (1 if unit.startswith("month") else length)
    number = MONTH_NUMBERS[match["month"].lower()[:3]]
    year = _year_for(match["year"], number, published, False)
    return (isoperiods.months_to(year, number, length=length), "span" if length != 3 else "quarter") if year else None


def _span(match: re.Match[str], published: date | None, future: bool) -> tuple[str, str] | None:
    first, last = MONTH_NUMBERS[match["m1"].lower()[:3]], MONTH_NUMBERS[match["m2"].lower()[:3]]
    end_year = _year_for(match["year"], last, published, future)
    if end_year is None:
        return None
    start_year = int(match["y1"]) if match["y1"] else end_year - (1 if first > last else 0)
    if match["d1"] and match["d2"]:
        start = isoperiods.safe_date(start_year, first, int(re.sub(r"\D", "", match["d1"])))
        end = isoperiods.safe_date(end_year, last, int(re.sub(r"\D", "", match["d2"])))
        return (f"{isoperiods.day(start)}/{isoperiods.day(end)}", "span") if start and end else None
    return f"{isoperiods.month(start_year, first)}/{isoperiods.month(end_year, last)}", "span"


def _days(match: re.Match[str], published: date | None, future: bool) -> tuple[str, str] | None:
    number = MONTH_NUMBERS[match["month"].lower()[:3]]
    year = _year_for(match["year"], number, published, future)
    start = isoperiods.safe_date(year, number, int(match["d1"])) if year else None
    end = isoperiods.safe_date(year, number, int(match["d2"])) if year else None
    return (f"{isoperiods.day(start)}/{isoperiods.day(end)}", "span") if start and end else None


def _past(match: re.Match[str], published: date | None, future: bool) -> tuple[str, str] | None:
    if published is None:
        return None
    count, unit = _count(match["count"]), match["unit"].lower().rstrip("s")
    if unit in {"day", "week"}:
        start = published - timedelta(days=count * (7 if unit == "week" else 1))
        return f"{isoperiods.day(start)}/{isoperiods.day(published)}", "span"
    months = count * {"month": 1, "quarter": 3, "year": 12, "decade": 120}[unit]
    year, number = isoperiods.shifted_month(published.year, published.month, by=-months)
    return f"{isoperiods.month(year, number)}/{isoperiods.month(published.year, published.month)}", "span"


def _ago(match: re.Match[str], published: date | None, future: bool) -> tuple[str, str] | None:
    if published is None:
        return None
    count, unit = _count(match["count"]), match["unit"].lower().rstrip("s")
    if unit in {"day", "week"}:
        return isoperiods.day(published - timedelta(days=count * (7 if unit == "week" else 1))), "day"
    if unit in {"month", "quarter"}:
        return isoperiods.month(
            *isoperiods.shifted_month(published.year, published.month, by=-count * (3 if unit == "quarter" else 1))
        ), "month"
    return f"{published.year - count * (10 if unit == 'decade' else 1):04d}", "year"


def _since(match: re.Match[str], published: date | None, future: bool) -> tuple[str, str] | None:
    inner = next(iter(whens_in(match["rest"], published=published)), None)
    if inner is None or "/" in inner.period:
        return None
    return f"{inner.period}/{isoperiods.day(published) if published else '..'}", "since"


def _season(match: re.Match[str], published: date | None, future: bool) -> tuple[str, str] | None:
    start = SEASONS[match["season"].lower()]
    year = int(match["year"]) if match["year"] else None
    if year is None:
        if published is None:
            return None
        which = (match["which"] or "").lower()
        year = published.year
        if (which == "last" and start >= published.month) or (
            not future and which != "next" and start > published.month
        ):
            year -= 1
        elif which == "next" and start <= published.month:
            year += 1
    end_year, end = isoperiods.shifted_month(year, start, by=2)
    return f"{isoperiods.month(year, start)}/{isoperiods.month(end_year, end)}", "span"


def _year(match: re.Match[str], published: date | None, future: bool) -> tuple[str, str] | None:
    return match["year"], "year"


def _count(text: str) -> int:
    return int(text) if text.isdigit() else NUMBERS.get(text.lower(), 1)


def _p(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


PATTERNS: tuple[tuple[re.Pattern[str], Resolver], ...] = (
    (_p(
        rf"\b(?:between|from) (?P<d1>{DAY} )?(?P<m1>{MONTH}) ?(?P<y1>{YEAR})? (?:and|to|until|through) "
        rf"(?P<d2>{DAY} )?(?P<m2>{MONTH})(?:,? (?P<year>{YEAR}))?\b"), _span),
    (_p(
        rf"\b(?P<m1>{MONTH})(?P<d1>X)?(?P<y1>X)? ?(?:–|-|to|through) ?(?P<m2>{MONTH})(?P<d2>X)?(?:,? (?"
        rf"P<year>{YEAR}))?\b"), _span),
    (_p(
        rf"\b(?:on |from )?(?P<d1>\d{{1,2}}) ?(?:and|to|–|-) ?(?P<d2>\d{{1,2}}) (?P<month>{MONTH})(?:,?"
        rf" (?P<year>{YEAR}))?\b"), _days),
    (_p(
        rf"\b(?:(?P<count>{COUNT}) )?(?P<unit>months?|quarter|half-year|half|year) (?:to|ended|ending|"
        rf"through|to the end of|that ended(?: on| in)?|ended on)(?: the end of| on)? (?:{DAY} )?(?"
        rf"P<month>{MONTH})(?: {DAY})?(?:,? (?P<year>{YEAR}))?\b"), _months_to),
    (_p(
        rf"\bsince (?P<rest>(?:the )?(?:end of |start of |beginning of |last |early |late |mid-)?(?"
        rf":{DAY} )?(?:{MONTH}(?: {DAY})?(?:,? {YEAR})?|{WEEKDAY}|{YEAR}))\b"), _since),
    (_p(r"\b(20\d\d)-(\d\d)-(\d\d)\b"), _iso),
    (_p(rf"\b(?P<month>{MONTH}) (?P<day>{DAY})\b(?!,\d{{3}})(?:,? (?P<year>{YEAR}))?"), _day),
    (_p(rf"\b(?P<day>{DAY}) (?:of )?(?P<month>{MONTH})(?:,? (?P<year>{YEAR}))?\b"), _day),
    (_p(
        rf"\b(?P<ordinal>first|second|third|fourth|final|1st|2nd|3rd|4th)(?: fiscal)?[- ]quarter(?"
        rf"P<digit>X)?(?: (?:of |in )?(?:fiscal )?(?P<year>{YEAR}))?"), _quarter),
    (_p(rf"\bQ(?P<digit>[1-4])(?P<ordinal>X)?(?:[ /-]?(?P<year>{YEAR}|[’']\d\d))?\b"), _quarter),
    (_p(rf"\bfirst (?P<count>three|six|nine) months of (?:the year|this year|(?P<year>{YEAR}))"), _first_months),
    (_p(
        rf"\b(?P<ordinal>first|second)[- ]half(?P<digit>X)? (?:of (?:the year|(?P<year>{YEAR}))|profit|"
        rf"results?|revenue|sales)"), _half),
    (_p(rf"\bH(?P<digit>[12])(?P<ordinal>X)?(?: ?(?P<year>{YEAR}))?\b"), _half),
    (_p(
        rf"\b(?:in|over|during|for) the (?:past|last|previous) (?P<count>{COUNT}) (?P<unit>days?|weeks?"
        rf"|months?|quarters?|years?|decades?)\b"), _past),
    (_p(
        rf"\b(?P<count>{COUNT}) (?P<unit>days?|weeks?|months?|quarters?|years?|decades?) (?:ago|"
        rf"earlier|before)\b"), _ago),
    (_p(rf"\b(?P<which>last|next|this)? ?(?P<weekday>{WEEKDAY})\b"), _weekday),
    (_p(
        r"\b(?:yesterday|today|tonight|tomorrow|last night|overnight|this (?:morning|afternoon|"
        r"evening))\b"), _relative_day),
    (_p(r"\b(?:(?P<which>this|last|next) |the |at the |over the )weekend\b"), _weekend),
    (_p(
        r"\b(?P<which>this|last|next|the previous|the coming|previous) (?P<unit>week|month|quarter|"
        r"year)\b"), _relative_unit),
    (_p(
        rf"\b(?:(?P<which>last|next|this|in|the|of) )(?:the )?(?P<season>spring|summer|autumn|winter)(?"
        rf": of (?P<year>{YEAR}))?\b"), _season),
    (_p(
        rf"\b(?:(?:in|by|during|for|of|since|early|late|mid|until|from) )?(?P<month>{MONTH})(?: (?"
        rf":of )?(?P<year>{YEAR}))?(?![\w ]*\b(?:be|have|cost|reach)\b)"), _month),
    (_p(rf"(?<![\d.,$£€#/-])\b(?P<year>{YEAR})\b(?![\d,.]*\d|[/-]\d|%)"), _year),
)  # fmt: skip
