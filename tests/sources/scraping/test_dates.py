from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sources.scraping.dates import read_moment

DAY = date(2026, 6, 25)


@pytest.mark.parametrize(
    ("text", "hour_utc"),
    [
        ("2026-06-25T10:00:00Z", 10),
        ("2026-06-25T10:00:00+02:00", 8),
        ("2026-06-25T10:00:00+0200", 8),
        ("2026-06-25 10:00:00 -05:00", 15),
        ("2026-06-25T10:00:00.123Z", 10),
        ("2026-06-25T10:00+02", 8),
        ("20260625T100000Z", 10),
        ("Thu, 25 Jun 2026 10:00:00 GMT", 10),
        ("Thu, 25 Jun 2026 10:00:00 EST", 15),
        ("Thu, 25 Jun 2026 10:00:00 -0700", 17),
        ("25 Jun 2026 10:00 BST", 9),
        ("June 25, 2026 at 10:00 am EDT", 14),
        ("Published 10:00 GMT, 25 June 2026", 10),
        ("Jun 25 2026 | 10:00 GMT+1", 9),
        ("June 25, 2026 at 10:00 a.m. ET", 14),
        ("25 June 2026 10:00 am IST", 4.5),
        ("1782381600", 10),
        ("1782381600000", 10),
    ],
)
def test_moments_with_a_zone_are_read(text: str, hour_utc: float) -> None:
    moment = read_moment(text)

    assert moment is not None
    assert moment.at == datetime(2026, 6, 25, tzinfo=UTC) + timedelta(hours=hour_utc)


@pytest.mark.parametrize(("text", "hour_utc"), [("Jan 5, 2026 10:00 ET", 15), ("July 6, 2026, 10:00 PT", 17)])
def test_a_zone_of_the_clock_on_the_wall_is_that_of_the_season(text: str, hour_utc: int) -> None:
    moment = read_moment(text)

    assert moment is not None
    assert moment.at is not None
    assert moment.at.astimezone(UTC).hour == hour_utc


@pytest.mark.parametrize(
    "text",
    [
        "2026-06-25",
        "20260625",
        "2026-06-25T10:00:00",
        "2026-06-25 10:00",
        "25 June 2026",
        "June 25th, 2026",
        "25 June 2026, 10.00",
        "Thu, 25 Jun 2026",
        "Thu, 25 Jun 2026 10:00:00 XYZ",
        "2026-06-25T10:00:00+99:00",
        "25th of June 2026",
        "Published: 2026-6-25 10:00",
        "25 июня 2026, 16:45",
        "25 czerwca 2026",
        "2026. június 25. 10:20",
        "25 Haziran 2026 Perşembe",
        "٢٥ يونيو ٢٠٢٦",
    ],
)
def test_without_a_zone_only_the_day_is_known(text: str) -> None:
    moment = read_moment(text)

    assert moment is not None
    assert (moment.at, moment.day) == (None, DAY)


@pytest.mark.parametrize(
    "text",
    [
        None,
        "",
        "yesterday",
        "3/4/2026",
        "2026-13-45",
        "31 February 2026",
        "2026",
        "99999999999999",
        "Mon, 00 Jan 0000 00:00:00 GMT",
        "Mon, 01 Jan 99999999999999999999 00:00:00 GMT",
    ],
)
def test_what_is_no_date_or_two_is_not_read(text: str | None) -> None:
    assert read_moment(text) is None


@pytest.mark.parametrize(("text", "expected"), [("Tue, 03/10/2026", (3, 10)), ("Sat 03/10/2026", (10, 3))])
def test_a_weekday_tells_which_number_is_the_day(text: str, expected: tuple[int, int]) -> None:
    moment = read_moment(text)

    assert moment is not None
    assert (moment.day.month, moment.day.day) == expected


@given(
    st.integers(min_value=86_400, max_value=7_200_000_000),  # seconds since 1970, until 2198
    st.integers(min_value=-12 * 60, max_value=14 * 60),
)
def test_any_instant_is_read_back_from_iso_and_rfc_822(seconds: int, minutes: int) -> None:
    at = datetime.fromtimestamp(seconds, timezone(timedelta(minutes=minutes)))

    for text in (at.isoformat(), at.strftime("%a, %d %b %Y %H:%M:%S %z")):
        moment = read_moment(text)
        assert moment is not None
        assert moment.at == at


@given(st.text(max_size=60))
def test_no_text_raises(text: str) -> None:
    read_moment(text)
