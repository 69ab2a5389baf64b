import re
from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone

from sources.models import Source
from sources.scraping.opml import read_opml
from tests.factories import NOON, ArticleFactory, CheckFactory, SourceFactory
from tests.site import page, rss


def text_of(response) -> str:
    return re.sub(r"\s+", " ", response.content.decode())


def test_a_sources_page_shows_its_state_its_articles_and_its_log(desk_client):
    now = timezone.now()
    source = SourceFactory(last_error="The server answered 503.", trouble=0.25, next_check_at=now + timedelta(hours=2))
    ArticleFactory.create_batch(7, source=source, first_seen_at=now, headline="Tolls rise")
    CheckFactory(source=source, message="The server answered 503.", status=503, outcome="FAILED")

    content = text_of(desk_client.get(reverse("source", args=(source.pk,))))

    assert "Failed, will be tried again" in content
    assert "7 in seven days" in content
    assert "Tolls rise" in content
    assert ">503<" in content


@pytest.mark.parametrize(("javascript", "is_said"), [(2, True), (0, False)])
def test_pages_that_need_javascript_are_said_to_on_the_sources_page(javascript, is_said, desk_client):
    source = SourceFactory()
    for number in range(3):
        ArticleFactory(source=source, first_seen_at=timezone.now(), needs_javascript=number < javascript)

    content = text_of(desk_client.get(reverse("source", args=(source.pk,))))

    assert ("only with JavaScript" in content) is is_said


def test_a_source_is_paused_and_resumed(desk_client):
    source = SourceFactory(next_check_at=timezone.now() + timedelta(days=1))

    desk_client.post(reverse("pause-source", args=(source.pk,)))
    assert not Source.objects.active().exists()
    desk_client.post(reverse("resume-source", args=(source.pk,)))

    assert Source.objects.due(now=timezone.now()).get() == source


def test_a_source_that_was_gone_is_checked_again_when_somebody_asks(desk_client):
    source = SourceFactory(retired_at=NOON, trouble=9, attempts=8, next_check_at=NOON)

    desk_client.post(reverse("resume-source", args=(source.pk,)))

    assert Source.objects.due(now=timezone.now()).get() == source


def test_looking_at_a_site_shows_its_listings_and_adds_none(desk_client, site):
    head = f'<link rel="alternate" type="application/rss+xml" title="All news" href="{site.at("/feed")}">'
    site.answers["/"] = page("Welcome to the paper.", head=head)
    site.answers["/feed"] = rss(site, "/one")

    content = text_of(desk_client.post(reverse("add-source"), {"url": site.at("/"), "look": "1"}))

    assert "All news" in content
    assert f'value="{site.at("/feed")}"' in content
    assert not Source.objects.exists()


def test_looking_shows_what_the_best_listing_holds(desk_client, site):
    head = f'<link rel="alternate" type="application/rss+xml" title="News" href="{site.at("/feed")}">'
    site.answers["/"] = page("Welcome to the paper.", head=head)
    site.answers["/feed"] = rss(site, "/one", "/two")

    answer = desk_client.post(reverse("add-source"), {"url": site.at("/"), "look": "1"}).content.decode()

    assert "Lists 2 articles" in answer
    assert "Story /one" in answer
    assert "RSS" in answer


def test_a_feed_that_can_not_be_read_comes_last_and_says_why(desk_client, site):
    kinds = {"/dead": "application/atom+xml", "/alive": "application/rss+xml"}
    head = "".join(f'<link rel="alternate" type="{kind}" href="{site.at(path)}">' for path, kind in kinds.items())
    site.answers["/"] = page("Welcome to the paper.", head=head)
    site.answers["/alive"] = rss(site, "/one")

    answer = desk_client.post(reverse("add-source"), {"url": site.at("/"), "look": "1"}).content.decode()

    assert answer.index(site.at("/alive")) < answer.index(site.at("/dead"))
    assert "404" in answer


def test_an_address_that_does_not_answer_says_why(desk_client, site):
    response = desk_client.post(reverse("add-source"), {"url": site.at("/nothing"), "look": "1"})

    assert response.status_code == 422
    assert "404" in response.content.decode()


def test_what_is_exported_can_be_imported(desk_client):
    SourceFactory(url="https://a.example/rss", publisher__name="Outlet <A> & sons", title="All “news”")
    SourceFactory(url="https://gone.example/rss", retired_at=NOON)
    exported = desk_client.get(reverse("sources-opml")).content
    Source.objects.all().delete()

    response = desk_client.post(reverse("add-opml"), {"file": SimpleUploadedFile("s.opml", exported)}, follow=True)

    source = Source.objects.get()
    assert [each.url for each in read_opml(exported)] == ["https://a.example/rss"]
    assert (source.url, source.publisher.name, source.title) == (
        "https://a.example/rss",
        "Outlet <A> & sons",
        "All “news”",
    )
    assert "1 sources added" in text_of(response)


def test_importing_twice_adds_nothing_new(desk_client):
    SourceFactory(url="https://a.example/rss")
    exported = desk_client.get(reverse("sources-opml")).content

    response = desk_client.post(reverse("add-opml"), {"file": SimpleUploadedFile("s.opml", exported)}, follow=True)

    assert "0 sources added, 1 were here already" in text_of(response)


def test_a_file_that_is_no_opml_is_refused_politely(desk_client):
    response = desk_client.post(reverse("add-opml"), {"file": SimpleUploadedFile("s.opml", b"hello")})

    assert response.status_code == 422
    assert "holds no OPML" in response.content.decode()
