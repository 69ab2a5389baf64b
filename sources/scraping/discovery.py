"""The listings that a site declares, found from any of its pages."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from sources.scraping.canonical import absolute_url, canonical_url
from sources.scraping.cleaning import one_line
from sources.scraping.encoding import decode
from sources.scraping.entries import Entry
from sources.scraping.markup import MarkupTooLarge, page_tree

# Media types of <link rel="alternate">, in the order we prefer them: Atom's dates have zones, RSS's often not.
MEDIA_TYPES = {
    "application/atom+xml": "atom",
    "application/rss+xml": "rss",
    "application/feed+json": "json_feed",
    "application/rdf+xml": "rdf",
    "application/json": "json_feed",
    "text/xml": "rss",
    "application/xml": "rss",
}
LINK_ENDINGS = (
    "/feed",
    "/rss",
    "/atom",
    ".rss",
    ".atom",
    "/rss.xml",
    "/feed.xml",
    "/atom.xml",
    "/feed.json",
    "/index.rdf",
)
# Where sites keep what they do not declare. Each is a guess to be tried, and said to be one.
USUAL_PATHS = (
    ("/feed", "rss"),
    ("/rss.xml", "rss"),
    ("/news-sitemap.xml", "sitemap"),
    ("/sitemap.xml", "sitemap"),
)
COMMENTS = ("comments", "/comments/feed", "kommentare", "commentaires")


@dataclass(frozen=True)
class Candidate:
    """A listing that may be polled. is_declared: the page names it; otherwise it is a usual place to try.

    Of one that was looked into: how many articles it lists, its first ones, or why it cannot be read.
    """

    url: str
    kind: str
    title: str = ""
    is_declared: bool = True
    entry_count: int | None = None
    newest: tuple[Entry, ...] = ()
    problem: str = ""


def find_listings(body: bytes, url: str, *, charset: str | None = None) -> tuple[Candidate, ...]:
    """Listings that the page declares, those it links to, and the usual places of its host, best first.

    Feeds of comments come after all that is declared. A page too large to parse declares nothing.
    """
    try:
        tree = page_tree(decode(body, charset))
    except MarkupTooLarge:
        return _guesses(url)
    declared = [*_declared(tree, url), *_linked(tree, url)]
    declared.sort(key=lambda candidate: any(mark in f"{candidate.title} {candidate.url}".lower() for mark in COMMENTS))
    found: dict[str, Candidate] = {}
    for candidate in [*declared, *_guesses(url)]:
        found.setdefault(candidate.url, candidate)
    return tuple(found.values())


def _declared(tree: HtmlElement, url: str) -> list[Candidate]:
    base = _base(tree, url)
    found = []
    for link in tree.iter("link", "a"):
        relations = (link.get("rel") or "").lower().split()
        media_type = (link.get("type") or "").partition(";")[0].strip().lower()
        address = _web(link.get("href"), base)
        if address is None:
            continue
        if ("alternate" in relations or "feed" in relations) and media_type in MEDIA_TYPES:
            found.append(Candidate(address, MEDIA_TYPES[media_type], one_line(link.get("title"))))
        elif "sitemap" in relations:
            found.append(Candidate(address, "sitemap", one_line(link.get("title"))))
    preference = list(MEDIA_TYPES.values())
    return sorted(found, key=lambda each: preference.index(each.kind) if each.kind in preference else len(preference))


def _linked(tree: HtmlElement, url: str) -> list[Candidate]:
    base = _base(tree, url)
    found = []
    for link in tree.iter("a"):
        address = _web(link.get("href"), base)
        if address is not None and urlsplit(address).path.rstrip("/").lower().endswith(LINK_ENDINGS):
            path = urlsplit(address).path.lower()
            kind = "json_feed" if path.endswith(".json") else "atom" if "atom" in path else "rss"
            found.append(Candidate(address, kind, one_line(" ".join(link.itertext()))))
    return found


def _guesses(url: str) -> tuple[Candidate, ...]:
    return tuple(
        Candidate(address, kind, is_declared=False)
        for path, kind in USUAL_PATHS
        if (address := _web(path, url)) is not None
    )


def _base(tree: HtmlElement, url: str) -> str:
    base = next(tree.iter("base"), None)
    return _web(base.get("href"), url) or url if base is not None else url


def _web(href: str | None, base: str) -> str | None:
    address = absolute_url(href, base)
    return canonical_url(address) if address is not None else None
