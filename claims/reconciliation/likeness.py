"""What two articles have in common that hardly comes by chance, though they share no run of words.

Each thing shared has its points, and enough of them together say that the later article was taken from the earlier one.
What any earlier article of the story prints as well says nothing, unless it comes from the same report; and what an
issuer says of itself is quoted by many, each from the issuer: that alone makes no copy among them.
"""

import re
from bisect import bisect_left
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from claims.extraction.quantity import Interval
from claims.reconciliation.statement import HEADLINE, Statement

# A value and its unit, however vaguely it is put: about 30 and 30 are written with one number.
Number = tuple[Decimal | Interval, str]

SHORTEST_QUOTATION = 4  # words
QUOTATION = re.compile(r"[\"“„«]([^\"“”„«»\n]{10,400})[\"”“»]|(?<![\w’'])[‘']([^‘’'\n]{10,400})[’'](?!\w)")
WORD = re.compile(r"\w+")


class Shared(StrEnum):
    """What two articles may have in common; the value is what readers are told that they share."""

    QUOTATIONS = "quotations"
    ORDER = "numbers in the same order"
    MOST = "most of its numbers"


# For each quotation, for each number of a common order, and for most numbers of the later article.
POINTS = {Shared.QUOTATIONS: 2.0, Shared.ORDER: 1.0, Shared.MOST: 3.0}
ENOUGH = 3.0
# An article takes most of its numbers from another when so many stand there, and so large a share of all.
FEWEST_OF_MOST = 4
SHARE_OF_MOST = 0.6


@dataclass(frozen=True, slots=True)
class Marks:
    """What others could have taken from an article: its numbers in the order of its text, and its words.

    ``is_party`` says that its publisher speaks of itself: a company, an office, a research house.
    """

    numbers: tuple[Number, ...]
    quotations: frozenset[str]
    words: str
    is_party: bool


@dataclass(frozen=True, slots=True)
class Likeness:
    """What two articles share, the heaviest first, and what it weighs together."""

    shared: tuple[Shared, ...]
    points: float

    @property
    def wording(self) -> str:
        return "shares " + " and ".join(each.value for each in self.shared) + " with {}"


def marks_of(text: str, *, headline: str, said: Iterable[Statement], is_party: bool) -> Marks:
    """``said`` are the article's claims in the order of its text."""
    numbers = (_number(each) for each in said if each.field != HEADLINE and each.conversion_of is None)
    return Marks(
        numbers=tuple(dict.fromkeys(numbers)),
        quotations=frozenset(_quotations(text)),
        words=f" {_plain(headline)} {_plain(text)} ",
        is_party=is_party,
    )


def speaks_for_itself(publisher: str, said: Collection[Statement]) -> bool:
    """Whether most claims of an article are its publisher's own words about its own affairs."""
    own = set(WORD.findall(publisher.casefold()))
    voiced = [each for each in said if each.claimant is not None and set(WORD.findall(each.claimant.casefold())) <= own]
    return len(voiced) * 2 > len(said)


def likeness(later: Marks, earlier: Marks, *, others: Collection[Marks]) -> Likeness | None:
    """What makes the later article one that was taken from the earlier; None where it is not enough.

    ``others`` are the articles before the later one that tell of the same, apart from copies of the two.
    """
    if later.is_party:
        return None
    shared = [each for each in later.numbers if each in earlier.numbers]
    known = {number for other in others for number in other.numbers}
    rare = [each for each in shared if each not in known]
    points: dict[Shared, float] = {}
    if not earlier.is_party:
        quoted = [each for each in later.quotations if _stands_in(each, earlier)]
        quoted = [each for each in quoted if not any(_stands_in(each, other) for other in others)]
        points[Shared.QUOTATIONS] = POINTS[Shared.QUOTATIONS] * len(quoted)
        points[Shared.ORDER] = POINTS[Shared.ORDER] * _common_order(rare, earlier.numbers)
    if len(shared) >= max(FEWEST_OF_MOST, SHARE_OF_MOST * len(later.numbers)) and len(rare) * 2 >= len(shared):
        points[Shared.MOST] = POINTS[Shared.MOST]
    total = sum(points.values())
    if total < ENOUGH:
        return None
    named = sorted((each for each in points if points[each] > 0), key=lambda each: (-points[each], each))
    return Likeness(tuple(named), total)


def words_between_marks(text: str) -> str:
    """The text without what stands in quotation marks."""
    return QUOTATION.sub(" ", text)


def _common_order(numbers: Iterable[Number], order: tuple[Number, ...]) -> int:
    """How many of the numbers stand in one order in both texts (the longest increasing subsequence)."""
    place: Mapping[Number, int] = {number: at for at, number in enumerate(order)}
    ends: list[int] = []
    for number in numbers:
        at = bisect_left(ends, place[number])
        ends[at : at + 1] = [place[number]]
    return len(ends)


def _number(statement: Statement) -> Number:
    return (statement.value if statement.value is not None else statement.hard), statement.unit


def _quotations(text: str) -> Iterable[str]:
    for match in QUOTATION.finditer(text):
        words = WORD.findall((match[1] or match[2]).casefold())
        if len(words) >= SHORTEST_QUOTATION:
            yield " ".join(words)


def _stands_in(quotation: str, article: Marks) -> bool:
    return f" {quotation} " in article.words


def _plain(text: str) -> str:
    return " ".join(WORD.findall(text.casefold()))
