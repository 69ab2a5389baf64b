"""Cards that lead to other articles: rows of like boxes, each with a link for a heading and little text."""

import re
from collections.abc import Collection, Iterator

from lxml import etree
from lxml.html import HtmlElement

from sources.scraping.blocks import is_sentence, read_blocks, word_count
from sources.scraping.cleaning import one_line

FEWEST_CARDS = 4  # of one kind beside each other
MOST_CARD_WORDS = 60
FEWEST_TITLE_WORDS = 4
CARD_SHARE = 0.8  # of the boxes of one kind that must be cards
CARD_TAGS = frozenset({"div", "li", "article", "section", "a", "td", "tr", "figure"})
HEADING_TAGS = ("h1", "h2", "h3", "h4", "h5", "h6")
FEWEST_WORDS_BESIDE = 40  # in sentences; a page with less beside its cards is made of them
ARTICLE_TYPE = re.compile(r'"@type"\s*:\s*\[?\s*"(?:\w*Article|BlogPosting)"')
DIGITS = re.compile(r"\d+")


def drop_cards(tree: HtmlElement) -> None:
    """Take the cards off a page that says it is an article, or has text of its own beside them.

    A page made of cards is left as it is.
    """
    cards = set(_cards(tree))
    outer = [card for card in cards if not is_within(card.getparent(), cards)]
    if outer and (_says_article(tree) or _words_beside(tree, cards) >= FEWEST_WORDS_BESIDE):
        for card in outer:
            card.drop_tree()


def _says_article(tree: HtmlElement) -> bool:
    if any((tag.get("property") or "") == "og:type" and tag.get("content") == "article" for tag in tree.iter("meta")):
        return True
    stated = (script.text or "" for script in tree.iter("script") if "ld+json" in (script.get("type") or ""))
    return any(ARTICLE_TYPE.search(text) for text in stated)


def rows_of(root: HtmlElement, tags: frozenset[str]) -> Iterator[list[HtmlElement]]:
    """Like boxes beside each other: of one of these tags, and of one class but for its digits."""
    for parent in root.iter("div", "ul", "ol", "section", "main", "aside", "article", "table", "tbody", "tr"):
        if len(parent) < FEWEST_CARDS:
            continue
        rows: dict[tuple[str, str], list[HtmlElement]] = {}
        for child in parent:
            if child.tag in tags:
                rows.setdefault((child.tag, DIGITS.sub("", child.get("class") or "")), []).append(child)
        yield from (boxes for boxes in rows.values() if len(boxes) >= FEWEST_CARDS)


def _cards(tree: HtmlElement) -> Iterator[HtmlElement]:
    for boxes in rows_of(tree, CARD_TAGS):
        found = [box for box in boxes if _is_card(box)]
        if len(found) >= max(FEWEST_CARDS, CARD_SHARE * len(boxes)):
            yield from found


def _is_card(box: HtmlElement) -> bool:
    """Whether a box has one heading, or a picture, with a link, and no more text than an announcement."""
    headings = list(box.iter(*HEADING_TAGS))
    if len(headings) > 1 or (headings and not _is_link(headings[0])):
        return False
    if not headings and not (next(box.iter("img"), None) is not None and _has_worded_link(box)):
        return False
    return word_count(one_line(" ".join(box.itertext()))) <= MOST_CARD_WORDS


def _has_worded_link(box: HtmlElement) -> bool:
    links = [box] if box.tag == "a" else box.iter("a")
    return any(word_count(one_line(" ".join(link.itertext()))) >= FEWEST_TITLE_WORDS for link in links)


def _is_link(heading: HtmlElement) -> bool:
    inside = next(heading.iter("a"), None)
    return inside is not None or next(heading.iterancestors("a"), None) is not None


def _words_beside(tree: HtmlElement, cards: set[HtmlElement]) -> int:
    body = tree.find("body")
    blocks = read_blocks(body if body is not None else tree)
    return sum(word_count(block.text) for block in blocks if is_sentence(block) and not is_within(block.element, cards))


def is_within(element: etree._Element | None, boxes: Collection[etree._Element]) -> bool:
    """Whether the element is one of these boxes, or stands in one."""
    while element is not None and element not in boxes:
        element = element.getparent()
    return element is not None
