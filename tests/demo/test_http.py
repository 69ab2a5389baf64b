from datetime import timedelta
from email.utils import parsedate_to_datetime
from urllib.robotparser import RobotFileParser

import pytest

from demo.outlets import OUTLETS
from tests.demo.conftest import END, START


def by_slug(outlet):
    return outlet.slug


@pytest.fixture
def article_url(newsroom):
    front = newsroom.front(OUTLETS[0])
    return front.url(front.dispatches[0])


@pytest.mark.parametrize("outlet", OUTLETS, ids=by_slug)
def test_what_has_not_changed_is_not_sent_again(client, newsroom, outlet):
    front = newsroom.front(outlet)
    for url in [front.address + outlet.listing_path, *map(front.url, front.dispatches)]:
        first = client.get(url)

        again = client.get(url, headers={"If-None-Match": first.headers["etag"]})
        by_date = client.get(url, headers={"If-Modified-Since": first.headers["last-modified"]})

        assert (again.status_code, again.content) == (304, b"")
        assert again.headers["etag"] == first.headers["etag"]
        assert by_date.status_code == 304


@pytest.mark.parametrize(
    ("tags", "status"),
    [
        ('"another"', 200),
        ('W/"another", {etag}', 304),
        ("W/{etag}", 304),
        ("*", 304),
    ],
)
def test_tags_are_compared_as_weak_ones_and_in_lists(client, article_url, tags, status):
    etag = client.get(article_url).headers["etag"]

    response = client.get(article_url, headers={"If-None-Match": tags.format(etag=etag)})

    assert response.status_code == status


def test_a_tag_decides_where_a_date_says_otherwise(client, article_url):
    modified = client.get(article_url).headers["last-modified"]

    response = client.get(article_url, headers={"If-None-Match": '"old"', "If-Modified-Since": modified})

    assert response.status_code == 200


@pytest.mark.parametrize("date", ["yesterday", "Mon, 99 Jun 2026 10:00:00 GMT"])
def test_a_date_that_is_none_is_passed_over(client, article_url, date):
    assert client.get(article_url, headers={"If-Modified-Since": date}).status_code == 200


def test_an_edited_article_is_sent_again(client, newsroom, clock):
    front = newsroom.front(next(outlet for outlet in OUTLETS if outlet.slug == "quillon"))
    url = next(front.url(d) for d in front.dispatches if d.telling.slug == "murmura-parents-that-never-were")
    first = client.get(url)
    validators = {"If-None-Match": first.headers["etag"], "If-Modified-Since": first.headers["last-modified"]}

    clock.now = END
    later = client.get(url, headers=validators)

    assert later.status_code == 200
    assert "about 20,000 fake accounts" in later.text
    assert parsedate_to_datetime(later.headers["last-modified"]) > START


def test_a_listing_changes_when_an_article_appears(client, newsroom, clock):
    outlet = next(outlet for outlet in OUTLETS if outlet.slug == "kingsmere")
    url = newsroom.addresses["kingsmere"] + outlet.listing_path
    first = client.get(url)

    clock.now = START + timedelta(seconds=15)
    later = client.get(url, headers={"If-None-Match": first.headers["etag"]})

    assert later.status_code == 200
    assert later.text.count("<loc>") == first.text.count("<loc>") + 1


def test_an_article_of_the_future_is_not_found_yet(client, newsroom, clock):
    clock.now = END
    outlet = next(outlet for outlet in OUTLETS if outlet.slug == "kingsmere")
    front = newsroom.front(outlet)
    url = front.url(front.dispatches[0])
    clock.now = START

    assert client.get(url).status_code == 404
    clock.now = END
    assert client.get(url).status_code == 200


def test_head_says_what_get_would_send(client, article_url):
    got, head = client.get(article_url), client.head(article_url)

    assert head.status_code == 200
    assert head.content == b""
    assert int(head.headers["content-length"]) == len(got.content)
    assert head.headers["etag"] == got.headers["etag"]


def test_posting_to_a_page_is_refused_and_the_connection_lives_on(client, article_url):
    refused = client.post(article_url, content=b"mode=off")

    assert (refused.status_code, refused.headers["allow"]) == (405, "GET, HEAD")
    assert client.get(article_url).status_code == 200


@pytest.mark.parametrize("outlet", OUTLETS, ids=by_slug)
def test_robots_are_welcome_at_a_small_distance(client, newsroom, outlet):
    address = newsroom.addresses[outlet.slug]
    response = client.get(address + "/robots.txt")

    robots = RobotFileParser()
    robots.parse(response.text.splitlines())
    assert response.headers["content-type"].startswith("text/plain")
    assert "Crawl-delay: 0.1" in response.text
    assert robots.can_fetch("Anyone", address + outlet.listing_path)
    assert not robots.can_fetch("Anyone", address + "/search?q=1")
    assert client.get(address + "/no-such-page").status_code == 404
