"""The times that a document speaks of: what it reports on, the day of its news, its financial year."""

import re
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property

from claims.extraction.periods import isoperiods
from claims.extraction.periods.datewords import When, whens_in

# No part of four ("by a quarter", "three quarters"), and no magazine ("a fly-fishing quarterly").
QUARTERLY = re.compile(
    r"(?:(?<!\ba )(?<!\bthree )(?<!\bthree-)|(?<=after a ))\bquarter(?!ly\W*$)(?!s? of (?:19|20)\d\d)", re.I | re.M
)
YEAR_BEFORE = re.compile(
    r"\b(?:a year (?:ago|earlier|before)|year[- ]on[- ]year|year[- ]over[- ]year|prior[- ]year|same \w+ last year)\b",
    re.I,
)
TODAY = re.compile(r"^(?:today|tonight|this \w+)$", re.I)
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
YEAR_GIVEN = re.compile(r"(?:19|20)\d\d")
# Words behind which a day lies ahead: "if the river crests on Monday".
AHEAD = re.compile(
    r"\b(?:will|would|could|may|might|if|until|expected|due|scheduled|forecast|planned)\b(?:[^.]|(?<=[ap])\.m\.)*$"
)
RECENT = 10  # days back to which the news of a text goes rather than to what is older
LONGEST_PAST = 92  # days to an event that is told without its year
LIVE_LINE = re.compile(r"^\W{0,4}\d{1,2}[.:]\d\d(?: ?[ap]\.?m\.?)?(?: [A-Z]{3,4})?\b[^\n\d]", re.M | re.I)
LIVE_LINES = 3  # lines that begin with the time of day in a text that follows an event as it happens
REPORT_LENGTH = 500  # characters of a text's beginning that say what period it reports on
ANNUAL = re.compile(
    r"\b(?:annual|full[- ]year|year[- ]end|results|accounts|report|performance|statistics|review|summary)\b", re.I
)
SENTENCE_END = re.compile(r"(?<=[.!?])\s+|\n")
PRICED = re.compile(r"\b(?:price|fare|fee|bill|charge|pay|rent|premium|tariff|toll|ticket)s?\b", re.I)
BEGINS = re.compile(
    r"\b(?:(?:from|as of|effective|starting|beginning|after)(?: on| in)?"
    r"|(?:rises?|up|becomes?|will|dearer|new)\b[^.]{0,80}\b(?:on|in)) [\w ,]{3,20}$",
    re.I,
)
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
    last: str | None = None  # the period of the number before
    of_forecasts: dict[tuple[str, str], str] = field(default_factory=dict)  # the year that a measure was forecast for
    of_measures: dict[tuple[str, str], str] = field(default_factory=dict)  # the period that a measure was last given

    @cached_property
    def results(self) -> str | None:
        """The month or quarter that it reports on."""
        titled = [when for when in whens_in(self.headline, published=self.published) if not when.compared]
        first_line = HEADING.match(self.text)
        heading = whens_in(first_line[0], published=self.published) if first_line is not None else ()
        spans = [when for when in self._whens if when.kind == "span" and REPORTED_MONTHS.fullmatch(when.period)]
        is_of_figures = STATISTICS.search(self._beginning) is not None
        if not RESULTS.search(self._beginning) and not STATISTICS.search(self.headline):
            spans = [when for when in spans if is_of_figures and isoperiods.months_in(when.period) < A_YEAR]
        months = [when for when in self._whens if when.kind != "day"][:1]
        months = [when for when in months if when.kind == "month" and is_of_figures]
        quarters = [when for when in self._whens if when.kind == "quarter"]
        named = [w for w in (*titled, *heading) if w.kind != "year" or ANNUAL.search(self.headline)]
        topics = [*named, *quarters, *spans, *months]
        results = next((when.period for when in topics if _is_complete(when, self.published)), None)
        results = self.fiscal.get(results or "", results)
        if results is None and QUARTERLY.search(self.text) and RESULTS.search(self._beginning):
            return self.last_quarter
        return _by_month(results) if results is not None and STATISTICS.search(self.headline) else results

    @cached_property
    def of_prices(self) -> str | None:
        """The day or month ahead from which a new price holds: "fares rise in January", "bills after 1 April"."""
        if self.published is None:
            return None
        today = self.published.isoformat()
        for sentence in filter(PRICED.search, SENTENCE_END.split(self.text)):
            for when in whens_in(sentence, published=self.published, future=True):
                begins = BEGINS.search(sentence[: when.end])
                if begins is not None and when.period > today and when.kind in {"day", "month"}:
                    return when.period
        return None

    @cached_property
    def compares_years(self) -> bool:
        """Whether it sets what it reports against the year before."""
        return YEAR_BEFORE.search(self.text) is not None

    @cached_property
    def fiscal(self) -> dict[str, str]:
        """Quarters as numbered here, by those of the calendar year: "Q3" where "the quarter ended December 31"."""
        quarters = [when for when in self._whens if when.kind == "quarter" and not when.compared]
        dated = [when for when in quarters if ENDED.search(self._beginning[when.start : when.end])]
        numbered = [when for when in quarters if NUMBERED.search(self._beginning[when.start : when.end])]
        return {numbered[0].period: dated[0].period} if dated and numbered else {}

    @property
    def month(self) -> str | None:
        """The month of publication."""
        return isoperiods.month(self.published.year, self.published.month) if self.published is not None else None

    @property
    def last_quarter(self) -> str | None:
        """The quarter that was complete at publication."""
        if self.published is None:
            return None
        return isoperiods.quarter(*isoperiods.last_quarter(self.published))

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
        events = [when for when in events if self._is_near(when)]
        events = [when for when in events if not AHEAD.search(self._beginning, 0, when.start)]
        dated = [when for when in events if not TODAY.search(self._beginning[when.start : when.end])]
        short = [when.period for when in (*dated, *events) if _is_short(when)]
        recent = isoperiods.day(self.published - timedelta(days=RECENT)) if self.published is not None else ""
        return next((period for period in short if period >= recent), next(iter(short), None))

    def _is_near(self, when: When) -> bool:
        """Whether a day gives its year or lies near: one that "turns two on 3 June" a year ago is still to come."""
        if self.published is None or YEAR_GIVEN.search(self._beginning[when.start : when.end]):
            return True
        return when.period >= isoperiods.day(self.published - timedelta(days=LONGEST_PAST))

    @cached_property
    def _beginning(self) -> str:
        return f"{self.headline}\n{self.text[:REPORT_LENGTH]}"

    @cached_property
    def _whens(self) -> tuple[When, ...]:
        return whens_in(self._beginning, published=self.published)


def _by_month(period: str) -> str:
    """The last month of a year: prices that rose "in the year to August" are told month by month."""
    is_year = REPORTED_MONTHS.fullmatch(period) is not None and isoperiods.months_in(period) == A_YEAR
    return period.rpartition("/")[2] if is_year else period


def _is_complete(when: When, published: date | None) -> bool:
    """Whether a month or quarter lies behind the day of publication, so that results can be of it."""
    is_span = when.kind == "span" and REPORTED_MONTHS.fullmatch(when.period) is not None
    if when.compared or not (is_span or when.kind in {"quarter", "month", "year"}):
        return False
    if published is None:
        return True
    if when.kind == "year":
        return when.period < f"{published.year:04d}"
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
