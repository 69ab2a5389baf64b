"""Who wrote an article: as stated for machines, else as printed."""

import re
from collections.abc import Iterator
from itertools import islice, pairwise
from typing import Any

from lxml.html import HtmlElement

from sources.scraping.blocks import key_of
from sources.scraping.cleaning import one_line
from sources.scraping.dates import read_moment
from sources.scraping.headlines import head_lines
from sources.scraping.people import BY, clean_names
from sources.scraping.structured import Thing, names, types

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
# Whom systems name when nobody is: believed where no person is named.
NEWSROOM = re.compile(
    r"(?:la\s+|die\s+)?(?:r[ée]daction|redaktion|redacci[oó]n|redazione|reda[cç][aã]o|redactie|redakcja|newsroom|news\s+desk|"
    r"web\s+desk|staff|editorial|online)\b",
    re.IGNORECASE,
)
LONGEST_BYLINE = 150
JOINING = frozenset({"and", "und", "et", "y", "e", "en", "&", ","})
# "11 February 2026 by Ann Lee"
DATE_BEFORE_NAME = re.compile(
    r"^\W*(?=.{0,20}\b20\d\d\b)[\w ,./-]{6,30}?\b(?:20)?\d\d\W{1,5}(?=(?:by|von|par|por|di|door)\s)", re.I
)
# "Ann Lee, 25 June 2026": a name is believed without "By" only with a date behind it.
DATED_NAME = re.compile(r"^[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3}\s*[,|–—·-]\s*(?=[A-Z0-9])(?=.*\b20\d\d\b)")


# Addresses of pages about people.
AUTHOR_PATH = re.compile(
    r"/(?:authors?|autor(?:es|en)?|auteurs?|autori|byline|by|profiles?|people|person|staff|journalists?|contributors?|"
    r"columnists?|reporters?|writers?|redakteur(?:e|in)?|redactie|firmas?)/[^/]",
    re.IGNORECASE,
)
SIGNATURE = re.compile(r"^right$|text-align:\s*right", re.IGNORECASE)
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
POSTED_BY = re.compile(
    r"\b(?:posted|published|written|submitted)\s+by\s+([A-Z][\w.'’-]+(?: [A-Z][\w.'’-]*){1,3})\s+(?:on|at|in)\b"
)
MOST_AUTHORS = 5  # beside the one that is stated
MOST_PARTS = 5  # texts of an element that prints the headline
LONGEST_HEAD = 300  # characters of what holds the links to all authors of an article


def authors_of(
    tree: HtmlElement, things: list[Thing], metas: dict[str, list[str]], *, publisher: str, headline: str = ""
) -> tuple[str, ...]:
    """Names, from the source that is most often right and has any; the publisher's own is none."""
    newsroom: tuple[str, ...] = ()
    for source in _sources(tree, things, metas, headline=headline):
        people = clean_names(source, publisher=publisher)
        if people and not all(NEWSROOM.match(name) for name in people):
            return _with_printed(people, tree, headline=headline, publisher=publisher)
        newsroom = newsroom or people
    return newsroom


def _with_printed(people: tuple[str, ...], tree: HtmlElement, *, headline: str, publisher: str) -> tuple[str, ...]:
    """The people, and if only one is stated, those whose names are printed beside theirs."""
    if len(people) > 1:
        return people
    for printed in (_begun(tree, headline)[:1], _marked(tree)[:1]):
        names = clean_names(printed, publisher=publisher)
        if people[0] in names and 1 < len(names) <= MOST_AUTHORS and all(" " in name for name in names):
            return names
    return people


def _sources(
    tree: HtmlElement, things: list[Thing], metas: dict[str, list[str]], *, headline: str
) -> Iterator[list[str]]:
    """Bylines by where they stand, the most trustworthy first; what is printed is only searched if it must be."""
    stated = [thing.get("author") or thing.get("creator") for thing in things]
    yield [name for value in stated for name in names(_people(value))]
    tags = [*META_AUTHORS, *(tag for tag in metas if tag.endswith(META_ENDINGS) and tag not in META_AUTHORS)]
    yield [name for tag in tags for name in metas.get(tag, []) if not name.startswith("http")]
    yield _linked(tree, is_stated=True)
    begun = _begun(tree, headline)
    lines = [DATE_BEFORE_NAME.sub("", line) for line in head_lines(tree, headline)]
    line = next((line for line in lines if BY.match(line) or DATED_NAME.match(line)), "")
    # An element of its own ends with the names; on the line, the text of the next may follow without a space.
    yield [next((text for text in begun if line.startswith(text)), line)]
    yield _marked(tree)[:1]
    yield [name for value in stated for name in names(value)]
    yield _labelled(tree)[:1]
    yield begun[:1]
    yield _linked(tree, is_stated=False)
    yield _in_words(tree)[:1]
    yield _signed(tree)[-1:]
    yield [line for line, after in pairwise(lines) if NAME_LINE.match(line) and read_moment(after) is not None][:1]


def _people(value: Any) -> Any:  # Any: a stranger's JSON
    """The value without organisations, which are believed only where no person is named."""
    if isinstance(value, list):
        return [each for each in value if _people(each) is not None]
    is_organisation = isinstance(value, dict) and any(name.endswith("organization") for name in types(value))
    return None if is_organisation else value


def _linked(tree: HtmlElement, *, is_stated: bool) -> list[str]:
    """Names in links that are stated to lead to an author, or whose address looks like it, beside the first of them."""
    links = [node for node in tree.iter(*BYLINE_TAGS) if _leads_to_author(node, is_stated=is_stated)]
    links = [node for node in links if 3 < len(_text(node)) < LONGEST_BYLINE]
    around: HtmlElement | None = links[0].getparent() if links else None
    while around is not None and (parent := around.getparent()) is not None and len(_text(parent)) < LONGEST_HEAD:
        around = parent
    # Others on the page are authors of other articles.
    return [_text(node) for node in links if around is None or around in node.iterancestors()]


def _leads_to_author(node: HtmlElement, *, is_stated: bool) -> bool:
    if is_stated:
        return "author" in (node.get("rel") or "") or node.get("itemprop") == "author"
    return node.tag == "a" and AUTHOR_PATH.search(node.get("href") or "") is not None


def _marked(tree: HtmlElement) -> list[str]:
    """Texts of the elements that are marked as a byline, their parts apart."""
    marked = (
        _lined(node)
        for node in tree.iter(*BYLINE_TAGS)
        if BYLINE.search(" ".join(node.get(name) or "" for name in ("class", "id", "data-testid")))
    )
    return [text for text in marked if 3 < len(text) < LONGEST_BYLINE and not text.endswith((".", "!", "?"))]


def _lined(node: HtmlElement) -> str:
    """An element's text, with a bar between its parts where no word joins them."""
    parts = [text for part in node.itertext() if (text := one_line(part))]
    joined = "".join(f" {part} " if part.lower() in JOINING else f"|{part}" for part in parts)
    return one_line(joined.replace(" |", " ").replace("|", " | ")).strip("| ")


def _labelled(tree: HtmlElement) -> list[str]:
    """Names in a list of facts, by their label."""
    labels = (node for node in tree.iter("dt", "th") if LABEL.match(_text(node)))
    return [_text(value) for label in labels if (value := label.getnext()) is not None]


def _begun(tree: HtmlElement, headline: str) -> list[str]:
    """Short texts below the headline that begin with "By" or "Authors:" in an element of their own."""
    key = key_of(headline)
    is_below = not key
    found = []
    for node in tree.iter("h1", "h2", "h3", "span", "p", "div", "li", "small", "em", "i", "b", "strong", "font"):
        is_below = is_below or key_of(one_line("".join(islice(node.itertext(), MOST_PARTS)))) == key
        if is_below and BY.match(f"{one_line(node.text)} "):
            text = _text(node)
            if BY.sub("", f"{text} ").strip() and len(text) < LONGEST_BYLINE and not text.endswith((".", "!", "?")):
                found.append(text)
    return found


def _signed(tree: HtmlElement) -> list[str]:
    """Names that stand alone at the right, as a signature."""
    aligned = (node for node in tree.iter("p", "div") if SIGNATURE.search(node.get("style") or node.get("align") or ""))
    return [text for node in aligned if NAME_LINE.match(text := _text(node))]


def _in_words(tree: HtmlElement) -> list[str]:
    """Names in a note of the system ("This entry was posted by Ann Lee on Tuesday")."""
    notes = (_text(node) for node in tree.iter("p", "small", "span") if POSTED_BY.search(node.text or ""))
    return [match[1] for note in notes if len(note) < LONGEST_HEAD and (match := POSTED_BY.search(note)) is not None]


def _text(node: HtmlElement) -> str:
    return one_line(" ".join(node.itertext()))
