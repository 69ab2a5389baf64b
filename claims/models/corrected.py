"""The effective reading of a claim: what was read, its story's words over it, and the latest correction over both."""

import copy
from decimal import Decimal
from typing import Any

from claims.annotating.correction import WORDS, interval_from
from claims.models.claim import Claim
from claims.models.reading import period_dates, range_of
from claims.reconciliation.telling import GUESSED, Part

NUMBERS = ("value", "minimum", "maximum")
# What is known of a subject beside its name, kept with the words of a story where these name another.
ABOUT = ("subject_kind", "subject_ticker", "company_id")
# What a story may say better than an article, and the column that says it.
TOLD = {"subject": "subject_name", "measure": "measure", "period": "period"}


def effective(claim: Claim) -> Claim:
    """The claim as pages and exports show it, to be read and never saved; the row itself where nothing lies over it.

    ``said_here`` of a copy is what its own article says, by the names of TOLD, where its story's words are shown.
    """
    told, corrected = told_by_story(claim), claim.corrected or {}
    if not told and not corrected:
        return claim
    shown: Any = _with(claim, told | laid_over(corrected))  # Any: the attribute is the copy's own
    shown.said_here = {
        name: getattr(claim, column) for name, column in TOLD.items() if column in told and column not in corrected
    }
    return shown  # type: ignore[no-any-return]


def as_corrected(claim: Claim) -> Claim:
    """The claim with the latest correction alone over it: enough where nobody is shown whom or what it is about."""
    return _with(claim, laid_over(claim.corrected)) if claim.corrected else claim


# Any: columns of claims, in all of the following.
def told_by_story(claim: Claim) -> dict[str, Any]:
    """The columns for which the other articles of the story say better what the number is.

    Whom and what it is about, where grouping found that they ask one question in other words; the period only where
    the article itself says none, or says it of its news and not of the number.
    """
    words = claim.adopted
    if not words:
        return {}
    found: dict[str, Any] = {}
    if words["subject"] and words["subject"] != claim.subject_name:
        found = {"subject_name": words["subject"], "subject_key": words["subject_key"] or ""}
        found |= {name: words[name] for name in ABOUT if name in words}
    if words["measure"] and words["measure"] != claim.measure:
        found["measure"] = words["measure"]
    if words["period"] and words["period"] != claim.period and (not claim.period or _guesses_period(claim)):
        found |= {"period": words["period"], "period_dates": period_dates(words["period"])}
    return found


def _guesses_period(claim: Claim) -> bool:
    return any(GUESSED.get(rule) is Part.PERIOD for rule in claim.rules)


def laid_over(overlay: dict[str, Any]) -> dict[str, Any]:
    """The columns that a correction lies over, as the model holds them."""
    found = {name: overlay[name] for name in (*WORDS, "subject_name", "subject_key", "company_id") if name in overlay}
    if "subject_name" in overlay:
        is_company = overlay.get("company_id") is not None
        found |= {"subject_kind": "company" if is_company else "", "subject_ticker": ""}
    if "unit" in overlay:
        found |= {name: None if overlay[name] is None else Decimal(overlay[name]) for name in NUMBERS}
        found |= {name: overlay[name] for name in ("unit", "unit_code", "hedge", "rule")}
        found |= {name: range_of(interval_from(overlay[name])) for name in ("hard", "typical")}
    if "period" in overlay:
        found["period_dates"] = period_dates(overlay["period"] or None)
    return found


def _with(claim: Claim, columns: dict[str, Any]) -> Claim:
    shown = copy.copy(claim)
    for name, value in columns.items():
        setattr(shown, name, value)
    return shown
