"""Where on its page an article begins and ends: below its headline, above what follows every article of the site."""

from collections import Counter
from collections.abc import Sequence

from lxml import etree

from sources.scraping.blocks import Block, is_sentence, key_of, linked_share
from sources.scraping.labels import TAIL_LABEL

LONGEST_LABEL = 160
MOST_BELOW = 0.12  # of the text; more than that below a label is the article going on


def headline_place(own: Sequence[Block], headline: str, *, before: int) -> int | None:
    """The last block above this place that prints the headline, or None."""
    key = key_of(headline)
    return next((index for index in range(min(before, len(own) - 1), -1, -1) if key and own[index].key == key), None)


def end_place(own: Sequence[Block], places: Sequence[int]) -> int:
    """The first block that is no part of the article any more: a label below which little of its text is found."""
    found = Counter(places)
    total = sum(len(own[place].text) * count for place, count in found.items())
    homes = homes_of(own, places)
    end, below = len(own), 0
    for index in range(len(own) - 1, min(places, default=len(own)), -1):
        text = own[index].text
        if len(text) <= LONGEST_LABEL and TAIL_LABEL.fullmatch(text):
            end = index
        if index in found and own[index].element.getparent() in homes:
            below += len(text) * found[index]
        if below > MOST_BELOW * total:
            break
    return end


def homes_of(own: Sequence[Block], places: Sequence[int]) -> set[etree._Element | None]:
    """The elements in which the article's sentences stand side by side."""
    parents = Counter(own[place].element.getparent() for place in places if is_sentence(own[place]))
    return {parent for parent, count in parents.items() if count > 1} or set(parents)


def is_astray(block: Block, *, container: etree._Element | None, last: int, place: int) -> bool:
    """Whether a block stands below the article's element and is not one of a row of like ones."""
    if container is None or place <= last or container is block.element:
        return False
    if container in block.element.iterancestors():
        return False
    return not _is_like(block.element.getparent(), container) or linked_share(block) > 0


def _is_like(one: etree._Element | None, other: etree._Element) -> bool:
    return (
        one is not None and one.tag == other.tag and bool(one.get("class")) and one.get("class") == other.get("class")
    )
