from datetime import UTC, datetime

import pytest

from demo.dates import date_words


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        (
            datetime(2026, 6, 24, 9, tzinfo=UTC),
            {"weekday": "Wednesday", "workday": "Wednesday", "day_before": "Tuesday"},
        ),
        (datetime(2026, 6, 28, 9, tzinfo=UTC), {"weekday": "Sunday", "workday": "Friday", "werktag": "Freitag"}),
        (datetime(2026, 6, 28, 9, tzinfo=UTC), {"workday_date": "26 June 2026", "date": "28 June 2026"}),
        (datetime(2026, 6, 29, 0, tzinfo=UTC), {"workday": "Monday", "month": "May", "month_before": "April"}),
        (datetime(2027, 1, 5, 9, tzinfo=UTC), {"month": "December", "month_year": "2026", "month_before": "November"}),
        (
            datetime(2027, 1, 5, 9, tzinfo=UTC),
            {"quarter": "fourth", "quarter_end": "31 December", "quarter_year": "2026"},
        ),
        (datetime(2026, 6, 30, 9, tzinfo=UTC), {"quarter": "first", "quarter_number": "Q1", "next_year": "2027"}),
        (datetime(2026, 7, 1, 9, tzinfo=UTC), {"quarter": "second", "quarter_end": "30 June"}),
    ],
)
def test_days_are_written_as_newspapers_write_them(moment, expected):
    words = date_words(moment)

    assert {name: words[name] for name in expected} == expected
