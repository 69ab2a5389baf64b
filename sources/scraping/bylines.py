"""Who wrote an article: as stated for machines, else as printed."""

import re
from collections.abc import Iterator
from itertools import islice, pairwise

from lxml.html import HtmlElement

from sources.scraping.cleaning import one_line
from sources.scraping.dates import read_moment
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
META_ENDINGS = (":author", "-author", ".author", "_author", ":author_name")
BYLINE = re.compile(
    r"(^|[\s_-])(byline|by-line|author|authors|author-name|authorname|contributor|writer)([\s_-]|$)", re.IGNORECASE
)
LONGEST_BYLINE = 150
# "Ann Lee, 25 June 2026": a name is believed without "By" only with a date behind it.
DATED_NAME = re.compile(r"^[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3}\s*[,|–—·-]\s*(?=[A-Z0-9])(?=.*\b20\d\d\b)")


# Addresses of pages about people.
AUTHOR_PATH = re.compile(
    r"/(?:authors?|autor(?:es|en)?|auteurs?|autori|byline|by|profiles?|people|person|staff|journalists?|contributors?|"
    r"columnists?|reporters?|writers?|redakteur(?:e|in)?|redactie|firmas?)/[^/]",
    re.IGNORECASE,
)
LABEL = re.compile(
    r"^(?:by|author|authors|autor|autoren|auteur|autore|von|par|por|writer|reporter)\s*:?$", re.IGNORECASE
)
NAME_LINE = re.compile(r"^[^\W\d_][\w.'’-]+(?: [^\W\d_][\w.'’-]*){1,3}$")
BYLINE_TAGS = (
    "a",
    "span",
    "p",
    "div",
    "address",
    "cite",
    "li",
    "strong",
    "h3",
    "h4",
    "h5",
    "h6",
    "td",
    "dd",
    "em",
    "b",
    "i",
)
NEARBY = 4  # elements up from the first author's link to what holds those of all authors


def authors_of(
    tree: HtmlElement, things: list[Thing], metas: dict[str, list[str]], *, publisher: str, headline: str = ""
) -> tuple[str, ...]:
    """Names, from the source that is most often right and has any; the publisher's own is none."""
    sources = _sources(tree, things, metas, headline=headline)
    found = (clean_names(source, publisher=publisher) for source in sources)
    return next((people for people in found if people), ())


def _sources(
    tree: HtmlElement, things: list[Thing], metas: dict[str, list[str]], *, headline: str
) -> Iterator[list[str]]:
    """Bylines by where they stand, the most trustworthy first; what is printed is only searched if it must be."""
    yield [name for thing in things for name in names(thing.get("author") or thing.get("creator"))]
    tags = [*META_AUTHORS, *(tag for tag in metas if tag.endswith(META_ENDINGS) and tag not in META_AUTHORS)]
    yield [name for tag in tags for name in metas.get(tag, []) if not name.startswith("http")]
    linked, marked = _bylines(tree)
    yield linked
    yield marked[:1]
    yield _unmarked(tree, headline=headline)


def _bylines(tree: HtmlElement) -> tuple[list[str], list[str]]:
    """Names printed in links to authors, as they hold nothing else, and in other elements marked as a byline."""
    linked: list[HtmlElement] = []
    marked: list[str] = []
    for node in tree.iter(*BYLINE_TAGS):
        is_link = "author" in (node.get("rel") or "") or node.get("itemprop") == "author"
        is_link = is_link or (node.tag == "a" and AUTHOR_PATH.search(node.get("href") or "") is not None)
        if not is_link and not BYLINE.search(f"{node.get('class') or ''} {node.get('id') or ''}"):
            continue
        text = one_line(" ".join(node.itertext()))
        if 3 < len(text) < LONGEST_BYLINE and not text.endswith((".", "!", "?")):
            linked.append(node) if is_link else marked.append(text)
    return [one_line(" ".join(node.itertext())) for node in _beside_first(linked)], marked


def _beside_first(links: list[HtmlElement]) -> list[HtmlElement]:
    """Those that stand with the first one: others are authors of other articles."""
    around = list(islice(links[0].iterancestors(), NEARBY)) if links else []
    home = next((node for node in around if node.tag in {"article", "main", "body", "header"}), None)
    widest = around[around.index(home)] if home is not None else around[-1] if around else None
    return [link for link in links if widest is None or widest in link.iterancestors()]


def _unmarked(tree: HtmlElement, *, headline: str) -> list[str]:
    """A name below the headline, by what stands before or behind it, or in a list of facts, by its label."""
    lines = head_lines(tree, headline)
    stated = [line for line in lines if BY.match(line) or DATED_NAME.match(line)]
    followed = [line for line, after in pairwise(lines) if NAME_LINE.match(line) and read_moment(after) is not None]
    labelled = [
        one_line(" ".join(value.itertext()))
        for label in tree.iter("dt", "th")
        if LABEL.match(one_line(" ".join(label.itertext()))) and (value := label.getnext()) is not None
    ]
    return stated[:1] or labelled[:1] or followed[:1]
