"""Numbers that a text tells beside its matter: of before, of others, or as what was expected or has to be."""

import re
from functools import lru_cache

from claims.reconciliation.disputes import EXPECTED
from claims.reconciliation.interpretation import Reading
from claims.reconciliation.matching import span_of
from claims.reconciliation.telling import Part

LONG_BEFORE = 45  # days from the end of a period to the report: a month's number comes out in the next

BEFORE = re.compile(
    r"\b(?:(?:an?|\w+) (?:years?|months?|weeks?|quarter|decade)s? (?:ago|earlier|before)"
    r"|last (?:year|month|quarter|summer|winter)|previous(?:ly)?|formerly|used to|compared (?:with|to)|had been"
    r"|at the time|in (?:19|20)\d\d)\b",
    re.IGNORECASE,
)
ELSEWHERE = re.compile(
    r"\b(?:rivals?|competitors?|challengers?|counterparts?|peers?|neighbou?r(?:s|ing)?|by (?:contrast|comparison)"
    r"|elsewhere|nation(?:al(?:ly)?|wide)|(?:industry|sector)(?:-wide)?|as a whole|other (?:companies|firms|banks|towns"
    r"|cities|countries|states|regions|airlines|hospitals|schools|clubs|stores|brands|makers))\b",
    re.IGNORECASE,
)
REQUIRED = re.compile(
    r"\b(?:limits?|thresholds?|targets?|goals?|ceilings?|caps?|maximum|minimum|guidance|benchmark|allowed|permitted"
    r"|legal(?:ly)?|(?:is|are|was|were) (?:needed|required)|would have)\b",
    re.IGNORECASE,
)
# what somebody had expected or hoped for, and the number that another has taken the place of
OUTDATED = re.compile(
    r"\b(?:had (?:\w+ ){0,4}(?:expected|hoped|predicted|forecast|pencill?ed|looked for|budgeted|aimed|guided)"
    r"|(?:hoped|aimed|wished|bargained|budgeted) for|(?:hopes|hoping) of|more than hoped"
    r"|(?:old|former|previous|original|initial) (?:\w+ )?(?:numbers?|figures?|counts?|totals?|targets?|goals?|plans?"
    r"|estimates?|forecasts?|guidance|outlook|limits?|price|budget|schedule|deadline|record))\b",
    re.IGNORECASE,
)


def is_told_beside(one: Reading, other: Reading) -> bool:
    """Whether one is what was hoped for, or stood before, and the other is what came of it."""
    return is_outdated(one) != is_outdated(other)


def is_outdated(reading: Reading) -> bool:
    """Whether a number is what was expected once, or what another has taken the place of since."""
    return _says(OUTDATED, reading.telling.clause)


def is_of_before(reading: Reading) -> bool:
    """Whether the words beside a number say that it was so before, and not as the text is written."""
    return _says(BEFORE, reading.telling.clause)


def is_dated_before(reading: Reading) -> bool:
    """Whether a text dates its number well before its own day."""
    span = span_of(reading.features.period)
    if span is None or Part.PERIOD in reading.telling.guessed or reading.said.published_at is None:
        return False
    return (reading.said.published_at.date() - span.end).days > LONG_BEFORE


def is_elsewhere(reading: Reading) -> bool:
    """Whether the sentence of a number speaks of others, to compare with them."""
    return _says(ELSEWHERE, reading.telling.sentence)


def is_expected(reading: Reading) -> bool:
    """Whether a number is what somebody had expected."""
    return _says(EXPECTED, reading.telling.sentence)


def is_required(reading: Reading) -> bool:
    """Whether a number is what may be or has to be."""
    return _says(REQUIRED, reading.telling.clause)


@lru_cache(maxsize=8192)
def _says(words: re.Pattern[str], text: str) -> bool:
    return words.search(text) is not None
