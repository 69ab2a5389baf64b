"""Polling a source, over real HTTP."""

from datetime import timedelta

import pytest

from sources.actions.add_source import SourceRefused, add_source
from sources.actions.poll_source import PollOutcome, poll_source
from sources.models import MAX_ATTEMPTS, POLL_LEASE, Article, Check, Host, Source
from tests.site import Answer, rss

pytestmark = pytest.mark.django_db


@pytest.fixture
def source(site, noon):
    site.answers["/feed"] = rss(site, "/one", "/two")
    return add_source(url=site.at("/feed"), publisher_name="Outlet A", now=noon)


def test_a_poll_makes_what_the_listing_announces_due(source, site, noon):
    outcome = poll_source(source_id=source.pk, now=noon)

    source.refresh_from_db()
    assert outcome is PollOutcome.NEW
    assert set(Article.objects.due(now=noon).values_list("canonical_url", flat=True)) == {
        site.at("/one"),
        site.at("/two"),
    }
    assert (source.kind, source.title) == (Source.Kind.RSS, "The Feed")
    assert source.next_check_at > noon


def test_polling_twice_is_polling_once(source, noon):
    poll_source(source_id=source.pk, now=noon)

    assert poll_source(source_id=source.pk, now=noon) is PollOutcome.NOT_DUE
    later = source_due_at(source)
    assert poll_source(source_id=source.pk, now=later) is PollOutcome.UNCHANGED
    assert Article.objects.count() == 2


def test_validators_are_sent_back_and_an_unchanged_listing_is_not_read_again(source, site, noon):
    site.answers["/feed"].headers["ETag"] = 'W/"odd one"'
    poll_source(source_id=source.pk, now=noon)

    assert poll_source(source_id=source.pk, now=source_due_at(source)) is PollOutcome.UNCHANGED
    assert source.checks.order_by("-pk").first().status == 304


def test_a_source_whose_worker_died_comes_back_when_the_lease_ends(source, noon):
    Source.objects.take_lease(source.pk, now=noon)

    assert not Source.objects.due(now=noon).exists()
    assert Source.objects.due(now=noon + POLL_LEASE).exists()


def test_a_source_that_workers_keep_dying_of_waits_for_a_person(source, noon):
    for round_ in range(MAX_ATTEMPTS):
        Source.objects.take_lease(source.pk, now=noon + round_ * POLL_LEASE)

    assert not Source.objects.due(now=noon + timedelta(days=9)).exists()
    assert Source.objects.set_aside().get() == source


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (Answer("", 500), "500"),
        (Answer("gone fishing", 404), "404"),
        (Answer("", content_type="text/xml"), "empty answer"),
        (Answer(b"%PDF-1.7", content_type="text/html"), "PDF"),
        (Answer("x" * 11_000_000, content_type="text/xml"), "large"),
    ],
)
def test_a_failure_is_kept_in_words_with_a_later_check(source, site, noon, answer, said):
    site.answers["/feed"] = answer

    outcome = poll_source(source_id=source.pk, now=noon)

    source.refresh_from_db()
    assert outcome is PollOutcome.FAILED
    assert said in source.last_error
    assert source.next_check_at > noon
    assert source.checks.get().outcome == Check.Outcome.FAILED


def test_success_forgets_earlier_trouble(source, site, noon):
    working = site.answers["/feed"]
    site.answers["/feed"] = Answer("", 500)
    poll_source(source_id=source.pk, now=noon)
    site.answers["/feed"] = working

    poll_source(source_id=source.pk, now=source_due_at(source))

    source.refresh_from_db()
    assert (source.trouble, source.last_error) == (0, "")


def test_a_source_that_is_gone_for_good_retires(source, site, noon):
    site.answers["/feed"] = Answer("", 410)

    assert poll_source(source_id=source.pk, now=noon) is PollOutcome.RETIRED
    assert not Source.objects.due(now=noon + timedelta(days=90)).exists()


def test_a_busy_host_is_left_alone_and_the_source_waits_its_turn(source, site, noon):
    Host.objects.take_turn(site.url.removeprefix("http://"), now=noon)

    assert poll_source(source_id=source.pk, now=noon) is PollOutcome.HOST_BUSY
    assert site.requests == []
    assert source_due_at(source) > noon


def test_robots_txt_is_asked_first_and_obeyed(source, site, noon):
    site.answers["/robots.txt"] = Answer("User-agent: *\nDisallow: /feed", content_type="text/plain")

    outcome = poll_source(source_id=source.pk, now=noon)

    source.refresh_from_db()
    assert outcome is PollOutcome.FAILED
    assert "robots.txt" in source.last_error
    assert site.requests == ["/robots.txt"]


def test_a_private_address_is_never_connected_to(settings, source, site, noon):
    settings.FETCH_ALLOWED_HOSTS = frozenset()

    assert poll_source(source_id=source.pk, now=noon) is PollOutcome.FAILED
    assert site.requests == []


@pytest.mark.parametrize("url", ["", "ftp://paper.example/feed", "not an address", "http://", "javascript:alert(1)"])
def test_what_is_no_address_is_refused_with_a_reason(url, noon):
    with pytest.raises(SourceRefused, match="no web address"):
        add_source(url=url, publisher_name=None, now=noon)


def test_an_address_is_a_source_once(source, noon):
    with pytest.raises(SourceRefused, match="already"):
        add_source(url=source.url, publisher_name=None, now=noon)


def source_due_at(source):
    source.refresh_from_db()
    return source.next_check_at
