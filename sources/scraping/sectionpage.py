"""A section or front page: the links that look like articles, with the headlines and times beside them."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from sources.scraping.canonical import absolute_url, canonical_url, same_site
from sources.scraping.cleaning import one_line
from sources.scraping.dates import read_moment
from sources.scraping.entries import MAX_ENTRIES, Entry, Kind, Listing, NotAListing

FEWEST_LINKS = 3  # two headlines are a teaser on some other page
FEWEST_WORDS = 4  # of a headline; "Business" and "Read more" are not
FURNITURE_TAGS = frozenset({"nav", "footer", "aside", "form", "button", "noscript"})
FURNITURE = re.compile(
    r"\b(nav|navbar|menu|footer|breadcrumbs?|cookie|consent|newsletter|subscribe|login|social|share|most-?read|"
    r"trending|popular|promo|sponsored|advert\w*|ads?)\b",
    re.IGNORECASE,
)
# Paths that hold lists, accounts or rules rather than articles.
OTHER_PATHS = re.compile(
    r"^/(tags?|topics?|author|authors|category|categories|about|contact|privacy|terms|login|signin|register|account|"
    r"subscribe|newsletters?|search|help|jobs|careers|advertise|cookies?|sitemap|rss|feeds?)(/|$)",
    re.IGNORECASE,
)
ARTICLE_PATH = re.compile(r"/(\d{4}/\d{1,2}|[\w-]*\d{5,}|[^/]*-[^/]*-[^/]*)", re.IGNORECASE)
FILES = re.compile(r"\.(jpe?g|png|gif|webp|svg|pdf|mp[34]|zip|css|js|xml|rss|ics)$", re.IGNORECASE)
CARDS = frozenset({"article", "li", "section", "tr", "div"})
MAX_CARD_LINKS = 4  # an element with more links is a list of cards


def read_section_page(tree: HtmlElement, *, url: str) -> Listing:
    """The articles that a page lists, in its order. Raises NotAListing when there are fewer than three."""
    entries: dict[str, Entry] = {}
    own = canonical_url(url)
    for link in _links(tree):
        address = canonical_url(absolute_url(link.get("href"), url) or "")
        title = _title(link)
        if address == own or not _is_article(address, url=url) or len(title.split()) < FEWEST_WORDS:
            continue
        if address not in entries and len(entries) < MAX_ENTRIES:
            entries[address] = _entry(link, address, title)
    if len(entries) < FEWEST_LINKS:
        raise NotAListing(
            "The page lists no articles that can be told from its other links. "
            "Paste the site's front page to find its feeds, or the address of one section."
        )
    return Listing(
        kind=Kind.SECTION_PAGE,
        title=one_line(tree.findtext(".//title")),
        entries=tuple(entries.values()),
        next_url=_next(tree, url),
        language=tree.get("lang") or None,
    )


def _links(tree: HtmlElement) -> Iterator[HtmlElement]:
    """Links outside the page's furniture, in document order."""
    hidden: set[HtmlElement] = set()
    for element in tree.iter("*"):
        parent = element.getparent()
        is_hidden = parent in hidden or element.tag in FURNITURE_TAGS
        marks = f"{element.get('class') or ''} {element.get('id') or ''}"
        if is_hidden or (element.tag not in {"html", "body", "main", "article"} and FURNITURE.search(marks)):
            hidden.add(element)
        elif element.tag == "a" and element.get("href"):
            yield element


def _is_article(address: str, *, url: str) -> bool:
    path = urlsplit(address).path if address else ""
    if len(path) < 2 or OTHER_PATHS.search(path) or FILES.search(path) or not same_site(address, url):
        return False
    return bool(ARTICLE_PATH.search(path)) or path.count("/") > 1


def _title(link: HtmlElement) -> str:
    """The headline of a link: a heading in it if there is one, its text, or what its attributes say."""
    heading = next((node for node in link.iter("h1", "h2", "h3", "h4", "h5")), None)
    text = one_line(" ".join((heading if heading is not None else link).itertext()))
    return text or one_line(link.get("title") or link.get("aria-label"))


def _entry(link: HtmlElement, address: str, title: str) -> Entry:
    card = _card(link)
    times = [
        moment for node in card.iter("time") if (moment := read_moment(node.get("datetime") or node.text)) is not None
    ]
    paragraph = next((text for node in card.iter("p") if (text := one_line(" ".join(node.itertext()))) != title), "")
    return Entry(
        url=address,
        identifier=address,
        title=title,
        published_at=times[0].at if times else None,
        published_date=times[0].day if times else None,
        summary=paragraph[:500],
    )


def _card(link: HtmlElement) -> HtmlElement:
    """The largest element around the link that is still about one article."""
    card = link
    parent = link.getparent()
    while parent is not None and parent.tag in CARDS | {"h1", "h2", "h3", "h4", "h5", "p", "header", "td"}:
        addresses = {node.get("href") for node in parent.iter("a")}
        if len(addresses) > MAX_CARD_LINKS or sum(1 for _ in parent.iter("h1", "h2", "h3", "h4")) > 1:
            break
        card, parent = parent, parent.getparent()
    return card


def _next(tree: HtmlElement, url: str) -> str | None:
    for node in tree.iter("link", "a"):
        if "next" in (node.get("rel") or "").lower().split():
            return absolute_url(node.get("href"), url)
    return None
