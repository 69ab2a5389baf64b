"""Teasers of other articles, told from the paragraphs of one by the linked heading that each has of its own."""

from itertools import islice

from lxml import etree

MOST_TEASERS = 8  # among the paragraphs of an article
CARD_DEPTH = 3  # elements between a teaser's text and the card that holds its heading too


def teasers_in(elements: tuple[etree._Element, ...]) -> int:
    """How many cards with a linked heading these paragraphs stand in, each card counted once."""
    if not elements:
        return 0
    cards = _around_linked_headings(elements[0].getroottree().getroot())
    nearest = (
        next((each for each in islice(element.iterancestors(), CARD_DEPTH) if each in cards), None)
        for element in elements
    )
    return len(set(nearest) - {None})


def _around_linked_headings(root: etree._Element) -> set[etree._Element]:
    """Every element that holds a heading which is a link; each heading is looked at once, however many there are."""
    found: set[etree._Element] = set()
    for heading in root.iter("h2", "h3", "h4"):
        if next(heading.iter("a"), None) is not None or next(heading.iterancestors("a"), None) is not None:
            for ancestor in heading.iterancestors():
                if ancestor in found:
                    break
                found.add(ancestor)
    return found
