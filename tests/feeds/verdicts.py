"""Verdicts as feeds and cards meet them: published, corrected, or still on their way."""

from datetime import timedelta

from claims.models import Figure, Verdict, VerdictStatus
from tests.factories import NOON, UserFactory


def verdict_on(figure: Figure, *, status: str = "PUBLISHED", hours: int = 0, **fields: object) -> Verdict:
    """A verdict about all claims of the figure, with its latest status."""
    reviewer = UserFactory(role="editor", first_name="Mina", last_name="Sol")
    at = NOON + timedelta(hours=hours)
    fields = {"rating": "SUPPORTED", "rationale": "The record of the exchange says so."} | fields
    verdict = Verdict.objects.create(figure=figure, figure_version=1, reviewer=reviewer, issued_at=at, **fields)
    verdict.claims.set(figure.claims.all())
    VerdictStatus.objects.create(verdict=verdict, status=status, at=at, user=reviewer)
    return verdict


def correction_of(verdict: Verdict, *, hours: int = 2) -> Verdict:
    """Another verdict in place of this one, published."""
    after = verdict_on(
        verdict.figure, hours=hours, corrects=verdict, correction="It was the intraday low.", rating="REFUTED"
    )
    at = NOON + timedelta(hours=hours)
    VerdictStatus.objects.create(verdict=verdict, status=VerdictStatus.Status.CORRECTED, at=at, user=verdict.reviewer)
    return after
