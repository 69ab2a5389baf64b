import gzip
import json
from datetime import UTC, date, datetime

import pytest

from sources.scraping.listing import Kind, read_listing
from tests.sources.scraping.feeds import ATOM, INDEX, RDF, RSS, SECTION, SITEMAP, URL


def test_rss_gives_plain_titles_absolute_addresses_and_aware_times() -> None:
    listing = read_listing(RSS.format(encoding="utf-8").encode(), url=URL)

    first, second = listing.entries
    assert (listing.kind, listing.title, listing.ttl_seconds, listing.skipped) == (
        Kind.RSS,
        "The Größe Gazette",
        900,
        1,
    )
    assert (first.url, first.identifier, first.title) == (
        "https://news.example/a/1?id=7",
        "x1",
        "Shares fell 4.9% & more",
    )
    assert first.published_at == datetime(2026, 6, 25, 15, tzinfo=UTC)
    assert (first.authors, first.section, first.summary) == (("Bob Ray", "Ann Lee"), "Markets", "One two €3")
    assert (second.url, second.published_at, second.published_date) == (
        "https://news.example/a/2",
        None,
        date(2026, 6, 25),
    )


@pytest.mark.parametrize("encoding", ["utf-8", "iso-8859-1", "windows-1252", "utf-16"])
def test_feeds_in_older_encodings_are_read(encoding: str) -> None:
    body = RSS.format(encoding=encoding).replace("€", "").encode(encoding)

    assert read_listing(body, url=URL).title == "The Größe Gazette"


def test_the_charset_of_the_answer_is_believed_before_the_document() -> None:
    body = RSS.format(encoding="ascii").encode("cp1252")

    assert read_listing(body, url=URL, content_type="text/xml; charset=windows-1252").title == "The Größe Gazette"


def test_atom_gives_both_dates_its_own_links_and_its_next_page() -> None:
    listing = read_listing(ATOM.encode(), url="https://atom.example/x")

    entry = listing.entries[0]
    assert (listing.kind, listing.language, listing.site_url) == (Kind.ATOM, "de", "https://atom.example/blog/")
    assert listing.self_url == "https://atom.example/blog/feed.atom"
    assert listing.next_url == "https://atom.example/blog/?page=2"
    assert listing.hub_urls == ("https://hub.example/",)
    assert (entry.url, entry.identifier, entry.title) == (
        "https://atom.example/blog/e/1",
        "tag:atom.example,2026:1",
        "5 < 6",
    )
    assert entry.published_at == datetime(2026, 6, 25, 8, tzinfo=UTC)
    assert entry.updated_at == datetime(2026, 6, 26, tzinfo=UTC)
    assert (entry.authors, entry.section) == (("Ann Lee",), "money")


def test_rdf_items_stand_beside_their_channel() -> None:
    listing = read_listing(RDF.encode(), url=URL)

    assert (listing.kind, listing.title, len(listing.entries)) == (Kind.RDF, "R", 1)


def test_json_feed_survives_fields_of_the_wrong_type() -> None:
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "J",
        "next_url": "/page/2",
        "items": [
            {
                "id": 1,
                "url": "/a",
                "title": "T",
                "date_published": "2026-06-25T10:00:00Z",
                "author": {"name": "Ann"},
                "tags": ["x"],
            },
            {"id": "https://news.example/b", "title": None, "authors": "nobody", "tags": {}},
            {"id": "no address"},
            "not an item",
        ],
    }

    listing = read_listing(json.dumps(feed).encode(), url=URL)

    assert (listing.kind, listing.next_url, listing.skipped) == (Kind.JSON_FEED, "https://news.example/page/2", 2)
    assert [(entry.url, entry.identifier, entry.authors) for entry in listing.entries] == [
        ("https://news.example/a", "1", ("Ann",)),
        ("https://news.example/b", "https://news.example/b", ()),
    ]


@pytest.mark.parametrize("pack", [bytes, gzip.compress])
def test_sitemaps_give_news_titles_also_when_gzipped(pack: object) -> None:
    listing = read_listing(pack(SITEMAP.encode()), url=URL)  # type: ignore[operator]

    first = listing.entries[0]
    assert (listing.kind, len(listing.entries)) == (Kind.SITEMAP, 2)
    assert (first.url, first.title, first.language) == ("https://news.example/a", "T 4.9%", "en")
    assert (first.published_date, first.updated_at) == (date(2026, 6, 25), datetime(2026, 6, 26, 9, tzinfo=UTC))


def test_a_sitemap_index_names_its_sitemaps_newest_first() -> None:
    listing = read_listing(INDEX.encode(), url=URL)

    assert listing.kind == Kind.SITEMAP_INDEX
    assert listing.listings == ("https://news.example/new.xml.gz", "https://news.example/old.xml")


def test_a_sitemap_may_be_plain_text() -> None:
    listing = read_listing(b"https://news.example/a\nhttps://news.example/b\n", url=URL)

    assert [entry.url for entry in listing.entries] == ["https://news.example/a", "https://news.example/b"]


def test_a_long_sitemap_keeps_what_changed_last() -> None:
    rows = "".join(
        f"<url><loc>https://n.example/{n}</loc><lastmod>2026-01-{n % 28 + 1:02}</lastmod></url>" for n in range(5_000)
    )

    listing = read_listing(f"<urlset>{rows}</urlset>".encode(), url=URL)

    assert len(listing.entries) == 2_000
    assert "https://n.example/27" in {entry.url for entry in listing.entries}
    assert "https://n.example/28" not in {entry.url for entry in listing.entries}


def test_a_section_page_lists_its_articles_and_no_furniture() -> None:
    listing = read_listing(SECTION.encode(), url="https://news.example/markets")

    assert listing.kind == Kind.SECTION_PAGE
    assert [entry.url.rpartition("/")[2] for entry in listing.entries] == [
        "shares-fall-again",
        "bank-earns-less",
        "port-handles-more",
    ]
    assert listing.entries[0].title == "Shares fall again by 4.9%"
    assert listing.entries[0].published_at == datetime(2026, 6, 25, 10, tzinfo=UTC)
    assert listing.entries[1].published_at is None


def test_each_address_is_listed_once() -> None:
    item = "<item><title>T</title><link>https://n.example/a</link></item>"

    listing = read_listing(f"<rss><channel>{item * 3}</channel></rss>".encode(), url=URL)

    assert len(listing.entries) == 1
