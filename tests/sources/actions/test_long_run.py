"""What a source learns over many polls: moves, parts of an index, updates, and its place in a busy host's queue."""

from datetime import timedelta

import pytest

from sources.actions.add_source import add_source
from sources.actions.end_poll import CHECKS_KEPT, FIRST_LISTINGS, MOVES_BELIEVED, NEWEST_LISTINGS
from sources.actions.poll_source import PollOutcome, poll_source
from sources.actions.store_article import store_article
from sources.models import RING_AGAIN, Article, Check, Host, Source
from sources.scheduling import SET_ASIDE_TROUBLE
from tests.factories import SourceFactory
from tests.site import Answer, page, rss

pytestmark = pytest.mark.django_db


@pytest.fixture
def source(site, noon):
    site.answers["/feed"] = rss(site, "/one", "/two")
    return add_source(url=site.at("/feed"), publisher_name="Outlet A", now=noon)


def poll_again(source: Source, *, draw: float = 1.0) -> PollOutcome:
    source.refresh_from_db()
    outcome = poll_source(source_id=source.pk, now=source.next_check_at + timedelta(seconds=1), draw=draw)
    source.refresh_from_db()
    return outcome


def test_a_permanent_move_is_believed_when_several_polls_have_found_it(source, site):
    site.answers["/new"] = site.answers["/feed"]
    site.answers["/feed"] = Answer("", 301, headers={"Location": "/new"})
    seen = []

    for _each in range(MOVES_BELIEVED):
        poll_again(source)
        seen.append(source.url)

    assert seen == [site.at("/feed")] * (MOVES_BELIEVED - 1) + [site.at("/new")]
    assert "polled there from now on" in source.checks.order_by("-pk").first().message


def test_a_move_that_is_taken_back_is_forgotten(source, site):
    working = site.answers["/feed"]
    site.answers["/new"] = working
    for _each in range(MOVES_BELIEVED * 2):
        site.answers["/feed"] = (
            working if site.answers["/feed"].status == 301 else Answer("", 301, headers={"Location": "/new"})
        )
        poll_again(source)

    assert source.url == site.at("/feed")


def test_a_move_that_was_only_for_now_is_never_believed(source, site):
    site.answers["/new"] = site.answers["/feed"]
    site.answers["/feed"] = Answer("", 302, headers={"Location": "/new"})

    for _each in range(MOVES_BELIEVED + 1):
        poll_again(source)

    assert source.url == site.at("/feed")


def test_a_source_that_moved_to_another_source_retires(source, site, noon):
    site.answers["/new"] = site.answers["/feed"]
    add_source(url=site.at("/new"), publisher_name="Outlet A", now=noon)
    site.answers["/feed"] = Answer("", 308, headers={"Location": "/new"})

    for _each in range(MOVES_BELIEVED):
        poll_again(source)

    assert source.retired_at is not None
    assert "a source of its own" in source.last_error


def test_now_and_then_a_listing_is_asked_for_whatever_it_said_before(source, site):
    site.answers["/feed"].headers["ETag"] = '"for ever"'
    poll_again(source)
    site.answers["/feed"].body = rss(site, "/three").body

    assert poll_again(source) is PollOutcome.UNCHANGED
    assert poll_again(source, draw=0.001) is PollOutcome.NEW


def test_a_new_etag_of_an_unchanged_listing_is_the_one_sent_next(source, site):
    site.answers["/feed"].headers["ETag"] = '"first"'
    poll_again(source)
    site.answers["/feed"] = Answer("", 304, headers={"ETag": '"second"'})

    poll_again(source)

    assert source.etag == '"second"'
    assert source.checks.order_by("-pk").first().status == 304


def test_half_a_validator_is_never_sent(source, site):
    site.answers["/feed"].headers["ETag"] = f'"{"x" * 600}"'

    poll_again(source)

    assert source.etag == ""


def test_asking_too_often_never_sets_a_source_aside(source, site):
    site.answers["/feed"] = Answer("", 429, headers={"Retry-After": "30"})

    for _each in range(40):
        poll_again(source)

    assert source.trouble < SET_ASIDE_TROUBLE
    assert source.retired_at is None


def test_a_host_that_was_asked_too_often_rests_longer(settings, source, site, noon):
    settings.FETCH_DELAY_SECONDS = 5
    site.answers["/feed"] = Answer("", 429)

    poll_source(source_id=source.pk, now=noon)

    assert Host.objects.get().free_at >= noon + timedelta(seconds=60)


def sitemap_index(*urls: str) -> Answer:
    rows = "".join(
        f"<sitemap><loc>{url}</loc><lastmod>2026-06-{place:02}</lastmod></sitemap>"
        for place, url in enumerate(urls, start=1)
    )
    return Answer(f"<sitemapindex>{rows}</sitemapindex>", content_type="application/xml")


def sitemap(site, *paths: str) -> Answer:
    rows = "".join(f"<url><loc>{site.at(path)}</loc></url>" for path in paths)
    return Answer(f"<urlset>{rows}</urlset>", content_type="application/xml")


def test_the_sitemaps_that_an_index_names_are_read_newest_first_one_a_poll(source, site):
    site.answers["/feed"] = sitemap_index(*(site.at(f"/part{number}") for number in range(1, 16)))
    for number in range(1, 16):
        site.answers[f"/part{number}"] = sitemap(site, f"/story{number}")

    outcomes = [poll_again(source) for _each in range(FIRST_LISTINGS + 1)]

    assert outcomes[0] is PollOutcome.UNCHANGED
    assert outcomes[1:] == [PollOutcome.NEW] * FIRST_LISTINGS
    assert [path for path in site.requests if "part" in path] == [f"/part{15 - each}" for each in range(FIRST_LISTINGS)]
    assert source.unread_listings == []
    assert source.kind == Source.Kind.SITEMAP_INDEX


def test_later_only_the_newest_sitemaps_of_an_index_are_read_again(source, site):
    site.answers["/feed"] = sitemap_index(*(site.at(f"/part{number}") for number in range(1, 7)))
    for number in range(1, 7):
        site.answers[f"/part{number}"] = sitemap(site, f"/story{number}")
    for _each in range(7):
        poll_again(source)
    site.requests.clear()

    for _each in range(1 + NEWEST_LISTINGS):
        poll_again(source)

    assert site.requests == ["/feed", "/part6", "/part5", "/part4"]


def test_indexes_that_name_each_other_come_to_an_end(source, site):
    site.answers["/feed"] = sitemap_index(site.at("/other"))
    site.answers["/other"] = sitemap_index(site.at("/feed"), site.at("/other"), site.at("/third"))
    site.answers["/third"] = sitemap(site, "/story")

    outcomes = [poll_again(source) for _each in range(4)]

    assert PollOutcome.NEW in outcomes
    assert source.unread_listings == []


def test_a_lost_part_of_an_index_does_not_retire_the_source(source, site):
    site.answers["/feed"] = sitemap_index(site.at("/part"))
    site.answers["/part"] = Answer("", 410)

    poll_again(source)
    outcome = poll_again(source)

    assert outcome is PollOutcome.FAILED
    assert source.retired_at is None
    assert source.unread_listings == []


def atom(site, updated: str) -> Answer:
    entry = f"<entry><id>1</id><title>Story</title><link href='{site.at('/one')}'/><updated>{updated}</updated></entry>"
    feed = f"<feed xmlns='http://www.w3.org/2005/Atom' xml:lang='de'><title>F</title><id>f</id>{entry}</feed>"
    return Answer(feed, content_type="application/atom+xml")


def test_an_announced_update_is_followed_once(source, site, noon):
    site.answers["/feed"] = atom(site, "2026-06-25T10:00:00Z")
    site.answers["/one"] = page("Shares fell 4.9%.\n\nTrading was heavy all day long, the exchange said.")
    poll_again(source)
    article = Article.objects.get()
    store_article(article_id=article.pk, now=article.next_check_at)
    site.answers["/feed"] = atom(site, "2026-06-25T11:00:00Z")

    poll_again(source)
    article.refresh_from_db()
    due_at = article.next_check_at
    store_article(article_id=article.pk, now=due_at)
    poll_again(source)

    article.refresh_from_db()
    assert due_at < source.last_checked_at
    assert article.next_check_at != source.last_checked_at


def test_entries_have_the_language_of_their_listing(source, site):
    site.answers["/feed"] = atom(site, "2026-06-25T10:00:00Z")

    poll_again(source)

    assert Article.objects.get().language == "de"


def test_whoever_finds_a_host_busy_comes_back_at_a_moment_of_its_own(site, noon):
    settled = [SourceFactory(url=site.at(f"/feed{number}"), next_check_at=noon) for number in range(20)]
    Host.objects.take_turn(site.url.removeprefix("http://"), now=noon)

    outcomes = {poll_source(source_id=each.pk, now=noon) for each in settled}

    moments = list(Source.objects.order_by("pk").values_list("next_check_at", flat=True))
    assert outcomes == {PollOutcome.HOST_BUSY}
    assert len(set(moments)) == 20
    assert moments == sorted(moments)
    assert site.requests == []


def test_a_bell_is_not_rung_again_while_it_may_still_sound(source, noon):
    assert Source.objects.ring(now=noon, limit=9) == [source.pk]
    assert Source.objects.ring(now=noon + timedelta(seconds=10), limit=9) == []
    assert Source.objects.ring(now=noon + RING_AGAIN, limit=9) == [source.pk]


def test_a_bell_is_rung_for_those_that_wait_longest_and_no_more_than_asked(noon):
    sources = [SourceFactory(next_check_at=noon - timedelta(minutes=number)) for number in range(4)]

    assert Source.objects.ring(now=noon, limit=2) == [sources[3].pk, sources[2].pk]


def test_the_log_forgets_what_found_nothing_and_keeps_what_found_something(source, noon):
    poll_again(source)
    source.checks.create(checked_at=noon, outcome=Check.Outcome.UNCHANGED)
    source.next_check_at = noon + CHECKS_KEPT * 2
    source.save()

    poll_again(source, draw=0.001)

    outcomes = list(source.checks.order_by("pk").values_list("outcome", flat=True))
    assert outcomes == [Check.Outcome.CHANGED, Check.Outcome.UNCHANGED]
    assert source.checks.order_by("-pk").first().checked_at > noon + CHECKS_KEPT


def test_a_poll_that_finds_nothing_costs_few_queries(source, site, django_assert_max_num_queries):
    site.answers["/feed"].headers["ETag"] = '"one"'
    poll_again(source)
    now = source.next_check_at

    with django_assert_max_num_queries(9):
        poll_source(source_id=source.pk, now=now)
