import json

import pytest

from claims import tasks
from following.models import IdempotentAnswer
from following.scopes import INGEST, READ
from sources.models import Article, Revision
from tests.factories import UserFactory
from tests.feeds.api.conftest import key_of

ARTICLE = {
    "url": "https://paper.example/ferrodyne-falls",
    "headline": "Ferrodyne falls 4.9%",
    "datePublished": "2026-06-25T08:00:00Z",
    "publisher": {"name": "Harbour Post"},
    "articleBody": "Ferrodyne shares fell 4.9% on Thursday.",
}


@pytest.fixture
def rung(monkeypatch):
    """The ids of articles whose reading was asked for."""
    ids = []
    monkeypatch.setattr(tasks.extract, "delay_on_commit", lambda *, article_id: ids.append(article_id))
    return ids


def send(api, bearer, article, **headers):
    return api.post("/api/v1/articles", article, content_type="application/json", headers={**bearer, **headers})


def send_lines(api, bearer, *lines, **headers):
    body = "\n".join(line if isinstance(line, str) else json.dumps(line) for line in lines)
    return api.post("/api/v1/bulk/articles", body, content_type="application/x-ndjson", headers={**bearer, **headers})


def test_an_article_is_stored_and_read_next(api, bearer, rung):
    response = send(api, bearer, ARTICLE)

    article = Article.objects.get()
    assert response.status_code == 201
    assert response.json() == {"id": str(article.pk), "status": "new"}
    assert article.publisher.name == "Harbour Post"
    assert article.latest_revision.text == ARTICLE["articleBody"]
    assert rung == [article.pk]


def test_the_same_article_again_changes_nothing(api, bearer, rung):
    send(api, bearer, ARTICLE)

    again = send(api, bearer, ARTICLE)

    assert (again.status_code, again.json()["status"]) == (200, "unchanged")
    assert Revision.objects.count() == 1
    assert len(rung) == 1


def test_an_article_without_a_text_is_refused(api, bearer, rung):
    response = send(api, bearer, {**ARTICLE, "articleBody": " "})

    assert response.status_code == 422
    assert "articleBody" in response.json()["detail"]
    assert not Article.objects.exists()


@pytest.mark.parametrize(("role", "scope"), [("reader", INGEST), ("fact-checker", INGEST), ("editor", READ)])
def test_bringing_articles_in_needs_the_scope_and_the_role(api, db, role, scope):
    bearer = {"Authorization": f"Bearer {key_of(UserFactory(role=role), scope)}"}

    assert send(api, bearer, ARTICLE).status_code == 403
    assert send_lines(api, bearer, ARTICLE).status_code == 403
    assert not Article.objects.exists()


def test_each_line_has_a_result_and_a_bad_one_stops_nothing(api, bearer, rung):
    other = {**ARTICLE, "url": "https://paper.example/other"}

    response = send_lines(api, bearer, ARTICLE, "{not json", "", {"headline": "no text"}, other, ARTICLE)

    results = response.json()["results"]
    assert [(each["line"], each["status"]) for each in results] == [
        (1, "new"),
        (2, "bad"),
        (4, "bad"),
        (5, "new"),
        (6, "unchanged"),
    ]
    assert "no JSON" in results[1]["detail"]
    assert len(rung) == 2


def test_a_request_sent_twice_with_one_key_is_done_once(api, bearer, rung):
    first = send(api, bearer, ARTICLE, **{"Idempotency-Key": "abc"})
    again = send(api, bearer, ARTICLE, **{"Idempotency-Key": "abc"})

    assert (first.status_code, again.status_code) == (201, 201)
    assert first.json() == again.json()
    assert again.headers["Idempotent-Replayed"] == "true"
    assert len(rung) == 1


def test_one_key_for_two_requests_is_refused(api, bearer, rung):
    send(api, bearer, ARTICLE, **{"Idempotency-Key": "abc"})

    other = send(api, bearer, {**ARTICLE, "headline": "Another"}, **{"Idempotency-Key": "abc"})

    assert other.status_code == 422
    assert "Idempotency-Key" in other.json()["detail"]


def test_a_request_that_is_being_answered_is_not_answered_twice(api, bearer, rung):
    send(api, bearer, ARTICLE, **{"Idempotency-Key": "abc"})
    IdempotentAnswer.objects.update(status=None)

    assert send(api, bearer, ARTICLE, **{"Idempotency-Key": "abc"}).status_code == 409


def test_a_second_program_may_use_the_same_idempotency_key(api, bearer, rung):
    send(api, bearer, ARTICLE, **{"Idempotency-Key": "abc"})
    other = {"Authorization": f"Bearer {key_of(UserFactory(role='editor'))}"}

    assert send(api, other, ARTICLE, **{"Idempotency-Key": "abc"}).json()["status"] == "unchanged"


def test_too_many_lines_are_refused_before_any_is_stored(api, bearer):
    response = send_lines(api, bearer, *["{}"] * 1001)

    assert response.status_code == 413
    assert response.headers["Content-Type"] == "application/problem+json"
