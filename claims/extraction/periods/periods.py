"""What period a number speaks of: the expression of time nearest to it, or what the document is about."""

import re
from collections.abc import Sequence
from datetime import timedelta

from claims.extraction.grammar.site import Site
from claims.extraction.periods import isoperiods
from claims.extraction.periods.calendars import YEAR_GIVEN, Calendar
from claims.extraction.periods.comparedtimes import base_of, before_the_last, follows, year_before
from claims.extraction.periods.datewords import When
from claims.extraction.periods.inheritedperiods import GOES_ON, MARKET, has_happened, inherited, is_past, whens_before
from claims.extraction.periods.nearesttimes import is_reporting, labels_another, nearest
from claims.extraction.periods.timeclauses import in_other_clause
from claims.extraction.quantity import Modality, Role
from claims.extraction.vocabulary.reportverbs import SAY_FORMS
from claims.extraction.vocabulary.wordlists import word_set

FULL_YEAR = re.compile(
    r"\b(?:full|financial|fiscal)[- ]year\b|\bFY\b|\bwhole year\b|\byear[- ]end\b"
    r"|\b(?:for|by the end of|the rest of) the (?:current )?year\b(?! (?:to|ended|ending|before|after|earlier|in|of)\b)"
    r"|\bthe year will\b",
    re.I,
)
THE_SAME = re.compile(
    r"\b(?:the|in|from|for) (?:(?:same|corresponding|equivalent) (?:quarter|period|month|three months|six months|half)"
    r"(?: (?:of|in))? (?:last year|a year (?:ago|earlier|before)|(?:the )?(?:previous|prior) year)"
    r"|(?:year-ago|year-earlier|prior-year) (?:quarter|period|month))\b",
    re.I,
)
SAME_OF = re.compile(
    r",? (?:in|for) the (?:same|corresponding) (?:quarter|period|half|three months) (?:of|in) (20\d\d)\b"
)
# Behind a number: what it is of, whatever day the papers are of that show it.
OF_RESULTS = re.compile(
    r"(?:\W{0,2}|(?: [a-z]+){1,6} )(?:for|in|over|during) (?:the (?:quarter|half(?:-year)?|(?:reporting )?period)"
    r"|(?:just |only |under |barely )?(?P<months>three months))\b"
    r"(?! (?:to|ended|ending|before|after|of|when|that|from|at|on)\b)",
    re.I,
)
# "340 employees at the period end", "at the end of the quarter"
AT_ITS_END = re.compile(
    r"(?:\W{0,2}|(?: [\w-]+){1,5} )at (?:the )?(?:(?:quarter|period|half|year)[- ]end\b"
    r"|end of (?:the|its) (?:quarter|period|half|(?:financial |fiscal )?year)\b(?! (?:to|of)\b))",
    re.I,
)
# "(previous year: €298 million)"
PRIOR_LABEL = re.compile(r"[(\n|•-] ?(?:previous|prior|preceding) year:? [$€£]?$", re.I)
LABEL_REACH = 24  # characters before a number in which such a label stands
SAME_REACH = 8  # characters between a number and "the same quarter last year"
# What was expected of what has come: "analysts had pencilled in 1.46 billion".
HAD_EXPECTED = re.compile(
    r"\bhad (?:[a-z]+ ){0,3}(?:expected|forecast|predicted|projected|estimated|hoped|pencill?ed in|looked for)\b"
)
THEN = re.compile(r"\bthen\b")
THAT = re.compile(r"\b(?:that|the same|during the) (day|week|month|quarter|year)\b", re.I)
THAT_KINDS = {"day": "day", "week": "week", "month": "month", "quarter": "quarter", "year": "year"}
WHEN_CLAUSE = re.compile(r", when [^,;.]{0,90}")  # "since 2009, when 57 people died"
FROM = re.compile(r"\bfrom(?: about| around| some| just)? [$€£]?$")
DEADLINE = re.compile(
    r"\b(?:by|until|before|as of|starting|beginning)(?: the)?(?: (?:end|start|middle)(?: of)?)?\s*$", re.I
)
DUE = re.compile(r"\b(?:due|falls due|scheduled|expires?)(?: on| in| by| for)? ?$")  # "was due on 1 November"
DUE_REACH = 16  # characters before a time in which such a word stands
HALF_A_YEAR = 183  # days
RELATIVE = re.compile(r"\b(?:\w+day|yesterday|today|last|this|ago|earlier|before|previous|year)\b", re.I)
LEVELS = word_set("price inflation rent wage pay earnings cost index rate value valuation")  # at one moment
PRICE_TARGET = "price target"  # holds when an analyst sets it
PRICES = word_set("price fare fee cost bill charge rent premium tariff toll")  # what is raised as of a day
PRICED = re.compile(r"\b(?:price|fare|fee|bill|charge|pay|rent|premium|tariff|toll|ticket)s?\b", re.I)
MONTH_LENGTH = len("2026-08")


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
    first = site.tree.nodes[0].word.start - site.tree.nodes[site.first].word.start + start  # behind a dateline
    outside = [
        when
        for when in whens
        if first <= when.start and (when.end <= start or (when.start >= end and not labels_another(sentence, when)))
    ]
    is_ahead = modality in {Modality.FORECAST, Modality.HYPOTHETICAL}
    of_clause = [when for when in outside if not in_other_clause(site, when)]
    if not is_ahead:
        of_clause = [when for when in of_clause if not _is_too_late(site, sentence, when, times)]
    chosen = nearest(sentence, of_clause, start, end)
    told = next((when for when in outside if WHEN_CLAUSE.fullmatch(sentence[when.end : start])), None)
    if told is not None:
        return told.period.partition("/")[0] if told.kind == "since" else told.period, "period:when"
    same = THE_SAME.search(sentence, end)
    if same is not None and same.start() - end <= SAME_REACH and role in {Role.LEVEL, Role.FROM}:
        results = times.results or (times.last_quarter if "quarter" in same[0].lower() else None)
        if results is not None:
            return isoperiods.year_before(results), "period:comparison"
    if times.results is not None and PRIOR_LABEL.search(sentence, max(0, start - LABEL_REACH), start):
        return isoperiods.year_before(times.results), "period:comparison"
    same_of = SAME_OF.match(sentence, end)
    if same_of is not None and times.results is not None and times.results[:4].isdigit():
        return isoperiods.year_before(times.results, by=int(times.results[:4]) - int(same_of[1])), "period:comparison"
    ended = AT_ITS_END.match(sentence, end)
    if ended is not None and not is_ahead and times.results is not None and role is not Role.FROM:
        return isoperiods.last_day(times.results), "period:quarter"
    before = year_before(site, sentence, outside, chosen) or before_the_last(sentence, outside, chosen, times)
    if before is not None:
        return before, "period:comparison"
    is_since = chosen is not None and chosen.kind == "since"
    if is_since and times.results is not None:
        return times.results, "period:results"
    of_results = OF_RESULTS.match(sentence, end) if chosen is None or chosen.kind == "day" else None
    if of_results is not None and not is_ahead and measure not in MARKET and role is not Role.FROM:
        quarter = times.last_quarter if "quarter" in of_results[0].lower() or of_results["months"] else None
        if (times.results or quarter) is not None:
            return times.results or quarter, "period:quarter"
    compared = (when for when in outside if when.compared and when.start >= end)
    direct = next((when for when in compared if follows(site, sentence, when)), None)
    if direct is not None and any(each.isdigit() for each in sentence[direct.start : direct.end]):
        return direct.period, "period:comparison"  # "numbered 17, compared with nine in 2024"
    if chosen is not None and is_since and times.published is not None:
        # A rise is of all that time; what came in over months is told as it stands.
        is_span = role is Role.CHANGE or chosen.period[:MONTH_LENGTH] == times.month
        return chosen.period if is_span else times.published.isoformat(), "period:sentence"
    if chosen is not None:
        period = times.fiscal.get(chosen.period, chosen.period)
        if role is Role.FROM and times.published is not None and _is_ahead(period, times):
            return times.published.isoformat(), "period:present"  # "to 5 euros in April from 4": it is 4 until then
        if role is Role.FROM and chosen.kind == "year" and FROM.search(sentence, chosen.end, start):
            return isoperiods.year_before(period), "period:comparison"  # "to €28 million last year from €17 million"
        if _lies_ahead(site, sentence, chosen, times):
            period = isoperiods.year_before(period, by=-1)
        return _end_of_year(site, period, role, measure) or period, "period:sentence"
    that = THAT.search(sentence)
    if that is not None:
        kind = THAT_KINDS[that[1].lower()]
        periods = (when.period for when in reversed(whens_before(site, times)) if when.kind == kind)
        earlier = next((period for period in periods if not _is_ahead(period, times)), None)
        if earlier is not None:
            return earlier, "period:that"
    if is_ahead and times.published is not None and FULL_YEAR.search(sentence):
        return f"{times.published.year:04d}", "period:full-year"
    if is_ahead and HAD_EXPECTED.search(sentence) and (times.results or times.last) is not None:
        return times.results or times.last, "period:expected"
    known = times.of_measures.get((measure or "", subject)) if measure not in MARKET else None
    if known is None and is_ahead:
        known = times.of_forecasts.get((measure or "", subject))
    if known is not None and not (is_ahead and _is_over(known, times)):
        return known, "period:measure"
    if (
        times.of_prices is not None
        and times.published is not None
        and not PRICES.isdisjoint((measure or "").split(" "))
    ):
        if is_ahead and role is Role.FROM:
            return times.published.isoformat(), "period:present"
        if is_ahead or role is Role.TO:
            return times.of_prices, "period:prices"
    base = base_of(sentence, outside, end, times)
    if base is not None and role in {Role.LEVEL, Role.FROM}:
        return base, "period:comparison"
    if (measure or "").endswith(PRICE_TARGET) and times.published is not None:
        return times.published.isoformat(), "period:present"
    if is_ahead:
        goes_on = GOES_ON.match(sentence) is not None or THEN.search(sentence) is not None
        to_come = _told_to_come(site, times) if goes_on else None
        return to_come, "period:paragraph" if to_come is not None else "period:none"
    if role is Role.FROM and times.results is not None and times.compares_years:
        return isoperiods.year_before(times.results), "period:comparison"  # "to $1.9 billion from $1.4 billion"
    reported = next((when for when in outside if is_reporting(sentence, when)), None)
    return inherited(site, sentence, times, measure=measure, reported=reported)


def _is_ahead(period: str, times: Calendar) -> bool:
    return times.published is not None and isoperiods.is_after(period, times.published)


def _told_to_come(site: Site, times: Calendar) -> str | None:
    """The time ahead that the paragraph names: "Fares rise on 1 April. A pass will then cost 40"."""
    if times.published is None:
        return None
    day = times.published.isoformat()
    told = (
        when for when in reversed(whens_before(site, times, paragraph=True)) if when.kind in {"day", "month", "year"}
    )
    return next((when.period for when in told if when.period > day[: len(when.period)]), None)


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


def _is_too_late(site: Site, sentence: str, when: When, times: Calendar) -> bool:
    """Whether a time lies ahead of the text, which no number of what happened is of but a "budget for 2027"."""
    if times.published is None or "/" in when.period or not has_happened(site):
        return False
    if sentence[: when.start].endswith("for ") or site.predicate.lower in SAY_FORMS:
        return False
    return when.kind in {"day", "month", "year"} and when.period > times.published.isoformat()[: len(when.period)]


def _lies_ahead(site: Site, sentence: str, when: When, times: Calendar) -> bool:
    """ "Fares rise in January", told in November: a day or month that present words name without its year."""
    words = sentence[when.start : when.end]
    if when.kind not in {"day", "month"} or times.published is None or YEAR_GIVEN.search(words):
        return False
    is_due = DUE.search(sentence, max(0, when.start - DUE_REACH), when.start) is not None
    if is_due and not RELATIVE.search(words):
        return when.period < times.published.isoformat()[: len(when.period)]
    if is_past(site) or not site.predicate.is_verb or site.predicate.lower in SAY_FORMS:
        return False
    if when.period >= times.published.isoformat()[: len(when.period)]:
        return False
    if RELATIVE.search(sentence[max(0, when.start - len("last ")) : when.end]):
        return False
    begins = DEADLINE.search(sentence[: when.start]) or DEADLINE.match(words.rpartition(" ")[0] + " ")
    far = isoperiods.day(times.published - timedelta(days=HALF_A_YEAR))
    return bool(begins) or when.period < far
