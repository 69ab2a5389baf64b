"""What tells two figures of the same measure apart, as "axis:value": session, listing, basis, scope and the like."""

import re

from claims.extraction.quantity import Quantity

NEAR = 90  # characters around a quantity in which a qualifier is its own

# Axis, value and the words that say it. Each row needs its words in the clause of the quantity.
TABLE: tuple[tuple[str, str, str], ...] = (
    ("session", "after-hours", r"after[- ]hours|post[- ]market|extended trad\w+|after the (?:close|bell)"),
    ("session", "premarket", r"pre-?market|before the bell|before the open"),
    ("session", "intraday",
        r"intraday|at (?:its|their) (?:lowest|highest|worst|best|low|high|peak)|in (?:early|late|morning|afternoon"
        r"|midday) trad\w+|at one point|as much as|session "
        r"(?:low|high)|during (?:the|a) (?:session|day)|(?:at|from) the open"),
    ("session", "close",
        r"at (?:the )?close|by the close|(?:closed|closing|settled|finished|ended) (?:the day )?(?"
        r":\w+ ){0,2}(?:down|up|at|lower|higher|[\d$£€])|[’']s close|close of (?:trading|trade)"),
    (
        "basis", "year-on-year",
        r"year[- ](?:on|over)[- ]year|y[/-]?o[/-]?y|"
        r"(?:from|than|compared with|versus|on|against) (?:a|the same \w+|the) ?(?:year"
        r"|\w+ a year) (?:earlier|ago|before)|"
        r"annually|on the year|on year|"
        r"(?:from|on|than|with) the same (?:period|quarter|month|week|time) (?:of |in )?(?:last year"
        r"|a year \w+|20\d\d|the (?:previous|prior) year)|"
        r"from a year earlier|than a year ago|year earlier",
    ),
    (
        "basis", "quarter-on-quarter",
        r"quarter[- ](?:on|over)[- ]quarter|q[/-]?o[/-]?q|"
        r"(?:from|than|on|with|versus) the (?:previous|prior|preceding|first|second|third|fourth) quarter|"
        r"sequentially|sequential",
    ),
    ("basis", "month-on-month",
        r"month[- ](?:on|over)[- ]month|m[/-]?o[/-]?m|(?:from|than|on|with) the (?:previous|prior) "
        r"month|from a month earlier|on the month"),
    ("basis", "week-on-week", r"week[- ](?:on|over)[- ]week|from the (?:previous|prior) week|from a week earlier"),
    ("scope", "cumulative",
        r"cumulative(?:ly)?|in total|to date|so far|since the start of|since records began|since "
        r"launch|altogether|all told|running total"),
    ("scope", "new",
        r"\bnew(?:ly)? (?:case|death|user|subscriber|customer|infection|order|job)s?\b|net (?:new|"
        r"additions)|\badditional\b|a further|another\b"),
    ("region", "world", r"worldwide|globally|global(?= )|around the world|across the world"),
    ("adjusted", "yes",
        r"(?<!un)(?<!un-)adjusted|excluding (?:items|one-offs|exceptional items)|non-gaap|underlying|"
        r"like-for-like|same-store|comparable sales|organic(?:ally)?"),
    ("price", "constant", r"constant[- ]currency|at constant currencies|in real terms|inflation-adjusted"),
    ("debt", "including", r"including (?:the )?(?:assumed )?debt|with debt"),
    ("debt", "excluding", r"excluding (?:the )?debt|before debt"),
    ("cadence", "monthly", r"monthly|a month|per month|each month|every month|\bMAUs?\b"),
    ("cadence", "daily", r"(?<!the )daily|a day|per day|each day|every day|\bDAUs?\b"),
    ("cadence", "weekly", r"weekly|a week|per week|each week|every week"),
    ("stage", "preliminary", r"preliminary|provisional|flash (?:estimate|reading)|initial (?:estimate|count)|interim"),
    ("stage", "final", r"final (?:analysis|count|estimate|reading|results?)|revised (?:up|down|from|to)"),
    ("tax", "before", r"pre-?tax|before tax"),
    ("tax", "after", r"after tax|post-tax"),
    ("listing", "Hong Kong", r"Hong Kong(?:-listed| shares| trading| trade| listing|-traded)|in Hong Kong"),
    ("listing", "New York",
        r"New York(?:-listed| shares| trading| trade| listing|-traded)|in New York|U\.?S\.?-listed|(?"
        r":American )?depositary receipts|ADRs?\b"),
    ("listing", "London", r"London(?:-listed| shares| trading| trade| listing)"),
    ("listing", "Shanghai", r"Shanghai(?:-listed| shares| trading| trade)|in Shanghai"),
    ("listing", "Shenzhen", r"Shenzhen(?:-listed| shares| trading| trade)|in Shenzhen"),
    ("listing", "Frankfurt", r"Frankfurt(?:-listed| shares| trading| trade)|in Frankfurt"),
    ("listing", "Tokyo", r"Tokyo(?:-listed| shares| trading| trade)"),
)  # fmt: skip
CASED_AXES = frozenset({"listing"})
ONLY_FOR = {
    "session": frozenset({"share price", "price", "inflation", "index"}),
    "listing": frozenset({"share price"}),
}
COMPILED = tuple(
    (
        axis,
        value,
        re.compile(rf"\b(?:{words})", 0 if axis in CASED_AXES else re.I),
    )
    for axis, value, words in TABLE
)
# Most clauses have none of them, which one search of the clause in lower case tells, at a fraction of what a search
# that ignores case costs.
ANY = re.compile(rf"\b(?:{'|'.join(words for _, _, words in TABLE).lower()})")
CLAUSE_END = re.compile(r";|, (?:while|but|whereas|and (?=\w+ (?:was|were|fell|rose|had)))|\bwhile\b")


def qualifiers_of(sentence: str, quantity: Quantity, *, measure: str | None) -> tuple[str, ...]:
    """The qualifiers that the words near a quantity say, sorted; one value for each axis, the nearest."""
    before = CLAUSE_END.split(sentence[max(0, quantity.start - NEAR) : quantity.start])[-1]
    after = CLAUSE_END.split(sentence[quantity.end : quantity.end + NEAR])[0]
    found: dict[str, tuple[int, str]] = {}
    if not (ANY.search(before.lower()) or ANY.search(after.lower())):
        return ()
    for axis, value, pattern in COMPILED:
        if axis in ONLY_FOR and measure not in ONLY_FOR[axis]:
            continue
        distances = [len(before) - match.end() for match in pattern.finditer(before)]
        distances += [match.start() for match in pattern.finditer(after)]
        if distances and (axis not in found or min(distances) < found[axis][0]):
            found[axis] = (min(distances), value)
    return tuple(sorted(f"{axis}:{value}" for axis, (_, value) in found.items()))
