"""What period a number speaks of: the expression of time nearest to it, or what the document is about."""

import re
from collections.abc import Sequence
from datetime import timedelta

from claims.extraction.grammar.site import Site
from claims.extraction.periods import isoperiods
from claims.extraction.periods.calendars import REPORTED_MONTHS, YEAR_GIVEN, Calendar
from claims.extraction.periods.dateresolvers import NUMBERS
from claims.extraction.periods.datewords import When
from claims.extraction.periods.inheritedperiods import MARKET, inherited, is_past, whens_before
from claims.extraction.periods.timeclauses import in_other_clause
from claims.extraction.quantity import Modality, Role
from claims.extraction.vocabulary.reportverbs import SAY_FORMS
from claims.extraction.vocabulary.wordlists import word_set

A_YEAR_EARLIER = re.compile(r"(?:a|the) year (?:earlier|ago|before)|the (?:previous|prior|preceding) year", re.I)
YEARS_EARLIER = re.compile(
    r"(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2}) years (?:earlier|before)", re.I
)
FULL_YEAR = re.compile(
    r"\b(?:full|financial|fiscal)[- ]year\b|\bFY\b|\bwhole year\b|\byear[- ]end\b"
    r"|\b(?:for|by the end of|the rest of) the (?:current )?year\b(?! (?:to|ended|ending|before|after|earlier|in|of)\b)"
    r"|\bthe year will\b",
    re.I,
)
ADJECTIVE = re.compile(r"\s+(?:report|statement|announcement|update|survey|hearing|interim|notice|meeting)\b")
FORECAST_MADE = re.compile(r"\s+(?:forecast|estimate|outlook|guidance)\b")  # "its September forecast" is of the year
REPORTS_AFTER = re.compile(r"\s+(?:said|reported|announced|posted|unveiled|confirmed|warned|disclosed)\b")
OF_A_NOUN = re.compile(r"\s+(?!(?:that|it|its|they|the|a|an|of|in|to|for|and|as|when)\b)[a-z]{3,}")
THE_SAME = re.compile(
    r"\b(?:the|in|from|for) (?:(?:same|corresponding|equivalent) (?:quarter|period|month|three months|six months|half)"
    r"(?: (?:of|in))? (?:last year|a year (?:ago|earlier|before)|(?:the )?(?:previous|prior) year)"
    r"|(?:year-ago|year-earlier|prior-year) (?:quarter|period|month))\b",
    re.I,
)
SAME_OF = re.compile(
    r",? (?:in|for) the (?:same|corresponding) (?:quarter|period|half|three months) (?:of|in) (20\d\d)\b"
)
SAME_REACH = 8  # characters between a number and "the same quarter last year"
THAT = re.compile(r"\b(?:that|the same|during the) (day|week|month|quarter|year)\b", re.I)
THAT_KINDS = {"day": "day", "week": "week", "month": "month", "quarter": "quarter", "year": "year"}
CLAUSE_BREAK = re.compile(r";|, (?:but|while|whereas|and)\b|\bwhile\b|\bwhereas\b|, (?:which|who|when|because|as)\b")
# What a name is told by: "the dam, completed in 1964", "the bank, founded in 1868, made 5".
ORIGIN = re.compile(
    r", (?:first |itself )?(?:completed|built|founded|opened|established|launched|created|formed|commissioned|dating"
    r"|set up|born)\b[^,;]*$"
)
IN_OTHER_TERMS = re.compile(r",? or [^,;]{1,24},? ")
ASIDE = re.compile(r", (?:which|who|whose|where)\b(?:[^,;]|(?<=\d),(?=\d))*$")  # up to a time that closes it
REASON = re.compile(r",? (?:after|because|when|as(?! a whole)) ")  # "reeling last night after 5 million left"
WHEN_CLAUSE = re.compile(r", when [^,;.]{0,90}")  # "since 2009, when 57 people died"
OTHERS = re.compile(
    r", (?:after|following) (?:an?|its|the) [^,;]{0,30}\d|"  # "3.8% higher, after a fall of 7.4% on Friday"
    r"\b(?:(?:up|down) from|compared (?:with|to)|against|versus) [^;]*"
    r"(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half)\b)"
    r"|, (?:after|from) (?:about |around |some |nearly |just )*[$€£]?\d"  # "about 2.4bn, after 2.7bn in 2025"
    r"|\b(?:higher|lower|wider|narrower|larger|smaller|bigger|better|worse|fewer|greater) than\b"
    r"|\b(?:percent|per cent|%|points?) (?:more|less) than\b|\bfraction of what\b"
)
# What a time only ranks: "its worst day since 2019".
RANKED = re.compile(r"\b(?!(?:test|rest|west|interest)\b)(?:\w+est|worst|most|least|first|last)\b[^,;]{0,40}$", re.I)
# "its second rise this year"
ORDINAL = re.compile(r"\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth) [^,;]{0,30}$", re.I)
# "€2.4bn, after €2.7bn in 2025, and a margin of 11%": the time of what something is compared with.
FORMER = re.compile(r"\b(?:after|against|versus|compared (?:with|to)|(?:up|down) from) [^,;]*\d[^,;]{0,14}$")
CLOSE = re.compile(r"\W{0,3}(?:(?:in|for|during) )?")
OPENS = re.compile(r"\W{0,3}(?:(?:and|but|yet) )?(?:in )?", re.I)
DEADLINE = re.compile(
    r"\b(?:by|until|before|as of|starting|beginning)(?: the)?(?: (?:end|start|middle)(?: of)?)?\s*$", re.I
)
HALF_A_YEAR = 183  # days
RELATIVE = re.compile(r"\b(?:\w+day|yesterday|today|last|this|ago|earlier|before|previous|year)\b", re.I)
MOVED_TO = re.compile(r"\b(?:to|for|onto|ahead of)(?: the)?\s*$")
LEVELS = word_set("price inflation rent wage pay earnings cost index rate value valuation")  # at one moment
MONTH_LENGTH = len("2026-08")
BREAK_PENALTY = 80
BEFORE_PENALTY = 5


def period_of(
    site: Site,
    sentence: str,
    whens: Sequence[When],
    times: Calendar,
    *,
    measure: str | None,
    modality: Modality,
    role: Role,
    subject: str = "",
) -> tuple[str | None, str]:
    """The period of a quantity and the rule that found it; None when nothing in the document says it."""
    start, end = site.quantity.start, site.quantity.end
    outside = [when for when in whens if when.end <= start or when.start >= end]
    is_ahead = modality in {Modality.FORECAST, Modality.HYPOTHETICAL}
    of_clause = [when for when in outside if not in_other_clause(site, when)]
    if not is_ahead:
        of_clause = [when for when in of_clause if not _is_too_late(site, sentence, when, times)]
    chosen = _nearest(sentence, of_clause, start, end)
    told = next((when for when in outside if WHEN_CLAUSE.fullmatch(sentence[when.end : start])), None)
    if told is not None:
        return told.period.partition("/")[0] if told.kind == "since" else told.period, "period:when"
    same = THE_SAME.search(sentence, end)
    if same is not None and same.start() - end <= SAME_REACH and role in {Role.LEVEL, Role.FROM}:
        results = times.results or (times.last_quarter if "quarter" in same[0].lower() else None)
        if results is not None:
            return isoperiods.year_before(results), "period:comparison"
    same_of = SAME_OF.match(sentence, end)
    if same_of is not None and times.results is not None and times.results[:4].isdigit():
        return isoperiods.year_before(times.results, by=int(times.results[:4]) - int(same_of[1])), "period:comparison"
    before = _year_before(sentence, outside, end, chosen) or _before_the_last(sentence, outside, chosen, times)
    if before is not None:
        return before, "period:comparison"
    if chosen is not None and chosen.kind == "since" and times.results is not None:
        return times.results, "period:results"
    if chosen is not None and chosen.kind == "since" and times.published is not None:
        # A rise is of all that time; what came in over months is told as it stands.
        is_span = role is Role.CHANGE or chosen.period[:MONTH_LENGTH] == times.month
        return chosen.period if is_span else times.published.isoformat(), "period:sentence"
    if chosen is not None:
        period = times.fiscal.get(chosen.period, chosen.period)
        if _lies_ahead(site, sentence, chosen, times):
            period = isoperiods.year_before(period, by=-1)
        return _end_of_year(site, period, role, measure) or period, "period:sentence"
    that = THAT.search(sentence)
    if that is not None:
        kind = THAT_KINDS[that[1].lower()]
        earlier = next((when.period for when in reversed(whens_before(site, times)) if when.kind == kind), None)
        if earlier is not None:
            return earlier, "period:that"
    if is_ahead and times.published is not None and FULL_YEAR.search(sentence):
        return f"{times.published.year:04d}", "period:full-year"
    known = times.of_measures.get((measure or "", subject)) if measure not in MARKET else None
    if known is not None and not (is_ahead and _is_over(known, times)):
        return known, "period:measure"
    base = _of_comparison(sentence, outside, end, times)
    if base is not None and role in {Role.LEVEL, Role.FROM}:
        return base, "period:comparison"
    if is_ahead:
        return None, "period:none"
    if role is Role.FROM and times.results is not None and times.compares_years:
        return isoperiods.year_before(times.results), "period:comparison"  # "to $1.9 billion from $1.4 billion"
    reported = next((when for when in outside if _is_reporting(sentence, when)), None)
    return inherited(site, sentence, times, measure=measure, reported=reported)


def _end_of_year(site: Site, period: str, role: Role, measure: str | None) -> str | None:
    """The month of a yearly rate: "prices rose by 5.8% in the twelve months to August"; None for what is none.

    What is counted over a year ("thefts rose by 11% in the year to August") keeps the year.
    """
    is_level = not LEVELS.isdisjoint((measure or "").split(" "))
    is_rate = is_level and site.quantity.unit in {"percent", "percentage_point"} and role is Role.CHANGE
    _, _, last = period.partition("/")
    return last if is_rate and len(last) == MONTH_LENGTH and isoperiods.months_in(period) == 12 else None


def _is_over(period: str, times: Calendar) -> bool:
    """Whether a period lies behind the year of publication: no forecast is of it."""
    return times.published is not None and period[:4] < f"{times.published.year:04d}"


def _year_before(sentence: str, whens: Sequence[When], end: int, chosen: When | None) -> str | None:
    """ "71% in 2025, against 58% a year earlier": a year before the period that the sentence names."""
    compared = (when for when in whens if when.compared and when.start >= end)
    after = next((when for when in compared if CLOSE.fullmatch(sentence[end : when.start])), None)
    if after is None or chosen is None:
        return None
    if chosen.kind not in {"year", "quarter", "month", "day"} and not REPORTED_MONTHS.fullmatch(chosen.period):
        return None
    words = sentence[after.start : after.end]
    years = YEARS_EARLIER.match(words)
    if years is not None:
        return isoperiods.year_before(chosen.period, by=NUMBERS.get(years[1].lower()) or int(years[1]))
    return isoperiods.year_before(chosen.period) if A_YEAR_EARLIER.match(words) else None


def _is_too_late(site: Site, sentence: str, when: When, times: Calendar) -> bool:
    """Whether a time lies ahead of the text, which no number of what happened is of but a "budget for 2027"."""
    if times.published is None or site.predicate.tag != "VBD" or "/" in when.period:
        return False
    if sentence[: when.start].endswith("for ") or site.predicate.lower in SAY_FORMS:
        return False
    return when.kind in {"day", "month", "year"} and when.period > times.published.isoformat()[: len(when.period)]


def _before_the_last(sentence: str, whens: Sequence[When], chosen: When | None, times: Calendar) -> str | None:
    """ "The year before, it had been 4%": a year before what the number before is of."""
    first = whens[0] if whens and chosen is None and whens[0].compared else None
    if first is None or OPENS.fullmatch(sentence[: first.start]) is None:
        return None
    base = times.month if "ago" in sentence[first.start : first.end] else times.last or times.results
    is_year = A_YEAR_EARLIER.match(sentence[first.start : first.end]) is not None
    return isoperiods.year_before(base) if base is not None and is_year else None


def _lies_ahead(site: Site, sentence: str, when: When, times: Calendar) -> bool:
    """ "Fares rise in January", told in November: a day or month that present words name without its year."""
    words = sentence[when.start : when.end]
    if when.kind not in {"day", "month"} or times.published is None or YEAR_GIVEN.search(words):
        return False
    if is_past(site) or not site.predicate.is_verb:
        return False
    if when.period >= times.published.isoformat()[: len(when.period)]:
        return False
    if RELATIVE.search(sentence[max(0, when.start - len("last ")) : when.end]):
        return False
    begins = DEADLINE.search(sentence[: when.start]) or DEADLINE.match(words.rpartition(" ")[0] + " ")
    far = isoperiods.day(times.published - timedelta(days=HALF_A_YEAR))
    return bool(begins) or when.period < far


def _nearest(sentence: str, whens: Sequence[When], start: int, end: int) -> When | None:
    """The expression nearest to the quantity that is neither a comparison's nor a reporting verb's."""
    best, best_cost = None, 0
    for when in whens:
        if when.compared or _is_reporting(sentence, when) or _is_elsewhere(sentence, when, start):
            continue
        between = sentence[end : when.start] if when.start >= end else sentence[when.end : start]
        if when.start >= end and (
            OTHERS.search(between) or (between[-1:] == "(" and sentence[when.end :].startswith(":"))
        ):
            continue  # "31 percent, up from 22 percent in 2024"
        cost = len(between) + BREAK_PENALTY * len(CLAUSE_BREAK.findall(between))
        cost += BEFORE_PENALTY if when.end <= start else 0
        if best is None or cost < best_cost:
            best, best_cost = when, cost
    return best


def _is_elsewhere(sentence: str, when: When, start: int) -> bool:
    """Whether a time is that of an aside before the quantity, or of what something is moved to ("Monday's boats")."""
    before, after = sentence[: when.start], sentence[when.end :]
    origin = ORIGIN.search(before)
    is_this_year = sentence[when.start : when.end].lower() == "this year"
    if (when.kind == "since" and RANKED.search(before)) or (is_this_year and ORDINAL.search(before)):
        return True
    if when.end <= start and FORMER.search(before) and "," in sentence[when.end : start]:
        return True
    if origin is not None and (origin.start() >= start or "," in sentence[when.end : start]):
        return True
    if before.endswith("(") and after.startswith(":") and ")" in sentence[when.end : start]:
        return True  # "9.4 per cent (2024: 7.1 per cent), or NOK 88 billion"
    if when.end <= start and ((after.startswith(",") and ASIDE.search(before)) or REASON.match(after)):
        return True
    return after[:2] in {"'s", "’s"} and MOVED_TO.search(before) is not None


def _is_reporting(sentence: str, when: When) -> bool:
    """Whether an expression only says when something was said ("said on Tuesday", "told reporters on Friday")."""
    before = re.findall(r"[\w’']+", sentence[max(0, when.start - 40) : when.start])
    near = [
        word.lower()
        for word in before[-4:]
        if word.lower() not in {"on", "in", "a", "statement", "reporters", "late", "early"}
    ]
    if ADJECTIVE.match(sentence[when.end : when.end + 16]):
        return True
    if when.kind in {"day", "month"} and FORECAST_MADE.match(sentence[when.end : when.end + 16]):
        return True
    if REPORTS_AFTER.match(sentence[when.end : when.end + 14]):
        return True  # "Norvik on Thursday reported a 3% rise"
    if when.kind not in {"day", "week"} and OF_A_NOUN.match(sentence[when.end : when.end + 14]):
        return False  # "forecast fourth-quarter revenue of 5"
    after = re.match(r"\s+(?:that|it|the company)\b", sentence[when.end : when.end + 14])
    return (
        bool(near)
        and near[-1] in SAY_FORMS
        and (near[-1] not in {"put", "count", "found", "show", "recall", "points", "estimate"} or bool(after))
    )


def _closes(sentence: str, end: int, when: When) -> bool:
    """Whether a time follows a number at once, or over what the number is in other terms ("$3, or 5%, a year ago")."""
    return 0 <= when.start - end <= 3 or IN_OTHER_TERMS.fullmatch(sentence[end : max(end, when.start)]) is not None


def _of_comparison(sentence: str, whens: Sequence[When], end: int, times: Calendar) -> str | None:
    """ "compared with $3 a year earlier": the document's own period, a year before."""
    after = next((when for when in whens if when.compared and _closes(sentence, end, when)), None)
    if after is None:
        return None
    if after.kind == "year" and times.results is not None and A_YEAR_EARLIER.match(sentence[after.start : after.end]):
        return isoperiods.year_before(times.results)
    return after.period
