"""Near-duplicates are found when they are stored, and forgotten when an edit takes the shared text out."""

from datetime import timedelta
from threading import Thread

import pytest
from django.db import connection, transaction

from sources.actions.store_revision import ArticleText, store_revision
from sources.models import Article, Revision, SharedText
from sources.shingles import COPY_CONTAINMENT, containment
from tests.factories import NOON, ArticleFactory

pytestmark = pytest.mark.django_db


def told(name: str, *, words: int = 160) -> str:
    return " ".join(f"{name}{number}" for number in range(words))


def stored(text: str, *, article: Article | None = None, hours: int = 0) -> Article:
    article = article or ArticleFactory()
    at = NOON + timedelta(hours=hours)
    store_revision(article_id=article.pk, content=ArticleText("Shares fall", text), raw=None, retrieved_at=at)
    article.refresh_from_db()
    return article


def pairs() -> set[tuple[Article, Article]]:
    return {(each.article, each.earlier) for each in SharedText.objects.select_related("article", "earlier")}


def shared(one: Article, other: Article) -> float:
    return containment(frozenset(one.latest_revision.shingles), frozenset(other.latest_revision.shingles))


def test_a_copy_with_edits_is_found_at_storing_with_its_share():
    wire = stored(told("mill"))

    copy = stored(f"{told('own', words=60)} {told('mill')[200:]}", hours=1)

    found = SharedText.objects.get()
    assert (found.article, found.earlier, found.found_at) == (copy, wire, NOON + timedelta(hours=1))
    assert found.containment == pytest.approx(shared(copy, wire))
    assert COPY_CONTAINMENT < found.containment < 1


def test_an_unrelated_article_and_one_that_shares_a_sentence_are_not_found():
    stored(told("mill", words=400))

    stored(told("harbour", words=400))
    quoting = stored(f"{told('ledger', words=400)} {told('mill', words=24)}")

    assert 0 < max(shared(quoting, each) for each in Article.objects.exclude(pk=quoting.pk)) < COPY_CONTAINMENT
    assert pairs() == set()


def test_an_edit_that_removes_the_shared_text_removes_the_pair_whichever_is_edited():
    wire, copy, other = (stored(told("mill")) for _each in range(3))

    stored(told("harbour"), article=copy)

    assert pairs() == {(other, wire)}
    stored(told("ledger"), article=wire)
    assert pairs() == set()


def test_an_edit_that_keeps_some_of_the_text_keeps_the_pair_with_its_new_share():
    wire, copy = stored(told("mill")), stored(told("mill"))

    stored(f"{told('mill', words=80)} {told('harbour', words=80)}", article=wire, hours=2)

    wire.refresh_from_db()
    found = SharedText.objects.get()
    assert (found.containment, found.found_at) == (pytest.approx(shared(wire, copy)), NOON)
    assert found.containment < 1


def test_storing_twice_is_once():
    stored(told("mill"))
    copy = stored(told("mill"))
    before = list(SharedText.objects.values())

    stored(told("mill"), article=copy, hours=1)

    assert list(SharedText.objects.values()) == before


def test_of_many_copies_a_new_one_is_paired_with_a_few_and_an_edit_forgets_none():
    wire = stored(told("mill"))
    copies = [stored(told("mill")) for _each in range(12)]
    ever = pairs()

    stored(told("mill") + " corrected today at noon by the desk", article=copies[0])

    assert len(SharedText.objects.of(copies[-1].pk)) == 10
    assert len(SharedText.objects.neighbours(wire.pk, limit=3)) == 3
    assert ever <= pairs()
    assert len(Revision.objects.sharing_text(wire.latest_revision, limit=4)) == 4


@pytest.mark.django_db(transaction=True)
def test_copies_that_are_stored_at_once_do_not_miss_each_other():
    one, other = ArticleFactory(), ArticleFactory()

    def store_other() -> None:
        stored(told("mill"), article=other)
        connection.close()

    worker = Thread(target=store_other)
    with transaction.atomic():
        stored(told("mill"), article=one)
        worker.start()
        worker.join(timeout=0.3)
        has_waited = worker.is_alive()
    worker.join(timeout=20)

    assert has_waited
    assert pairs() == {(other, one)}
