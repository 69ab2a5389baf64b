"""From a matched expression of time to its period, each in the way that its words mean it."""

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
SOON = 4  # months
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}


def day_period(match: re.Match[str], published: date | None, future: bool) -> tuple[str, str] | None:
    number = (
        MONTH_NUMBERS.get(match["month"].rstrip(".").lower()[:4].rstrip("."), 0)
        or MONTH_NUMBERS[match["month"].lower()[:3]]
    )
    day_number = int(re.sub(r"\D", "", match["day"]))
    year = _year_for(match["year"], number, published, future)
    when = isoperiods.safe_date(year, number, day_number) if year else None
    return (isoperiods.day(when), "day") if when is not None else None


def month_period(match: re.Match[str], published: date | None, future: bool) -> tuple[str, str] | None:
    number = MONTH_NUMBERS[match["month"].lower()[:3]]
    begins = match.group().lower().startswith(("from ", "by ", "until "))
    if begins and published is not None and 0 < number - published.month <= SOON:
        future = True  # "a rise from April": what has begun needs no such word
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


def quarter_period(match: re.Match[str], published: date | None, future: bool) -> tuple[str, str] | None:
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
        elif future and (year, number) < isoperiods.last_quarter(published):
            year += 1
    return isoperiods.quarter(year, number), "quarter"


def first_months_period(match: re.Match[str], published: date | None, future: bool) -> tuple[str, str] | None:
    year = int(match["year"]) if match["year"] else published.year if published is not None else None
    length = _count(match["count"])
    return (isoperiods.months_to(year, length, length=length), "span") if year is not None else None


def half_period(match: re.Match[str], published: date | None, future: bool) -> tuple[str, str] | None:
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


def months_to_period(match: re.Match[str], published: date | None, future: bool) -> tuple[str, str] | None:
    unit = match["unit"].lower()
    length = 3 if unit.startswith("quarter") else 12 if unit == "year" else 6 if unit.startswith("half") else 1
    if match["count"]:
        length = _count(match["count"]) * (1 if unit.startswith("month") else length)
    number = MONTH_NUMBERS[match["month"].lower()[:3]]
    year = _year_for(match["year"], number, published, False)
    return (isoperiods.months_to(year, number, length=length), "span" if length != 3 else "quarter") if year else None


def span_period(match: re.Match[str], published: date | None, future: bool) -> tuple[str, str] | None:
    first, last = MONTH_NUMBERS[match["m1"].lower()[:3]], MONTH_NUMBERS[match["m2"].lower()[:3]]
    end_year = _year_for(match["year"], last, published, future)
    if end_year is None:
        return None
    start_year = int(match["y1"]) if match["y1"] else end_year - (1 if first > last else 0)
    if match["d1"] and match["d2"]:
        start = isoperiods.safe_date(start_year, first, int(re.sub(r"\D", "", match["d1"])))
        end = isoperiods.safe_date(end_year, last, int(re.sub(r"\D", "", match["d2"])))
        return (f"{isoperiods.day(start)}/{isoperiods.day(end)}", "span") if start and end else None
    return isoperiods.months_to(end_year, last, length=12 * (end_year - start_year) + last - first + 1), "span"


def days_period(match: re.Match[str], published: date | None, future: bool) -> tuple[str, str] | None:
    number = MONTH_NUMBERS[match["month"].lower()[:3]]
    year = _year_for(match["year"], number, published, future)
    start = isoperiods.safe_date(year, number, int(match["d1"])) if year else None
    end = isoperiods.safe_date(year, number, int(match["d2"])) if year else None
    return (f"{isoperiods.day(start)}/{isoperiods.day(end)}", "span") if start and end else None


def past_period(match: re.Match[str], published: date | None, future: bool) -> tuple[str, str] | None:
    if published is None:
        return None
    count, unit = _count(match["count"]), match["unit"].lower().rstrip("s")
    if unit in {"day", "week"}:
        start = published - timedelta(days=count * (7 if unit == "week" else 1))
        return f"{isoperiods.day(start)}/{isoperiods.day(published)}", "span"
    months = count * {"month": 1, "quarter": 3, "year": 12, "decade": 120}[unit]
    year, number = isoperiods.shifted_month(published.year, published.month, by=-months)
    return f"{isoperiods.month(year, number)}/{isoperiods.month(published.year, published.month)}", "span"


def ago_period(match: re.Match[str], published: date | None, future: bool) -> tuple[str, str] | None:
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


def season_period(match: re.Match[str], published: date | None, future: bool) -> tuple[str, str] | None:
    start = SEASONS[match["season"].lower()]
    year = int(match["year"]) if match["year"] else None
    if year is None:
        if published is None:
            return None
        which = (match["which"] or "").lower()
        year = published.year
        if (which == "last" and start + 2 >= published.month) or (
            not future and which != "next" and start > published.month
        ):
            year -= 1
        elif which == "next" and start <= published.month:
            year += 1
    end_year, end = isoperiods.shifted_month(year, start, by=2)
    return f"{isoperiods.month(year, start)}/{isoperiods.month(end_year, end)}", "season"


def year_period(match: re.Match[str], published: date | None, future: bool) -> tuple[str, str] | None:
    return match["year"], "year"


def fiscal_year_period(match: re.Match[str], published: date | None, future: bool) -> tuple[str, str] | None:
    """ "FY25" is 2025; "2022-23", a season or a fiscal year over two calendar years, both."""
    year = _two_or_four(match["year"])
    following = match["next"]
    if year is None or (following and int(following[1:]) != (year + 1) % 100):
        return None
    return (f"{year:04d}/{year + 1:04d}", "span") if following else (f"{year:04d}", "year")


def _count(text: str) -> int:
    return int(text) if text.isdigit() else NUMBERS.get(text.lower(), 1)
