"""Which expression of time in a sentence is nearest to a number, and which are of something else."""

import re
from collections.abc import Sequence

from claims.extraction.periods.datewords import When
from claims.extraction.vocabulary.reportverbs import SAY_FORMS

WORD = re.compile(r"[\w’']+")
# "a survey released on Monday", but "four men were released on Monday"
PUBLISHED = re.compile(
    r"(?<!were )(?<!was )(?<!been )\b(?:published|released|issued|unveiled|filed|presented|announced)(?: on)? $"
)
ADJECTIVE = re.compile(r"(?:[’']s)?\s+(?:report|statement|announcement|update|survey|hearing|interim|notice|meeting)\b")
# "told investors in May"
TOLD = re.compile(r"\b(?:told|informed|wrote to) (?:(?!that\b)[\w.’'-]+ ){1,4}$")
TOLD_REACH = 60  # characters before a time in which it is told to somebody
PUBLISHED_REACH = 24  # characters before a time in which such a word stands
FORECAST_MADE = re.compile(r"\s+(?:forecast|estimate|outlook|guidance)\b")  # "its September forecast" is of the year
REPORTS_AFTER = re.compile(r"\s+(?:said|reported|announced|posted|unveiled|confirmed|warned|disclosed)\b")
OF_A_NOUN = re.compile(r"\s+(?!(?:that|it|its|they|the|a|an|of|in|to|for|and|as|when)\b)[a-z]{3,}")
CLAUSE_BREAK = re.compile(r";|, (?:but|while|whereas|and)\b|\bwhile\b|\bwhereas\b|, (?:which|who|when|because|as)\b")
# What a name is told by: "the dam, completed in 1964", "the bank, founded in 1868, made 5".
ORIGIN = re.compile(
    r", (?:which (?:was|were|had been) )?(?:first |itself )?(?:completed|built|founded|opened|established|launched"
    r"|created|formed|commissioned|dating|set up|born)\b[^,;]*$"
)
ASIDE = re.compile(r", (?:which|who|whose|where)\b(?:[^,;]|(?<=\d),(?=\d))*$")  # up to a time that closes it
# "the rival that beat it to a contract this spring, rose 2%"
APPOSITION = re.compile(r", (?:the|an?|its|his|her|their) (?:[\w’'-]+ ){1,4}(?:that|which|who) [^,;]*$")
REASON = re.compile(r",? (?:after(?! \W?\d)|because|when|as(?! a whole)) ")  # "reeling last night after 5 million left"
OTHERS = re.compile(
    r", (?:after|following) (?:an?|its|the) [^,;]{0,30}\d|"  # "3.8% higher, after a fall of 7.4% on Friday"
    r"\b(?:(?:up|down) from|compare[ds] (?:with|to)|against|versus) [^;]*"
    r"(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|third|quarter|fifth|tenth)\b)"
    r"|, (?:after|from) (?:about |around |some |nearly |just )*[$€£]?\d"  # "about 2.4bn, after 2.7bn in 2025"
    r"|\b(?:higher|lower|wider|narrower|larger|smaller|bigger|better|worse|fewer|greater) than\b"
    r"|\b(?:percent|per cent|%|points?) (?:more|less) than\b|\bfraction of what\b"
)
# What a time only ranks: "its worst day since 2019".
RANKED = re.compile(r"\b(?!(?:test|rest|west|interest)\b)(?:\w+est|worst|most|least|first|last)\b[^,;]{0,40}$", re.I)
# "the worst day since the listing in 2015"
SINCE_AN_EVENT = re.compile(r"\bsince (?:[\w’'-]+ ){1,12}(?:of|in|on) $", re.I)
# "its second rise this year"
ORDINAL = re.compile(r"\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth) [^,;]{0,30}$", re.I)
# "€2.4bn, after €2.7bn in 2025, and a margin of 11%": the time of what something is compared with.
FORMER = re.compile(r"\b(?:after|against|versus|compared (?:with|to)|(?:up|down) from) [^,;]*\d[^,;]{0,14}$")
MOVED_TO = re.compile(r"\b(?:to|for|onto|ahead of)(?: the)?\s*$")
BREAK_PENALTY = 80
BEFORE_PENALTY = 5


def nearest(sentence: str, whens: Sequence[When], start: int, end: int) -> When | None:
    """The expression nearest to the quantity that is neither a comparison's nor a reporting verb's."""
    best, best_cost = None, 0
    for when in whens:
        if when.compared or is_reporting(sentence, when) or _is_elsewhere(sentence, when, start):
            continue
        between = sentence[end : when.start] if when.start >= end else sentence[when.end : start]
        if when.start >= end and OTHERS.search(between):
            continue  # "31 percent, up from 22 percent in 2024"
        cost = len(between) + BREAK_PENALTY * len(CLAUSE_BREAK.findall(between))
        cost += BEFORE_PENALTY if when.end <= start else 0
        if best is None or cost < best_cost:
            best, best_cost = when, cost
    return best


def labels_another(sentence: str, when: When) -> bool:
    """ "9.4 per cent (2024: 7.1 per cent)": a time in brackets is of the number behind it."""
    return sentence.startswith("(", when.start - 1) and sentence.startswith(":", when.end)


def _is_elsewhere(sentence: str, when: When, start: int) -> bool:
    """Whether a time is that of an aside before the quantity, or of what something is moved to ("Monday's boats")."""
    before, after = sentence[: when.start], sentence[when.end :]
    origin = ORIGIN.search(before)
    is_this_year = sentence[when.start : when.end].lower() == "this year"
    if (when.kind == "since" and RANKED.search(before)) or (is_this_year and ORDINAL.search(before)):
        return True
    if "since " in before and SINCE_AN_EVENT.search(before):
        return True
    if when.end <= start and FORMER.search(before) and "," in sentence[when.end : start]:
        return True
    if origin is not None and (origin.start() >= start or "," in sentence[when.end : start]):
        return True
    if before.endswith("(") and after.startswith(":") and ")" in sentence[when.end : start]:
        return True  # "9.4 per cent (2024: 7.1 per cent), or NOK 88 billion"
    if when.end <= start and after.startswith(",") and (ASIDE.search(before) or APPOSITION.search(before)):
        return True
    if when.end <= start and REASON.match(after):
        return True
    return after[:2] in {"'s", "’s"} and MOVED_TO.search(before) is not None


def is_reporting(sentence: str, when: When) -> bool:
    """Whether an expression only says when something was said ("said on Tuesday", "told reporters on Friday")."""
    before = WORD.findall(sentence[max(0, when.start - 40) : when.start])
    near = [
        word.lower()
        for word in before[-4:]
        if word.lower() not in {"on", "in", "a", "statement", "reporters", "late", "early"}
    ]
    if ADJECTIVE.match(sentence[when.end : when.end + 16]) or PUBLISHED.search(
        sentence, max(0, when.start - PUBLISHED_REACH), when.start
    ):
        return True
    if TOLD.search(sentence, max(0, when.start - TOLD_REACH), when.start):
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
