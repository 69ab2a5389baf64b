"""Where on its page an article begins and ends: below its headline, above what follows every article of the site."""

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
    total = sum(len(own[place].text) for place in places)
    start = min(places, default=0)
    homes = homes_of(own, places)
    for index in range(start + 1, len(own)):
        text = own[index].text
        if len(text) > LONGEST_LABEL or not TAIL_LABEL.fullmatch(text):
            continue
        below = sum(
            len(own[place].text) for place in places if place > index and own[place].element.getparent() in homes
        )
        if below <= MOST_BELOW * total:
            return index
    return len(own)


def homes_of(own: Sequence[Block], places: Sequence[int]) -> set[etree._Element | None]:
    """The elements in which the article's sentences stand side by side."""
    parents = [own[place].element.getparent() for place in places if is_sentence(own[place])]
    return {parent for parent in parents if parents.count(parent) > 1} or set(parents)


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
