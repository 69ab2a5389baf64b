"""The demo newsroom's switch for trouble, and what the sources page says of each."""

import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import httpx
import pytest
from django.urls import reverse

from demo.newsroom import Newsroom
from demo.outlets import BY_SLUG
from demo.server import serve
from desk.pages.source import FAILING, RETIRED, WORKING, condition_of
from sources.actions import visit_address
from sources.actions.add_source import add_source
from sources.actions.poll_source import PollOutcome, poll_source
from sources.actions.resume_source import resume_source
from sources.actions.store_article import StoreOutcome, store_article
from sources.models import Article, Source
from tests.factories import NOON, UserFactory

pytestmark = pytest.mark.django_db

OUTLET = BY_SLUG["corvane"]


@pytest.fixture
def newsroom() -> Iterator[Newsroom]:
    with serve(start=NOON - timedelta(hours=9), clock=lambda: NOON) as running:
        yield running


@pytest.fixture
def source(newsroom) -> Source:
    url = newsroom.addresses[OUTLET.slug] + OUTLET.listing_path
    return add_source(url=url, publisher_name=OUTLET.name, now=NOON)


def turn(newsroom: Newsroom, query: str) -> None:
    httpx.post(f"{newsroom.addresses[OUTLET.slug]}/__trouble__?{query}").raise_for_status()


def poll(source: Source) -> PollOutcome:
    source.refresh_from_db()
    outcome = poll_source(source_id=source.pk, now=source.next_check_at + timedelta(seconds=1))
    source.refresh_from_db()
    return outcome


def shown(source: Source, client) -> str:
    client.force_login(UserFactory())
    return client.get(reverse("source", args=(source.pk,))).content.decode()


def test_slow(newsroom, source, client):
    turn(newsroom, "mode=slow&seconds=0.7")

    assert poll(source) is PollOutcome.NEW
    assert condition_of(source) is WORKING
    assert source.checks.get().elapsed_ms >= 700


def test_a_drip_is_cut_at_the_deadline_and_the_source_says_so(newsroom, source, client, monkeypatch):
    brisk = replace(visit_address.fetch_settings(), timeout_seconds=1)
    monkeypatch.setattr(visit_address, "fetch_settings", lambda: brisk)  # what is waited for is the network's
    turn(newsroom, "mode=drip")
    started = time.monotonic()

    assert poll(source) is PollOutcome.FAILED
    assert time.monotonic() - started < 5  # the whole answer would drip for minutes
    assert condition_of(source) is FAILING
    assert "took too long" in source.last_error
    assert "took too long" in shown(source, client)


def test_500_and_well_again(newsroom, source, client):
    turn(newsroom, "mode=500")
    poll(source)
    assert condition_of(source) is FAILING
    assert "The server answered 500" in shown(source, client)
    turn(newsroom, "mode=off")

    assert poll(source) is PollOutcome.NEW
    assert condition_of(source) is WORKING
    assert "The server answered 500" in shown(source, client)  # in its log


def test_another_encoding_than_declared(newsroom, source):
    poll(source)
    article = Article.objects.order_by("pk").first()
    turn(newsroom, "mode=encoding")
    poll(source)

    assert store_article(article_id=article.pk, now=source.next_check_at) is StoreOutcome.NEW
    article.refresh_from_db()
    assert condition_of(source) is WORKING
    assert "\ufffd" not in article.latest_revision.text
    assert "â€" not in article.latest_revision.text


def test_moved_for_good_and_back(newsroom, source):
    was = source.url
    turn(newsroom, "mode=moved")
    for _each in range(3):
        poll(source)
    assert source.url == was.replace(OUTLET.listing_path, "/moved" + OUTLET.listing_path)
    turn(newsroom, "mode=off")
    for _each in range(3):
        poll(source)

    assert source.url == was
    assert condition_of(source) is WORKING


def test_gone_and_asked_for_again(newsroom, source, client):
    turn(newsroom, "mode=gone")
    assert poll(source) is PollOutcome.RETIRED
    assert condition_of(source) is RETIRED
    assert "Gone for good" in shown(source, client)
    turn(newsroom, "mode=off")
    resume_source(source_id=source.pk, now=source.next_check_at)

    assert poll(source) is PollOutcome.NEW
    assert condition_of(source) is WORKING


def test_a_gone_article_keeps_its_text(newsroom, source):
    poll(source)
    article = Article.objects.order_by("pk").first()
    store_article(article_id=article.pk, now=NOON + timedelta(minutes=1))
    article.refresh_from_db()
    turn(newsroom, "mode=gone")

    assert store_article(article_id=article.pk, now=article.next_check_at) is StoreOutcome.GONE
    article.refresh_from_db()
    assert article.gone_at is not None
    assert article.latest_revision.text
