"""A figure as the contract of DESIGN.md §3 exports it; names are promises."""

from collections.abc import Iterable, Sequence
from typing import Any

from claims.export.numbers import json_number
from claims.models import Figure, Verdict


def published_verdicts(figure_ids: Iterable[int]) -> dict[int, int]:
    """The id of each figure's published verdict, in one query; one that waits for sign-off is not among them."""
    return dict(Verdict.objects.current().filter(figure__among=list(figure_ids)).values_list("figure", "pk"))


# Any: JSON.
def exported_figure(figure: Figure, *, claim_ids: Sequence[int], verdict_id: int | None = None) -> dict[str, Any]:
    """The figure with the ids of its current claims."""
    spread = None
    if figure.spread_min is not None:
        spread = {
            "min": json_number(figure.spread_min),
            "max": json_number(figure.spread_max),
            "difference": json_number(figure.spread_difference),
            "unit": figure.spread_unit,
        }
    return {
        "id": str(figure.pk),
        "subject": figure.subject_name or None,
        "measure": figure.measure or None,
        "unit": figure.unit,
        "direction": figure.direction or None,
        "period": figure.period or None,
        "qualifiers": figure.qualifiers,
        "state": figure.state,
        "summary": figure.summary,
        "spread": spread,
        "severity": round(figure.severity, 4),
        "claims": [str(claim_id) for claim_id in claim_ids],
        "count": {
            "claims": figure.claims_count,
            "articles": figure.articles_count,
            "outlets": figure.outlets_count,
            "origins": figure.origins_count,
        },
        "hints": figure.hints,
        "proposal": figure.proposal,
        "verdict": str(verdict_id) if verdict_id else None,
        "story": str(figure.story_id) if figure.story_id else None,
        "opened_at": figure.opened_at.isoformat() if figure.opened_at else None,
        "changed_at": figure.changed_at.isoformat(),
        "version": figure.version,
    }
