"""The search page: what it shows, says and hands to programs."""

import csv
import io

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from claims.annotating.correction import overlay_of
from claims.models import Claim, Figure
from desk import searchtwins
from desk.paging import PAGE_SIZE
from tests.desk.scenes import agreement, conflict, printed
from tests.factories import NOON, CompanyFactory, PublisherFactory, UserFactory

pytestmark = pytest.mark.django_db


def content_of(client, address, status=200):
    response = client.get(address)
    assert response.status_code == status
    return response.content.decode()


def test_the_search_finds_figures_claims_and_articles_by_a_word(desk_client):
    figure = conflict(subject_name="Lumenar", summary="Lumenar has two numbers.")
    claim = printed(figure, publisher=PublisherFactory(), percent="7", subject_name="Lumenar")

    assert f"figure-{figure.pk}" in content_of(desk_client, "/search/?q=lumenar")
    assert f"#claim-{claim.pk}" in content_of(desk_client, "/search/?kind=claims&q=lumenar")
    assert "Ferrodyne falls 7%" in content_of(desk_client, "/search/?kind=articles&q=countries")


def test_found_words_are_marked_and_nothing_else_is_markup(desk_client):
    conflict(summary="<i>Ferrodyne</i> & its shares fell.")

    content = content_of(desk_client, "/search/?q=share")

    assert "<mark>shares</mark>" in content
    assert "&lt;i&gt;Ferrodyne&lt;/i&gt; &amp; its" in content


def test_texts_are_shown_in_fragments_with_their_words_marked(desk_client):
    conflict()

    content = content_of(desk_client, "/search/?kind=articles&q=countries")

    assert "<mark>countries</mark>" in content
    assert "\x02" not in content


def test_facets_lead_to_the_narrower_search_and_back(desk_client):
    conflict()
    agreement()

    everything = content_of(desk_client, "/search/")
    narrowed = content_of(desk_client, "/search/?state=conflict")

    assert 'href="?state=conflict"' in everything
    assert "2 found" in everything
    assert "1 found" in narrowed
    assert 'href="?" aria-current="true"' in narrowed


def test_filters_that_are_on_are_named_as_people_call_them(desk_client):
    company = CompanyFactory(name="Quillbank")
    conflict(company=company, owner=UserFactory(first_name="Mina", last_name="Okoro"))

    content = content_of(desk_client, f"/search/?company={company.pk}&owner=none&state=conflict")

    assert "Quillbank" in content
    assert "nobody" in content


def test_an_empty_search_says_which_filter_to_drop(desk_client):
    conflict()
    conflict()
    agreement()

    content = content_of(desk_client, "/search/?state=conflict&measure=zeppelin")

    assert "Nothing was found." in content
    assert "Drop measure “zeppelin”" in content
    assert "Drop state" not in content


def test_filters_that_cannot_be_read_are_named_and_the_others_stand(desk_client):
    figure = conflict()

    content = content_of(desk_client, "/search/?state=conflict&from=yesterday&spread_from=wide", status=422)

    assert "Write a day as 2026-06-25." in content
    assert 'value="yesterday"' in content
    assert f"figure-{figure.pk}" in content


@pytest.mark.parametrize("after", ["x", "2026-06-25T12:00:00~1", "~", "2026-06-25T12:00:00+00:00~99999999999999999999"])
def test_a_broken_place_starts_again_from_the_first_page(after, desk_client):
    response = desk_client.get("/search/", {"state": "conflict", "after": after})

    assert response.status_code == 302
    assert response.headers["Location"] == "/search/?state=conflict"


def test_pages_follow_one_another_without_gap_or_repetition(desk_client):
    figures_count = PAGE_SIZE + 3
    conflict()
    Figure.objects.bulk_create(
        Figure(unit="percent", key="k", claims_count=1, founded_at=NOON, changed_at=NOON)
        for _each in range(figures_count - 1)
    )
    seen, after = [], ""

    while after is not None:
        page = desk_client.get("/search.json", {"after": after}).json()
        seen += [row["id"] for row in page["figures"]]
        after = page["after"]

    assert len(set(seen)) == len(seen) == figures_count


def test_the_json_twin_counts_what_the_page_counts(desk_client):
    conflict()
    agreement()

    page = desk_client.get("/search.json?q=ferrodyne").json()

    assert page["count"] == {"number": 2, "is_more": False}
    assert {value["value"]: value["count"] for value in page["facets"]["state"]} == {"conflict": 1, "agree": 1}
    assert page["query"] == "q=ferrodyne"


def test_the_json_twin_names_what_it_cannot_read(desk_client):
    response = desk_client.get("/search.json?state=angry")

    assert response.status_code == 400
    assert "state" in response.json()["problems"]


@pytest.mark.parametrize("kind", ["figures", "claims", "articles"])
def test_the_csv_twin_has_every_row_and_no_formulas(kind, desk_client, monkeypatch):
    monkeypatch.setattr(searchtwins, "A_CHUNK", 2)
    for _each in range(3):
        figure = conflict(summary="=1+1", subject_name="=cmd()")
        printed(figure, publisher=PublisherFactory(), percent="7", subject_name="=cmd()", claimant="+1")

    response = desk_client.get(f"/search.csv?kind={kind}")
    rows = list(csv.DictReader(io.StringIO(b"".join(response.streaming_content).decode())))

    assert len(rows) == (3 if kind == "figures" else 9)
    assert len({row["id"] for row in rows}) == len(rows)
    assert not [cell for row in rows for cell in row.values() if cell.startswith(("=", "+"))]


@pytest.mark.parametrize(
    "query",
    [
        "/?q=ferrodyne&state=conflict&owner=none",
        "/?kind=claims&q=ferrodyne",
        "/?kind=articles&q=ferrodyne&measure=share+price",
        "/?state=conflict&measure=zeppelin",
        ".json?q=ferrodyne&state=conflict",
        ".json?kind=claims&q=ferrodyne",
        ".json?kind=articles&q=ferrodyne",
    ],
)
def test_a_search_costs_the_same_with_twenty_rows(query, desk_client):
    company = CompanyFactory()

    def cost() -> int:
        with CaptureQueriesContext(connection) as captured:
            assert desk_client.get(f"/search{query}").status_code == 200
        return len(captured)

    conflict(company=company)
    cost()
    few = cost()
    for _each in range(20):
        conflict(company=company)

    assert cost() == few


def test_the_form_that_saves_a_search_is_safe_from_forgery(desk_client):
    content = content_of(desk_client, "/search/?state=conflict")

    form = content[content.index('action="/search/save/"') :]
    assert "csrfmiddlewaretoken" in form[: form.index("</form>")]


def test_hostile_words_break_nothing(desk_client):
    conflict()

    for words in ("'; drop table", "%00", "\\", "<script>", "((((", "& |", "a" * 199, "\u202e", "🙂"):
        assert desk_client.get("/search/", {"q": words}).status_code == 200


def test_a_corrected_claim_is_shown_and_listed_as_corrected(desk_client):
    claim = conflict().claims.get(exact="4.9%")
    Claim.objects.filter(pk=claim.pk).update(corrected=overlay_of(words={"measure": "headcount"}))

    page = content_of(desk_client, "/search/?kind=claims&measure=headcount")
    lines = desk_client.get("/search.csv?kind=claims&measure=headcount").getvalue().decode()

    assert "Ferrodyne · headcount" in page
    assert (lines.count("headcount"), lines.count("share price")) == (1, 0)
