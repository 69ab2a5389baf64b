"""Published verdicts as ClaimReview, many at once, in a fixed number of queries."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any

from django.conf import settings

from claims.export.claimreview import claim_review
from claims.models import Claim, ScaleStep, Verdict, VerdictStatus

NOT_SHOWN = ("text", "shingles", "links", "authors", "text_sha256")
MOST_CLAIMS = 100


# Any: JSON
def reviews_of(verdicts: Sequence[Verdict]) -> Iterator[dict[str, Any]]:
    """A ClaimReview for each verdict, whose figures are loaded."""
    ids = [verdict.pk for verdict in verdicts]
    steps = {step.code: step for step in ScaleStep.objects.all()}
    published: dict[int, datetime] = dict(
        VerdictStatus.objects.filter(verdict__in=ids, status=VerdictStatus.Status.PUBLISHED)
        .order_by("at", "pk")
        .values_list("verdict", "at")
    )
    claims = _claims_of(ids)
    for verdict in verdicts:
        yield claim_review(
            verdict,
            claims[verdict.pk],
            card_url=f"{settings.BASE_URL}/p/{verdict.figure_id}/",
            step=steps.get(verdict.rating),
            published_at=published.get(verdict.pk, verdict.issued_at),
        )


def _claims_of(verdict_ids: Sequence[int]) -> dict[int, list[Claim]]:
    """What each verdict's author saw, the earliest report first."""
    through = Verdict.claims.through.objects.filter(verdict__in=verdict_ids).order_by("claim")
    pairs = list(through.values_list("verdict", "claim"))
    rows = Claim.objects.select_related("revision__article__publisher").defer(
        *(f"revision__{name}" for name in NOT_SHOWN)
    )
    by_id = {claim.pk: claim for claim in rows.filter(pk__among=[claim for _verdict, claim in pairs])}
    found: dict[int, list[Claim]] = defaultdict(list)
    for verdict_id, claim_id in pairs:
        found[verdict_id].append(by_id[claim_id])
    return defaultdict(list, {pk: sorted(each, key=_reported)[:MOST_CLAIMS] for pk, each in found.items()})


def _reported(claim: Claim) -> tuple[bool, datetime, int]:
    article = claim.revision.article
    return claim.copied_from_id is not None, article.published_at or article.first_seen_at, claim.pk
