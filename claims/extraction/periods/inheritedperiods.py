"""The period of a number whose sentence says none: that of its paragraph, of the news, or of the day it is told."""

import re
from datetime import date, timedelta

from claims.extraction.grammar.site import Site
from claims.extraction.grammar.syntax import Relation
from claims.extraction.periods import isoperiods
from claims.extraction.periods.calendars import Calendar
from claims.extraction.periods.datewords import When, whens_in
from claims.extraction.vocabulary.wordlists import word_set

MARKET = frozenset({"share price"})
PAST_TAGS = frozenset({"VBD", "VBN"})
UNCHANGED_PAST = word_set("put cut hit set shut shed cost let split spread hurt")
# What somebody is or does from year to year, and not on the day of the news: "which runs 41 branches".
STANDING = word_set("run operate employ own serve handle sell make use cost charge offer cover manage include")
JOB_CUT = "job cut"  # is told when it is announced
# What is said of these in the present is of the day, and of no quarter that the text reports on.
AT_PRESENT = word_set(
    "job post position role vacancy employee worker staff person people price fare fee cost backlog fine penalty site"
    " store shop plant factory country publisher"
)
KEEPING = frozenset({"employ", "operate", "run", "own"})  # what a firm's results are not of
SO_FAR = re.compile(r"\b(?:so far|already|to date|as yet)\b(?! (?:this|in|of))", re.I)
# A sentence that goes on from the one before: "Those labs used 5 accounts", "They held 7".
GOES_ON = re.compile(r"\W{0,3}(?:Of )?(?:those|these|they|together|that|this|it|the two)\b", re.I)
LONG = frozenset({"month", "quarter", "year", "span"})
NOW = re.compile(r"\b(?:now|today|currently|still)\b", re.I)
DAY_BEFORE = re.compile(r"\bthe (?:day before|previous day)\b", re.I)
ON_THE_DAY = re.compile(r"\bon the day\b", re.I)
TRADED = re.compile(r"\b(?:shares?|stock|closed)\b", re.I)
FULL_DAY = re.compile(r"\d{4}-\d\d-\d\d")
SATURDAY = 5
REACH = 600  # characters before a sentence within which a time is looked for
NEWS_DAYS = 3  # between the day of the news and its report


def inherited(
    site: Site, sentence: str, times: Calendar, *, measure: str | None, reported: When | None
) -> tuple[str | None, str]:
    """The period of a quantity that no expression of time in its sentence gives, and the rule that found it.

    ``reported`` is when the sentence says that it was told.
    """
    if reported is not None and reported.kind in {"month", "quarter", "year"}:
        return reported.period, "period:reported"
    past = is_past(site)
    if (measure or "").endswith(JOB_CUT):
        return _day_of_news(times) or times.month, "period:announced"
    if measure in MARKET:
        return _day_of_trade(site, sentence, times, reported, past=past), "period:market"
    if times.results is not None and not _is_now(site, measure, past=past):
        return times.results, "period:results"
    if times.published is not None and SO_FAR.search(sentence):
        return times.published.isoformat(), "period:present"
    had = any(child.lower in {"had", "'d", "’d"} for child in site.tree.children(site.predicate.index))
    if past and reported is not None and not (had and times.event is not None):
        return reported.period, "period:reported"
    is_fragment = not any(node.is_verb or node.tag == "MD" for node in site.tree.nodes)
    if is_fragment or (past and GOES_ON.match(sentence)):
        told = next((when for when in reversed(whens_before(site, times, paragraph=True)) if _tells(when)), None)
        if told is not None:
            return told.period, "period:paragraph"
    if past and not had and not NOW.search(sentence):
        long = _told_of_the_last(site, times)
        if long is not None:
            return long, "period:paragraph"
    if (past or times.is_live) and times.event is not None:
        return times.event, "period:event"
    if is_fragment:
        return times.event or times.month, "period:fragment"
    if times.published is None:
        return None, "period:none"
    return (_news(site, times), "period:news") if past else (_present(site, times), "period:present")


def _is_now(site: Site, measure: str | None, *, past: bool) -> bool:
    """Whether a number beside results is none of them: what people or prices are at present."""
    if site.predicate.lemma in KEEPING and not past:
        return True
    return not AT_PRESENT.isdisjoint((measure or "").split(" ")) and not has_happened(site)


def whens_before(site: Site, times: Calendar, *, paragraph: bool = False) -> tuple[When, ...]:
    """The expressions of time that stand before the sentence of a quantity, in its paragraph or at all."""
    text, end = site.document.text, site.position(site.tree.nodes[0])
    start = max(0, end - REACH)
    if paragraph:
        start = max(start, text.rfind("\n", start, end) + 1)
    return whens_in(text[start:end], published=times.published)


def _told_of_the_last(site: Site, times: Calendar) -> str | None:
    """The month, quarter or year that the paragraph told of the number before: "made 5 last year. It lost 2"."""
    told = [when for when in whens_before(site, times, paragraph=True) if _tells(when)]
    if not told or told[-1].kind not in LONG or told[-1].period != times.last or times.published is None:
        return None
    return None if isoperiods.is_after(told[-1].period, times.published) else told[-1].period


def _tells(when: When) -> bool:
    return when.kind != "since" and not when.compared


def is_past(site: Site) -> bool:
    """Whether the verb of a number tells of the past."""
    verb = site.predicate
    return (
        verb.tag in PAST_TAGS
        or (verb.lower in UNCHANGED_PAST and verb.tag != "VBZ")
        or any(child.tag in PAST_TAGS for child in site.tree.children(verb.index))
    )


def has_happened(site: Site) -> bool:
    """Whether the verb of a number is in the past tense, its helping verb or, bare of one, its participle."""
    verb = site.predicate
    helping = [node.tag for node in site.tree.children(verb.index, Relation.AUXILIARY, Relation.COPULA)]
    return verb.tag == "VBD" or (verb.tag == "VBN" and "VBD" in (helping or ["VBD"]))


def _day_of_trade(site: Site, sentence: str, times: Calendar, reported: When | None, *, past: bool) -> str | None:
    """The day on which shares moved: that of the sentence before which tells of shares, or of the news."""
    day = _told_day(site, sentence, times, reported, past=past)
    if day is None or times.published is None or not FULL_DAY.fullmatch(day):
        return day
    when = date.fromisoformat(day)
    if when.weekday() < SATURDAY:
        return day
    told = times.published if times.published.weekday() < SATURDAY else isoperiods.weekday_before(when, SATURDAY - 1)
    return isoperiods.day(told)  # nothing is traded at weekends


def _told_day(site: Site, sentence: str, times: Calendar, reported: When | None, *, past: bool) -> str | None:
    if DAY_BEFORE.search(sentence) and times.published is not None:
        known = next((w.period for w in reversed(whens_before(site, times)) if w.kind == "day"), None)
        return isoperiods.day_before(known) if known is not None else None
    if reported is not None and reported.kind == "day":
        return reported.period
    begins = site.position(site.tree.nodes[0])
    before = site.document.text[max(0, begins - REACH) : begins].rpartition("\n")[2].rstrip().rpartition(". ")[2]
    told = whens_in(before, published=times.published) if TRADED.search(before) else ()
    if told and told[-1].kind == "day" and not before.startswith(("'s", "’s"), told[-1].end):
        return told[-1].period  # "Its shares slid 3% on Thursday. Those of Norvik fell 7%"
    if times.published is not None and (past or ON_THE_DAY.search(sentence)):
        return _day_of_news(times) or times.published.isoformat()
    return times.event


def _news(site: Site, times: Calendar) -> str | None:
    """What is told in the past without a day: of the day of publication where a text begins with it, else its month."""
    if times.published is None:
        return None
    begins = site.position(site.tree.nodes[0])
    is_lead = begins - site.offset < REACH and "\n" not in site.document.text[site.offset : begins]
    return times.published.isoformat() if is_lead else times.month


def _present(site: Site, times: Calendar) -> str | None:
    """What is: on the day of the news where it is of these days, and for what somebody does year by year its month."""
    if times.published is None:
        return None
    if site.predicate.lemma in STANDING:
        return times.month
    return _day_of_news(times) or times.published.isoformat()


def _day_of_news(times: Calendar) -> str | None:
    """The day that a text tells of, where that is one of the last before it."""
    if times.event is None or times.published is None:
        return None
    return times.event if times.event >= isoperiods.day(times.published - timedelta(days=NEWS_DAYS)) else None
