"""What a person points at: the number at a span of a text, and the sentence that it stands in. Pure."""

import re
from dataclasses import dataclass
from decimal import Decimal

from claims.annotating.correction import Number
from claims.annotating.selectors import TextSelector, find
from claims.extraction.numbers.quantities import read_quantities
from claims.extraction.numbers.units import COUNT
from claims.extraction.quantity import Hedge, Quantity
from claims.extraction.sentences import split

_PLAIN_NUMBER = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]{1,9})?|[0-9]{1,20}(?:\.[0-9]{1,9})?")


@dataclass(frozen=True, slots=True)
class Spotted:
    """text[start:end], ``exact``, with its sentence; ``quantity`` is what it says by our grammar, None for nothing."""

    exact: str
    start: int
    end: int
    sentence: str
    sentence_start: int
    quantity: Quantity | None

    @property
    def number(self) -> Number | None:
        """What it says; a year or a code is at least a count, since a person says that it is a number."""
        quantity = self.quantity
        if quantity is None:
            return _count(self.exact)
        return Number(quantity.value, quantity.minimum, quantity.maximum, quantity.unit, quantity.hedge)


def spot(text: str, selector: TextSelector) -> Spotted | None:
    """What the selector points at in a text; None when its quote does not stand there."""
    place = find(text, selector)
    if place is None:
        return None
    start, end = place.start, place.end
    inside = next((each for each in split(text) if each.start <= start < each.end), None)
    first, last = (inside.start, max(inside.end, end)) if inside is not None else (start, end)
    return Spotted(
        exact=text[start:end],
        start=start,
        end=end,
        sentence=text[first:last],
        sentence_start=first,
        quantity=_quantity(text, start, end),
    )


def number_written(text: str) -> Decimal | None:
    """The number that somebody wrote with a scale word or by groups: "1.5bn", "24,000"; None where it is anything else,
    a unit or a hedge among it."""
    words = text.strip()
    found = read_quantities(words).quantities
    is_all = len(found) == 1 and (found[0].start, found[0].end) == (0, len(words))
    if not is_all or found[0].unit != COUNT or found[0].hedge is not Hedge.EXACT:
        return None
    return found[0].value


def _quantity(text: str, start: int, end: int) -> Quantity | None:
    """As read in its surroundings, or else the marked words alone: surroundings may be why it was rejected."""
    around = next((each for each in read_quantities(text).quantities if each.start < end and start < each.end), None)
    if around is not None:
        return around
    return next(iter(read_quantities(text[start:end]).quantities), None)


def _count(words: str) -> Number | None:
    digits = _PLAIN_NUMBER.search(words)
    if digits is None:
        return None
    value = Decimal(digits[0].replace(",", ""))
    return Number(value, value, value, COUNT, Hedge.EXACT)
