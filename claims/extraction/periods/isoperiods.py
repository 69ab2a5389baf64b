"""Periods as ISO 8601 text: days, months, quarters, years, and start/end; arithmetic on dates, no words."""

from datetime import date, timedelta

MONTHS_IN_QUARTER = 3
MONTHS_IN_YEAR = 12


def day(when: date) -> str:
    return when.isoformat()


def month(year: int, number: int) -> str:
    return f"{year:04d}-{number:02d}"


def quarter(year: int, number: int) -> str:
    return f"{year:04d}-Q{number}"


def quarter_of(when: date) -> tuple[int, int]:
    return when.year, (when.month - 1) // MONTHS_IN_QUARTER + 1


def last_quarter(when: date) -> tuple[int, int]:
    """The quarter before the one that a day lies in: the last that is complete."""
    return shifted_quarter(*quarter_of(when), by=-1)


def shifted_quarter(year: int, number: int, *, by: int) -> tuple[int, int]:
    index = year * 4 + number - 1 + by
    return index // 4, index % 4 + 1


def shifted_month(year: int, number: int, *, by: int) -> tuple[int, int]:
    index = year * 12 + number - 1 + by
    return index // 12, index % 12 + 1


def months_to(year: int, number: int, *, length: int) -> str:
    """The months that end with one: a quarter, a year, or start/end."""
    start_year, start = shifted_month(year, number, by=1 - length)
    if length == 12 and number == 12:
        return f"{year:04d}"
    if length == MONTHS_IN_QUARTER and number % MONTHS_IN_QUARTER == 0:
        return quarter(year, number // MONTHS_IN_QUARTER)
    if length == 1:
        return month(year, number)
    return f"{month(start_year, start)}/{month(year, number)}"


def months_in(period: str) -> int:
    """How many months a period of months "2026-01/2026-06" has."""
    (year, first), (end_year, last) = (map(int, part.split("-")) for part in period.split("/"))
    return 12 * (end_year - year) + last - first + 1


def weekday_before(when: date, weekday: int, *, strictly: bool = False) -> date:
    """The last such weekday (Monday is 0) up to a day."""
    back = (when.weekday() - weekday) % 7
    return when - timedelta(days=7 if strictly and back == 0 else back)


def weekday_after(when: date, weekday: int) -> date:
    ahead = (weekday - when.weekday()) % 7
    return when + timedelta(days=ahead or 7)


def week(when: date, *, by: int = 0) -> str:
    """Monday to Sunday of the week of a day, shifted by whole weeks."""
    monday = when - timedelta(days=when.weekday()) + timedelta(weeks=by)
    return f"{day(monday)}/{day(monday + timedelta(days=6))}"


def weekend(when: date, *, by: int = 0) -> str:
    """Saturday to Sunday: on a weekend that one, on other days the one before (by=0) or after (by=1)."""
    saturday = weekday_before(when, 5) + timedelta(weeks=by)
    return f"{day(saturday)}/{day(saturday + timedelta(days=1))}"


def year_before(period: str, *, by: int = 1) -> str:
    """The same period a year earlier, or as many as ``by``; start/end shifts both."""
    return "/".join(f"{int(part[:4]) - by:04d}{part[4:]}" for part in period.split("/") if part[:4].isdigit())


def day_before(period: str) -> str:
    """The day before one."""
    return day(date.fromisoformat(period) - timedelta(days=1))


def is_after(period: str, when: date) -> bool:
    """Whether a period begins after a day."""
    year, _, rest = period.partition("/")[0].partition("-")
    if rest.startswith("Q"):
        return date(int(year), int(rest[1:]) * MONTHS_IN_QUARTER - 2, 1) > when
    return f"{year}-{rest}" > when.isoformat()


def last_day(period: str) -> str:
    """The last day of a month, quarter, year or start/end of them."""
    year, _, rest = period.rpartition("/")[2].partition("-")
    number = int(rest[1:]) * MONTHS_IN_QUARTER if rest.startswith("Q") else int(rest or MONTHS_IN_YEAR)
    return day(date(*shifted_month(int(year), number, by=1), 1) - timedelta(days=1))


def safe_date(year: int, number: int, day_number: int) -> date | None:
    try:
        return date(year, number, day_number)
    except ValueError:
        return None
