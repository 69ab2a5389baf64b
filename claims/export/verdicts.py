"""A verdict as programs read it; names are promises."""

from typing import Any

from claims.models import Verdict


# Any: JSON.
def exported_verdict(verdict: Verdict) -> dict[str, Any]:
    """The verdict. It has reviewer, claims, sign_offs.reviewer and evidence of its figure loaded, and its status."""
    status: str | None = getattr(verdict, "status", None)  # annotated by with_status
    return {
        "id": str(verdict.pk),
        "figure": str(verdict.figure_id),
        "rating": verdict.rating,
        "reason": verdict.reason or None,
        "rationale": verdict.rationale,
        "claims": [str(claim.pk) for claim in verdict.claims.all()],
        "reviewer": verdict.reviewer.display_name,
        "signed_by": [sign_off.reviewer.display_name for sign_off in verdict.sign_offs.all()],
        "status": status,
        "corrects": str(verdict.corrects_id) if verdict.corrects_id else None,
        "issued_at": verdict.issued_at.isoformat(),
        "figure_version": verdict.figure_version,
    }
