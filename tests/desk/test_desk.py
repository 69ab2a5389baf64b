import csv
import io
import re
from datetime import timedelta
from decimal import Decimal

import pytest
from django.urls import reverse
from django.utils import timezone

from claims.models import Figure
from tests.desk.listing import page, rows
from tests.desk.scenes import CONFLICT, agreement, conflict, printed
from tests.factories import CompanyFactory, FigureFactory, PublisherFactory, UserFactory


def test_a_row_shows_its_sentence_its_values_with_their_outlets_and_a_strip(desk_client):
    conflict()

    content = page(desk_client)

    assert CONFLICT in content
    assert "<b>4.9%</b> Harbour Post" in content
    assert "<b>11.5%</b> Hill Gazette" in content
    assert 'class="strip"' in content
    assert "2 origins" in re.sub(r"\s+", " ", content)


def test_the_worst_conflict_stands_first(desk_client):
    mild = conflict(rank=1)
    grave = conflict(rank=5)

    assert rows(page(desk_client)) == [grave.pk, mild.pk]


def test_what_agrees_is_on_a_tab_of_its_own(desk_client):
    conflict()
    agreeing = agreement()

    assert rows(page(desk_client, "/?tab=agreeing")) == [agreeing.pk]


@pytest.mark.parametrize(
    "narrowed", ["q=ferrodyne", "company={company}", "publisher={publisher}", "measure=share+price"]
)
def test_each_tab_counts_its_rows_however_the_list_is_narrowed(narrowed, desk_client, editor):
    company, publisher = CompanyFactory(), PublisherFactory()
    about = {"company": company, "subject_name": "Ferrodyne", "measure": "share price"}
    for figure in (conflict(**about, owner=editor), conflict(**about), agreement(**about)):
        printed(figure, publisher=publisher, percent="5")
    conflict(company=CompanyFactory(), subject_name="Zeppelin", measure="employee")
    asked = narrowed.format(company=company.pk, publisher=publisher.pk)

    content = page(desk_client, f"/?{asked}")

    counts = re.findall(r'class="tab-(\w+)[^>]*><b>([^<]+)</b>', content)
    assert dict(counts) == {
        "conflicts": "2",
        "mine": "1",
        "signoff": "0",
        "changed": "0",
        "agreeing": "1",
        "single": "0",
    }


def test_mine_are_those_that_i_own(desk_client, editor):
    conflict(owner=UserFactory())
    mine = conflict(owner=editor)

    assert rows(page(desk_client, "/?tab=mine")) == [mine.pk]


def test_changed_are_those_of_the_last_hour(desk_client):
    now = timezone.now()
    conflict(changed_at=now - timedelta(hours=2))
    fresh = agreement(changed_at=now - timedelta(minutes=2))

    assert rows(page(desk_client, "/?tab=changed")) == [fresh.pk]


def test_merged_and_empty_figures_are_not_on_the_desk(desk_client):
    kept = conflict()
    conflict(merged_into=kept)
    conflict(claims_count=0)

    assert rows(page(desk_client)) == [kept.pk]


@pytest.mark.parametrize(
    "query",
    [
        "tab=nonsense",
        "period=spring",
        "state=angry",
        "company=x&measure=share+price",
        "publisher=x",
        "company=99999999999999999999",
        "q=" + "a" * 500,
        "q=%00",
    ],
)
def test_a_broken_address_still_shows_the_desk(query, desk_client):
    conflict()

    assert rows(page(desk_client, f"/?{query}")) is not None


@pytest.mark.parametrize("after", ["x", "~", "1~x", "nan~", "~~~"])
def test_a_broken_place_leads_back_to_the_first_page(after, desk_client):
    response = desk_client.get("/", {"after": after})

    assert response.status_code == 302


@pytest.mark.parametrize("tab", ["conflicts", "changed"])
def test_pages_follow_each_other_without_gaps_or_repeats(tab, desk_client):
    now = timezone.now()
    figures = FigureFactory.build_batch(103, state=Figure.State.CONFLICT, changed_at=now)
    for number, figure in enumerate(figures):
        figure.rank = number // 3
    made = [figure.pk for figure in Figure.objects.bulk_create(figures)]
    seen, address = [], f"/?tab={tab}"

    for _page in range(3):
        content = page(desk_client, address)
        seen += rows(content)
        found = re.search(r'href="(\?[^"]*after=[^"]*)"', content)
        address = "/" + found[1].replace("&amp;", "&") if found else ""

    assert sorted(seen) == sorted(made)
    assert not address


def test_an_empty_desk_says_how_many_agree(desk_client):
    agreement()

    assert "No open conflicts. 1 figure agrees." in re.sub(r"\s+", " ", page(desk_client))


def test_a_desk_without_anything_says_how_to_begin(desk_client):
    content = page(desk_client)

    assert "Nothing has been read yet." in content
    for name in ("add-source", "imports"):
        assert f'href="{reverse(name)}"' in content[content.index('class="begin"') :]


def test_the_json_twin_has_the_figures_of_the_list(desk_client):
    figure = conflict()
    agreement()

    found = desk_client.get("/desk.json").json()["figures"]

    assert [each["id"] for each in found] == [str(figure.pk)]
    assert found[0]["spread"] == {"min": 4.9, "max": 11.5, "difference": 6.6, "unit": "percentage_point"}
    assert found[0]["count"] == {"claims": 2, "articles": 2, "outlets": 2, "origins": 2}


def test_the_csv_twin_keeps_each_value_with_its_outlet_and_starts_no_formula(desk_client):
    conflict(subject_name="=1+1")

    response = desk_client.get("/desk.csv")

    lines = list(csv.DictReader(io.StringIO(b"".join(response.streaming_content).decode())))
    assert lines[0]["subject"] == "'=1+1"
    assert lines[0]["values"] == "4.9% (Harbour Post); 11.5% (Hill Gazette)"


def test_scraped_text_cannot_become_markup(desk_client):
    figure = conflict(subject_name="<script>alert(1)</script>", summary="<img src=x onerror=alert(1)>")
    printed(figure, publisher=PublisherFactory(name='"><i>'), percent="7")

    for address in ("/", figure.get_absolute_url()):
        content = page(desk_client, address)

        assert "<script>alert" not in content
        assert "<img" not in content
        assert '"><i>' not in content


def test_a_page_has_no_inline_script_style_or_handler(desk_client):
    figure = conflict()
    article = figure.claims.first().revision.article

    for address in ("/", figure.get_absolute_url(), reverse("article", args=(article.pk,)), "/sources/", "/feeds/"):
        content = page(desk_client, address)

        assert not re.search(r"<style|\sstyle=|\son[a-z]+=|javascript:", content)
        # A block of data is no script: nothing runs it.
        assert not re.search(r'<script(?![^>]*(\ssrc=|type="application/json"))', content)


def test_the_theme_is_in_the_page_before_anything_is_painted(desk_client, editor):
    desk_client.post(reverse("theme"), {"theme": "DARK", "next": "/sources/"})

    assert re.search(r'<html lang="en-gb"\s+data-theme="dark"', page(desk_client))


def test_a_theme_leads_back_to_our_own_pages_only(desk_client):
    response = desk_client.post(reverse("theme"), {"theme": "DARK", "next": "https://elsewhere.example/"})

    assert response.headers["Location"] == "/"


def test_numbers_of_any_length_are_shown(desk_client):
    figure = conflict(spread_difference=Decimal(10) ** 60)
    printed(figure, publisher=PublisherFactory(), percent="9" * 50)

    assert rows(page(desk_client)) == [figure.pk]
    page(desk_client, figure.get_absolute_url())


def test_the_table_of_the_desk_has_every_row_of_its_tab(desk_client, monkeypatch):
    monkeypatch.setattr("desk.searchtwins.A_CHUNK", 2)
    figures = {str(conflict().pk) for _each in range(5)}

    lines = b"".join(desk_client.get("/desk.csv").streaming_content).decode().splitlines()

    assert {line.partition(",")[0] for line in lines[1:]} == figures
    assert len(lines) == 6
