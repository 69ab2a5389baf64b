"""Any listing read into entries: RSS, Atom, RDF, JSON Feed, sitemaps and section pages."""

import re
import zlib

from sources.scraping.encoding import decode
from sources.scraping.entries import Entry, Kind, Listing, NotAListing
from sources.scraping.jsonfeed import read_json_feed
from sources.scraping.markup import DOCTYPE, MarkupTooLarge, feed_tree, page_tree
from sources.scraping.sectionpage import read_section_page
from sources.scraping.sitemap import read_sitemap, read_sitemap_index, read_text_sitemap
from sources.scraping.syndication import read_atom, read_rss

__all__ = ["Entry", "Kind", "Listing", "NotAListing", "read_listing"]

MAX_BYTES = 12_000_000  # of markup; what is larger is refused before it is parsed
GZIP_MAGIC = b"\x1f\x8b"
PDF_MAGIC = b"%PDF"
LOOKED_AT = 20_000  # characters at the start in which a feed must begin
FEED_START = re.compile(r"<(?:[\w.-]+:)?(rss|feed|rdf|urlset|sitemapindex|channel)(?=[\s>])", re.IGNORECASE)
HTML_START = re.compile(r"<(?:html|head|body|div|p|meta|title|main|article|h1|ul|a)\b", re.IGNORECASE)
ADDRESS_LINES = re.compile(r"\s*https?://\S+(?:\s+https?://\S+)*\s*")


def read_listing(body: bytes, *, url: str, content_type: str | None = None, charset: str | None = None) -> Listing:
    """The entries of a listing fetched from this address, in its own order, each address once.

    What the body is decides the format; the content type is known to lie, and only a charset in it is used.
    Raises NotAListing.
    """
    body = _unzipped(body)
    if len(body) > MAX_BYTES:
        raise NotAListing("This is larger than any listing should be. Look for a feed of the newest articles.")
    text = decode(body, charset or _charset(content_type)).lstrip("\ufeff \t\r\n\0")
    if not text:
        raise NotAListing("The address gives an empty answer. Look again later, or ask the publisher.")
    if text[0] in "{[":
        return read_json_feed(text, url=url)
    if ADDRESS_LINES.fullmatch(text[:2_000].rpartition("\n")[0] or text[:2_000]):
        return read_text_sitemap(text)
    text = DOCTYPE.sub("", text, count=1)
    start = text[:LOOKED_AT]
    feed, page = FEED_START.search(start), HTML_START.search(start)
    try:
        if feed is not None and (page is None or feed.start() < page.start()):
            return _read_feed(text[feed.start() :], url=url)
        if page is not None:
            return read_section_page(page_tree(text), url=url)
    except MarkupTooLarge as error:
        raise NotAListing(f"{error} Look for a feed of the newest articles.") from error
    what = "a PDF" if body.startswith(PDF_MAGIC) else "neither a feed, nor a sitemap, nor a page"
    raise NotAListing(f"The address holds {what}. Check it, or paste the site's own address to find its feeds.")


def _read_feed(text: str, *, url: str) -> Listing:
    root = feed_tree(text)
    if root is None:
        raise NotAListing("The feed is too broken to read. Look for another feed of the site.")
    match root.name:
        case "rss" | "rdf" | "channel":
            return read_rss(root, url=url)
        case "feed":
            return read_atom(root, url=url)
        case "urlset":
            return read_sitemap(root, url=url)
        case "sitemapindex":
            return read_sitemap_index(root, url=url)
    raise NotAListing("The address holds XML that is no feed. Paste the site's own address to find its feeds.")


def _unzipped(body: bytes) -> bytes:
    """A gzipped sitemap unpacked, at most one byte beyond the limit; anything else as it is."""
    if not body.startswith(GZIP_MAGIC):
        return body
    try:
        return zlib.decompressobj(zlib.MAX_WBITS | 16).decompress(body, MAX_BYTES + 1)
    except zlib.error as error:
        raise NotAListing("The gzip file is broken. Tell the publisher, or look for another feed.") from error


def _charset(content_type: str | None) -> str | None:
    match = re.search(r"charset\s*=\s*[\"']?([\w.:-]+)", content_type or "", re.IGNORECASE)
    return match[1] if match else None
