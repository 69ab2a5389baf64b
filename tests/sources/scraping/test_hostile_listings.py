"""Feeds that are broken, hostile, or none."""

import gzip
import time

import pytest

from sources.scraping.listing import NotAListing, read_listing
from tests.sources.scraping.feeds import URL


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
