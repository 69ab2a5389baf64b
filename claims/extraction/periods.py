"""What period a number speaks of: the expression of time nearest to it, or what the document is about."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from claims.extraction import isoperiods
from claims.extraction.dateresolvers import NUMBERS
from claims.extraction.datewords import When, whens_in
from claims.extraction.quantity import Modality, Role
from claims.extraction.reportverbs import SAY_FORMS
from claims.extraction.site import Site
from claims.extraction.wordlists import word_set

QUARTER = re.compile(r"\bquarter", re.I)
A_YEAR_EARLIER = re.compile(r"a year (?:earlier|ago|before)", re.I)
YEARS_EARLIER = re.compile(
    r"(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2}) years (?:earlier|before)", re.I
)
FULL_YEAR = re.compile(r"\b(?:full|financial|fiscal)[- ]year\b|\bFY\b|\bwhole year\b", re.I)
TODAY = re.compile(r"^(?:today|tonight|this \w+)$", re.I)
ADJECTIVE = re.compile(r"\s+(?:report|statement|announcement|update|survey|hearing|interim|notice|meeting)\b")
REPORTS_AFTER = re.compile(r"\s+(?:said|reported|announced|posted|unveiled|confirmed|warned|disclosed)\b")
OF_A_NOUN = re.compile(r"\s+(?!(?:that|it|its|they|the|a|an|of|in|to|for|and|as|when)\b)[a-z]{3,}")
THE_SAME = re.compile(
    r"\b(?:the|in|from|for) (?:(?:same|corresponding|equivalent) (?:quarter|period|month|three months|six months|half)"
    r"(?: (?:of|in))? (?:last year|a year (?:ago|earlier|before)|(?:the )?(?:previous|prior) year)"
    r"|(?:year-ago|year-earlier|prior-year) (?:quarter|period|month))\b",
    re.I,
)
SAME_REACH = 8  # characters between a number and "the same quarter last year"
THAT = re.compile(r"\b(?:that|the same|during the) (day|week|month|quarter|year)\b", re.I)
THAT_KINDS = {"day": "day", "week": "week", "month": "month", "quarter": "quarter", "year": "year"}
UNCHANGED_PAST = word_set("put cut hit set shut shed cost let split spread hurt")
CLAUSE_BREAK = re.compile(r";|, (?:but|while|whereas|and)\b|\bwhile\b|\bwhereas\b|, (?:which|who|when|because|as)\b")
PAST_TAGS = frozenset({"VBD", "VBN"})
MARKET = frozenset({"share price"})
HEADING = re.compile(
    r"[^\n.]{1,80}(?:\n|:\s)"
)  # a first line that is no sentence: "Westmere Airport, August in brief:"
STATISTICS = re.compile(
    r"\b(?:figures|data|statistics|index|survey|inflation|unemployment|jobless|prices|census|exports?|imports?|output)\b",
    re.I,
)
REPORTED_MONTHS = re.compile(r"\d{4}-\d\d/\d{4}-\d\d")  # "the six months to June"
ENDED = re.compile(r"\b(?:ended|ending|to|through)\b", re.I)
NUMBERED = re.compile(r"\bQ[1-4]\b|\b(?:first|second|third|fourth)[- ]quarter\b(?! of| in| 20)", re.I)
A_YEAR = 12  # months
# What a name is told by: "the dam, completed in 1964", "the bank, founded in 1868, made 5".
ORIGIN = re.compile(
    r", (?:first |itself )?(?:completed|built|founded|opened|established|launched|created|formed|commissioned|dating"
    r"|set up|born)\b[^,;]*$"
)
# Words behind which a day lies ahead: "if the river crests on Monday".
AHEAD = re.compile(r"\b(?:will|would|could|may|might|if|until|expected|due|scheduled|forecast|planned)\b[^.]*$")
ASIDE = re.compile(r", (?:which|who|whose|where)\b[^,;]*$")  # up to a time that closes a relative clause
REASON = re.compile(r",? (?:after|because|when|as) ")  # "reeling last night after 5 million left"
WHEN_CLAUSE = re.compile(r", when [^,;.]{0,60}")  # "since 2009, when 57 people died"
OTHERS = re.compile(r"\b(?:(?:up|down) from|compared (?:with|to)|against|versus) [^;]*\d")
MOVED_TO = re.compile(r"\b(?:to|for|onto|ahead of)(?: the)?\s*$")
LIVE_LINE = re.compile(r"^\W{0,4}\d{1,2}[.:]\d\d(?: ?[ap]\.?m\.?)?(?: [A-Z]{3,4})?\b[^\n\d]", re.M | re.I)
LIVE_LINES = 3  # lines that begin with the time of day in a text that follows an event as it happens
REPORT_LENGTH = 500  # characters of a text's beginning that say what period it reports on
BREAK_PENALTY = 80
BEFORE_PENALTY = 5
RESULTS = re.compile(
    r"\b(?:results|earnings|quarterly|revenue|profit|deliveries|sales|subscribers|users|memberships?"
    r"|churn|margins?|guidance|letter to shareholders)\b",
    re.I,
)


@dataclass
class Calendar:
    """The times that a document speaks of, read from its headline and its beginning when first asked for."""

    text: str
    headline: str = ""
    published: date | None = None
    mentioned: list[When] = field(default_factory=list)  # in the sentences read so far
    of_measures: dict[tuple[str, str], str] = field(default_factory=dict)  # the period that a measure was last given

    @cached_property
    def results(self) -> str | None:
        """The month or quarter that it reports on."""
        titled = [when for when in whens_in(self.headline, published=self.published) if not when.compared]
        first_line = HEADING.match(self.text)
        heading = whens_in(first_line[0], published=self.published) if first_line is not None else ()
        spans = [when for when in self._whens if REPORTED_MONTHS.fullmatch(when.period)]
        spans = spans if RESULTS.search(self._beginning) else []
        months = [when for when in self._whens if when.kind == "month"]
        months = months if STATISTICS.search(self._beginning) else []
        topics = [*titled, *heading, *(when for when in self._whens if when.kind == "quarter"), *spans, *months]
        results = next((when.period for when in topics if _is_complete(when, self.published)), None)
        results = self.fiscal.get(results or "", results)
        if (
            results is None
            and self.published is not None
            and QUARTER.search(self.text)
            and RESULTS.search(self._beginning)
        ):
            return isoperiods.quarter(*isoperiods.last_quarter(self.published))
        return results

    @cached_property
    def fiscal(self) -> dict[str, str]:
        """Quarters as numbered here, by those of the calendar year: "Q3" where "the quarter ended December 31"."""
        quarters = [when for when in self._whens if when.kind == "quarter" and not when.compared]
        dated = [when for when in quarters if ENDED.search(self._beginning[when.start : when.end])]
        numbered = [when for when in quarters if NUMBERED.search(self._beginning[when.start : when.end])]
        return {numbered[0].period: dated[0].period} if dated and numbered else {}

    @cached_property
    def is_live(self) -> bool:
        """Whether it follows an event as it happens, line by line."""
        return self.published is not None and len(LIVE_LINE.findall(self.text)) >= LIVE_LINES

    @cached_property
    def event(self) -> str | None:
        """The day, or few days, of its news; a date rather than "today"."""
        if self.is_live and self.published is not None:
            return self.published.isoformat()
        kinds = {"day", "span", "week"}
        events = [w for w in self._whens if w.kind in kinds and not w.compared and _is_past(w, self.published)]
        events = [when for when in events if not AHEAD.search(self._beginning, 0, when.start)]
        dated = [when for when in events if not TODAY.search(self._beginning[when.start : when.end])]
        return next((when.period for when in (*dated, *events) if _is_short(when)), None)

    @cached_property
    def _beginning(self) -> str:
        return f"{self.headline}\n{self.text[:REPORT_LENGTH]}"

    @cached_property
    def _whens(self) -> tuple[When, ...]:
        return whens_in(self._beginning, published=self.published)


def _is_complete(when: When, published: date | None) -> bool:
    """Whether a month or quarter lies behind the day of publication, so that results can be of it."""
    is_span = REPORTED_MONTHS.fullmatch(when.period) is not None
    if when.compared or not (is_span or when.kind in {"quarter", "month"}):
        return False
    if published is None:
        return True
    if is_span:
        end = when.period.rpartition("/")[2]
        return end < isoperiods.month(published.year, published.month) and isoperiods.months_in(when.period) <= A_YEAR
    if when.kind == "quarter":
        return when.period <= isoperiods.quarter(*isoperiods.last_quarter(published))
    return when.period <= isoperiods.month(published.year, published.month)


def _is_short(when: When) -> bool:
    """A day, or a few of the same month."""
    return when.kind == "day" or (
        len(when.period) == len("2026-07-18/2026-07-19") and when.period[:7] == when.period[11:18]
    )


def _is_past(when: When, published: date | None) -> bool:
    return published is None or when.period <= published.isoformat()


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
    chosen = _nearest(sentence, outside, start, end)
    told = next((when for when in outside if WHEN_CLAUSE.fullmatch(sentence[when.end : start])), None)
    if told is not None:
        return told.period.partition("/")[0] if told.kind == "since" else told.period, "period:when"
    same = THE_SAME.search(sentence, end)
    if same is not None and same.start() - end <= SAME_REACH and role in {Role.LEVEL, Role.FROM} and times.results:
        return isoperiods.year_before(times.results), "period:comparison"
    before = _year_before(sentence, outside, end, chosen)
    if before is not None:
        return before, "period:comparison"
    if chosen is not None and chosen.kind == "since" and times.results is not None:
        return times.results, "period:results"
    if chosen is not None:
        return times.fiscal.get(chosen.period, chosen.period), "period:sentence"
    that = THAT.search(sentence)
    if that is not None and times.mentioned:
        kind = THAT_KINDS[that[1].lower()]
        earlier = next((when.period for when in reversed(times.mentioned) if when.kind == kind), None)
        if earlier is not None:
            return earlier, "period:that"
    if measure is not None and measure not in MARKET and (measure, subject) in times.of_measures:
        return times.of_measures[measure, subject], "period:measure"
    base = _of_comparison(sentence, outside, end, times)
    if base is not None and role in {Role.LEVEL, Role.FROM}:
        return base, "period:comparison"
    if modality == Modality.FORECAST and times.published is not None and FULL_YEAR.search(sentence):
        return f"{times.published.year:04d}", "period:full-year"
    if modality in {Modality.FORECAST, Modality.HYPOTHETICAL}:
        return None, "period:none"
    reported = next((when for when in outside if _is_reporting(sentence, when)), None)
    return _inherited(site, times, measure, reported)


def _year_before(sentence: str, whens: Sequence[When], end: int, chosen: When | None) -> str | None:
    """ "71% in 2025, against 58% a year earlier": a year before the period that the sentence names."""
    after = next((when for when in whens if when.compared and 0 <= when.start - end <= 1), None)
    if after is None or chosen is None:
        return None
    if chosen.kind not in {"year", "quarter", "month"} and not REPORTED_MONTHS.fullmatch(chosen.period):
        return None
    words = sentence[after.start : after.end]
    years = YEARS_EARLIER.match(words)
    if years is not None:
        return isoperiods.year_before(chosen.period, by=NUMBERS.get(years[1].lower()) or int(years[1]))
    return isoperiods.year_before(chosen.period) if A_YEAR_EARLIER.match(words) else None


def _nearest(sentence: str, whens: Sequence[When], start: int, end: int) -> When | None:
    """The expression nearest to the quantity that is neither a comparison's nor a reporting verb's."""
    best, best_cost = None, 0
    for when in whens:
        if when.compared or _is_reporting(sentence, when) or _is_elsewhere(sentence, when, start):
            continue
        between = sentence[end : when.start] if when.start >= end else sentence[when.end : start]
        if when.start >= end and OTHERS.search(between):
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
    if origin is not None and (origin.start() >= start or "," in sentence[when.end : start]):
        return True
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


def _of_comparison(sentence: str, whens: Sequence[When], end: int, times: Calendar) -> str | None:
    """ "compared with $3 a year earlier": the document's own period, a year before."""
    after = next((when for when in whens if when.compared and 0 <= when.start - end <= 3), None)
    if after is None:
        return None
    if after.kind == "year" and times.results is not None and A_YEAR_EARLIER.match(sentence[after.start : after.end]):
        return isoperiods.year_before(times.results)
    return after.period


def _inherited(site: Site, times: Calendar, measure: str | None, reported: When | None) -> tuple[str | None, str]:
    if reported is not None and reported.kind in {"month", "quarter", "year"}:
        return reported.period, "period:reported"
    verb = site.predicate
    past = (
        verb.tag in PAST_TAGS
        or (verb.lower in UNCHANGED_PAST and verb.tag != "VBZ")
        or any(child.tag in PAST_TAGS for child in site.tree.children(verb.index))
    )
    if measure in MARKET:
        day = (reported.period if reported is not None and reported.kind == "day" else None) or times.event
        if day is None and times.published is not None and past:
            day = times.published.isoformat()
        return day, "period:market"
    if times.results is not None:
        return times.results, "period:results"
    if past and reported is not None:
        return reported.period, "period:reported"
    if (past or times.is_live) and times.event is not None:
        return times.event, "period:event"
    if not any(node.is_verb or node.tag == "MD" for node in site.tree.nodes):
        return times.event, "period:fragment"
    if times.published is not None and not past:
        return f"{times.published.year:04d}", "period:present"
    return None, "period:none"
