"""Published verdicts, plain or as ClaimReview, streaming."""

from collections.abc import Iterator
from datetime import datetime

from django.contrib.auth.models import AnonymousUser

from claims.export.lines.line import CHUNK, Line
from claims.export.reviews import reviews_of
from claims.export.verdicts import exported_verdict
from claims.models import Verdict

REVIEWS_AT_ONCE = 200
COLUMNS = (
    "id",
    "figure",
    "rating",
    "reason",
    "rationale",
    "claims",
    "reviewer",
    "signed_by",
    "status",
    "corrects",
    "issued_at",
    "figure_version",
)


def verdict_lines(since: datetime | None) -> Iterator[Line]:
    """What is published: those that wait for sign-off are nobody's to read."""
    verdicts = Verdict.objects.visible_to(AnonymousUser()).select_related("reviewer")
    if since is not None:
        verdicts = verdicts.filter(issued_at__gte=since)
    rows = verdicts.prefetch_related("claims", "sign_offs__reviewer").order_by("pk")
    for verdict in rows.iterator(chunk_size=CHUNK):
        yield exported_verdict(verdict)


def claim_review_lines(since: datetime | None) -> Iterator[Line]:
    """The current verdict of each figure as schema.org's ClaimReview."""
    verdicts = Verdict.objects.current().filter(figure__merged_into=None).select_related("figure")
    if since is not None:
        verdicts = verdicts.filter(issued_at__gte=since)
    batch: list[Verdict] = []
    for verdict in verdicts.order_by("pk").iterator(chunk_size=CHUNK):
        batch.append(verdict)
        if len(batch) == REVIEWS_AT_ONCE:
            yield from reviews_of(batch)
            batch = []
    yield from reviews_of(batch)
