"""Teasers of other articles, told from the paragraphs of one by the linked heading that each has of its own."""

from itertools import islice

from lxml import etree

MOST_TEASERS = 8  # among the paragraphs of an article
CARD_DEPTH = 3  # elements between a teaser's text and the card that holds its heading too


def teasers_in(elements: tuple[etree._Element, ...]) -> int:
    """How many cards with a linked heading these paragraphs stand in, each card counted once."""
    return len({card for element in elements if (card := _card(element)) is not None})


def _card(element: etree._Element) -> etree._Element | None:
    """The nearest element around a paragraph that holds a heading which is a link."""
    for ancestor in islice(element.iterancestors(), CARD_DEPTH):
        for heading in ancestor.iter("h2", "h3", "h4"):
            if next(heading.iter("a"), None) is not None or next(heading.iterancestors("a"), None) is not None:
                return ancestor
    return None
