"""From a matched expression of a quarter, a season or another span of time to its period."""

import re
from datetime import date, timedelta

from claims.extraction.periods import isoperiods
from claims.extraction.periods.dateresolvers import MONTH_NUMBERS, count_of, year_for

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
RELATIVE_YEARS = {"last": -1, "previous": -1, "this": 0, "next": 1}
DECEMBER = 12
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}


def quarter_period(match: re.Match[str], published: date | None, future: bool) -> tuple[str, str] | None:
    word = (match["ordinal"] or match["digit"]).lower()
    number = ORDINALS.get(word) or int(word)
    year = _two_or_four(match["year"])
    if year is None:
        if published is None:
            return None
        year = published.year
        is_next = (year, number) == isoperiods.shifted_quarter(*isoperiods.quarter_of(published), by=1)
        if not future and (year, number) > isoperiods.quarter_of(published) and not is_next:
            year -= 1
        elif future and (year, number) < isoperiods.last_quarter(published):
            year += 1
    return isoperiods.quarter(year, number), "quarter"


def first_months_period(match: re.Match[str], published: date | None, future: bool) -> tuple[str, str] | None:
    year = int(match["year"]) if match["year"] else published.year if published is not None else None
    length = count_of(match["count"])
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


def part_of_year_period(match: re.Match[str], published: date | None, future: bool) -> tuple[str, str] | None:
    """ "in the first half of last year", "the fourth quarter of this year"."""
    if published is None:
        return None
    year = published.year + RELATIVE_YEARS[match["which"].lower()]
    number = ORDINALS[match["ordinal"].lower()]
    if match["part"].lower() == "quarter":
        return isoperiods.quarter(year, number), "quarter"
    return isoperiods.months_to(year, 6 * number, length=6), "span"


def month_quarter_period(match: re.Match[str], published: date | None, future: bool) -> tuple[str, str] | None:
    """ "in the March quarter": the three months that end with it."""
    number = MONTH_NUMBERS[match["month"].lower()[:3]]
    year = year_for(None, number, published, future)
    return (isoperiods.months_to(year, number, length=3), "quarter") if year is not None else None


def decade_period(match: re.Match[str], published: date | None, future: bool) -> tuple[str, str] | None:
    first = int(match["decade"])
    return f"{first:04d}/{first + 9:04d}", "span"


def feast_period(match: re.Match[str], published: date | None, future: bool) -> tuple[str, str] | None:
    """ "before Christmas": the next where a word looks ahead, else the last; its month, or New Year's Eve."""
    if published is None:
        return None
    is_ahead = future or match["to"].lower() in {"by", "before", "next", "this"}
    year = published.year if is_ahead or published.month == DECEMBER else published.year - 1
    if match["feast"].lower().startswith("new"):
        return isoperiods.day(date(year, DECEMBER, 31)), "day"
    return isoperiods.month(year, DECEMBER), "month"


def months_to_period(match: re.Match[str], published: date | None, future: bool) -> tuple[str, str] | None:
    unit = match["unit"].lower()
    length = 3 if unit.startswith("quarter") else 12 if unit == "year" else 6 if unit.startswith("half") else 1
    if match["count"]:
        length = count_of(match["count"]) * (1 if unit.startswith("month") else length)
    number = MONTH_NUMBERS[match["month"].lower()[:3]]
    year = year_for(match["year"], number, published, False)
    return (isoperiods.months_to(year, number, length=length), "span" if length != 3 else "quarter") if year else None


def span_period(match: re.Match[str], published: date | None, future: bool) -> tuple[str, str] | None:
    first, last = MONTH_NUMBERS[match["m1"].lower()[:3]], MONTH_NUMBERS[match["m2"].lower()[:3]]
    end_year = year_for(match["year"], last, published, future)
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
    year = year_for(match["year"], number, published, future)
    start = isoperiods.safe_date(year, number, int(match["d1"])) if year else None
    end = isoperiods.safe_date(year, number, int(match["d2"])) if year else None
    return (f"{isoperiods.day(start)}/{isoperiods.day(end)}", "span") if start and end else None


def past_period(match: re.Match[str], published: date | None, future: bool) -> tuple[str, str] | None:
    if published is None:
        return None
    count, unit = count_of(match["count"]), match["unit"].lower().rstrip("s")
    if unit in {"day", "week"}:
        start = published - timedelta(days=count * (7 if unit == "week" else 1))
        return f"{isoperiods.day(start)}/{isoperiods.day(published)}", "span"
    months = count * {"month": 1, "quarter": 3, "year": 12, "decade": 120}[unit]
    year, number = isoperiods.shifted_month(published.year, published.month, by=-months)
    return f"{isoperiods.month(year, number)}/{isoperiods.month(published.year, published.month)}", "span"


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
    if published is not None and match.string[: match.start()].lower().endswith("since "):
        return f"{isoperiods.month(year, start)}/{isoperiods.day(published)}", "since"
    end_year, end = isoperiods.shifted_month(year, start, by=2)
    return f"{isoperiods.month(year, start)}/{isoperiods.month(end_year, end)}", "season"


def fiscal_year_period(match: re.Match[str], published: date | None, future: bool) -> tuple[str, str] | None:
    """ "FY25" is 2025; "2022-23", a season or a fiscal year over two calendar years, both."""
    year = _two_or_four(match["year"])
    following = match["next"]
    if year is None or (following and int(following[1:]) != (year + 1) % 100):
        return None
    return (f"{year:04d}/{year + 1:04d}", "span") if following else (f"{year:04d}", "year")


def _two_or_four(text: str | None) -> int | None:
    if not text:
        return None
    number = int(re.sub(r"\D", "", text))
    return number + 2000 if number < 100 else number
