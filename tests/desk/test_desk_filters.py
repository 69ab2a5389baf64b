import html
import re
from datetime import date

import pytest
from django.db.backends.postgresql.psycopg_any import DateRange

from claims.models import Figure
from tests.desk.listing import page, rows
from tests.desk.scenes import agreement, conflict, printed
from tests.factories import CompanyFactory, FigureFactory, PublisherFactory


@pytest.mark.parametrize(
    "query",
    [
        "q=lumenar",
        "q=FAKE+lum",
        "company={company}",
        "publisher={publisher}",
        "measure=fake+account",
        "period=2026-Q1",
        "period=2026-Q1&company={company}&state=conflict",
        "state=conflict&measure=fake+account&unit=percent",
    ],
)
def test_filters_leave_what_matches(query, desk_client):
    conflict(period_dates=DateRange(date(2026, 1, 1), date(2026, 1, 2)))
    company = CompanyFactory(name="Lumenar")
    wanted = FigureFactory(
        state=Figure.State.CONFLICT,
        subject_name="Lumenar",
        measure="fake account",
        company=company,
        period="2026-Q1",
        period_dates=DateRange(date(2026, 1, 1), date(2026, 4, 1)),
    )
    claim = printed(wanted, publisher=PublisherFactory(), percent="3")
    query = query.format(company=company.pk, publisher=claim.revision.article.publisher_id)

    assert rows(page(desk_client, f"/?{query}")) == [wanted.pk]


def test_filters_are_chosen_from_what_occurs_in_the_tab_and_stay_when_the_tab_changes(desk_client):
    company = CompanyFactory(name="Lumenar")
    conflict(company=company, measure="revenue")
    agreement(measure="headcount")

    content = page(desk_client, f"/?company={company.pk}&state=conflict")

    assert f'<option value="{company.pk}" selected>Lumenar</option>' in content
    assert '<option value="revenue" >revenue</option>' in content
    assert "headcount" not in content
    assert f'href="/?state=conflict&amp;company={company.pk}"' in content
    assert f'href="/?tab=agreeing&amp;company={company.pk}"' in content


def test_counts_are_told_while_nothing_is_chosen(desk_client):
    conflict(measure="revenue")
    conflict(measure="revenue")

    assert '<option value="revenue" >revenue (2)</option>' in page(desk_client)


def test_each_filter_that_is_on_can_be_dropped(desk_client):
    conflict(measure="revenue")

    content = page(desk_client, "/?tab=mine&q=ferro&measure=revenue")

    assert 'href="?tab=mine&amp;measure=revenue"' in content
    assert 'href="?tab=mine&amp;q=ferro"' in content
    assert 'href="?tab=mine"' in content


def test_what_is_chosen_can_be_kept_as_a_search_of_the_same_figures(desk_client):
    shown = conflict(measure="revenue")
    conflict(measure="headcount")
    agreement(measure="revenue")

    content = page(desk_client, "/?measure=revenue")

    query = html.unescape(re.search(r'name="query" value="([^"]*)"', content)[1])
    assert rows(page(desk_client, f"/search/?{query}")) == [shown.pk]


def test_the_address_of_a_chosen_list_says_only_what_was_asked_for(desk_client):
    response = desk_client.get(
        "/?tab=conflicts&q=&company=&measure=revenue&publisher=&period=", headers={"HX-Request": "true"}
    )

    assert response.headers["HX-Push-Url"] == "/?measure=revenue"
