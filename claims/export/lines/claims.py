"""Current claims by their effective reading, streaming."""

from collections.abc import Iterator
from datetime import datetime

from django.db.models import Q

from claims.export.claims import exported_claim
from claims.export.lines.line import CHUNK, Line
from claims.models import Claim

COLUMNS = (
    "id",
    "article.url",
    "article.revision",
    "article.headline",
    "article.datePublished",
    "article.publisher",
    "selector.field",
    "selector.start",
    "selector.end",
    "selector.exact",
    "sentence",
    "quantity.value",
    "quantity.min",
    "quantity.max",
    "quantity.unit",
    "quantity.unitCode",
    "quantity.per",
    "quantity.hedge",
    "quantity.hard",
    "quantity.typical",
    "subject.name",
    "subject.kind",
    "subject.ticker",
    "subject.text",
    "measure",
    "role",
    "direction",
    "period",
    "qualifiers",
    "claimant",
    "modality",
    "flags",
    "confidence",
    "figure",
    "copied_from",
    "origin",
    "status",
    "rank",
    "extractor",
    "as_read.subject",
    "as_read.measure",
    "as_read.period",
)


def claim_lines(since: datetime | None) -> Iterator[Line]:
    """Those read or reworded at ``since`` or later, or whose figure changed since; all without it."""
    texts = (f"revision__{name}" for name in ("text", "shingles", "links", "authors"))
    claims = Claim.objects.current().select_related("revision__article__publisher", "run").defer(*texts)
    if since is not None:
        changed = Q(reworded_at__gte=since) | Q(figure__changed_at__gte=since)
        claims = claims.filter(Q(created_at__gte=since) | changed)
    for claim in claims.order_by("pk").iterator(chunk_size=CHUNK):
        yield exported_claim(claim)
