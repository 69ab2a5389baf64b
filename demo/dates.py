"""Days as newspapers write them, so that a story told today speaks of today."""

from datetime import UTC, date, datetime, timedelta

# Fixed English names: strftime would follow the locale of the machine.
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
QUARTERS = ("first", "second", "third", "fourth")
GERMAN_WEEKDAYS = ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag")


def date_words(event_at: datetime) -> dict[str, str]:
    """What stands for each word in braces in a story that happened at `event_at`, by the days of UTC.

    `workday` is the last weekday up to that day, when exchanges trade and companies report; the
    month and the quarter are the last that ended before it.
    """
    day = event_at.astimezone(UTC).date()
    workday = last_workday(day)
    month_end = day.replace(day=1) - timedelta(days=1)
    quarter_end = _quarter_end(day)
    quarter = quarter_end.month // 3
    return {
        "weekday": WEEKDAYS[day.weekday()],
        "date": _date(day),
        "year": str(day.year),
        "next_year": str(day.year + 1),
        "day_before": WEEKDAYS[(day - timedelta(days=1)).weekday()],
        "workday": WEEKDAYS[workday.weekday()],
        "workday_date": _date(workday),
        "werktag": GERMAN_WEEKDAYS[workday.weekday()],
        "month": MONTHS[month_end.month - 1],
        "month_year": str(month_end.year),
        "year_before_month": str(month_end.year - 1),
        "month_before": MONTHS[(month_end.month - 2) % 12],
        "quarter": QUARTERS[quarter - 1],
        "quarter_number": f"Q{quarter}",
        "quarter_end": f"{quarter_end.day} {MONTHS[quarter_end.month - 1]}",
        "quarter_year": str(quarter_end.year),
    }


def last_workday(day: date) -> date:
    """The day itself, or the Friday before a weekend."""
    return day - timedelta(days=max(0, day.weekday() - 4))


def _date(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def _quarter_end(day: date) -> date:
    first_of_quarter = day.replace(month=3 * ((day.month - 1) // 3) + 1, day=1)
    return first_of_quarter - timedelta(days=1)
