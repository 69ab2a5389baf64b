"""An article's headline, as most of the page's statements of it agree, and what is printed below it."""

import re
from itertools import islice, takewhile

from lxml.html import HtmlElement

from sources.scraping.blocks import key_of, read_blocks
from sources.scraping.cleaning import one_line
from sources.scraping.structured import Thing, text_of

TITLE_MARKS = re.compile(r"(entry|post|article|story|page)-?_?(title|headline)|^(title|headline)$", re.IGNORECASE)
SUFFIX = re.compile(r"\s+[|–—•·»:-]\s+(?=[^|–—•·»]{2,60}$)")
HEAD_ELEMENTS, HEAD_LINES = 4, 6
LONGEST_LINE = 150
MOST_SITE_WORDS = 4


def headline_of(tree: HtmlElement, things: list[Thing], metas: dict[str, list[str]], *, publisher: str) -> str:
    """The headline that most of its statements agree on; at a tie JSON-LD, then the printed one, then meta tags."""
    stated = [text for thing in things if (text := text_of(thing.get("headline") or thing.get("name")))]
    headings = list(tree.iter("h1")) or [
        node for node in tree.iter("h2", "h3") if TITLE_MARKS.search(node.get("class") or "")
    ]
    printed = [text for node in headings if (text := one_line(" ".join(node.itertext())))]
    shared = [*metas.get("og:title", [])[:1], *metas.get("twitter:title", [])[:1], *metas.get("parsely-title", [])[:1]]
    titled = one_line(tree.findtext(".//title"))
    candidates = [
        *stated[:1],
        *(printed if len(printed) == 1 else printed[:2]),
        *(_bare(text, publisher) for text in shared),
        _bare(titled, publisher),
    ]
    candidates = [text for text in candidates if text and key_of(text) != key_of(publisher)]
    if not candidates:
        return ""
    votes = [sum(_agree(one, other) for other in candidates) for one in candidates]
    best = candidates[votes.index(max(votes))]
    if best.endswith(("...", "…")):  # cut short for search engines
        start = key_of(best)
        return next((text for text in candidates if key_of(text).startswith(start) and len(text) > len(best)), best)
    return best


def _bare(title: str, publisher: str) -> str:
    """A title without the site's name behind it."""
    parts = SUFFIX.split(title)
    if len(parts) > 1 and (len(parts[-1].split()) <= MOST_SITE_WORDS or key_of(parts[-1]) == key_of(publisher)):
        return title[: -len(parts[-1])].rstrip(" |–—•·»:-")
    return title


def _agree(one: str, other: str) -> bool:
    first, second = key_of(one), key_of(other)
    return first == second or (
        min(len(first), len(second)) > 30 and (first.startswith(second) or second.startswith(first))
    )


def site_in_title(tree: HtmlElement) -> str:
    """The site's name behind the headline in the page's title; "" unless what is before it is the headline."""
    title = one_line(tree.findtext(".//title"))
    parts = SUFFIX.split(title)
    printed = {key_of(" ".join(node.itertext())) for node in tree.iter("h1")}
    if len(parts) < 2 or key_of(title[: -len(parts[-1])]) not in printed:
        return ""
    return parts[-1] if len(parts[-1].split()) <= MOST_SITE_WORDS else ""


def head_lines(tree: HtmlElement) -> list[str]:
    """The short lines between the page's first headline and the first sentence, where byline and date stand."""
    heading = next(tree.iter("h1"), None)
    if heading is None:
        return []
    siblings = islice(heading.itersiblings(), HEAD_ELEMENTS)
    lines = [line for element in siblings for block in read_blocks(element) for line in block.text.split("\n")]
    short = takewhile(lambda line: len(line) < LONGEST_LINE and not line.endswith((".", "!", "?", "”", '"')), lines)
    return list(islice(short, HEAD_LINES))
