"""Twins of pages: every list and page of the desk has them, they open for whom it opens for, and say what it says."""

import csv
import json
import re

import feedparser
import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import get_resolver, reverse
from django.utils import timezone

from accounts.roles import ADMINISTRATOR
from claims.models import Claim, Company, Figure
from desk.urls import urlpatterns as desk_urls
from feeds.twins import csvlines
from feeds.twins.table import TWINS
from following.models import InboxItem, SavedSearch, Watch
from sources.models import ImportLine, ImportRun
from tests.desk.disputes import judged
from tests.desk.scenes import agreement, conflict
from tests.desk.test_access import TABLE
from tests.factories import (
    NOON,
    AnnotationFactory,
    ClaimFactory,
    CompanyFactory,
    DecisionFactory,
    QueueItemFactory,
    SourceFactory,
    UserFactory,
)
from tests.feeds.verdicts import correction_of, verdict_on

ALL = ("json", "csv", "atom")
# The formats of every page's twins.
HAVE_TWINS = {
    "desk": ALL,
    "search": ALL,
    "sign-offs": ALL,
    "queue": ALL,
    "publishers": ALL,
    "companies": ALL,
    "sources": ALL,
    "saved-searches": ALL,
    "imports": ALL,
    "inbox": ALL,
    "watches": ALL,
    "people": ALL,
    "figure": ALL,
    "article": ALL,
    "publisher": ALL,
    "company": ALL,
    "source": ALL,
    "import": ALL,
    "card": ("json", "csv"),  # a card's changes are in the public feeds
    "corrections": ("json", "csv"),  # its feed is /feeds/corrections.atom
    "quality": ("json", "csv"),  # numbers of the moment
    "quality-items": ("json", "csv"),
    "audit": ("json", "csv"),  # who did what is no business of feed readers' caches
}
# Why the other addresses of the desk have none.
OF_THE_DESK = ("desk", "search", "audit", "quality", "quality-items")
FORM, FILE, PART, WORDS_ONLY = "a form", "for programs already", "part of a page", "a text"
HAVE_NONE = {
    **dict.fromkeys((f"{page}-{each}" for page in OF_THE_DESK for each in ("json", "csv")), FILE),
    **dict.fromkeys(("sources-opml", "import-sample", "evidence-file", "annotation", "oembed"), FILE),
    **dict.fromkeys(("card-picture", "keyed-picture", "embed", "desk-news"), PART),
    **dict.fromkeys(("methodology", "scale", "keys", "profile", "sessions"), WORDS_ONLY),
    **dict.fromkeys(
        ("decide", "ask", "change-claim", "merge", "sign-off", "add-number", "correct-claim", "queue-item"), FORM
    ),
    **dict.fromkeys(("correct-item", "add-company", "edit-company", "add-source", "add-opml", "sign-in"), FORM),
    **dict.fromkeys(("sign-in-code", "forgotten", "new-password", "join", "password", "two-factor"), FORM),
    **dict.fromkeys(("unsubscribe",), FORM),
}


@pytest.fixture
def newsroom(db):
    """Something in every list, for an administrator."""
    administrator = UserFactory(role=ADMINISTRATOR)
    figure = conflict(company=CompanyFactory())
    claim = figure.claims.first()
    correction_of(verdict_on(conflict(is_public=True)))
    judged(figure, UserFactory(role="fact-checker"), ranks={}, reason="PERIOD")
    AnnotationFactory(figure=figure)
    source = SourceFactory()
    claim.revision.article.source = source
    claim.revision.article.save()
    run = ImportRun.objects.create(user=administrator, name="a file", created_at=NOON)
    ImportLine.objects.create(run=run, number=1, kind="ADDRESS", label="x", finding="NEW")
    SavedSearch.objects.create(user=administrator, name="far apart", query="spread_from=6")
    Watch.objects.create(user=administrator, figure=figure)
    InboxItem.objects.create(user=administrator, figure=figure, version=1, text="4.9% became 5.1%", created_at=NOON)
    ClaimFactory(status=Claim.Status.CONFIRMED, rule="about")
    DecisionFactory()
    QueueItemFactory(claim=claim, taken_by=administrator, taken_until=timezone.now())
    ids = {
        "figure": figure.pk,
        "article": claim.revision.article_id,
        "company": figure.company_id,
        "publisher": claim.revision.article.publisher_id,
        "source": source.pk,
        "import": run.pk,
        "card": Figure.objects.get(is_public=True).pk,
    }
    client = Client()
    client.force_login(administrator)
    return client, ids


def body(response):
    streamed = getattr(response, "streaming_content", None)
    return (b"".join(streamed) if streamed else response.content).decode()


def rows(response):
    return list(csv.DictReader(body(response).splitlines()))


def listed(answer):
    found = [answer[name] for name in ("items", "figures", "entries", "precision") if name in answer]
    return found[0]


def test_every_address_of_the_desk_has_its_twins_or_a_reason():
    pages = {each.name for each in desk_urls if TABLE[each.name][0] == "get"}

    assert pages == set(HAVE_TWINS) | set(HAVE_NONE)
    assert [each for page, formats in HAVE_TWINS.items() for each in ALL if has(page, each) != (each in formats)] == []
    assert [page for page in HAVE_NONE if has(page, "json") or has(page, "csv")] == []


def has(page, written):
    return bool(get_resolver().reverse_dict.getlist(f"{page}-{written}"))


@pytest.mark.parametrize("page", HAVE_TWINS)
def test_a_page_names_its_twins_and_each_answers_well_formed(newsroom, page):
    client, ids = newsroom
    address = reverse(page, args=[ids[page]] if page in ids else [])
    shown = client.get(address)
    links = dict(
        re.findall(r'<link rel="alternate"\s+type="([^"]+)"\s+title="This page[^>]*href="([^"]+)"', body(shown))
    )

    answers = {kind: client.get(link) for kind, link in links.items()}

    assert len(links) == len(HAVE_TWINS[page])
    assert {kind: answer.status_code for kind, answer in answers.items()} == dict.fromkeys(links, 200)
    assert {answer["Content-Type"].partition(";")[0] for answer in answers.values()} == set(links)
    items = listed(json.loads(body(answers["application/json"])))
    assert items
    assert len(rows(answers["text/csv"])) == len(items)
    if "application/atom+xml" in answers:
        feed = feedparser.parse(answers["application/atom+xml"].content)
        assert not feed.bozo
        assert len(feed.entries) == len(items)
        for entry in feed.entries:
            assert client.get(entry.link.replace("http://localhost:8000", "")).status_code == 200, entry.link


@pytest.mark.parametrize("twin", [twin for twin in TWINS if twin.page in HAVE_TWINS], ids=lambda twin: twin.page)
def test_a_twin_opens_for_those_whom_its_page_opens_for(twin):
    resolver = get_resolver()
    arguments = [1] if twin.thing else []

    page = resolver.resolve(reverse(twin.page, args=arguments)).func

    for written in twin.formats:
        assert resolver.resolve(reverse(f"{twin.page}-{written}", args=arguments)).func.access == page.access


@pytest.mark.parametrize("name", ["figures", "claims", "articles", "verdicts", "annotations"])
def test_lists_of_the_api_have_twins_without_a_page(newsroom, name):
    client, _ids = newsroom

    as_json, as_csv = client.get(f"/{name}.json"), client.get(f"/{name}.csv")
    feed = feedparser.parse(client.get(f"/{name}.atom").content)

    assert [row["id"] for row in rows(as_csv)] == [each["id"] for each in as_json.json()["items"]]
    assert not feed.bozo
    assert len(feed.entries) >= 1


def test_a_twin_keeps_the_filters_of_its_address(desk_client):
    conflict(), agreement()

    found = desk_client.get("/claims.json?state=conflict&state=resolved").json()["items"]

    assert len(found) == 2
    assert desk_client.get("/claims.json?state=nonsense").status_code == 400


def test_a_page_hands_its_filters_to_its_twins(desk_client):
    CompanyFactory(name="Ferrodyne", key="f"), CompanyFactory(name="Veldhaven", key="v")

    page = body(desk_client.get("/companies/?q=ferro&after=Alder"))

    assert 'href="/companies.json?q=ferro"' in page
    assert [each["name"] for each in desk_client.get("/companies.json?q=ferro").json()["items"]] == ["Ferrodyne"]


def test_a_page_of_one_thing_tells_of_it_and_of_what_belongs_to_it(desk_client):
    figure, _other = conflict(), agreement()

    answer = desk_client.get(f"/figures/{figure.pk}.json").json()

    assert answer["figure"]["id"] == str(figure.pk)
    assert {each["figure"] for each in answer["items"]} == {str(figure.pk)}
    assert len(rows(desk_client.get(f"/figures/{figure.pk}.csv"))) == 2


def test_what_was_merged_leads_to_the_twin_of_where_it_is_now(desk_client):
    kept, gone = conflict(), conflict()
    Figure.objects.filter(pk=gone.pk).update(merged_into=kept)

    response = desk_client.get(f"/figures/{gone.pk}.csv")

    assert (response.status_code, response["Location"]) == (301, f"/figures/{kept.pk}.csv")
    assert desk_client.get("/figures/999999.json").status_code == 404


def test_a_card_that_is_not_public_has_no_twin(client, db):
    assert client.get(f"/p/{conflict().pk}.json").status_code == 404
    assert client.get(f"/p/{conflict(is_public=True).pk}.json").status_code == 200


def test_what_waits_for_sign_off_says_nothing_of_the_first_answer(newsroom):
    client, _ids = newsroom

    said = "".join(body(client.get(f"/signoff.{written}")) for written in ALL)

    assert "Ferrodyne" in said
    assert not re.search("rationale|SUPPORTED|PERIOD", said)


def test_nobody_reads_the_inbox_of_another(newsroom, client):
    client.force_login(UserFactory())

    assert client.get("/inbox.json?all").json()["items"] == []
    assert client.get("/search/saved.json").json()["items"] == []


def test_a_name_that_a_spreadsheet_would_run_is_only_text(desk_client):
    CompanyFactory(name='=HYPERLINK("x")', key="x")

    [row] = rows(desk_client.get("/companies.csv"))

    assert row["name"].startswith("'=")
    assert Company.objects.get().name.startswith("=")


def test_a_table_has_every_row_however_many(desk_client, monkeypatch):
    monkeypatch.setattr(csvlines, "ROWS_AT_ONCE", 3)
    for _each in range(4):
        conflict()

    found = [row["id"] for row in rows(desk_client.get("/claims.csv"))]

    assert found == [str(pk) for pk in Claim.objects.order_by("-pk").values_list("pk", flat=True)]


PAGES_OF_MANY = ("sources", "publishers", "companies", "articles", "claims", "sign-offs")


def test_a_twin_costs_the_same_with_one_row_and_with_twenty(newsroom):
    client, _ids = newsroom
    addresses = [reverse(f"{page}-{written}") for page in PAGES_OF_MANY for written in ALL]

    def costs():
        found = {}
        for address in addresses:
            with CaptureQueriesContext(connection) as asked:
                body(client.get(address))
            found[address] = len(asked)
        return found

    costs()
    few = costs()
    for number in range(20):
        SourceFactory()
        CompanyFactory(key=f"c{number}").aliases.create(name="also")
        judged(conflict(), UserFactory(role="fact-checker"), ranks={}, reason="PERIOD")

    assert costs() == few
