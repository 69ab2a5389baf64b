import contextlib
import gzip
import json
import random
import time
from datetime import UTC, date, datetime

import pytest

from sources.scraping.listing import Kind, NotAListing, read_listing

URL = "https://news.example/feed"
RSS = """<?xml version="1.0" encoding="{encoding}"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
<channel><title>The Größe Gazette</title><link>https://news.example/</link><ttl>15</ttl><language>en-gb</language>
<item><media:title>not this one</media:title><title>Shares &lt;b&gt;fell&lt;/b&gt; 4.9% &amp;amp; more</title>
<link>/a/1?id=7</link><guid isPermaLink="false">x1</guid><pubDate>Thu, 25 Jun 2026 10:00:00 EST</pubDate>
<dc:creator>Ann Lee</dc:creator><author>bob@news.example (Bob Ray)</author><category>Markets</category>
<description><![CDATA[<p>One</p><p>two &#8364;3</p>]]></description></item>
<item><guid>https://news.example/a/2</guid><title>Only a guid</title><dc:date>2026-06-25</dc:date></item>
<item><title>No address at all</title><guid isPermaLink="false">y</guid></item>
</channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de" xml:base="https://atom.example/blog/">
<title>A</title><link href="."/><link rel="self" href="feed.atom"/><link rel="next" href="?page=2"/>
<link rel="hub" href="https://hub.example/"/>
<entry><id>tag:atom.example,2026:1</id><title type="html">5 &amp;lt; 6</title><link rel="enclosure" href="a.mp3"/>
<link rel="alternate" type="text/html" href="e/1"/><published>2026-06-25T10:00:00+02:00</published>
<updated>2026-06-26T00:00:00Z</updated>
<author><name>Ann Lee</name><email>a@b.example</email></author><category term="money"/><summary>Short</summary>
</entry></feed>"""
RDF = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="https://rdf.example/"><title>R</title></channel>
<item rdf:about="https://rdf.example/1"><title>T</title><link>https://rdf.example/1</link>
<dc:date>2026-06-25T10:00:00Z</dc:date></item></rdf:RDF>"""
SITEMAP = """<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
<url><loc> https://news.example/a </loc><lastmod>2026-06-26T09:00:00Z</lastmod><news:news><news:publication>
<news:name>N</news:name>
<news:language>en</news:language></news:publication><news:publication_date>2026-06-25</news:publication_date>
<news:title>T 4.9%</news:title></news:news></url>
<url><loc>https://news.example/b</loc></url></urlset>"""
INDEX = """<sitemapindex><sitemap><loc>https://news.example/old.xml</loc><lastmod>2025-01-01</lastmod></sitemap>
<sitemap><loc>/new.xml.gz</loc><lastmod>2026-01-01</lastmod></sitemap></sitemapindex>"""
SECTION = """<html lang="en"><head><title>Markets</title></head><body><nav>
<a href="/2026/06/about-the-old-paper-itself">About the paper and its people</a></nav>
<main><article><h2><a href="/2026/06/shares-fall-again">Shares fall again by 4.9%</a></h2>
<time datetime="2026-06-25T10:00:00Z">now</time><p>Why they did.</p></article>
<article><a href="/2026/06/bank-earns-less"><h3>Bank earns less than it did</h3></a></article>
<article><h2><a href="/2026/06/port-handles-more?utm_source=x">Port handles more boxes than ever</a></h2></article>
<a href="/tag/money">All stories about the money market</a>
<a href="https://elsewhere.example/2026/06/other-site-story">A story on some other site</a></main>
<footer><a href="/privacy/policy-of-this-site">Privacy policy of this whole site</a></footer></body></html>"""


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


@pytest.mark.parametrize(
    "body",
    [
        "\n\n  <?xml version='1.0'?><rss><channel><item><title>AT&T &nbsp;up &eacute;</title>"
        "<link>https://n.example/1</link></item>",
        "<rss><channel><item><title>AT&T &nbsp;up &eacute;<link>https://n.example/1</link></item></channel></rss>",
        "junk before <rss><channel><item><title>AT&T up é</title><link>https://n.example/1</link></item>"
        "</channel></rss>",
        "<rss><channel><item><title>AT&T up \x01é</title><link>https://n.example/1</link></item></channel></rss>",
        "<rss xmlns:dc='x'><channel><item><title>AT&T up é</title><undeclared:x/>"
        "<link>https://n.example/1</link></item></channel></rss>",
        "<!DOCTYPE rss [<!ENTITY x 'y'>]><rss><channel><item><title>AT&T up é</title>"
        "<link>https://n.example/1</link></item></channel></rss>",
        "<?xml version='1.0'?><channel><item><title>AT&T up é</title><link>https://n.example/1</link></item></channel>",
    ],
)
def test_ill_formed_feeds_are_read_as_far_as_they_go(body: str) -> None:
    listing = read_listing(body.encode(), url=URL)

    assert listing.entries[0].url == "https://n.example/1"
    assert listing.entries[0].title.startswith("AT&T")


def test_entities_of_a_feed_are_never_expanded() -> None:
    secret = '<!DOCTYPE r [<!ENTITY e SYSTEM "file:///etc/passwd">]><rss><channel><title>&e;</title></channel></rss>'
    laughs = (
        "<!DOCTYPE r [<!ENTITY a 'ha'>"
        + "".join(f"<!ENTITY a{n} '&a{n - 1 or ''};&a{n - 1 or ''};'>" for n in range(1, 40))
        + "]>"
    )

    assert "root" not in read_listing(secret.encode(), url=URL).title
    assert (
        len(read_listing(f"{laughs}<rss><channel><title>&a39;</title></channel></rss>".encode(), url=URL).title) < 100
    )


@pytest.mark.parametrize(
    ("body", "part"),
    [
        (b"", "empty"),
        (b"   \n", "empty"),
        (b"%PDF-1.7 xxx", "PDF"),
        (b"\x89PNG\r\n", "neither"),
        (b"hello", "neither"),
        (b'{"a": 1}', "no JSON Feed"),
        (b'{"items": [', "broken JSON"),
        (b"[" * 100_000, "broken JSON"),
        (b"<html><body><p>An article, not a list.</p></body></html>", "lists no articles"),
        (b"\x1f\x8b\x08broken", "gzip"),
    ],
)
def test_what_lists_nothing_says_what_it_is(body: bytes, part: str) -> None:
    with pytest.raises(NotAListing, match=part):
        read_listing(body, url=URL)


ITEM = (
    b"<item><title>A title</title><link>https://n.example/%d</link><guid>%d</guid>"
    b"<description>words</description></item>"
)
HOSTILE = {
    "sixty thousand items": b"<rss><channel>" + b"".join(ITEM % (n, n) for n in range(60_000)) + b"</channel></rss>",
    "a long attribute": b"<rss><channel><item><title a='" + b"x" * 9_000_000 + b"'>T</title></item></channel></rss>",
    "deep nesting": b"<rss><channel>" + b"<a>" * 1_000_000,
    "a million attributes": b"<rss" + b" a='1'" * 1_000_000 + b"><channel/></rss>",
    "two hundred thousand prefixes": b"<rss" + b"".join(b" xmlns:a%d='u'" % n for n in range(200_000)) + b"/>",
    "a gzip bomb": gzip.compress(bytes(100_000_000), 1, mtime=0),
    "ampersands": b"<rss>" + b"&" * 9_000_000,
    "open comments": b"<rss>" + b"<!-- " * 1_000_000,
    "deep html": b"<html>" + b"<div>" * 100_000,
    "many html tags": b"<html>" + b"<b>x</b>" * 400_000,
    "deep json": b'{"items":' * 100_000,
}


@pytest.mark.parametrize("shape", HOSTILE)
def test_hostile_shapes_cost_less_than_a_second(shape: str) -> None:
    started = time.process_time()

    try:
        entries = len(read_listing(HOSTILE[shape], url=URL).entries)
    except NotAListing:
        entries = 0

    assert time.process_time() - started < 1
    assert entries <= 2_000


def test_of_too_many_items_both_ends_are_kept() -> None:
    listing = read_listing(HOSTILE["sixty thousand items"], url=URL)

    assert listing.entries[0].url == "https://n.example/0"
    assert listing.entries[-1].url == "https://n.example/59999"


def test_no_mutation_of_a_feed_raises_anything_else() -> None:
    seeds = [text.encode() for text in (RSS, ATOM, RDF, SITEMAP, INDEX, SECTION)]
    pieces = [
        b"<",
        b"&",
        b"'",
        b"\0",
        b"\xff",
        b"]]>",
        b"<![CDATA[",
        b"<!--",
        b"&#0;",
        b"&#xD800;",
        b"\xed\xa0\x80",
        b"http://[",
    ]
    chance = random.Random(5)

    for _ in range(400):
        body = bytearray(chance.choice(seeds))
        for _ in range(chance.randint(1, 6)):
            place = chance.randrange(len(body))
            body[place : place + chance.choice([0, 0, 1, 30])] = chance.choice(pieces)
        with contextlib.suppress(NotAListing):
            read_listing(bytes(body), url=URL)
