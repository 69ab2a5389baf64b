"""An article's headline, as most of the page's statements of it agree, and what is printed below it."""

import re
from itertools import islice, takewhile
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from sources.scraping.blocks import key_of, read_blocks
from sources.scraping.cleaning import one_line
from sources.scraping.structured import Thing, text_of

TITLE_MARKS = re.compile(
    r"(entry|post|article|story|page|news|lbl)[-_]?(title|headline)|(^|\s)(title|headline|titulo|titre|headtitle)(\s|$)",
    re.IGNORECASE,
)
SUFFIX = re.compile(r"\s+[|–—•·»:-]\s+(?=[^|–—•·»]{2,60}$)")
SECTION = re.compile(r"\s+[|»·]\s+\S+(?: \S+){0,2}$")  # "… | Local" before the site's name
PREFIX = re.compile(r"\s+[|–—•·»-]\s+|(?<=\w)\s?[|»]\s")
SITE_BEHIND = re.compile(r"\s*(?:[(（【\[]|\s[|–—•·»:-]\s|[|_｜])")
SHORTEST_HEADLINE = 12  # letters; fewer stand in many titles by chance
PRINTED_IN = ("h1", "h2", "h3", "h4", "b", "strong", "font", "div", "td", "p", "span")
HEAD_ELEMENTS, HEAD_LINES = 6, 8
LONGEST_LINE = 150
MANY_WORDS = 18  # of a line: the text has begun
MOST_SITE_WORDS = 4


def headline_of(tree: HtmlElement, things: list[Thing], metas: dict[str, list[str]], *, publisher: str) -> str:
    """The headline that most of its statements agree on; at a tie JSON-LD, then the printed one, then meta tags."""
    stated = [text for thing in things if (text := text_of(thing.get("headline") or thing.get("name")))]
    titled = one_line(tree.findtext(".//title"))
    headings = _headings(tree, titled, shared=key_of(next(iter(metas.get("og:title", [])), "")))
    printed = [text for node in headings if (text := _text(node))]
    shared = [*metas.get("og:title", [])[:1], *metas.get("twitter:title", [])[:1], *metas.get("parsely-title", [])[:1]]
    candidates = [
        *stated[:1],
        *(printed if len(printed) == 1 else printed[:2]),
        *(_bare(text, publisher, printed) for text in shared),
        _bare(titled, publisher, printed),
    ]
    candidates = [text for text in candidates if text and key_of(text) != key_of(publisher)]
    if not candidates:
        return ""
    votes = [sum(_agree(one, other) for other in candidates) for one in candidates]
    best = _usual_spelling(candidates[votes.index(max(votes))], candidates)
    best = next((text for text in printed if _is_without_site(text, best, titled)), best)
    if best.endswith(("...", "…")):  # cut short for search engines
        start = key_of(best)
        return next((text for text in candidates if key_of(text).startswith(start) and len(text) > len(best)), best)
    return best


def _headings(tree: HtmlElement, title: str, *, shared: str) -> list[HtmlElement]:
    """Headings that may be the headline's: of the first level, those that the page's title repeats, or marked ones.

    ``shared`` is the key of the title for those who share the page, which a heading may say more fully.
    One that links to the front page is the site's name.
    """
    first = [node for node in tree.iter("h1") if not _names_site(node)]
    whole = key_of(title)
    repeated = [
        node
        for node in tree.iter("h1", "h2", "h3", "h4")
        if len(key := key_of(_text(node))) >= SHORTEST_HEADLINE
        and (key in whole or _is_a_little_more(key, shared))
        and not _names_site(node)
    ]
    longest = max(repeated, key=lambda node: len(_text(node)), default=None)
    if longest is not None and longest not in first:
        return [longest, *(node for node in first if key_of(_text(node)) not in whole)]
    marked = (
        node
        for node in tree.iter("h2", "h3", "h4", "span", "div", "p", "td", "font", "b", "strong")
        if TITLE_MARKS.search(node.get("class") or "") or TITLE_MARKS.search(node.get("id") or "")
    )
    second = list(tree.iter("h2"))
    return first or [node for node in marked if 0 < len(_text(node)) <= LONGEST_LINE] or second[: len(second) == 1]


def _is_a_little_more(key: str, shared: str) -> bool:
    """Whether a heading says what is shared, and a word or two more."""
    is_part = len(shared) >= SHORTEST_HEADLINE and (key.startswith(shared) or key.endswith(shared))
    return is_part and len(key) - len(shared) < SHORTEST_HEADLINE


def _names_site(heading: HtmlElement) -> bool:
    links = [*heading.iter("a"), *heading.iterancestors("a")]
    addresses = (link.get("href") or "-" for link in links)
    return any(urlsplit(address).path in {"", "/"} for address in addresses if not address.startswith("#"))


def _text(node: HtmlElement) -> str:
    return one_line(" ".join(node.itertext())).removesuffix("¶").rstrip()


def _bare(title: str, publisher: str, printed: list[str]) -> str:
    """A title without the site's name before or behind it."""
    known = next((text for text in printed if _is_part(text, title)), None)
    if known is not None:
        return known
    parts = SUFFIX.split(title)
    if len(parts) > 1 and (len(parts[-1].split()) <= MOST_SITE_WORDS or key_of(parts[-1]) == key_of(publisher)):
        shorter = title[: -len(parts[-1])].rstrip(" |–—•·»:-")
        return SECTION.sub("", shorter)
    name, _, rest = (part.strip() for part in PREFIX.sub("\n", title, count=1).partition("\n"))
    is_site = key_of(name) == key_of(publisher) or len(name.split()) <= MOST_SITE_WORDS < len(rest.split())
    return rest if rest and is_site else title


def _is_part(text: str, title: str) -> bool:
    """Whether a title begins or ends with this text, which is long enough not to do so by chance."""
    key, whole = key_of(text), key_of(title)
    return len(key) >= SHORTEST_HEADLINE and (whole.startswith(key) or whole.endswith(key))


def _is_without_site(printed: str, best: str, title: str) -> bool:
    """Whether the best is what is printed and the site's name behind it, as the page's title is."""
    rest = best[len(printed) :]
    is_longer = len(key_of(printed)) >= SHORTEST_HEADLINE and best.startswith(printed) and bool(rest)
    return is_longer and SITE_BEHIND.match(rest) is not None and title.endswith(rest)


def _usual_spelling(best: str, candidates: list[str]) -> str:
    """The spelling in which most of the candidates of the same letters give the headline; at a tie, the first's."""
    spellings = [text for text in candidates if key_of(text) == key_of(best)]
    return max(spellings, key=spellings.count)


def _agree(one: str, other: str) -> bool:
    first, second = key_of(one), key_of(other)
    return first == second or (
        min(len(first), len(second)) > 30 and (first.startswith(second) or second.startswith(first))
    )


def site_in_title(tree: HtmlElement) -> str:
    """The site's name behind the headline in the page's title; "" unless the title begins with the headline."""
    title = one_line(tree.findtext(".//title"))
    parts = SUFFIX.split(title)
    printed = {key_of(" ".join(node.itertext())) for node in tree.iter("h1")}
    if len(parts) < 2 or not any(heading and key_of(title).startswith(heading) for heading in printed):
        return ""
    return parts[-1] if len(parts[-1].split()) <= MOST_SITE_WORDS else ""


def head_lines(tree: HtmlElement, headline: str = "") -> list[str]:
    """The short lines between the page's headline and the first sentence, where byline and date stand.

    The headline is the element that prints this one, or else the first heading.
    """
    key = key_of(headline)
    heading = next((node for node in tree.iter(*PRINTED_IN) if key and key_of(_text(node)) == key), None)
    heading = heading if heading is not None else next(tree.iter("h1"), None)
    if heading is None:
        return []
    while next(heading.itersiblings(), None) is None and (parent := heading.getparent()) is not None:
        if parent.tag == "body" or (heading.tail or "").strip():
            break
        heading = parent
    siblings = islice(heading.itersiblings(), HEAD_ELEMENTS)
    lines = (line for element in siblings for block in read_blocks(element) for line in block.text.split("\n"))
    head = islice(takewhile(lambda line: len(line.split()) < MANY_WORDS, lines), HEAD_LINES)
    return [line for line in head if len(line) < LONGEST_LINE and not line.endswith((".", "!", "?", "”", '"'))]
