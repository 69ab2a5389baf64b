import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.extraction.periods import isoperiods
from claims.extraction.periods.datewords import CUES, PATTERNS, whens_in

THURSDAY = date(2026, 6, 25)


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("fell on Wednesday", "2026-06-24"),
        ("fell on Thursday", "2026-06-25"),
        ("said last Thursday", "2026-06-18"),
        ("fell yesterday", "2026-06-24"),
        ("open tomorrow", "2026-06-26"),
        ("over the weekend", "2026-06-20/2026-06-21"),
        ("on 18 and 19 July 2025", "2025-07-18/2025-07-19"),
        ("on March 3", "2026-03-03"),
        ("on 3 November", "2025-11-03"),
        ("in May", "2026-05"),
        ("Mayor Augusta Marchetti said in June", "2026-06"),
        ("in November", "2025-11"),
        ("in the first quarter", "2026-Q1"),
        ("in the fourth quarter", "2025-Q4"),
        ("in the third quarter of 2024", "2024-Q3"),
        ("Q3 2024", "2024-Q3"),
        ("in the first half of the year", "2026-01/2026-06"),
        ("in the first half of last year", "2025-01/2025-06"),
        ("in the fourth quarter of last year", "2025-Q4"),
        ("in the March quarter", "2026-Q1"),
        ("a fortnight ago", "2026-06-11"),
        ("on Tuesday of last week", "2026-06-16"),
        ("in the week before last", "2026-06-08/2026-06-14"),
        ("the day before yesterday", "2026-06-23"),
        ("in the 1990s", "1990/1999"),
        ("in the year so far", "2026"),
        ("last Christmas", "2025-12"),
        ("by Christmas and no later", "2026-12"),
        ("on New Year's Eve", "2025-12-31"),
        ("in the three months to May", "2026-03/2026-05"),
        ("in the quarter ended March 31, 2026", "2026-Q1"),
        ("in the year to March", "2025-04/2026-03"),
        ("between March and May", "2026-03/2026-05"),
        ("between 20 April and 30 May", "2026-04-20/2026-05-30"),
        ("since Monday", "2026-06-22/2026-06-25"),
        ("last year", "2025"),
        ("in FY25", "2025"),
        ("by end-2028", "2028"),
        ("in the 2022-23 season", "2022/2023"),
        ("between Monday and Wednesday", "2026-06-22/2026-06-24"),
        ("by 2035", "2035"),
        ("in the past three months", "2026-03/2026-06"),
        ("last autumn", "2025-09/2025-11"),
        ("a decade ago", "2016"),
    ],
)
def test_an_expression_of_time_is_resolved_against_the_day_of_publication(text, period):
    assert [when.period for when in whens_in(text, published=THURSDAY)] == [period]


@pytest.mark.parametrize("text", ["the cost may rise", "they march on", "2,026 ships", "version 2026.4", "at 20:26"])
def test_what_only_looks_like_a_date_is_none(text):
    assert whens_in(text, published=THURSDAY) == ()


@pytest.mark.parametrize("text", ["on Wednesday", "last year", "in May", "the first quarter"])
def test_without_a_day_of_publication_nothing_relative_is_guessed(text):
    assert whens_in(text, published=None) == ()


def test_what_a_number_is_compared_with_is_marked():
    whens = whens_in("rose 3% in May from the same month of 2024", published=THURSDAY)

    assert [(when.period, when.compared) for when in whens] == [("2026-05", False), ("2024", True)]


@given(st.text())
def test_no_text_raises_and_offsets_lie_within_it(text):
    for when in whens_in(text, published=THURSDAY):
        assert 0 <= when.start < when.end <= len(text)


def test_years_ago_date_what_is_told_and_compare_where_it_is_measured():
    (told,) = whens_in("A fire two years ago cost it $5 million.", published=THURSDAY)
    (compared,) = whens_in("That is more than two years ago.", published=THURSDAY)

    assert (told.period, told.compared, compared.compared) == ("2024", False, True)


def test_the_month_of_a_contract_is_no_time():
    whens = whens_in("May London cocoa fell, and the March contract rose.", published=THURSDAY)

    assert whens == ()


def test_next_at_the_end_is_the_one_after_this():
    this, following = whens_in("It will shrink this year and grow next.", published=THURSDAY)

    assert (this.period, following.period) == ("2026", "2027")


@pytest.mark.parametrize(
    ("period", "last", "is_later"),
    [
        ("2026", "2026-12-31", False),
        ("2026-Q2", "2026-06-30", False),
        ("2026-Q3", "2026-09-30", True),
        ("2026-02", "2026-02-28", False),
        ("2026-01/2026-07", "2026-07-31", False),
    ],
)
def test_a_period_has_a_last_day_and_lies_behind_or_ahead(period, last, is_later):
    assert isoperiods.last_day(period) == last
    assert isoperiods.is_after(period, THURSDAY) is is_later


@pytest.mark.parametrize(("cue", "pattern"), [(cue, pattern) for cue, pattern, _ in PATTERNS])
@settings(max_examples=8)
@given(data=st.data())
def test_no_pattern_matches_a_text_without_its_cue(cue, pattern, data):
    text = data.draw(st.from_regex(pattern, alphabet=st.characters(codec="ascii")))

    said = pattern.search(text).group().lower()

    assert re.search(CUES[cue], said) is not None
