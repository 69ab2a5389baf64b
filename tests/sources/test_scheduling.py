from datetime import UTC, datetime, timedelta

import pytest

from sources.fetching.client import Grade
from sources.scheduling import (
    ARTICLE_RECHECKS,
    GRADE_WEIGHTS,
    SET_ASIDE_TROUBLE,
    Pace,
    is_set_aside,
    next_check,
    next_recheck,
    parse_retry_after,
)

NOON = datetime(2026, 6, 25, 12, tzinfo=UTC)
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)


def changes(*, every: timedelta, count: int = 10, last: datetime = NOON) -> list[datetime]:
    return [last - every * number for number in range(count)]


@pytest.mark.parametrize(
    ("every", "wait"),
    [(MINUTE, 5 * MINUTE), (20 * MINUTE, 10 * MINUTE), (6 * HOUR, 3 * HOUR), (5 * DAY, DAY)],
)
def test_a_source_is_checked_twice_as_often_as_it_changes_within_limits(every: timedelta, wait: timedelta) -> None:
    assert next_check(now=NOON, changed_at=changes(every=every)) == NOON + wait


def test_a_source_of_unknown_pace_is_checked_in_half_an_hour() -> None:
    assert next_check(now=NOON) == NOON + 30 * MINUTE


def test_a_source_that_falls_silent_is_checked_less_and_less() -> None:
    busy = changes(every=20 * MINUTE)

    waits = [
        next_check(now=NOON + silence, changed_at=busy) - NOON - silence for silence in (HOUR, 4 * HOUR, DAY, 9 * DAY)
    ]

    assert waits == sorted(waits)
    assert (waits[0], waits[-1]) == (15 * MINUTE, DAY)


def test_the_order_in_which_changes_are_given_does_not_matter() -> None:
    times = changes(every=2 * HOUR)

    assert next_check(now=NOON, changed_at=times) == next_check(now=NOON, changed_at=times[::-1])


@pytest.mark.parametrize(
    ("headers", "ttl_seconds", "wait"),
    [
        ({"cache-control": "public, max-age=3600"}, None, HOUR),
        ({"cache-control": "s-maxage=86400, max-age=60"}, None, 30 * MINUTE),
        ({"cache-control": "no-cache", "expires": "Thu, 25 Jun 2026 15:00:00 GMT"}, None, 30 * MINUTE),
        ({"expires": "Thu, 25 Jun 2026 15:00:00 GMT"}, None, 3 * HOUR),
        ({"expires": "Thu, 25 Jun 2026 15:00:00 GMT", "date": "Thu, 25 Jun 2026 14:00:00 GMT"}, None, HOUR),
        ({"expires": "0"}, None, 30 * MINUTE),
        ({"cache-control": "max-age=999999999"}, None, DAY),
        ({}, 7_200, 2 * HOUR),
        ({"cache-control": "max-age=60"}, 7_200, 2 * HOUR),
        ({}, -5, 30 * MINUTE),
    ],
)
def test_what_a_publisher_states_slows_checks_down(
    headers: dict[str, str], ttl_seconds: float | None, wait: timedelta
) -> None:
    assert next_check(now=NOON, headers=headers, ttl_seconds=ttl_seconds) == NOON + wait


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("120", NOON + 2 * MINUTE),
        (" 0 ", NOON),
        ("1.5", NOON + timedelta(seconds=1.5)),
        ("Thu, 25 Jun 2026 13:00:00 GMT", NOON + HOUR),
        ("Thursday, 25-Jun-26 13:00:00 GMT", NOON + HOUR),
        ("Thu, 25 Jun 2020 13:00:00 GMT", NOON),
        ("-5", None),
        ("soon", None),
        ("", None),
        (None, None),
        ("9" * 30, None),
        ("²", None),
    ],
)
def test_retry_after_is_read_in_both_forms(value: str | None, expected: datetime | None) -> None:
    assert parse_retry_after(value, NOON) == expected


def test_a_wait_that_is_asked_for_is_never_cut_short() -> None:
    busy = changes(every=MINUTE)

    assert next_check(now=NOON, changed_at=busy, retry_after="7200") == NOON + 2 * HOUR
    assert next_check(now=NOON, retry_after=str(3 * 86_400), jitter=0.0) == NOON + 3 * DAY


def test_a_wait_of_more_than_a_week_is_a_mistake() -> None:
    assert next_check(now=NOON, retry_after=str(365 * 86_400)) == NOON + 7 * DAY


def test_trouble_slows_checks_down_but_never_ends_them() -> None:
    waits = [next_check(now=NOON, trouble=trouble) - NOON for trouble in (0, 0.25, 1, 3, 8, 1_000)]

    assert waits == sorted(waits)
    assert (waits[0], waits[2], waits[-1]) == (30 * MINUTE, HOUR, DAY)


def test_every_grade_of_error_has_its_weight() -> None:
    assert [GRADE_WEIGHTS[grade] for grade in Grade] == [1.0, 0.5, 0.25]


def test_a_source_is_set_aside_after_so_much_trouble() -> None:
    assert not is_set_aside(SET_ASIDE_TROUBLE - 0.25)
    assert is_set_aside(SET_ASIDE_TROUBLE)


def test_jitter_delays_by_up_to_a_tenth_and_never_hastens() -> None:
    plain = next_check(now=NOON)

    assert plain < next_check(now=NOON, jitter=0.5) < next_check(now=NOON, jitter=1.0) == plain + 3 * MINUTE
    assert next_check(now=NOON, jitter=9.0) == next_check(now=NOON, jitter=1.0)


def test_a_demo_may_set_a_pace_of_seconds() -> None:
    pace = Pace(shortest=timedelta(seconds=2), longest=timedelta(seconds=2))

    assert next_check(now=NOON, pace=pace, headers={"cache-control": "max-age=600"}) == NOON + timedelta(seconds=2)


def test_an_article_is_looked_at_again_five_times() -> None:
    now, looks = NOON, []

    while (moment := next_recheck(first_retrieved_at=NOON, now=now)) is not None:
        looks.append(moment - NOON)
        now = moment

    assert tuple(looks) == ARTICLE_RECHECKS


def test_an_article_found_late_skips_the_looks_it_missed() -> None:
    assert next_recheck(first_retrieved_at=NOON, now=NOON + 2 * HOUR) == NOON + 3 * HOUR
    assert next_recheck(first_retrieved_at=NOON, now=NOON + 31 * DAY) is None
