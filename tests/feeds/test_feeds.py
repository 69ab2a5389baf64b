"""Every kind of feed: who may read it, what is in it, and where its older items are."""

import json
import re
from datetime import timedelta

import feedparser
import jsonschema
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from claims.models import Figure, FigureEvent
from following.models import SavedSearch
from tests.desk.scenes import agreement, conflict
from tests.desk.test_card import CLAIM_REVIEW
from tests.factories import NOON, CompanyFactory, FigureEventFactory, UserFactory
from tests.feeds.verdicts import correction_of, verdict_on


def entries(client, address):
    response = client.get(address)
    assert response.status_code == 200, response.content
    parsed = feedparser.parse(response.content)
    assert not parsed.bozo
    return parsed.entries


def ids(client, address):
    return [re.search(r"figures/(\d+)", entry.id)[1] for entry in entries(client, address)]


def test_the_public_reads_signed_figures_and_marked_conflicts_and_nothing_else(client, db):
    company = CompanyFactory()
    conflict(company=company), agreement(company=company)
    marked = conflict(company=company, is_public=True)
    signed = agreement(company=company)
    verdict_on(signed)

    assert ids(client, "/feeds/conflicts.atom") == [str(marked.pk)]
    assert ids(client, "/feeds/verdicts.atom") == [str(signed.pk)]
    assert set(ids(client, f"/feeds/company/{company.pk}.atom")) == {str(marked.pk), str(signed.pk)}


@pytest.mark.parametrize("status", ["DRAFT", "AWAITING", "SENT_BACK", "WITHDRAWN"])
def test_a_verdict_that_is_not_out_is_in_no_feed(client, key, status):
    verdict_on(conflict(), status=status)

    assert entries(client, "/feeds/verdicts.atom") == []
    assert entries(client, f"/feeds/{key}/verdicts.atom") == []


def test_a_key_reads_every_figure_of_a_company_a_publisher_and_a_measure(client, key):
    company = CompanyFactory()
    figure = conflict(company=company, measure="net income")
    publisher = figure.claims.first().revision.article.publisher
    Figure.objects.filter(pk=figure.pk).update(publisher_ids=[publisher.pk])
    agreement()

    for what in (f"company/{company.pk}", f"publisher/{publisher.pk}", "measure/net%20income"):
        assert ids(client, f"/feeds/{key}/{what}.rss") == [str(figure.pk)]


def test_a_saved_search_is_a_feed_for_its_owner_only(client, key, reader):
    figure, _other = conflict(), agreement()
    search = SavedSearch.objects.create(user=reader, name="far apart", query="state=conflict&spread_from=6")
    deleted = SavedSearch.objects.create(user=reader, name="gone", query="", deleted_at=NOON)
    others = SavedSearch.objects.create(user=UserFactory(), name="theirs", query="")

    assert ids(client, f"/feeds/{key}/search/{search.pk}.atom") == [str(figure.pk)]
    assert client.get(f"/feeds/{key}/search/{others.pk}.atom").status_code == 404
    assert client.get(f"/feeds/{key}/search/{deleted.pk}.atom").status_code == 404
    assert client.get(f"/feeds/search/{search.pk}.atom").status_code == 404


def test_a_verdicts_item_keeps_its_id_and_moves_its_date_when_it_is_corrected(client, db):
    figure = conflict()
    first = verdict_on(figure)
    [before] = entries(client, "/feeds/verdicts.atom")
    correction_of(first)

    [after] = entries(client, "/feeds/verdicts.atom")

    assert before.id == after.id
    assert before.updated < after.updated
    assert "supported" in before.title
    assert "refuted" in after.title


def test_a_correction_says_what_was_wrong(client, db):
    correction = correction_of(verdict_on(conflict()))

    [entry] = entries(client, "/feeds/corrections.rss")

    assert entry.id.endswith(f"corrections/{correction.pk}")
    assert "It was the intraday low." in entry.summary
    assert entry.link.endswith(f"/p/{correction.figure_id}/")


@pytest.fixture
def merge(db):
    """Makes one figure part of another, lately, as grouping does."""

    def make(gone, kept, *, days=1):
        FigureEventFactory(figure=gone, kind=FigureEvent.Kind.MERGED, at=timezone.now() - timedelta(days=days))
        Figure.objects.filter(pk=gone.pk).update(merged_into=kept, claims_count=0, state="single", opened_at=None)

    return make


def test_a_merged_figures_item_stays_and_says_where_its_figure_went(client, key, merge):
    company = CompanyFactory()
    kept, gone, before = (conflict(company=company) for _each in range(3))
    for figure in (gone, before):
        FigureEventFactory(figure=figure, kind=FigureEvent.Kind.OPENED, at=NOON)
    first = client.get(f"/feeds/{key}/conflicts.atom")
    merge(before, gone)
    merge(gone, kept)

    after = client.get(f"/feeds/{key}/conflicts.atom", headers={"If-None-Match": first["ETag"]})

    found = {entry.id.rpartition("/")[2]: entry for entry in feedparser.parse(after.content).entries}
    assert set(found) == {str(each.pk) for each in (kept, gone, before)}
    for old in (gone, before):
        entry = found[str(old.pk)]
        assert entry.title.startswith("Merged: Ferrodyne")
        assert entry.link == found[str(kept.pk)].link
        assert "one with another now" in entry.summary
        assert "Hill Gazette" in entry.summary
        assert entry.updated_parsed >= found[str(kept.pk)].updated_parsed
    assert set(ids(client, f"/feeds/{key}/company/{company.pk}.rss")) == set(found)


def test_what_was_never_in_a_feed_or_merged_long_ago_is_not_told_of(client, key, merge):
    kept, never, long_ago = conflict(is_public=True), agreement(), conflict()
    FigureEventFactory(figure=long_ago, kind=FigureEvent.Kind.OPENED, at=NOON)
    merge(never, kept)
    merge(long_ago, kept, days=40)

    assert ids(client, f"/feeds/{key}/conflicts.atom") == [str(kept.pk)]
    assert ids(client, "/feeds/conflicts.atom") == [str(kept.pk)]


def test_an_item_has_the_table_of_values_and_the_plot_with_the_sentence_as_its_alternative(client, key):
    figure = conflict()

    [entry] = entries(client, f"/feeds/{key}/conflicts.rss")

    source = re.search(r'<img[^>]*src="([^"]+)"', entry.summary)[1]
    assert f'alt="{figure.summary}"' in entry.summary
    picture = client.get(source.replace("http://localhost:8000", ""))
    assert picture.headers["Content-Type"] == "image/png"
    assert picture.content.startswith(b"\x89PNG")
    assert "<caption>" in entry.summary
    assert "Hill Gazette" in entry.summary


def test_json_feed_carries_the_figure_and_says_where_that_is_documented(client, key):
    figure = conflict()

    feed = json.loads(client.get(f"/feeds/{key}/conflicts.json").content)

    extension = feed["items"][0]["_figure"]
    assert extension["id"] == str(figure.pk)
    assert extension["spread"]["difference"] == 6.6
    path, _hash, anchor = extension["about"].replace("http://localhost:8000", "").partition("#")
    assert f'id="{anchor}"' in client.get(path, follow=True).content.decode()


def test_archives_hold_every_item_once_and_stay_where_they_are(client, key):
    figures = []
    for pk in (500, 900, 1500, 3999):
        figures.append(conflict(pk=pk))
    address, seen, walked = f"/feeds/{key}/conflicts.atom", [], []
    links = {link.rel: link.href for link in feedparser.parse(client.get(address).content).feed.links}
    while "prev-archive" in links:
        address = links["prev-archive"].replace("http://localhost:8000", "")
        content = client.get(address).content
        assert b"<fh:archive" in content
        walked.append(address.partition("?")[2])
        seen += ids(client, address)
        links = {link.rel: link.href for link in feedparser.parse(content).feed.links}
        assert links["current"].endswith(f"/feeds/{key}/conflicts.atom")

    assert walked == ["archive=3", "archive=1", "archive=0"]
    assert sorted(map(int, seen)) == [500, 900, 1500, 3999]


@pytest.mark.parametrize("written", ["rss", "atom", "json"])
def test_public_feeds_name_the_hub_and_themselves(client, db, settings, written):
    settings.WEBSUB_HUB = "https://hub.example/"
    conflict(is_public=True)

    response = client.get(f"/feeds/conflicts.{written}")

    assert '<https://hub.example/>; rel="hub"' in response.headers["Link"]
    assert f'/feeds/conflicts.{written}>; rel="self"' in response.headers["Link"]
    assert b"https://hub.example/" in response.content


@pytest.mark.parametrize("written", ["rss", "atom", "json"])
def test_a_feed_is_packed_for_those_who_can_unpack(client, db, written):
    conflict(is_public=True)

    response = client.get(f"/feeds/conflicts.{written}", headers={"Accept-Encoding": "gzip"})

    assert response.headers["Content-Encoding"] == "gzip"


@pytest.mark.parametrize(
    "path",
    ["nothing.atom", "company.atom", "company/0x1.atom", "company/999999.atom", "conflicts/1.atom", "search/1.rss"],
)
def test_a_feed_that_there_is_not_is_404(client, db, path):
    assert client.get(f"/feeds/{path}").status_code == 404


@pytest.mark.parametrize("kind", ["conflicts", "verdicts", "corrections"])
def test_a_public_feed_costs_the_same_with_one_item_and_with_twenty(client, db, kind):
    def make():
        correction_of(verdict_on(conflict(is_public=True)))

    make()
    address = reverse("public-feed", args=(kind, "atom"))
    client.get(address)
    with CaptureQueriesContext(connection) as few:
        client.get(address)
    for _each in range(20):
        make()

    with CaptureQueriesContext(connection) as many:
        client.get(address)

    assert len(many) == len(few)


def test_verdicts_are_a_feed_of_claim_reviews(client, db):
    figure = conflict()
    verdict_on(figure)
    verdict_on(conflict(), status="AWAITING")

    response = client.get("/feeds/claimreview.json")

    feed = response.json()
    assert feed["@type"] == "DataFeed"
    [element] = feed["dataFeedElement"]
    jsonschema.validate(element["item"], CLAIM_REVIEW)
    assert client.get("/feeds/claimreview.json", headers={"If-None-Match": response["ETag"]}).status_code == 304
