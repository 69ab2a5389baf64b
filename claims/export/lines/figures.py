"""Standing figures with their claims and published verdict, streaming."""

from collections.abc import Iterator
from datetime import datetime

from django.contrib.postgres.aggregates import ArrayAgg
from django.db.models import Q

from claims.export.figures import exported_figure
from claims.export.lines.line import CHUNK, Line
from claims.models import Figure, Verdict

COLUMNS = (
    "id",
    "subject",
    "measure",
    "unit",
    "direction",
    "period",
    "qualifiers",
    "state",
    "summary",
    "spread.min",
    "spread.max",
    "spread.difference",
    "spread.unit",
    "severity",
    "count.claims",
    "count.articles",
    "count.outlets",
    "count.origins",
    "claims",
    "proposal.reason",
    "verdict",
    "opened_at",
    "changed_at",
    "version",
)


def figure_lines(since: datetime | None) -> Iterator[Line]:
    """Those that changed at ``since`` or later; all without it."""
    figures = Figure.objects.standing().annotate(
        claim_ids=ArrayAgg("claims", filter=Q(claims__is_current=True), order_by="claims")
    )
    if since is not None:
        figures = figures.filter(changed_at__gte=since)
    verdicts = dict(Verdict.objects.current().values_list("figure", "pk"))
    for figure in figures.order_by("pk").iterator(chunk_size=CHUNK):
        claim_ids: list[int] | None = getattr(figure, "claim_ids")  # noqa: B009 - annotated above; mypy can't see it
        yield exported_figure(figure, claim_ids=claim_ids or (), verdict_id=verdicts.get(figure.pk))
