"""Storing articles: pages over real HTTP, and records from files."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, ProgrammingError, transaction

from sources.actions.import_article import import_article
from sources.actions.note_address import AddressRefused, note_address
from sources.actions.store_article import StoreOutcome, store_article
from sources.evidence import read_raw
from sources.models import Article
from sources.records import read_json_line
from tests.site import Answer, page

pytestmark = pytest.mark.django_db

TEXT = "Ferrodyne shares fell 4.9% on Thursday, the exchange said.\n\nTrading was heavy all day long."


@pytest.fixture
def article(site, noon):
    site.answers["/one"] = page(TEXT)
    return note_address(url=site.at("/one"), publisher_name="Outlet A", now=noon)


def store_again(article):
    article.refresh_from_db()
    return store_article(article_id=article.pk, now=article.next_check_at)


def test_a_page_becomes_a_revision_with_its_evidence(article, noon):
    outcome = store_article(article_id=article.pk, now=noon)

    article.refresh_from_db()
    revision = article.latest_revision
    assert outcome is StoreOutcome.NEW
    assert revision.text == TEXT
    assert revision.headline == "Ferrodyne shares fall"
    assert b"<h1>Ferrodyne" in read_raw(revision.raw_id)
    assert list(Article.objects.unread()) == [article]


def test_an_unchanged_text_is_not_stored_again(article, noon):
    store_article(article_id=article.pk, now=noon)

    assert store_again(article) is StoreOutcome.UNCHANGED
    assert article.revisions.count() == 1


def test_an_edited_text_is_a_new_revision_beside_the_old_one(article, site, noon):
    store_article(article_id=article.pk, now=noon)
    site.answers["/one"] = page(TEXT.replace("4.9%", "5.1%"))

    assert store_again(article) is StoreOutcome.REVISED
    assert ["4.9%" in revision.text for revision in article.revisions.order_by("number")] == [True, False]


def test_young_articles_are_looked_at_again_soon_and_old_ones_seldom(article, noon):
    store_article(article_id=article.pk, now=noon)

    article.refresh_from_db()
    assert article.next_check_at == noon + timedelta(minutes=15)


def test_a_page_that_is_gone_keeps_its_text(article, site, noon):
    store_article(article_id=article.pk, now=noon)
    site.answers["/one"] = Answer("", 410)

    assert store_again(article) is StoreOutcome.GONE
    article.refresh_from_db()
    assert article.gone_at is not None
    assert article.latest_revision.text == TEXT


def test_a_failure_is_stored_in_words_and_tried_later(article, site, noon):
    site.answers["/one"] = Answer("", 503, headers={"Retry-After": "7200"})

    assert store_article(article_id=article.pk, now=noon) is StoreOutcome.FAILED
    article.refresh_from_db()
    assert "503" in article.last_error
    assert article.next_check_at >= noon + timedelta(hours=2)


def test_a_page_that_names_another_address_of_the_site_as_its_own_is_one_article(article, site, noon):
    store_article(article_id=article.pk, now=noon)
    head = f'<link rel="canonical" href="{site.at("/one")}">'
    site.answers["/amp/one"] = page(TEXT, head=head)
    other = note_address(url=site.at("/amp/one"), publisher_name="Outlet A", now=noon)

    assert store_article(article_id=other.pk, now=noon + timedelta(seconds=1)) is StoreOutcome.DUPLICATE
    other.refresh_from_db()
    assert other.duplicate_of == article


def test_a_revision_can_not_be_changed(article, noon):
    store_article(article_id=article.pk, now=noon)
    article.refresh_from_db()

    article.latest_revision.text = "Ferrodyne shares fell 49%."
    with pytest.raises(ProgrammingError, match="Cannot update"), transaction.atomic():
        article.latest_revision.save()


def test_storing_a_due_article_twice_at_once_is_once(article, noon):
    Article.objects.take_lease(article.pk, now=noon)

    assert store_article(article_id=article.pk, now=noon) is StoreOutcome.NOT_DUE


def test_importing_twice_is_importing_once(noon):
    line = (
        '{"url": "https://paper.example/1", "headline": "Falls", "publisher": "Outlet A", "articleBody": "Fell 4.9%."}'
    )
    record = read_json_line(line, publisher=None, published=None)

    first, outcome = import_article(record=record, now=noon)
    second, again = import_article(record=record, now=noon)

    assert first == second
    assert (outcome, again) == (StoreOutcome.NEW, StoreOutcome.UNCHANGED)


def test_one_text_without_an_address_is_one_article(noon):
    line = '{"publisher": "Outlet A", "articleBody": "Fell 4.9%."}'

    ids = {import_article(record=read_json_line(line, publisher=None, published=None), now=noon)[0] for _ in range(2)}

    assert len(ids) == 1


def test_an_address_that_is_none_is_refused(noon):
    with pytest.raises(AddressRefused, match="no web address"):
        note_address(url="mailto:desk@paper.example", publisher_name=None, now=noon)


def test_two_articles_never_share_a_canonical_address(article, noon):
    with pytest.raises(IntegrityError), transaction.atomic():
        Article.objects.create(canonical_url=article.canonical_url, publisher=article.publisher, first_seen_at=noon)
