"""The text of an article: what trafilatura finds, without furniture, with the lists and tables that it drops."""

import logging
import re
from collections import Counter
from dataclasses import dataclass

from lxml import etree
from lxml.html import HtmlElement
from trafilatura.core import bare_extraction

from sources.scraping.blocks import Block, key_of, read_blocks, unlay
from sources.scraping.dates import DAY_FIRST, MONTH_FIRST
from sources.scraping.furniture import in_furniture, is_furniture
from sources.scraping.people import BY

logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # an empty page is an outcome here, not an error

SHORT_KEY = 15  # letters; a shorter text stands in many places by chance
CONTAINER_SHARE = 0.85  # of the matched text that the article's element must hold
MOST_FURNITURE = 0.4  # of the text; if more is marked as furniture, the marks mean something else on this site
MOST_LINKED = 0.5  # of a recovered text that may be links
FEWEST_WORDS = 5  # of a recovered paragraph
DATES = re.compile(
    r"\b(19|20)\d\d\b|\b\d{1,2}(st|nd|rd|th)?\s+[A-Z][a-z]{2,8}\b|\b[A-Z][a-z]{2,8}\.?\s+\d{1,2}\b|\b\d{1,2}:\d\d\b"
)
CREDIT = re.compile(r"credit|copyright|source|photographer", re.IGNORECASE)
SHORT_REPEAT = 25  # letters of a text that may stand in another one by chance
REACH = 20  # paragraphs between a pull quote and the sentence that it repeats
HEAD = 4  # paragraphs among which headline, byline and date may stand
LONGEST_DATELINE = 120
SHORT_BYLINE = 60
MOST_DATELINE_WORDS = 3  # beside names and dates: "Updated", "by", the zone
SENTENCE_END = re.compile(r"[.!?:;…\"”’)]\s*$")


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
    found = [block.text for block in _trafilatura(tree)]
    if not found:
        return _plain_body(own, headline=headline, authors=authors)
    places = _places(found, own)
    container = _container([own[place] for place in places if place is not None])
    if container is not None and next(container.iterancestors("nav", "footer"), container).tag in {"nav", "footer"}:
        return Body((), None)
    kept = _without_furniture(found, places, own, container=container)
    paragraphs = _merged(kept, _missing(found, places, own, container=container))
    elements = tuple(own[place].element for place in places if place is not None)
    return Body(_tidied(paragraphs, headline=headline, authors=authors), container, elements)


def _prune(tree: HtmlElement) -> None:
    """Takes out what stands within the article's own paragraphs: marks of footnotes, credits of pictures."""
    for mark in [sup for sup in tree.iter("sup") if any((a.get("href") or "").startswith("#") for a in sup.iter("a"))]:
        mark.drop_tree()
    for caption in list(tree.iter("figcaption")):
        for part in [each for each in caption.iterdescendants("span", "small", "cite", "div", "p") if _is_credit(each)]:
            if part.getparent() is not None:
                part.drop_tree()


def _is_credit(element: HtmlElement) -> bool:
    return element.tag in {"cite", "small"} or bool(CREDIT.search(element.get("class") or ""))


def _trafilatura(tree: HtmlElement) -> list[Block]:
    document = bare_extraction(
        tree, favor_precision=True, include_comments=False, include_tables=True, with_metadata=False, deduplicate=False
    )
    body = getattr(document, "body", None)
    return read_blocks(body) if isinstance(body, etree._Element) else []


def _plain_body(own: list[Block], *, headline: str, authors: tuple[str, ...]) -> Body:
    """For pages too short for trafilatura: every block that is no furniture, heading or chain of links."""
    kept = [
        block
        for block in own
        if block.kind != "heading"
        and not is_furniture(block.text)
        and not in_furniture(block.element)
        and _linked_share(block) <= MOST_LINKED
        and (len(block.text.split()) >= FEWEST_WORDS or block.kind in {"item", "row"})
    ]
    paragraphs = _tidied([block.text for block in kept], headline=headline, authors=authors)
    return Body(paragraphs, _container(kept), tuple(block.element for block in kept))


def _places(found: list[str], own: list[Block]) -> list[int | None]:
    """For each found paragraph the index of the page's block that it is, or begins in; None if there is none."""
    exact: dict[str, list[int]] = {}
    for index, block in enumerate(own):
        exact.setdefault(block.key, []).append(index)
    places: list[int | None] = []
    cursor = 0
    for text in found:
        key = key_of(text)
        candidates = exact.get(key, [])
        place = next((index for index in candidates if index >= cursor), candidates[0] if candidates else None)
        if place is None and len(key) >= SHORT_KEY:
            place = next((index for index in range(cursor, len(own)) if _overlap(key, own[index].key)), None)
        places.append(place)
        if place is not None:
            cursor = place
    return places


def _overlap(one: str, other: str) -> bool:
    return len(other) >= SHORT_KEY and (one in other or one.startswith(other[:60]) or other.startswith(one[:60]))


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
        marked = place is not None and in_furniture(own[place].element, within=container)
        rows.append((previous, text, marked))
    total = sum(len(text) for _, text, _ in rows)
    if sum(len(text) for _, text, marked in rows if marked) > MOST_FURNITURE * total:
        rows = [(place, text, False) for place, text, _ in rows]
    return [(place, text) for place, text, marked in rows if not marked and not is_furniture(text)]


def _missing(
    found: list[str], places: list[int | None], own: list[Block], *, container: etree._Element | None
) -> list[tuple[int, str]]:
    """The page's blocks that belong to the article and were not found."""
    matched = {place for place in places if place is not None}
    if not matched or container is None:
        return []
    first, last = min(matched), max(matched)
    everything = "\n".join(map(key_of, found))
    keys = set(map(key_of, found))
    homes = {own[place].element.getparent() for place in matched if own[place].kind == "paragraph"}
    missing: dict[int, str] = {}
    for index in reversed(range(len(own))):  # from the end, because a heading belongs if what follows it does
        block = own[index]
        if index in matched or block.key in keys or (len(block.key) >= SHORT_KEY and block.key in everything):
            continue
        is_inside = first < index < last
        if block.kind == "heading":
            if is_inside and (index + 1 in matched or index + 1 in missing) and _is_clean(block, container=container):
                missing[index] = block.text
        elif (is_inside or block.element in homes or _top(block).getparent() in homes) and _belongs(
            block, homes=homes, container=container
        ):
            missing[index] = block.text
    return sorted(missing.items())


def _belongs(block: Block, *, homes: set[etree._Element | None], container: etree._Element) -> bool:
    if not _is_clean(block, container=container):
        return False
    match block.kind:
        case "item" | "row":
            return True
        case "caption":
            return bool(re.search(r"\d", DATES.sub("", block.text)))
    is_sentence = len(block.text.split()) >= FEWEST_WORDS and bool(SENTENCE_END.search(block.text))
    is_home = block.element.getparent() in homes or block.element in homes or block.element is container
    return is_sentence and is_home


def _is_clean(block: Block, *, container: etree._Element) -> bool:
    """Whether a block lies in the article's element, is not marked or worded as furniture, and is no chain of links."""
    is_within = block.element is container or container in block.element.iterancestors()
    return (
        is_within
        and not is_furniture(block.text)
        and not in_furniture(block.element, within=container)
        and _linked_share(block) <= MOST_LINKED
    )


def _top(block: Block) -> etree._Element:
    """The whole list, table or figure that a block is part of, or the block's own element."""
    top = block.element
    for element in block.element.iterancestors("ul", "ol", "dl", "table", "figure", "blockquote", "li", "tbody"):
        top = element
    return top


def _linked_share(block: Block) -> float:
    linked = sum(len("".join(map(str, link.itertext()))) for link in block.element.iter("a"))
    return linked / max(len(block.text), 1)


def _merged(kept: list[tuple[int, str]], missing: list[tuple[int, str]]) -> list[str]:
    """Both in the page's order; what was found keeps its own order."""
    merged = []
    waiting = list(missing)
    for place, text in kept:
        while waiting and waiting[0][0] < place:
            merged.append(waiting.pop(0)[1])
        merged.append(text)
    return merged + [text for _, text in waiting]


def _tidied(paragraphs: list[str], *, headline: str, authors: tuple[str, ...]) -> tuple[str, ...]:
    """Without head and pull quotes, and with lines that are paragraphs of their own apart."""
    split: list[str] = []
    for text in paragraphs:
        lines = text.split("\n")
        split += lines if all(SENTENCE_END.search(line) for line in lines) else [text]
    return _without_head(_without_repeats(split), headline=headline, authors=authors)


def _without_repeats(paragraphs: list[str]) -> list[str]:
    """Without paragraphs whose every word stands in a longer one nearby: pull quotes, summaries printed twice."""
    keys = [key_of(text) for text in paragraphs]
    kept = []
    for index, (text, key) in enumerate(zip(paragraphs, keys, strict=True)):
        nearby = keys[max(0, index - REACH) : index + REACH]
        if len(key) < SHORT_REPEAT or not any(key in other and len(key) < len(other) for other in nearby):
            kept.append(text)
    return kept


def _without_head(paragraphs: list[str], *, headline: str, authors: tuple[str, ...]) -> tuple[str, ...]:
    """The paragraphs without the headline, byline and date that some pages put among the first of them."""
    title = key_of(headline)
    head = [text for text in paragraphs[:HEAD] if key_of(text) != title and not is_dateline(text, authors=authors)]
    return tuple(head + paragraphs[HEAD:])


def is_dateline(text: str, *, authors: tuple[str, ...]) -> bool:
    """Whether a paragraph says only who wrote the article, and when."""
    if len(text) > LONGEST_DATELINE:
        return False
    if len(text) < SHORT_BYLINE and BY.match(text):
        return True
    rest = text
    for author in authors:
        rest = rest.replace(author, " ")
    without_date = MONTH_FIRST.sub(" ", DAY_FIRST.sub(" ", rest))
    words = re.findall(r"[^\W\d_]{3,}", without_date)
    return without_date != text and len(words) <= MOST_DATELINE_WORDS
