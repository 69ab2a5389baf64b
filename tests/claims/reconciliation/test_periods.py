from datetime import date

import pytest

from claims.reconciliation.periods import Span, UnreadablePeriod, parse_period, periods_match


@pytest.mark.parametrize(
    ("period", "start", "end", "grain"),
    [
        ("2026", date(2026, 1, 1), date(2026, 12, 31), "year"),
        ("2026-H2", date(2026, 7, 1), date(2026, 12, 31), "half"),
        ("2026-Q1", date(2026, 1, 1), date(2026, 3, 31), "quarter"),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29), "month"),
        ("2026-W01", date(2025, 12, 29), date(2026, 1, 4), "week"),
        ("2026-06-25", date(2026, 6, 25), date(2026, 6, 25), "day"),
        ("2026-06-25T14:00", date(2026, 6, 25), date(2026, 6, 25), "day"),
        ("2026-06-27/2026-06-28", date(2026, 6, 27), date(2026, 6, 28), "range"),
        ("2025-11/2026-01", date(2025, 11, 1), date(2026, 1, 31), "range"),
        ("2026-06-25/2026-06-25", date(2026, 6, 25), date(2026, 6, 25), "day"),
    ],
)
def test_a_period_covers_its_days(period, start, end, grain):
    assert parse_period(period) == Span(start, end, grain)


def test_a_period_may_be_open_at_one_end():
    assert parse_period("2026-03/..").end == date.max


@pytest.mark.parametrize("period", ["spring", "2026-13", "2026-02-30", "2026-Q5", "2026-06/2026-05", "26-06", ""])
def test_what_is_no_period_of_the_contract_is_refused(period):
    with pytest.raises(UnreadablePeriod):
        parse_period(period)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("2026-06-25", "2026-06-25", True),
        ("2026", "2026-Q1", True),
        ("2026-06", "2026-06-25", True),
        (None, "2026-06-25", True),
        (None, None, True),
        ("2026-06-24", "2026-06-25", False),
        ("2026-Q1", "2026-Q2", False),
        ("2025-12/2026-02", "2026-Q1", False),
    ],
)
def test_periods_match_when_one_contains_the_other_or_is_unknown(one, other, expected):
    assert periods_match(one, other) is expected
    assert periods_match(other, one) is expected
