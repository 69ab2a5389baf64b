"""What one visit owes to hosts: a turn and the rules of each that it asks, and no retry before it is wanted."""

from collections.abc import Iterator
from datetime import timedelta

import pytest

from sources.actions.add_source import add_source
from sources.actions.poll_source import PollOutcome, poll_source
from sources.actions.store_article import StoreOutcome, store_article
from sources.fetching.hosts import host_name
from sources.models import Article, Host, Source
from tests.site import Answer, Site, page, rss, running_site

pytestmark = pytest.mark.django_db
HTTP_DATE = "%a, %d %b %Y %H:%M:%S GMT"


@pytest.fixture
def source(site, noon):
    site.answers["/feed"] = rss(site, "/one")
    return add_source(url=site.at("/feed"), publisher_name="Outlet A", now=noon)


@pytest.fixture
def elsewhere() -> Iterator[Site]:
    """A second host: another port of this machine."""
    with running_site() as running:
        running.answers["/feed"] = rss(running, "/one")
        yield running


def test_a_redirect_to_a_host_that_is_being_asked_waits_for_its_turn(source, site, elsewhere, noon):
    site.answers["/feed"] = Answer("", 302, headers={"Location": elsewhere.at("/feed")})
    Host.objects.take_turn(host_name(elsewhere.url), now=noon)

    assert poll_source(source_id=source.pk, now=noon) is PollOutcome.HOST_BUSY
    assert elsewhere.requests == []
    assert Host.objects.get(pk=host_name(site.url)).leased_until < noon + timedelta(seconds=30)


def test_a_redirect_to_another_host_asks_its_robots_txt(source, site, elsewhere, noon):
    site.answers["/feed"] = Answer("", 302, headers={"Location": elsewhere.at("/feed")})
    elsewhere.answers["/robots.txt"] = Answer("User-agent: *\nDisallow: /", content_type="text/plain")

    assert poll_source(source_id=source.pk, now=noon) is PollOutcome.FAILED
    assert elsewhere.requests == ["/robots.txt"]


def test_a_redirect_to_what_robots_txt_closes_is_not_followed(source, site, noon):
    site.answers["/robots.txt"] = Answer("User-agent: *\nDisallow: /closed", content_type="text/plain")
    site.answers["/feed"] = Answer("", 302, headers={"Location": "/closed"})

    assert poll_source(source_id=source.pk, now=noon) is PollOutcome.FAILED
    assert "/closed" not in site.requests


def test_both_hosts_of_a_redirect_rest_afterwards(settings, source, site, elsewhere, noon):
    settings.FETCH_DELAY_SECONDS = 5
    site.answers["/feed"] = Answer("", 302, headers={"Location": elsewhere.at("/feed")})

    assert poll_source(source_id=source.pk, now=noon) is PollOutcome.NEW
    assert all(host.free_at >= noon + timedelta(seconds=5) for host in Host.objects.all())
    assert Host.objects.count() == 2


@pytest.mark.parametrize("crawl_delay", [2, 40])
def test_a_host_rests_for_the_longer_of_its_delay_and_ours(settings, source, site, noon, crawl_delay):
    settings.FETCH_DELAY_SECONDS = 5
    site.answers["/robots.txt"] = Answer(f"User-agent: *\nCrawl-delay: {crawl_delay}", content_type="text/plain")

    poll_source(source_id=source.pk, now=noon)

    rest = Host.objects.get().free_at - noon
    assert timedelta(seconds=max(crawl_delay, 5)) <= rest < timedelta(seconds=max(crawl_delay, 5) + 4)


@pytest.mark.parametrize("status", [429, 503])
@pytest.mark.parametrize("is_date", [False, True])
def test_nothing_is_asked_again_before_the_moment_that_retry_after_names(source, site, noon, status, is_date):
    free_at = noon + timedelta(hours=30)
    site.answers["/feed"] = Answer(
        "", status, headers={"Retry-After": f"{free_at:{HTTP_DATE}}" if is_date else "108000"}
    )

    poll_source(source_id=source.pk, now=noon)

    assert not Source.objects.due(now=free_at - timedelta(seconds=1)).exists()
    assert Source.objects.get().retired_at is None


@pytest.mark.parametrize("status", [429, 503])
def test_without_retry_after_the_next_try_is_later_than_usual(source, site, noon, status):
    poll_source(source_id=source.pk, now=noon)
    usual = Source.objects.get().next_check_at - noon
    site.answers["/feed"] = Answer("", status)

    later = noon + usual
    poll_source(source_id=source.pk, now=later)

    assert Source.objects.get().next_check_at - later > usual


def test_a_host_that_can_not_say_its_rules_is_left_alone_as_long_as_it_asks(source, site, noon):
    site.answers["/robots.txt"] = Answer("", 503, headers={"Retry-After": "7200"})

    assert poll_source(source_id=source.pk, now=noon) is PollOutcome.FAILED

    source.refresh_from_db()
    assert site.requests == ["/robots.txt"]
    assert "robots.txt" in source.last_error
    assert source.next_check_at >= noon + timedelta(hours=2)
    assert Host.objects.get().free_at >= noon + timedelta(hours=2)


def test_an_address_that_is_never_fetched_says_so_instead_of_blaming_robots_txt(settings, source, noon):
    settings.FETCH_ALLOWED_HOSTS = frozenset()

    assert poll_source(source_id=source.pk, now=noon) is PollOutcome.FAILED

    source.refresh_from_db()
    assert "private network address" in source.last_error


def test_a_host_that_no_name_server_knows_says_so(settings, noon):
    source = add_source(url="http://nowhere.invalid/feed", publisher_name="Outlet A", now=noon)

    assert poll_source(source_id=source.pk, now=noon) is PollOutcome.FAILED

    source.refresh_from_db()
    assert "no host named nowhere.invalid" in source.last_error


def test_rules_that_could_not_be_had_are_asked_for_again_soon(source, site, noon):
    site.answers["/robots.txt"] = Answer("", 500)
    poll_source(source_id=source.pk, now=noon)
    site.answers["/robots.txt"] = Answer("User-agent: *\nAllow: /", content_type="text/plain")
    source.refresh_from_db()

    assert poll_source(source_id=source.pk, now=source.next_check_at) is PollOutcome.NEW


def test_rules_larger_than_any_page_are_read_from_their_beginning(source, site, noon):
    rules = "User-agent: *\nDisallow: /feed\n" + "Disallow: /nothing-of-that-name\n" * 500_000
    site.answers["/robots.txt"] = Answer(rules, content_type="text/plain")

    assert poll_source(source_id=source.pk, now=noon) is PollOutcome.FAILED
    assert site.requests == ["/robots.txt"]


def test_a_feed_that_ends_too_soon_is_read_and_asked_for_whole_the_next_time(source, site, noon):
    working = site.answers["/feed"]
    site.answers["/feed"] = Answer(working.body, 206, working.content_type, {"ETag": '"half"'})

    assert poll_source(source_id=source.pk, now=noon) is PollOutcome.NEW
    source.refresh_from_db()
    assert source.etag == ""
    assert "before its end" in source.checks.get().message


def test_a_page_that_ends_too_soon_is_no_edit(source, site, noon):
    poll_source(source_id=source.pk, now=noon)
    article = Article.objects.get()
    whole = "Ferrodyne closed 4.1% lower on Tuesday after its results.\n\nIt said that 1,200 people would go by June."
    site.answers["/one"] = page(whole)
    read_again(article)
    site.answers["/one"] = Answer(page(whole.partition("\n")[0]).body, 206)

    assert read_again(article) is StoreOutcome.FAILED
    assert article.revisions.count() == 1


def test_a_page_whose_answers_always_end_too_soon_is_read_in_the_end(source, site, noon):
    poll_source(source_id=source.pk, now=noon)
    article = Article.objects.get()
    site.answers["/one"] = Answer(page("Ferrodyne closed 4.1% lower on Tuesday after its results.").body, 206)

    outcomes = [read_again(article) for _each in range(3)]

    assert outcomes == [StoreOutcome.FAILED, StoreOutcome.FAILED, StoreOutcome.NEW]


def read_again(article: Article) -> StoreOutcome:
    article.refresh_from_db()
    return store_article(article_id=article.pk, now=article.next_check_at + timedelta(minutes=1))
