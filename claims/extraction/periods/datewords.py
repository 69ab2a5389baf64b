"""Expressions of time in a sentence, each resolved against the day of publication."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from claims.extraction.periods import isoperiods
from claims.extraction.periods.dateresolvers import (
    ago_period,
    before_last_period,
    day_period,
    end_of_month_period,
    following_year_period,
    iso_period,
    month_of_year_period,
    month_period,
    next_of_pair_period,
    relative_day_period,
    relative_unit_period,
    weekday_of_week_period,
    weekday_period,
    weekdays_period,
    weekend_period,
    year_period,
    year_so_far_period,
)
from claims.extraction.periods.spanresolvers import (
    days_period,
    decade_period,
    feast_period,
    first_months_period,
    fiscal_year_period,
    half_period,
    month_quarter_period,
    months_to_period,
    part_of_year_period,
    past_period,
    quarter_period,
    season_period,
    span_period,
)

MONTH = (
    r"(?:(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
)
YEAR = r"(?:19|20)\d\d"
DAY = r"(?:[12]?\d|3[01])(?:st|nd|rd|th)?"
WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
COUNT = r"(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a|an|couple of|few)"


@dataclass(frozen=True, slots=True)
class When:
    """An expression of time at text[start:end]; ``period`` is ISO 8601. ``kind`` says how exact: day, week, month,
    quarter, season, year, span, since; ``compared`` is set where it is only what something is compared with."""

    start: int
    end: int
    period: str
    kind: str
    compared: bool = False


Resolver = Callable[[re.Match[str], "date | None", bool], "tuple[str, str] | None"]


@lru_cache(maxsize=256)
def whens_in(text: str, *, published: date | None, future: bool = False) -> tuple[When, ...]:
    """All expressions of time, in order, the longest where they overlap; none that need a missing date."""
    cues = {match.lastgroup for match in ANY_CUE.finditer(text.lower())}
    found: list[When] = []
    for cue, pattern, resolve in PATTERNS:
        if cue not in cues:
            continue
        for match in pattern.finditer(text):
            if any(match.start() < other.end and other.start < match.end() for other in found):
                continue
            if LOWER_MONTH.search(match.group()):  # "may" and "march" are verbs too
                continue
            if MONTH_ALONE.fullmatch(match.group()) and CONTRACT.match(text, match.end()):
                continue  # "May London cocoa", "the March contract": what is traded, not when
            resolved = resolve(match, published, future)
            if resolved is not None:
                compared = _is_compared(text, match) and not _is_start(text, match, resolved[0], published)
                found.append(When(match.start(), match.end(), *resolved, compared=compared))
    return tuple(sorted(found, key=lambda when: when.start))


# A word that each pattern of PATTERNS cannot do without, by its key there; a look for all of them spares most searches.
CUES = {
    "month": r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?",
    "weekday": r"monday|tuesday|wednesday|thursday|friday|saturday|sunday",
    "day": r"yesterday|today|tonight|tomorrow|night|overnight|morning|afternoon|evening",
    "weekend": r"weekend",
    "numbered": r"q[1-4]|[1-4]qx? ?(?:20)?\d\d|h[12]|fy(?:\d\d)*",
    "half": r"half",
    "season": r"spring|summer|autumn|winter",
    "feast": r"christmas|new year[’']s eve",
    "unit": r"days?|weeks?|fortnight|months?|quarters?|years?|decades?",
    "year": r"(?:19|20)\d\d[efs]?",
    "since": r"since",
    "ago": r"ago|earlier|before",
    "next": r"next",
}
ANY_CUE = re.compile(rf"\b(?:{'|'.join(f'(?P<{cue}>{words})' for cue, words in CUES.items())})\b")  # in lower case
LOWER_MONTH = re.compile(r"\b(?:may|march)\b")


def _is_compared(text: str, match: re.Match[str]) -> bool:
    """Whether a time is only what something is compared with."""
    before = text[max(0, match.start() - 40) : match.start()]
    if COMPARED.search(before) or (match.group().lower().startswith("from ") and CHANGED.search(before)):
        return True
    if AGO.search(match.group()):
        return CUE.search(text[: match.start()]) is not None  # "a fire two years ago cost it $5 million"
    return COMPARISON.search(match.group()) is not None


def _is_start(text: str, match: re.Match[str], period: str, published: date | None) -> bool:
    """ "£650 million a year from 2028": what is to come begins then, and is compared with nothing."""
    is_ahead = published is not None and period > published.isoformat()
    return is_ahead and text[: match.start()].lower().endswith("from ")


COMPARED = re.compile(
    r"\b(?:than|compare[ds] (?:with|to)|versus|vs\.?|against|(?:up|down|more|less|fewer|higher|lower|rise|fall|gain"
    r"|drop|increase|decrease) on)(?: in| for| at| during| on)?(?: the)?(?: same| corresponding| equivalent)?"
    r"(?: [a-z][a-z-]*)?(?: of| in| a)? $|\bfrom(?: the)?(?: same)?(?: of| in| a)? $|\bsame \w+ (?:of |in |a )?$"
    r"|\bas (?:many|much|often|high|low) as (?:(?:in|for|during) )?(?:(?:the whole|all) of )?$"
    r"|\b(?:compare[ds] (?:with|to)|versus|against) (?:the )?[$€£]?\d[\d.,]*(?:%|[a-z]{1,2})?"
    r"(?: (?:million|billion|per cent|percent))? (?:of|in) $",
    re.I,
)
CHANGED = re.compile(
    r"\b(?:up|down|higher|lower|more|fewer|less|unchanged|changed|rose|risen|fell|fallen|rise|fall|increase|decrease"
    r"|drop|dropped|jump|jumped|grew|growth)\b[^,;.]{0,24}$",
    re.I,
)
MONTH_ALONE = re.compile(MONTH, re.I)
CONTRACT = re.compile(
    r"(?:[- ]delivery)?(?: (?:[A-Z]\w+|crude|raw|white|spot|soft|hard|red))? "
    r"(?:futures|contracts?|delivery|Brent|WTI|crude|cocoa|coffee|sugar|wheat|corn|soy\w*|cotton|gold|copper|arabica"
    r"|robusta|palm|rubber|canola|rapeseed|oats|cattle|hogs|gasoline|gas|oil)\b"
)
AGO = re.compile(r"^(?!an? |one ).*\bago$", re.I)  # "a year ago" nearly always compares
CUE = re.compile(
    r"\b(?:than|compared|versus|vs|against|from|up|down|since|unchanged|rose|risen|fell|fallen|grew|grown|rise|fall"
    r"|increased?|decreased?|drop(?:ped)?|declined?|jump(?:ed)?|doubled|halved|in line|same|while|worse|better|twice"
    r"|times|as)\b",
    re.I,
)
COMPARISON = re.compile(r"\b(?:earlier|ago|before(?! (?:last|yesterday|christmas|new))|previous|prior)\b", re.I)


def _since(match: re.Match[str], published: date | None, future: bool) -> tuple[str, str] | None:
    inner = next(iter(whens_in(match["rest"], published=published)), None)
    if inner is None or "/" in inner.period:
        return None
    return f"{inner.period}/{isoperiods.day(published) if published else '..'}", "since"


def _p(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


# Each with its key in CUES.
PATTERNS: tuple[tuple[str, re.Pattern[str], Resolver], ...] = (
    ("month", _p(
        rf"\b(?:between|from) (?P<d1>{DAY} )?(?P<m1>{MONTH}) ?(?P<y1>{YEAR})? (?:and|to|until|through) "
        rf"(?P<d2>{DAY} )?(?P<m2>{MONTH})(?:,? (?P<year>{YEAR}))?\b"), span_period),
    ("month", _p(
        rf"\b(?P<m1>{MONTH})(?P<d1>X)?(?P<y1>X)? ?(?:–|-|to|through) ?(?P<m2>{MONTH})(?P<d2>X)?(?:,? (?"
        rf"P<year>{YEAR}))?\b"), span_period),
    ("month", _p(
        rf"\b(?:on |from )?(?P<d1>\d{{1,2}}) ?(?:and|to|–|-) ?(?P<d2>\d{{1,2}}) (?P<month>{MONTH})(?:,?"
        rf" (?P<year>{YEAR}))?\b"), days_period),
    ("month", _p(
        rf"\b(?:(?P<count>{COUNT}) )?(?P<unit>months?|quarter|half-year|half|year) (?:to|ended|ending|"
        rf"through|to the end of|that ended(?: on| in)?|ended on)(?: the end of| on)? (?:{DAY} )?(?"
        rf"P<month>{MONTH})(?: {DAY})?(?:,? (?P<year>{YEAR}))?\b"), months_to_period),
    ("since", _p(
        rf"\bsince (?P<rest>(?:the )?(?:end of |start of |beginning of |last |early |late |mid-)?(?"
        rf":{DAY} )?(?:{MONTH}(?: {DAY})?(?:,? {YEAR})?|{WEEKDAY}|{YEAR}))\b"), _since),
    ("month", _p(
        rf"\b(?:between|from) (?P<m1>{MONTH}) (?P<d1>{DAY})(?:,? (?P<y1>{YEAR}))? (?:and|to|until|through) "
        rf"(?P<m2>{MONTH}) (?P<d2>{DAY})(?:,? (?P<year>{YEAR}))?\b"), span_period),
    ("year", _p(r"\b(20\d\d)-(\d\d)-(\d\d)\b"), iso_period),
    ("month", _p(
        rf"\b(?:(?:in|by|during|of|early|late|mid|until|from) )?(?P<month>{MONTH}) (?:of )?(?P<which>last|this|next) "
        r"year\b"), month_of_year_period),
    ("month", _p(rf"\b(?P<month>{MONTH}) (?P<day>{DAY})\b(?!,\d{{3}})(?:,? (?P<year>{YEAR}))?"), day_period),
    ("month", _p(rf"\b(?P<day>{DAY}) (?:of )?(?P<month>{MONTH})(?:,? (?P<year>{YEAR}))?\b"), day_period),
    ("unit", _p(
        r"\b(?:in )?(?:the )?(?P<ordinal>first|second|third|fourth|final)[- ](?P<part>quarter|half) of (?:the )?"
        r"(?P<which>last|previous|this|next) year\b"), part_of_year_period),
    ("month", _p(rf"\b(?P<month>{MONTH}) quarter\b"), month_quarter_period),
    ("feast", _p(
        r"\b(?P<to>at|over|on|by|before|after|around|last|this|next) "
        r"(?P<feast>Christmas|New Year[’']s Eve)\b(?! (?-i:[A-Z]))"), feast_period),
    ("ago", _p(r"\bthe (?P<unit>day) before yesterday\b"), before_last_period),
    ("ago", _p(r"\bthe (?P<unit>week|month|year) before last\b"), before_last_period),
    ("unit", _p(r"\b(?:year to date|in the year so far|so far in the year)\b"), year_so_far_period),
    ("weekday", _p(rf"\b(?P<weekday>{WEEKDAY}) (?:of )?(?P<which>last|this|next) week\b"), weekday_of_week_period),
    ("year", _p(r"\b(?P<decade>(?:19|20)\d0)s\b"), decade_period),
    ("unit", _p(
        rf"\b(?P<ordinal>first|second|third|fourth|final|1st|2nd|3rd|4th)(?: fiscal)?[- ]quarter(?"
        rf"P<digit>X)?(?: (?:of |in )?(?:fiscal )?(?P<year>{YEAR}))?"), quarter_period),
    # "Q2. Will it rain?" is a question at the beginning of its line.
    ("numbered", _p(
        r"(?:(?<=[^\n])|(?!Q[1-4][.:)]))"
        rf"\bQ(?P<digit>[1-4])(?P<ordinal>X)?(?:[ /-]?(?P<year>{YEAR}|[’']\d\d|\d\d(?=[):])))?\b"), quarter_period),
    ("numbered", _p(r"\b(?P<digit>[1-4])Q(?P<ordinal>X)? ?(?P<year>(?:20)?\d\d)\b"), quarter_period),
    ("unit", _p(rf"\bfirst (?P<count>{COUNT}) months(?: of (?:the year|this year|(?P<year>{YEAR})))?"),
        first_months_period),
    ("half", _p(
        rf"\b(?P<ordinal>first|second)[- ]half(?P<digit>X)? (?:of (?:the year|(?P<year>{YEAR}))|profit|"
        rf"results?|revenue|sales)"), half_period),
    ("half", _p(
        r"\b(?P<ordinal>first|second)-half(?P<digit>X)?(?P<year>X)?(?= (?:[a-z-]+ ){0,2}(?:profits?|results?|revenues?"
        r"|sales|earnings|loss|turnover|income|output|deliveries)\b)"), half_period),
    ("half", _p(r"\bin the (?P<ordinal>first|second) half(?P<digit>X)?(?P<year>X)?\b(?! of)"), half_period),
    ("numbered", _p(rf"\bH(?P<digit>[12])(?P<ordinal>X)?(?: ?(?P<year>{YEAR}|\d\d(?=[):])))?\b"), half_period),
    ("unit", _p(
        rf"\b(?:in|over|during|for) the (?:past|last|previous) (?P<count>{COUNT}) (?P<unit>days?|weeks?"
        rf"|months?|quarters?|years?|decades?)\b"), past_period),
    ("ago", _p(
        rf"\b(?P<count>{COUNT}) (?P<unit>days?|weeks?|fortnight|months?|quarters?|years?|decades?) (?:ago|"
        rf"earlier|before)\b"), ago_period),
    ("ago", _p(r"\b(?P<count>the) (?P<unit>year) (?:before|earlier)\b(?! last)"), ago_period),
    ("weekday", _p(rf"\b(?:between|from) (?P<first>{WEEKDAY}) (?:and|to|until|through) (?P<last>{WEEKDAY})\b"),
        weekdays_period),
    ("weekday", _p(rf"\b(?P<which>last|next|this)? ?(?P<weekday>{WEEKDAY})\b"), weekday_period),
    ("day", _p(
        r"\b(?:yesterday|today|tonight|tomorrow|last night|overnight|this (?:morning|afternoon|"
        r"evening))\b"), relative_day_period),
    ("weekend", _p(r"\b(?:(?P<which>this|last|next) |the |at the |over the )weekend\b"), weekend_period),
    ("unit", _p(r"\bthe (?:next|following) year\b"), following_year_period),
    ("unit", _p(
        r"\b(?P<which>this|last|next|the previous|the coming|previous|the current|the preceding) "
        r"(?:financial |fiscal |calendar |business )?(?P<unit>week|month|quarter|year)\b"
        r"(?! of (?:the|its|their|his|her)\b)"), relative_unit_period),
    ("next", _p(r"\bnext(?=[.,;)]|$)"), next_of_pair_period),
    ("month", _p(
        rf"\b(?:at|by) (?:the )?end(?: of |-)(?P<month>{MONTH})(?:,? (?P<year>{YEAR}))?\b"), end_of_month_period),
    ("season", _p(
        rf"\b(?:(?P<which>last|next|this|in|the|of) )(?:the )?(?P<season>spring|summer|autumn|winter)(?"
        rf": of (?P<year>{YEAR}))?\b"), season_period),
    ("month", _p(
        rf"\b(?:(?:in|by|during|for|of|since|early|late|mid|until|from) )?(?P<month>{MONTH})(?: (?"
        rf":of )?(?P<year>{YEAR}))?(?!(?<=\bMay)[\w ]*\b(?:be|have|cost|reach)\b)"), month_period),
    ("numbered", _p(r"\bFY ?(?P<year>(?:20)?\d\d)(?P<next>[-–/]\d\d)?\b"), fiscal_year_period),
    ("year", _p(rf"(?<![\d.,$£€#/-])\b(?P<year>{YEAR})(?P<next>[-–/]\d\d)\b(?![\d,.]*\d|[/-]\d|%)"),
        fiscal_year_period),
    ("year", _p(rf"\b(?:end|mid|early|late)-(?P<year>{YEAR})\b"), year_period),
    ("year", _p(rf"(?<![\d.,$£€#/-])\b(?P<year>{YEAR})[eEfF]?\b(?![\d,.]*\d|[/-]\d|%)"), year_period),
)  # fmt: skip
