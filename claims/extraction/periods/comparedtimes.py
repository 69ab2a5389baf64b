"""Times that numbers are compared with: "58% a year earlier", "nine in 2024", "the year before, it had been 4%"."""

import re
from collections.abc import Sequence

from claims.extraction.grammar.site import Site
from claims.extraction.periods import isoperiods
from claims.extraction.periods.calendars import REPORTED_MONTHS, Calendar
from claims.extraction.periods.dateresolvers import NUMBERS
from claims.extraction.periods.datewords import When

A_YEAR_EARLIER = re.compile(r"(?:a|the) year (?:earlier|ago|before)|the (?:previous|prior|preceding) year", re.I)
YEARS_EARLIER = re.compile(
    r"(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2}) years (?:earlier|before)", re.I
)
IN_OTHER_TERMS = re.compile(r",? or [^,;]{1,24},? ")
CLOSE = re.compile(r"\W{0,3}(?:(?:in|of|for|during) )?")
OPENS = re.compile(r"\W{0,3}(?:(?:and|but|yet) )?(?:in )?", re.I)


def year_before(site: Site, sentence: str, whens: Sequence[When], chosen: When | None) -> str | None:
    """ "71% in 2025, against 58% a year earlier": a year before the period that the sentence names."""
    compared = (when for when in whens if when.compared and when.start >= site.quantity.end)
    after = next((when for when in compared if follows(site, sentence, when)), None)
    if after is None or chosen is None:
        return None
    if chosen.kind not in {"year", "quarter", "month", "day"} and not REPORTED_MONTHS.fullmatch(chosen.period):
        return None
    words = sentence[after.start : after.end]
    years = YEARS_EARLIER.match(words)
    if years is not None:
        return isoperiods.year_before(chosen.period, by=NUMBERS.get(years[1].lower()) or int(years[1]))
    return isoperiods.year_before(chosen.period) if A_YEAR_EARLIER.match(words) else None


def before_the_last(sentence: str, whens: Sequence[When], chosen: When | None, times: Calendar) -> str | None:
    """ "The year before, it had been 4%": a year before what the number before is of."""
    first = whens[0] if whens and chosen is None and whens[0].compared else None
    if first is None or OPENS.fullmatch(sentence[: first.start]) is None:
        return None
    is_ago = "ago" in sentence[first.start : first.end]
    if is_ago and first.kind != "year":
        return first.period  # "A month ago holders were content with 8.6%"
    base = times.month if is_ago else times.last or times.results
    is_year = A_YEAR_EARLIER.match(sentence[first.start : first.end]) is not None
    return isoperiods.year_before(base) if base is not None and is_year else None


def base_of(sentence: str, whens: Sequence[When], end: int, times: Calendar) -> str | None:
    """ "compared with $3 a year earlier": the document's own period, a year before."""
    after = next((when for when in whens if when.compared and _closes(sentence, end, when)), None)
    if after is None:
        return None
    if after.kind == "year" and times.results is not None and A_YEAR_EARLIER.match(sentence[after.start : after.end]):
        return isoperiods.year_before(times.results)
    return after.period


def follows(site: Site, sentence: str, when: When) -> bool:
    """Whether a time stands right behind a number or what it counts: "48 million", "48 boats the year before"."""
    begins = site.quantity.start - site.tree.nodes[site.first].word.start
    ends = (site.quantity.end, (site.noun or site.head).word.end + begins)
    return any(CLOSE.fullmatch(sentence[end : when.start]) for end in ends if site.quantity.end <= end <= when.start)


def _closes(sentence: str, end: int, when: When) -> bool:
    """Whether a time follows a number at once, or over what the number is in other terms ("$3, or 5%, a year ago")."""
    return 0 <= when.start - end <= 3 or IN_OTHER_TERMS.fullmatch(sentence[end : max(end, when.start)]) is not None
