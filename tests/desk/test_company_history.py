"""A company's numbers over time."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.db import connection
from django.db.backends.postgresql.psycopg_any import DateRange
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from desk.pages.companyhistory import histories_of
from desk.plots.history import HEIGHT, WIDTH, Moment, history
from tests.desk.scenes import agreement, conflict
from tests.factories import NOON, CompanyFactory

pytestmark = pytest.mark.django_db


def moment(low, high=None, *, days=0, state="agree"):
    return Moment(NOON + timedelta(days=days), Decimal(low), Decimal(high or low), state, state, "/")


def test_each_figure_has_a_mark_within_the_plot_later_ones_to_the_right():
    plot = history([moment("3", days=9), moment("1"), moment("1", "1000000", days=4, state="conflict")])

    xs = [mark.x for mark in plot.marks]
    assert xs == sorted(xs)
    assert all(0 < mark.x < WIDTH and 0 < mark.top <= mark.foot < HEIGHT for mark in plot.marks)
    assert [mark.is_bar for mark in plot.marks] == [False, True, False]
    assert plot.is_log


@pytest.mark.parametrize("days", [0, 0.1, 1, 2, 30, 700])
def test_each_day_is_named_once_and_its_name_is_not_cut(days):
    plot = history([moment("1"), moment("2", days=days)])

    named = [day.date() for _x, day in plot.days]
    assert 1 <= len(named) == len(set(named))
    assert all(x <= WIDTH - 36 for x, _day in plot.days)


@pytest.mark.parametrize("value", ["0", "-5", "1e299", "1e-299", "0.1"])
def test_any_value_can_be_drawn(value):
    assert history([moment(value), moment(value, days=1)]).marks


def test_nothing_makes_no_plot():
    assert history([]) is None


def test_measures_with_a_history_have_a_panel_with_signs_and_their_own_periods():
    company = CompanyFactory()
    march = DateRange(date(2026, 3, 1), date(2026, 4, 1))
    conflict(company=company, direction="down", period_dates=march)
    agreement(company=company)
    agreement(company=company, measure="employee", unit="count")

    histories = histories_of(company)

    (panel,) = histories.panels
    assert (panel.measure, panel.unit) == ("share price", "percent")
    assert [(each.low, each.high) for each in panel.moments] == [
        (Decimal("4.9"), Decimal("4.9")),
        (Decimal("-11.5"), Decimal("-4.9")),
    ]
    assert panel.moments[1].at.date() == date(2026, 3, 31)


def test_the_page_shows_the_panel_and_its_table(desk_client):
    company = CompanyFactory(name="Quillbank")
    for _each in range(2):
        conflict(company=company, direction="down")

    content = desk_client.get(reverse("company", args=(company.pk,))).content.decode()

    assert 'aria-label="Quillbank, share price: 2 figures over time.' in content
    assert "As a table" in content
    assert content.count('class="p-span is-conflict"') == 2


def test_a_history_costs_two_queries_however_long():
    company = CompanyFactory()
    for _each in range(6):
        conflict(company=company)

    with CaptureQueriesContext(connection) as captured:
        histories_of(company)

    assert len(captured) == 2
