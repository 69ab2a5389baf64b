"""Who wrote an article: as stated for machines, else as printed."""

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from sources.scraping.cleaning import one_line
from sources.scraping.headlines import head_lines
from sources.scraping.people import BY, clean_names
from sources.scraping.structured import Thing, names

META_AUTHORS = (
    "author",
    "article:author",
    "parsely-author",
    "sailthru.author",
    "byl",
    "dc.creator",
    "dcterms.creator",
    "cxenseparse:author",
    "og:article:author",
    "article.author",
    "citation_author",
)
BYLINE = re.compile(
    r"(^|[\s_-])(byline|by-line|author|authors|author-name|authorname|contributor|writer)([\s_-]|$)", re.IGNORECASE
)
LONGEST_BYLINE = 150
# "Ann Lee, 25 June 2026": a name is believed without "By" only with a date behind it.
DATED_NAME = re.compile(r"^[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3}\s*[,|–—·-]\s*(?=[A-Z0-9])(?=.*\b20\d\d\b)")


def authors_of(
    tree: HtmlElement, things: list[Thing], metas: dict[str, list[str]], *, publisher: str
) -> tuple[str, ...]:
    found = (clean_names(source, publisher=publisher) for source in _sources(tree, things, metas))
    return next((people for people in found if people), ())


def _sources(tree: HtmlElement, things: list[Thing], metas: dict[str, list[str]]) -> Iterator[list[str]]:
    """Bylines by where they stand, the most trustworthy first; what is printed is only searched if it must be."""
    yield [name for thing in things for name in names(thing.get("author") or thing.get("creator"))]
    yield [name for tag in META_AUTHORS for name in metas.get(tag, []) if not name.startswith("http")]
    yield _bylines(tree)


def _bylines(tree: HtmlElement) -> list[str]:
    """Names printed in elements marked as a byline; links to authors first, as they hold nothing else."""
    linked: list[str] = []
    marked: list[str] = []
    for node in tree.iter("a", "span", "p", "div", "address", "cite", "li", "strong"):
        is_link = "author" in (node.get("rel") or "") or node.get("itemprop") == "author"
        if not is_link and not BYLINE.search(f"{node.get('class') or ''} {node.get('id') or ''}"):
            continue
        text = one_line(" ".join(node.itertext()))
        if 3 < len(text) < LONGEST_BYLINE and not text.endswith((".", "!", "?")):
            (linked if is_link else marked).append(text)
    return linked or marked[:1] or [text for text in head_lines(tree) if BY.match(text) or DATED_NAME.match(text)][:1]
