"""The text of an article: what trafilatura finds, without furniture, with the lists and tables that it drops."""

import logging
import re
from collections import Counter
from dataclasses import dataclass
from operator import itemgetter

from lxml import etree
from lxml.html import HtmlElement
from trafilatura.core import bare_extraction

from sources.scraping.blocks import FEWEST_WORDS, Block, is_sentence, linked_share, read_blocks, unlay, word_count
from sources.scraping.embedded import holds_data
from sources.scraping.extent import end_place, headline_place, is_astray
from sources.scraping.furniture import in_furniture, is_furniture
from sources.scraping.recovery import MOST_LINKED, gallery_captions, is_aside, leads, missing_blocks, places_of
from sources.scraping.teasers import MOST_TEASERS, teasers_in
from sources.scraping.tidying import tidied

logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # an empty page is an outcome here, not an error

CONTAINER_SHARE = 0.85  # of the matched text that the article's element must hold
LEAST_OF_A_RUN = 0.5  # of the longest run of sentences in one element
MUCH_MORE = 1.5
FEW_WORDS = 120  # of a text; where there are more, trafilatura is believed
MOST_FURNITURE = 0.4  # of the text; if more is marked as furniture, the marks mean something else on this site
UNREAD = ("nav", "svg", "select", "iframe", "template", "datalist")
UNSEEN = frozenset(
    {
        "visually-hidden",
        "visuallyhidden",
        "sr-only",
        "screen-reader-text",
        "screen-reader-only",
        "hidden",
        "headerlink",
        "mw-editsection",
    }
)
BACK_TO_TEXT = frozenset({"↩", "↩\ufe0e", "↑", "^", "⤴"})  # behind a footnote
CREDIT = re.compile(r"credit|copyright|source|photographer", re.IGNORECASE)


@dataclass(frozen=True)
class Body:
    """Paragraphs in reading order, the element that holds them (None if it cannot be told), and their own elements."""

    paragraphs: tuple[str, ...]
    container: etree._Element | None
    elements: tuple[etree._Element, ...] = ()

    @property
    def text(self) -> str:
        return "\n\n".join(self.paragraphs)


def read_body(tree: HtmlElement, *, headline: str = "", authors: tuple[str, ...] = ()) -> Body:
    """The article's paragraphs; none when the page holds no running text.

    Tables that lay out the page are made divisions, in the tree itself.
    """
    page = tree.find("body")
    unlay(tree)
    _prune(tree)
    own = read_blocks(page if page is not None else tree)
    found = _running_text(tree, own)
    if not found:
        return _plain_body(own, headline=headline, authors=authors)
    body = _assembled(found, own, headline=headline, authors=authors)
    if teasers_in(body.elements) < MOST_TEASERS:
        return body
    # A column of teasers was longer than the article; without comparing lengths, trafilatura keeps to the article.
    other = _assembled(_trafilatura(tree, is_careful=True, is_fast=True), own, headline=headline, authors=authors)
    return other if other.paragraphs and teasers_in(other.elements) < MOST_TEASERS else body


def _assembled(found: list[str], own: list[Block], *, headline: str, authors: tuple[str, ...]) -> Body:
    """What was found, without furniture, and with what it lacks of the page's own blocks."""
    places = places_of(found, own)
    matched = [place for place in places if place is not None]
    container = _container(_likely([own[place] for place in matched]))
    if container is not None and next(container.iterancestors("nav", "footer"), container).tag in {"nav", "footer"}:
        return Body((), None)
    rows = _without_furniture(found, places, own, container=container)
    rows += missing_blocks(found, places, own, container=container)
    rows += gallery_captions(own, found)
    begin, end = _extent(own, matched, headline=headline, container=container)
    if begin is not None:
        first = min((place for place, _ in rows if place > begin), default=begin)
        rows += leads(own, [text for _, text in rows], headline=begin, first=first, container=container)
    paragraphs = [
        text for place, text in sorted(rows, key=itemgetter(0)) if place < end and _follows(own, place, begin)
    ]
    elements = tuple(own[place].element for place in places if place is not None)
    return Body(tidied(paragraphs, headline=headline, authors=authors), container, elements)


def _likely(blocks: list[Block]) -> list[Block]:
    """Those that are surely of the article; all of them if none is."""
    return [block for block in blocks if not is_furniture(block.text) and not in_furniture(block.element)] or blocks


def _extent(
    own: list[Block], places: list[int], *, headline: str, container: etree._Element | None
) -> tuple[int | None, int]:
    """The headline's place, if it stands above most of the text, and the place at which the article has ended."""
    if not places:
        return None, len(own)
    longest = max(places, key=lambda place: len(own[place].text))
    end = end_place(own, places)
    inside = [
        place
        for place in places
        if place < end and (container is None or container in [own[place].element, *own[place].element.iterancestors()])
    ]
    last = max(inside, default=len(own))
    astray = (
        place
        for place in sorted(places)
        if place < end and is_astray(own[place], container=container, last=last, place=place)
    )
    return headline_place(own, headline, before=longest), next(astray, end)


def _follows(own: list[Block], place: int, begin: int | None) -> bool:
    """Whether a block stands below the headline, or is a sentence above it."""
    return begin is None or place > begin or place < 0 or is_sentence(own[place])


def _prune(tree: HtmlElement) -> None:
    """Takes out programs, and what stands within the article's paragraphs: marks of footnotes, credits of pictures."""
    for element in list(tree.iter(*UNREAD)):
        element.drop_tree()
    for script in [each for each in tree.iter("script", "style") if each.tag == "style" or not holds_data(each)]:
        script.drop_tree()
    for unseen in [each for each in tree.iter("span", "a") if UNSEEN & set((each.get("class") or "").lower().split())]:
        unseen.drop_tree()
    for mark in [sup for sup in tree.iter("sup") if any((a.get("href") or "").startswith("#") for a in sup.iter("a"))]:
        mark.drop_tree()
    for link in [each for each in tree.iter("a") if (each.text or "").strip() in BACK_TO_TEXT and len(each) == 0]:
        link.drop_tree()
    for caption in list(tree.iter("figcaption")):
        for part in [each for each in caption.iterdescendants("span", "small", "cite", "div", "p") if _is_credit(each)]:
            if part.getparent() is not None:
                part.drop_tree()


def _is_credit(element: HtmlElement) -> bool:
    return element.tag in {"cite", "small"} or bool(CREDIT.search(element.get("class") or ""))


def _running_text(tree: HtmlElement, own: list[Block]) -> list[str]:
    """Trafilatura's paragraphs at its most careful, or where that misses most of a long run of text, at its usual.

    Where both find little, the page's own sentences, if they stand apart from each other and are much more.
    """
    found = _trafilatura(tree, is_careful=True)
    runs: Counter[etree._Element | None] = Counter()
    for block in own:
        if is_sentence(block) and not in_furniture(block.element):
            runs[block.element.getparent()] += len(block.text)
    if _size(found) < LEAST_OF_A_RUN * max(runs.values(), default=0):
        usual = _trafilatura(tree, is_careful=False)
        found = usual if _size(usual) > MUCH_MORE * _size(found) else found
    if sum(map(word_count, found)) >= FEW_WORDS:
        return found
    scattered = _scattered_text(own)
    return scattered if _size(scattered) > MUCH_MORE * _size(found) else found


def _size(texts: list[str]) -> int:
    return sum(map(len, texts))


def _scattered_text(own: list[Block]) -> list[str]:
    """The sentences below the element whose children's children hold most of them: each stands in a box of its own."""
    boxes: dict[etree._Element, list[Block]] = {}
    for block in own:
        parent = block.element.getparent()
        around = parent.getparent() if parent is not None else None
        if (
            parent is not None
            and around is not None
            and is_sentence(block)
            and not in_furniture(block.element)
            and not is_furniture(block.text)
        ):
            for element in {parent, around}:
                boxes.setdefault(element, []).append(block)
    longest = max(boxes.values(), key=lambda blocks: sum(len(block.text) for block in blocks), default=[])
    return [block.text for block in longest if linked_share(block) <= MOST_LINKED]


def _trafilatura(tree: HtmlElement, *, is_careful: bool, is_fast: bool = False) -> list[str]:
    document = bare_extraction(
        tree,
        favor_precision=is_careful,
        fast=is_fast,
        include_comments=False,
        include_tables=True,
        with_metadata=False,
        deduplicate=False,
    )
    body = getattr(document, "body", None)
    return [block.text for block in read_blocks(body)] if isinstance(body, etree._Element) else []


def _plain_body(own: list[Block], *, headline: str, authors: tuple[str, ...]) -> Body:
    """For pages too short for trafilatura: every block that is no furniture, heading or chain of links."""
    kept = [
        block
        for block in own
        if block.kind != "heading"
        and not is_furniture(block.text)
        and not in_furniture(block.element)
        and linked_share(block) <= MOST_LINKED
        and (word_count(block.text) >= FEWEST_WORDS or block.kind in {"item", "row"})
    ]
    paragraphs = tidied([block.text for block in kept], headline=headline, authors=authors)
    return Body(paragraphs, _container(kept), tuple(block.element for block in kept))


def _container(blocks: list[Block]) -> etree._Element | None:
    """The deepest element that holds nearly all of these blocks' text."""
    weights: Counter[etree._Element] = Counter()
    depths: dict[etree._Element, int] = {}
    for block in blocks:
        line = [block.element, *block.element.iterancestors()]
        for depth, element in enumerate(reversed(line)):
            weights[element] += len(block.text)
            depths[element] = depth
    total = sum(len(block.text) for block in blocks)
    large = [element for element, weight in weights.items() if weight >= CONTAINER_SHARE * total]
    return max(large, key=depths.__getitem__, default=None)


def _without_furniture(
    found: list[str], places: list[int | None], own: list[Block], *, container: etree._Element | None
) -> list[tuple[int, str]]:
    """Found paragraphs with their place on the page, without those that are furniture."""
    rows = []
    previous = -1
    for text, place in zip(found, places, strict=True):
        previous = place if place is not None else previous
        marked = place is not None and (in_furniture(own[place].element, within=container) or is_aside(own[place]))
        rows.append((previous, text, marked))
    total = sum(len(text) for _, text, _ in rows)
    if sum(len(text) for _, text, marked in rows if marked) > MOST_FURNITURE * total:
        rows = [(place, text, False) for place, text, _ in rows]
    return [(place, text) for place, text, marked in rows if not marked and not is_furniture(text)]
