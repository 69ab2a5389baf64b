"""From a matched expression of a day, a month or a year to its period, each in the way that its words mean it."""

import re
from datetime import date, timedelta

from claims.extraction.periods import isoperiods

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
NUMBERS = {
    name: at + 1
    for at, name in enumerate(
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
    )
} | {"a": 1, "an": 1, "couple of": 2, "few": 3}
DAYS_IN = {"day": 1, "week": 7, "fortnight": 14}
SOON = 4  # months


def day_period(match: re.Match[str], published: date | None, future: bool) -> tuple[str, str] | None:
    number = (
        MONTH_NUMBERS.get(match["month"].rstrip(".").lower()[:4].rstrip("."), 0)
        or MONTH_NUMBERS[match["month"].lower()[:3]]
    )
    day_number = int(re.sub(r"\D", "", match["day"]))
    year = year_for(match["year"], number, published, future)
    when = isoperiods.safe_date(year, number, day_number) if year else None
    return (isoperiods.day(when), "day") if when is not None else None


def month_period(match: re.Match[str], published: date | None, future: bool) -> tuple[str, str] | None:
    number = MONTH_NUMBERS[match["month"].lower()[:3]]
    begins = match.group().lower().startswith(("from ", "by ", "until "))
    if begins and published is not None and 0 < number - published.month <= SOON:
        future = True  # "a rise from April": what has begun needs no such word
    year = year_for(match["year"], number, published, future)
    return (isoperiods.month(year, number), "month") if year else None


def month_of_year_period(match: re.Match[str], published: date | None, future: bool) -> tuple[str, str] | None:
    """ "in June last year", "by March next year"."""
    if published is None:
        return None
    year = published.year + {"last": -1, "this": 0, "next": 1}[match["which"].lower()]
    return isoperiods.month(year, MONTH_NUMBERS[match["month"].lower()[:3]]), "month"


def end_of_month_period(match: re.Match[str], published: date | None, future: bool) -> tuple[str, str] | None:
    """ "at the end of June": its last day."""
    number = MONTH_NUMBERS[match["month"].lower()[:3]]
    year = year_for(match["year"], number, published, future)
    if year is None:
        return None
    following = isoperiods.safe_date(*isoperiods.shifted_month(year, number, by=1), 1)
    return (isoperiods.day(following - timedelta(days=1)), "day") if following is not None else None


def year_for(text: str | None, number: int, published: date | None, future: bool) -> int | None:
    if text:
        return int(text)
    if published is None:
        return None
    if future:
        return published.year if number >= published.month else published.year + 1
    return published.year if number <= published.month else published.year - 1


def iso_period(match: re.Match[str], published: date | None, future: bool) -> tuple[str, str] | None:
    when = isoperiods.safe_date(int(match[1]), int(match[2]), int(match[3]))
    return (isoperiods.day(when), "day") if when is not None else None


def weekday_period(match: re.Match[str], published: date | None, future: bool) -> tuple[str, str] | None:
    if published is None:
        return None
    number = WEEKDAY_NUMBERS[match["weekday"].lower()]
    before = (match["which"] or "").lower()
    if before == "next":
        return isoperiods.day(isoperiods.weekday_after(published, number)), "day"
    if future and published.weekday() != number:
        return isoperiods.day(isoperiods.weekday_after(published, number)), "day"
    return isoperiods.day(isoperiods.weekday_before(published, number, strictly=before == "last")), "day"


def weekday_of_week_period(match: re.Match[str], published: date | None, future: bool) -> tuple[str, str] | None:
    """ "on Tuesday of last week"."""
    if published is None:
        return None
    monday = isoperiods.weekday_before(published, 0)
    by = {"last": -1, "this": 0, "next": 1}[match["which"].lower()]
    return isoperiods.day(monday + timedelta(weeks=by, days=WEEKDAY_NUMBERS[match["weekday"].lower()])), "day"


def before_last_period(match: re.Match[str], published: date | None, future: bool) -> tuple[str, str] | None:
    """ "the week before last", "the day before yesterday"."""
    if published is None:
        return None
    unit = match["unit"].lower()
    if unit == "day":
        return isoperiods.day(published - timedelta(days=2)), "day"
    if unit == "week":
        return isoperiods.week(published, by=-2), "week"
    if unit == "month":
        return isoperiods.month(*isoperiods.shifted_month(published.year, published.month, by=-2)), "month"
    return f"{published.year - 2:04d}", "year"


def year_so_far_period(match: re.Match[str], published: date | None, future: bool) -> tuple[str, str] | None:
    return (f"{published.year:04d}", "year") if published is not None else None


def weekdays_period(match: re.Match[str], published: date | None, future: bool) -> tuple[str, str] | None:
    """ "between Monday and Wednesday": the last such days, or the next where it speaks of what is to come."""
    if published is None:
        return None
    first, last = (WEEKDAY_NUMBERS[match[name].lower()] for name in ("first", "last"))
    end = isoperiods.weekday_after(published, last) if future else isoperiods.weekday_before(published, last)
    start = isoperiods.weekday_before(end, first, strictly=True)
    return f"{isoperiods.day(start)}/{isoperiods.day(end)}", "span"


def relative_day_period(match: re.Match[str], published: date | None, future: bool) -> tuple[str, str] | None:
    if published is None:
        return None
    text = match.group().lower()
    shift = -1 if text in {"yesterday", "last night", "overnight"} else 1 if text.startswith("tomorrow") else 0
    return isoperiods.day(published + timedelta(days=shift)), "day"


def weekend_period(match: re.Match[str], published: date | None, future: bool) -> tuple[str, str] | None:
    if published is None:
        return None
    which = (match["which"] or "").lower()
    return isoperiods.weekend(published, by=1 if which == "next" or (future and published.weekday() < 5) else 0), "week"


def relative_unit_period(match: re.Match[str], published: date | None, future: bool) -> tuple[str, str] | None:
    if published is None:
        return None
    which, unit = match["which"].lower().split(" ")[-1], match["unit"].lower()
    by = {"last": -1, "previous": -1, "preceding": -1, "past": -1, "next": 1, "coming": 1}.get(which, 0)
    if unit == "week":
        return isoperiods.week(published, by=by), "week"
    if unit == "month":
        return isoperiods.month(*isoperiods.shifted_month(published.year, published.month, by=by)), "month"
    if unit == "quarter":
        return isoperiods.quarter(*isoperiods.shifted_quarter(*isoperiods.quarter_of(published), by=by)), "quarter"
    return f"{published.year + by:04d}", "year"


def ago_period(match: re.Match[str], published: date | None, future: bool) -> tuple[str, str] | None:
    if published is None:
        return None
    count, unit = count_of(match["count"]), match["unit"].lower().rstrip("s")
    if unit in DAYS_IN:
        return isoperiods.day(published - timedelta(days=count * DAYS_IN[unit])), "day"
    if unit in {"month", "quarter"}:
        return isoperiods.month(
            *isoperiods.shifted_month(published.year, published.month, by=-count * (3 if unit == "quarter" else 1))
        ), "month"
    return f"{published.year - count * (10 if unit == 'decade' else 1):04d}", "year"


def next_of_pair_period(match: re.Match[str], published: date | None, future: bool) -> tuple[str, str] | None:
    """ "shrink 2.5 percent this year and grow 1 percent next": the next of what was said before."""
    this = re.findall(r"\bthis (year|quarter|month)\b", match.string[: match.start()])
    if published is None or not this:
        return None
    if this[-1] == "year":
        return f"{published.year + 1:04d}", "year"
    if this[-1] == "quarter":
        return isoperiods.quarter(*isoperiods.shifted_quarter(*isoperiods.quarter_of(published), by=1)), "quarter"
    return isoperiods.month(*isoperiods.shifted_month(published.year, published.month, by=1)), "month"


def following_year_period(match: re.Match[str], published: date | None, future: bool) -> tuple[str, str] | None:
    """ "caught in 2018, it grew by 3% the next year": a year after the one named before."""
    named = re.findall(r"\b(?:19|20)\d\d\b", match.string[: match.start()])
    if named:
        return f"{int(named[-1]) + 1:04d}", "year"
    return (f"{published.year + 1:04d}", "year") if published is not None else None


def year_period(match: re.Match[str], published: date | None, future: bool) -> tuple[str, str] | None:
    return match["year"], "year"


def count_of(text: str) -> int:
    return int(text) if text.isdigit() else NUMBERS.get(text.lower(), 1)
