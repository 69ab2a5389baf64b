"""The effective reading of a claim: what was read, with the latest correction over it."""

import copy
from decimal import Decimal
from typing import Any

from claims.annotating.correction import WORDS, interval_from
from claims.models.claim import Claim
from claims.models.reading import period_dates, range_of

NUMBERS = ("value", "minimum", "maximum")


def effective(claim: Claim) -> Claim:
    """The claim as pages and exports show it, to be read and never saved; the row itself where nobody corrected it."""
    if not claim.corrected:
        return claim
    shown = copy.copy(claim)
    for name, value in laid_over(claim.corrected).items():
        setattr(shown, name, value)
    return shown


# Any: columns of claims.
def laid_over(overlay: dict[str, Any]) -> dict[str, Any]:
    """The columns that a correction lies over, as the model holds them."""
    found = {name: overlay[name] for name in (*WORDS, "subject_name", "subject_key", "company_id") if name in overlay}
    if "unit" in overlay:
        found |= {name: None if overlay[name] is None else Decimal(overlay[name]) for name in NUMBERS}
        found |= {name: overlay[name] for name in ("unit", "unit_code", "hedge", "rule")}
        found |= {name: range_of(interval_from(overlay[name])) for name in ("hard", "typical")}
    if "period" in overlay:
        found["period_dates"] = period_dates(overlay["period"] or None)
    return found
