import re
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from desk.pages.source import FAILING, PAUSED, RETIRED, SET_ASIDE, WAITING, WORKING, condition_of
from sources.models import MAX_ATTEMPTS, Source
from tests.factories import NOON, ArticleFactory, SourceFactory


@pytest.mark.parametrize(
    ("fields", "condition"),
    [
        ({}, WAITING),
        ({"last_checked_at": NOON}, WORKING),
        ({"last_checked_at": NOON, "attempts": 1}, WORKING),
        ({"trouble": 0.25, "last_error": "503"}, FAILING),
        ({"attempts": MAX_ATTEMPTS, "last_error": "503"}, SET_ASIDE),
        ({"attempts": MAX_ATTEMPTS, "paused_at": NOON}, PAUSED),
        ({"retired_at": NOON, "paused_at": NOON}, RETIRED),
    ],
)
def test_a_source_has_the_one_condition_that_a_person_should_know(fields, condition):
    assert condition_of(Source(**fields)) is condition


def test_a_failure_is_shown_with_its_error_and_what_to_do(desk_client):
    SourceFactory(attempts=MAX_ATTEMPTS, last_error="This is a web page, not a listing.")

    content = re.sub(r"\s+", " ", desk_client.get(reverse("sources")).content.decode())

    assert "This is a web page, not a listing." in content
    assert "1 needs a person" in content


def test_what_is_due_already_is_not_said_to_be_in_the_past(desk_client):
    SourceFactory(next_check_at=timezone.now() - timedelta(minutes=5))

    assert "due now" in desk_client.get(reverse("sources")).content.decode()


def test_articles_that_failed_too_often_wait_here_for_a_person(desk_client):
    ArticleFactory(headline="Too large", attempts=MAX_ATTEMPTS, last_error="It is larger than 20 MB.")

    content = desk_client.get(reverse("sources")).content.decode()

    assert "Too large" in content
    assert "It is larger than 20 MB." in content


def test_a_source_is_added_and_named(desk_client):
    response = desk_client.post(
        reverse("add-source"), {"url": "https://paper.example/rss", "publisher_name": "The Paper"}, follow=True
    )

    assert response.status_code == 200
    assert Source.objects.get().publisher.name == "The Paper"
    assert "https://paper.example/rss" in response.content.decode()


@pytest.mark.parametrize("url", ["", "paper", "ftp://paper.example/", "javascript:alert(1)", "https://" + "a" * 2000])
def test_what_is_no_address_is_refused_politely(url, desk_client):
    response = desk_client.post(reverse("add-source"), {"url": url})

    assert response.status_code == 422
    assert "errorlist" in response.content.decode()
    assert not Source.objects.exists()


def test_an_address_that_is_polled_already_is_refused_with_the_reason(desk_client):
    source = SourceFactory(url="https://paper.example/rss")

    response = desk_client.post(reverse("add-source"), {"url": source.url})

    assert response.status_code == 422
    assert "is a source already" in response.content.decode()
