"""Whether a text tells again, in its own manner, what one earlier report printed.

Columns, newsletters and popular papers share no run of words with what they retell, and round its numbers. They give
themselves away by having little else: hardly a number stands there that the report doesn't print, and they speak to
their readers, who know the news already. What they retell is most often an agency's dispatch, which is there for that.
"""

import re
from collections.abc import Collection
from dataclasses import dataclass

from claims.reconciliation.rounding import Number, rounds

READERS = re.compile(r"\b(?:you|your|yours|yourself|yourselves)\b", re.IGNORECASE)
# how agencies begin a dispatch: a town, perhaps a day, and their own name between brackets
DATELINE = re.compile(
    r"\W*(?:[A-Z][A-Z'’./ -]{2,40}|[A-Z][\w. -]{2,30}?)(?:, ?[^()\n]{2,30}?)? ?\([A-Z][^()\n]{1,40}\) ?(?:[-–—]|--) ?"
)
FEWEST_TOLD = 2
# Learned by logistic regression, in parts of the odds' logarithm, from 380 texts of which 56 retell another. A number
# of its own speaks against a text as clearly as a turn of phrase speaks for it.
ENOUGH = 6.6
QUOTATION, PHRASE, TO_READERS, OF_ITS_OWN, OF_AN_ISSUER, OF_AN_AGENCY = 5, 1, 1, -1, -2, 5
ALL_TOLD = 7  # where the other prints all of its numbers, and of a part of them that part
MOST_PHRASES = 8


@dataclass(frozen=True, slots=True)
class Retold:
    """How many numbers of a text another prints as well, how many of these more precisely, and how many are left."""

    told: int
    rounded: int
    of_its_own: int


def retold(numbers: Collection[Number], printed: Collection[Number]) -> Retold:
    """What of a text's numbers an earlier one printed."""
    equal = [each for each in numbers if each in printed]
    rounded = sum(each not in printed and any(rounds(each, other) for other in printed) for each in numbers)
    told = len(equal) + rounded
    return Retold(told, rounded, len(numbers) - told)


def points(
    found: Retold, *, quotations: int, phrases: int, to_readers: bool, of_an_issuer: bool, of_an_agency: bool
) -> float:
    """How much says that a text retells an earlier one, which does from ENOUGH on; 0 where it hardly could.

    Who neither rounds a number nor speaks to readers reports as the other does, and agrees with it, unless the other
    is an agency's dispatch.
    """
    if found.told < FEWEST_TOLD or not (to_readers or found.rounded or of_an_agency):
        return 0
    share = found.told / (found.told + found.of_its_own)
    weighed = QUOTATION * quotations + PHRASE * min(MOST_PHRASES, phrases) + OF_ITS_OWN * found.of_its_own
    by_source = OF_AN_ISSUER * of_an_issuer + OF_AN_AGENCY * of_an_agency
    return ALL_TOLD * share + weighed + by_source + TO_READERS * to_readers


def speaks_to_readers(unquoted: str) -> bool:
    return READERS.search(unquoted) is not None


def is_dispatch(text: str) -> bool:
    """Whether a text begins as those of news agencies do."""
    return DATELINE.match(text) is not None
