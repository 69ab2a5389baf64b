"""Listings of every format, damaged in thousands of seeded ways: each is read or refused, and nothing else."""

import gzip
import random
import time
from collections.abc import Callable

import pytest

from sources.scraping.entries import Entry
from sources.scraping.listing import NotAListing, read_listing
from tests.sources.scraping.feeds import ATOM, INDEX, RDF, RSS, SECTION, SITEMAP, URL

JSON_FEED = (
    '{"version": "https://jsonfeed.org/version/1.1", "title": "Markets", "items": [{"id": "1", "url": "https://n.example/1",'
    ' "title": "Shares fell 4.9%", "date_published": "2026-06-25T08:00:00Z", "authors": [{"name": "Ann Lee"}],'
    ' "content_html": "<p>4.9%</p>"}], "next_url": "/2", "hubs": [{"type": "WebSub", "url": "https://h.example/"}]}'
)
ADDRESSES = "https://n.example/one\nhttps://n.example/two\n"
SEEDS = (RSS.replace("{encoding}", "utf-8"), ATOM, RDF, SITEMAP, INDEX, SECTION, JSON_FEED, ADDRESSES)
ENCODINGS = (
    "utf-8",
    "utf-16",
    "utf-16-be",
    "utf-32",
    "cp1252",
    "shift_jis",
    "gb18030",
    "iso2022_jp",
    "koi8-r",
    "utf-7",
)
LABELS = (*ENCODINGS, "x-user-defined", "none", "utf8mb4", "", "latin-9", "\udcff", "iso-8859-8-i")
TYPES = ("text/html", "application/rss+xml; charset=utf-16", "image/png", "text/plain;charset=", "", ";;;", None)
PIECES = (
    b"<", b">", b"&", b"'", b'"', b"\0", b"\xff", b"\xfe", b"]]>", b"<![CDATA[", b"<!--", b"-->", b"<?", b"&#0;",
    b"&#xD800;", b"&#99999999;", b"\xed\xa0\x80", b"http://[", b"https://[::1", b"//", b"javascript:",
    b"\xe2\x80\xae", b"\xef\xbb\xbf", b"{", b"[", b"}", b"null", b"1e999", b"&lol;", b"<item>", b"</item>", b"</rss>",
    b"<entry/>", b"<link/>", b"<link href='http://[x'/>",
    b'<!DOCTYPE x [<!ENTITY lol "lol"><!ENTITY e SYSTEM "file:///etc/passwd">]>', b'xmlns=""', b'xmlns:dc="urn:x"',
    b'xml:base="http://["', b"<a:b:c>", b"<\xc3\xa9>", b"&#x26;#x26;", b"<svg:rss>", b"<channel><channel>", b"<loc>",
    b"<url>",
)  # fmt: skip
DATES = (
    b"0000-00-00", b"9999-99-99T99:99:99Z", b"Thu, 32 Foo 2026 25:61:61 +9999", b"2026-06-25T08:00:00+99:99", b"-1",
    b"99999999999999999999", b"2026-02-30", b"25/06/2026", b"1er ao\xc3\xbbt 2026", b"2026-W26", b"\xd9\xa2\xd9\xa0",
    b"now", b"0001-01-01T00:00:00+14:00", b"9999-12-31T23:59:59-14:00", b"Mon, 01 Jan 0001 00:00:00 EST", b"1e10",
    b"2026-06-25T24:00:00Z",
)  # fmt: skip
WHOLE = 1_500


def truncated(body: bytes, chance: random.Random) -> bytes:
    return body[: chance.randrange(len(body) + 1)]


def flipped(body: bytes, chance: random.Random) -> bytes:
    flipped = bytearray(body)
    for _ in range(chance.randint(1, 12)):
        flipped[chance.randrange(len(flipped))] ^= 1 << chance.randrange(8)
    return bytes(flipped)


def inserted(body: bytes, chance: random.Random) -> bytes:
    mended = bytearray(body)
    for _ in range(chance.randint(1, 6)):
        place = chance.randrange(len(mended))
        mended[place : place + chance.choice([0, 0, 1, 30])] = chance.choice(PIECES)
    return bytes(mended)


def shuffled(body: bytes, chance: random.Random) -> bytes:
    one, other = sorted(chance.sample(range(len(body)), 2))
    return body[:one] + body[other:] + body[one:other]


def repeated(body: bytes, chance: random.Random) -> bytes:
    one, other = sorted(chance.sample(range(len(body)), 2))
    return body[:one] + body[one:other] * chance.choice([2, 50]) + body[other:]


def nested(body: bytes, chance: random.Random) -> bytes:
    name = chance.choice([b"item", b"div", b"channel", b"a:b", b"[", b'{"items":'])
    return (b"<%s>" % name if name.isalpha() or b":" in name[:3] else name) * chance.choice([3, 600]) + body


def redated(body: bytes, chance: random.Random) -> bytes:
    return body.replace(b"2026", chance.choice(DATES)).replace(b"Jun", chance.choice(DATES))


def reencoded(body: bytes, chance: random.Random) -> bytes:
    place = chance.randrange(len(body))
    text = body.decode("utf-8", "replace") + "é€日本"
    return body[:place] + text[place:].encode(chance.choice(ENCODINGS), "replace")


def relabelled(body: bytes, chance: random.Random) -> bytes:
    label = chance.choice(LABELS).encode("utf-8", "replace")
    return b'<?xml version="1.0" encoding="%s"?>' % label + body.partition(b"?>")[2]


def packed(body: bytes, chance: random.Random) -> bytes:
    return flipped(gzip.compress(body, mtime=0), chance)[: chance.choice([20, 100, 10_000])]


MUTATIONS: tuple[Callable[[bytes, random.Random], bytes], ...] = (
    truncated, flipped, inserted, shuffled, repeated, nested, redated, reencoded, relabelled, packed,
)  # fmt: skip


@pytest.mark.parametrize("seed", range(2))
def test_a_damaged_listing_is_read_or_refused_and_nothing_else(seed: int) -> None:
    chance = random.Random(seed)
    slowest = 0.0
    entries: list[Entry] = []
    refusals: list[str] = []

    for _ in range(WHOLE):
        body = chance.choice(SEEDS).encode()
        for mutation in chance.choices(MUTATIONS, k=chance.randint(1, 3)):
            body = mutation(body, chance) if len(body) > 1 else body
        started = time.process_time()
        try:
            listing = read_listing(
                body, url=URL, content_type=chance.choice(TYPES), charset=chance.choice([None, *LABELS])
            )
            entries += listing.entries
        except NotAListing as refusal:
            refusals.append(str(refusal))
        slowest = max(slowest, time.process_time() - started)

    assert len(entries) > WHOLE / 4
    assert [entry for entry in entries if not is_sound(entry)] == []
    assert all(refusal.endswith(".") for refusal in refusals)
    assert slowest < 1


def is_sound(entry: Entry) -> bool:
    """Whether an entry can be stored as it is, its address can be asked for and its dates be compared."""
    texts = (
        entry.url,
        entry.identifier,
        entry.title,
        entry.summary,
        entry.section,
        *entry.authors,
        entry.language or "",
    )
    moments = [moment for moment in (entry.published_at, entry.updated_at) if moment is not None]
    return (
        entry.url.startswith(("http://", "https://"))
        and not any("\0" in text or any(0xD800 <= ord(each) < 0xE000 for each in text) for text in texts)
        and all(moment.tzinfo is not None for moment in moments)
    )
