"""Parts of an article that trafilatura dropped, found again among the page's own blocks and put in their place."""

import re
from bisect import bisect_left
from itertools import islice

from lxml import etree

from sources.scraping.blocks import Block, is_sentence, key_of, linked_share, word_count
from sources.scraping.dates import MONTH_NAMES as MONTH
from sources.scraping.furniture import in_furniture, is_caption, is_furniture, is_lead

SHORT_KEY = 15  # letters; a shorter text stands in many places by chance
BOTH_ENDS = 24  # letters at each end that make two texts one
MANY_WORDS = 12  # of a sentence that is believed wherever it stands in the article
FEW_WORDS, FEWEST_PICTURES = 150, 3  # of a gallery
PICTURE_CREDIT = re.compile(
    r"(?:^|[—–|(/.\[]\s*)(?:photo|foto|image|imagem|imagen|picture|bild|photograph|pic)\s*(?:by|von|de|par|:|/)\s*[^.]{2,60}$",
    re.IGNORECASE,
)
LEAD_WORDS = 9
FOOTNOTE_DEPTH = 2
NOTHING_BUT = 0.95
MOST_LINKED = 0.5  # of a recovered text that may be links
DATES = re.compile(
    rf"\b(19|20)\d\d\b|\b\d{{1,2}}(st|nd|rd|th|er|\.)?\s+(?:de\s+)?(?i:{MONTH})|\b(?i:{MONTH})\s+\d{{1,2}}\b|\b\d{{1,2}}:\d\d\b"
)


def places_of(found: list[str], own: list[Block]) -> list[int | None]:
    """For each found paragraph the index of the page's block that it is, or begins in; None if there is none."""
    exact: dict[str, list[int]] = {}
    for index, block in enumerate(own):
        exact.setdefault(block.key, []).append(index)
    places: list[int | None] = []
    cursor = 0
    for text in found:
        key = key_of(text)
        candidates = exact.get(key, [])
        after = bisect_left(candidates, cursor)
        place = candidates[after] if after < len(candidates) else candidates[0] if candidates else None
        if place is None and len(key) >= SHORT_KEY:
            place = next((index for index in range(cursor, len(own)) if _overlap(key, own[index].key)), None)
        places.append(place)
        if place is not None:
            cursor = place + (own[place].key == key)  # a block found whole is not found again
    return places


def _overlap(one: str, other: str) -> bool:
    if len(other) < SHORT_KEY:
        return False
    if one in other or one.startswith(other[:60]) or other.startswith(one[:60]):
        return True
    # A few words that only screen readers see may stand within.
    return one[:BOTH_ENDS] == other[:BOTH_ENDS] and one[-BOTH_ENDS:] == other[-BOTH_ENDS:]


def missing_blocks(
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
            is_followed = is_inside and (index + 1 in matched or index + 1 in missing)
            if is_followed and _is_clean(block, container=container) and not is_aside(block):
                missing[index] = block.text
        elif (is_inside or _is_beside(block, homes, is_before=index < first)) and _belongs(
            block, homes=homes, container=container
        ):
            missing[index] = block.text
    return sorted(missing.items())


def _is_beside(block: Block, homes: set[etree._Element | None], *, is_before: bool) -> bool:
    """Whether a block above or below all that was found still stands among it.

    Below, only lists, tables and text without an element of its own do: a last paragraph that was left out is mostly
    a note on the author.
    """
    if block.kind == "paragraph" and (block.element in homes or _is_footnote(block)):
        return True
    if block.kind == "paragraph":
        return is_before and (block.element in homes or block.element.getparent() in homes)
    is_summary = is_before and block.kind == "item" and is_sentence(block)
    return is_summary or _top(block).getparent() in homes


def _is_footnote(block: Block) -> bool:
    line = (block.element, *islice(block.element.iterancestors(), FOOTNOTE_DEPTH))
    return is_sentence(block) and any("footnote" in (each.get("class") or "").lower() for each in line)


def _belongs(block: Block, *, homes: set[etree._Element | None], container: etree._Element) -> bool:
    if not _is_clean(block, container=container):
        return False
    match block.kind:
        case "item" | "row" | "code":
            return True
        case "caption":
            return bool(re.search(r"\d", DATES.sub("", block.text)))
    if is_sentence(block) and word_count(block.text) >= MANY_WORDS and next(block.element.iter("a"), None) is None:
        return True
    is_home = block.element.getparent() in homes or block.element in homes or block.element is container
    return is_sentence(block) and is_home


def _is_clean(block: Block, *, container: etree._Element) -> bool:
    """Whether a block lies in the article's element, is not marked or worded as furniture, and is no chain of links."""
    is_within = block.element is container or container in block.element.iterancestors()
    return (
        is_within
        and not is_furniture(block.text)
        and not in_furniture(block.element, within=container)
        and linked_share(block) <= MOST_LINKED
    )


def leads(
    own: list[Block], found: list[str], *, headline: int, first: int, container: etree._Element | None
) -> list[tuple[int, str]]:
    """Sentences with a number between the headline and all that was found: some sites put the lead outside the text."""
    everything = "\n".join(map(key_of, found))
    # What marks the headline, the lead and the text alike marks none of them.
    around = set(container.iterancestors()) if container is not None else set()
    return [
        (index, own[index].text)
        for index in range(headline + 1, first)
        if (is_sentence(own[index]) or is_lead(own[index].element))
        and own[index].kind in {"paragraph", "heading"}
        and word_count(own[index].text) >= LEAD_WORDS
        and re.search(r"\d", DATES.sub("", own[index].text))
        and own[index].key not in everything
        and not is_caption(own[index].element)
        and not is_aside(own[index])
        and not is_furniture(own[index].text)
        and not in_furniture(
            own[index].element,
            within=next((each for each in own[index].element.iterancestors() if each in around), None),
        )
        and linked_share(own[index]) == 0
    ]


def gallery_captions(own: list[Block], found: list[str]) -> list[tuple[int, str]]:
    """The captions of a page of pictures that were not found: sentences under three or more, beside little text."""
    if sum(len(text.split()) for text in found) > FEW_WORDS:
        return []
    known = set(map(key_of, found))
    captions = [
        (index, block.text)
        for index, block in enumerate(own)
        if block.key not in known
        and is_caption(block.element)
        and is_sentence(block)
        and not in_furniture(block.element)
    ]
    return captions if len(captions) >= FEWEST_PICTURES else []


def is_aside(block: Block) -> bool:
    """Whether a block in the text is a caption without a number, or nothing but the link to another article."""
    if is_caption(block.element) or PICTURE_CREDIT.search(block.text):
        return not re.search(r"\d", DATES.sub("", block.text))
    if block.kind == "heading":
        return next(block.element.iterancestors("a"), None) is not None
    if block.kind != "paragraph" or is_sentence(block):
        return False
    return block.element.tag == "a" or linked_share(block) > NOTHING_BUT


def _top(block: Block) -> etree._Element:
    """The whole list, table or figure that a block is part of, or the block's own element."""
    top = block.element
    for element in block.element.iterancestors("ul", "ol", "dl", "table", "figure", "blockquote", "li", "tbody"):
        top = element
    return top
