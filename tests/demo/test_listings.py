import feedparser
import pytest
from lxml import etree, html

import demo
from demo.outlets import BY_SLUG, OUTLETS
from tests.demo.conftest import END

FEEDS = [outlet for outlet in OUTLETS if outlet.listing_kind in ("rss", "atom")]
SECTION_PAGES = [outlet for outlet in OUTLETS if outlet.listing_kind == "section page"]
NEWS = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "n": "http://www.google.com/schemas/sitemap-news/0.9"}


def by_slug(outlet):
    return outlet.slug


def get_listing(client, newsroom, outlet):
    response = client.get(newsroom.addresses[outlet.slug] + outlet.listing_path)
    assert response.status_code == 200
    assert response.headers["content-type"] == outlet.listing_type
    return response


def told(newsroom, outlet):
    """The address and headline of every article that is public now."""
    front = newsroom.front(outlet)
    return [(front.url(dispatch), dispatch.headline) for dispatch in front.dispatches]


@pytest.mark.parametrize("outlet", FEEDS, ids=by_slug)
def test_a_feed_is_well_formed_and_lists_what_is_published(client, newsroom, clock, outlet):
    clock.now = END

    response = get_listing(client, newsroom, outlet)
    parsed = feedparser.parse(response.content, response_headers={"content-type": response.headers["content-type"]})

    # text/xml without a charset is ASCII to the letter of RFC 3023; the legacy feed is as wrong as real ones are.
    assert not parsed.bozo or isinstance(parsed.bozo_exception, feedparser.CharacterEncodingOverride)
    assert parsed.feed.title == outlet.name
    assert [(entry.link, entry.title) for entry in parsed.entries] == told(newsroom, outlet)
    assert all(entry.get("published_parsed") or entry.get("updated_parsed") for entry in parsed.entries)


def test_the_feeds_are_of_five_kinds(client, newsroom):
    versions = {feedparser.parse(get_listing(client, newsroom, outlet).content).version for outlet in FEEDS}

    assert versions == {"rss20", "atom10", "rss10"}


def test_one_feed_holds_the_whole_text_and_others_a_summary(client, newsroom):
    whole, summary = (
        feedparser.parse(get_listing(client, newsroom, BY_SLUG[slug]).content).entries[0]
        for slug in ("corvane", "portside")
    )

    assert whole.content[0].value.count("<p>") > 3
    assert "content" not in summary


def test_the_legacy_feed_keeps_its_quotes_and_currency_signs(client, newsroom):
    response = get_listing(client, newsroom, BY_SLUG["halden"])

    assert b'encoding="windows-1252"' in response.content
    assert "“We were hoping for two-thirds”".encode("windows-1252") in response.content
    with pytest.raises(UnicodeDecodeError):
        response.content.decode("utf-8")


def test_the_json_feed_lists_what_is_published(client, newsroom):
    outlet = BY_SLUG["sable_street"]

    feed = get_listing(client, newsroom, outlet).json()

    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert [(item["url"], item["title"]) for item in feed["items"]] == told(newsroom, outlet)
    assert all(item["date_published"].endswith("-05:00") for item in feed["items"])


def test_the_sitemap_lists_what_is_published(client, newsroom):
    outlet = BY_SLUG["kingsmere"]

    urls = etree.fromstring(get_listing(client, newsroom, outlet).content).findall("s:url", NEWS)

    listed = [(url.findtext("s:loc", None, NEWS), url.findtext("n:news/n:title", None, NEWS)) for url in urls]
    assert listed == told(newsroom, outlet)
    assert all(url.findtext("n:news/n:publication_date", None, NEWS) for url in urls)


@pytest.mark.parametrize("outlet", SECTION_PAGES, ids=by_slug)
def test_a_section_page_links_what_is_published(client, newsroom, clock, outlet):
    clock.now = END

    page = html.fromstring(get_listing(client, newsroom, outlet).content)

    address = newsroom.addresses[outlet.slug]
    links = [(address + link.get("href"), link.text_content()) for link in page.iter("a")]
    articles = told(newsroom, outlet)
    assert articles
    assert [link for link in links if link in articles] == articles


@pytest.mark.parametrize("outlet", OUTLETS, ids=by_slug)
def test_a_home_page_leads_to_the_listing(client, newsroom, outlet):
    response = client.get(newsroom.addresses[outlet.slug] + outlet.homepage)

    page = html.fromstring(response.content)
    assert response.headers["content-type"] == outlet.html_type
    assert outlet.listing_path in page.xpath("//a/@href")
    discovered = page.xpath('//link[@rel="alternate"]/@href')
    assert discovered == ([] if outlet.listing_kind in ("section page", "sitemap") else [outlet.listing_path])
    assert all(dispatch.headline in page.text_content() for dispatch in newsroom.front(outlet).dispatches)


def test_the_sources_are_the_listings_on_consecutive_ports():
    sources = demo.sources(8100)

    assert sources[0] == ("Corvane Newswire", "http://127.0.0.1:8100/rss/latest.xml")
    assert [address.split("/")[2] for _, address in sources] == [f"127.0.0.1:{8100 + n}" for n in range(len(OUTLETS))]


def test_a_newsroom_knows_the_addresses_of_its_listings(client, newsroom):
    sources = newsroom.sources()

    assert [name for name, _ in sources] == [outlet.name for outlet in OUTLETS]
    assert {client.get(address).status_code for _, address in sources} == {200}
