"""Shares that have a name of their own: of trains on time the punctuality, of pupils who passed the pass rate."""

import re

from claims.extraction.grammar.site import Site
from claims.extraction.grammar.topics import speaks_of

# By what those do or suffer whom a share counts.
RATES = {
    "pass": "pass rate", "passed": "pass rate", "survive": "survival rate", "vaccinated": "vaccination rate",
    "immunise": "vaccination rate", "immunize": "vaccination rate", "respond": "response rate",
    "reoffend": "reoffending rate", "convicted": "conviction rate", "recycled": "recycling rate",
    "approved": "approval rate", "graduate": "graduation rate", "admitted": "acceptance rate",
    "accepted": "acceptance rate", "occupied": "occupancy rate", "unemployed": "unemployment rate",
    "jobless": "unemployment rate",
}  # fmt: skip
_HAVE = r"(?:(?:have|has|had|also) )?"
# By the words behind those counted.
CLAUSES = (
    (re.compile(r"(?:\w+ ){0,4}?(?:on time|punctual(?:ly)?)\b"), "punctuality"),
    (re.compile(rf"{_HAVE}(?:left|quit|dropped out of) the (?:study|trial|programme|course|scheme)"), "drop-out rate"),
    (re.compile(rf"{_HAVE}dropped out\b"), "drop-out rate"),
    (re.compile(rf"(?:\w+ed )?{_HAVE}(?:did not|failed to|never) (?:complete|finish|see out)\b"), "drop-out rate"),
    (re.compile(rf"(?:in \w+ )?{_HAVE}(?:ended|resulted) in (?:a )?pass(?:es)?\b"), "pass rate"),
    (re.compile(rf"{_HAVE}(?:ended|resulted) in (?:a )?convictions?\b"), "conviction rate"),
    (re.compile(rf"{_HAVE}(?:got|won) (?:in|a place)\b"), "acceptance rate"),
)
# What patients do who leave a trial.
STOPS = re.compile(
    r"(?:on the \w+ |in the \w+ |taking it )?(?:(?:have|has|had|to) )*"
    r"(?:gave up|give up|stopped|stop|quit|quitting|withdrew|discontinued|came off|come off|pulled out)\b"
)
REACH = 8  # words behind those counted


def rate_of(site: Site, done: str) -> str | None:
    """The name of a share of those who do or suffer what is done to them; None where it has none."""
    if done in RATES:
        return RATES[done]
    at = max(site.last, site.noun.index if site.noun is not None else 0)
    behind = " ".join(node.lower for node in site.tree.nodes[at + 1 : at + 1 + REACH])
    if STOPS.match(behind) is not None and speaks_of(site.document.text, "trial"):
        return "drop-out rate"
    return next((name for clause, name in CLAUSES if clause.match(behind) is not None), None)
