"""Standing annotations, plain or as Web Annotations, streaming."""

from collections.abc import Iterator
from datetime import datetime

from django.conf import settings

from claims.export.annotations import annotation_line, web_annotation
from claims.export.lines.line import CHUNK, Line
from claims.models import Annotation

COLUMNS = (
    "id",
    "motivation",
    "claim",
    "figure",
    "article.url",
    "article.revision",
    "article.publisher",
    "selector.field",
    "selector.start",
    "selector.end",
    "selector.exact",
    "value",
    "reading",
    "creator",
    "created",
    "replaces",
)


def annotation_lines(since: datetime | None) -> Iterator[Line]:
    """Those made at ``since`` or later; all without it."""
    for annotation in _standing(since):
        yield annotation_line(annotation, base_url=settings.BASE_URL)


def web_annotation_lines(since: datetime | None) -> Iterator[Line]:
    """The same, as JSON-LD."""
    for annotation in _standing(since):
        yield web_annotation(annotation, base_url=settings.BASE_URL)


def _standing(since: datetime | None) -> Iterator[Annotation]:
    annotations = Annotation.objects.standing().select_related(
        "author", "claim", "figure", "revision__article__publisher"
    )
    if since is not None:
        annotations = annotations.filter(created_at__gte=since)
    return annotations.defer("revision__text").order_by("pk").iterator(chunk_size=CHUNK)
