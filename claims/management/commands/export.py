"""Write articles, claims, figures, annotations or verdicts to standard output, streaming."""

import csv
import json
from argparse import ArgumentParser
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from typing import Any

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.contrib.postgres.aggregates import ArrayAgg
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.dateparse import parse_date, parse_datetime

from claims.export.annotations import annotation_line, web_annotation
from claims.export.articles import exported_article
from claims.export.claims import exported_claim
from claims.export.figures import exported_figure
from claims.export.reviews import reviews_of
from claims.export.verdicts import exported_verdict
from claims.models import Annotation, Claim, Figure, Verdict
from sources.models import Article

CHUNK = 2000
REVIEWS_AT_ONCE = 200
# The columns of a CSV, as paths into the JSON. Adding is fine, renaming is not.
COLUMNS = {
    "annotations": (
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
    ),
    "verdicts": (
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
    ),
    "articles": (
        "url",
        "headline",
        "datePublished",
        "dateModified",
        "publisher.name",
        "inLanguage",
        "articleSection",
        "isAccessibleForFree",
        "isBasedOn",
        "version",
        "dateRetrieved",
        "articleBody",
    ),
    "claims": (
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
    ),
    "figures": (
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
    ),
}
# Any: JSON.
Line = dict[str, Any]


class Command(BaseCommand):
    help = "Export to standard output, one JSON line (or CSV row) a thing."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("what", choices=sorted(EXPORTS))
        parser.add_argument("--format", choices=("jsonl", "csv", "claimreview", "webannotation"), default="jsonl")
        parser.add_argument("--since", metavar="ISO8601", help="only what is new or changed since then")

    def handle(self, *, what: str, format: str, since: str | None, **_options: object) -> None:  # noqa: A002 - the option's name
        if format in STANDARDS and what != STANDARDS[format][0]:
            raise CommandError(f"Only {STANDARDS[format][0]} are written as {format}.")
        # Server-side cursors live in a transaction, which also keeps them whole behind a pooler.
        with transaction.atomic():
            export = STANDARDS[format][1] if format in STANDARDS else EXPORTS[what]
            lines = export(_moment(since))
            if format == "csv":
                self._write_csv(lines, columns=COLUMNS[what])
            else:
                for line in lines:
                    self.stdout.write(json.dumps(line, ensure_ascii=False))

    def _write_csv(self, lines: Iterable[Line], *, columns: Sequence[str]) -> None:
        writer = csv.writer(self.stdout, lineterminator="\n")
        writer.writerow(columns)
        for line in lines:
            writer.writerow([_cell(line, column) for column in columns])


def _articles(since: datetime | None) -> Iterator[Line]:
    articles = Article.objects.filter(latest_revision__isnull=False).select_related("publisher", "latest_revision")
    articles = articles.defer("latest_revision__shingles", "latest_revision__links")
    if since is not None:
        articles = articles.filter(latest_revision__retrieved_at__gte=since)
    for article in articles.order_by("pk").iterator(chunk_size=CHUNK):
        yield exported_article(article)


def _claims(since: datetime | None) -> Iterator[Line]:
    texts = (f"revision__{name}" for name in ("text", "shingles", "links", "authors"))
    claims = Claim.objects.current().select_related("revision__article__publisher", "run").defer(*texts)
    if since is not None:
        claims = claims.filter(Q(created_at__gte=since) | Q(figure__changed_at__gte=since))
    for claim in claims.order_by("pk").iterator(chunk_size=CHUNK):
        yield exported_claim(claim)


def _figures(since: datetime | None) -> Iterator[Line]:
    figures = Figure.objects.standing().annotate(
        claim_ids=ArrayAgg("claims", filter=Q(claims__is_current=True), order_by="claims")
    )
    if since is not None:
        figures = figures.filter(changed_at__gte=since)
    verdicts = dict(Verdict.objects.current().values_list("figure", "pk"))
    for figure in figures.order_by("pk").iterator(chunk_size=CHUNK):
        claim_ids: list[int] | None = getattr(figure, "claim_ids")  # noqa: B009 - annotated above; mypy can't see it
        yield exported_figure(figure, claim_ids=claim_ids or (), verdict_id=verdicts.get(figure.pk))


def _annotations(since: datetime | None) -> Iterator[Line]:
    for annotation in _standing(since):
        yield annotation_line(annotation, base_url=settings.BASE_URL)


def _web_annotations(since: datetime | None) -> Iterator[Line]:
    for annotation in _standing(since):
        yield web_annotation(annotation, base_url=settings.BASE_URL)


def _standing(since: datetime | None) -> Iterator[Annotation]:
    annotations = Annotation.objects.standing().select_related(
        "author", "claim", "figure", "revision__article__publisher"
    )
    if since is not None:
        annotations = annotations.filter(created_at__gte=since)
    return annotations.defer("revision__text").order_by("pk").iterator(chunk_size=CHUNK)


def _verdicts(since: datetime | None) -> Iterator[Line]:
    """What is published: those that wait for sign-off are nobody's to read."""
    verdicts = Verdict.objects.visible_to(AnonymousUser()).select_related("reviewer")
    if since is not None:
        verdicts = verdicts.filter(issued_at__gte=since)
    rows = verdicts.prefetch_related("claims", "sign_offs__reviewer").order_by("pk")
    for verdict in rows.iterator(chunk_size=CHUNK):
        yield exported_verdict(verdict)


def _claim_reviews(since: datetime | None) -> Iterator[Line]:
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


EXPORTS: dict[str, Callable[[datetime | None], Iterator[Line]]] = {
    "annotations": _annotations,
    "articles": _articles,
    "claims": _claims,
    "figures": _figures,
    "verdicts": _verdicts,
}
# Formats that one kind of thing has a standard for.
STANDARDS: dict[str, tuple[str, Callable[[datetime | None], Iterator[Line]]]] = {
    "claimreview": ("verdicts", _claim_reviews),
    "webannotation": ("annotations", _web_annotations),
}


def _cell(line: Line, column: str) -> object:
    """The value at a dotted path; lists as JSON, nothing where there is nothing."""
    value: object = line
    for name in column.split("."):
        value = value.get(name) if isinstance(value, dict) else None
    if isinstance(value, list | dict):
        return json.dumps(value, ensure_ascii=False)
    # What a spreadsheet would run as a formula is shown as text instead (OWASP, CSV injection).
    is_formula = isinstance(value, str) and value.startswith(("=", "+", "-", "@", "\t", "\r"))
    return f"'{value}" if is_formula else value


def _moment(text: str | None) -> datetime | None:
    if text is None:
        return None
    try:
        moment = parse_datetime(text)
        day = parse_date(text) if moment is None else None
    except ValueError as error:
        raise CommandError(f"--since {text}: {error}") from error
    if moment is None and day is not None:
        moment = datetime(day.year, day.month, day.day, tzinfo=timezone.get_current_timezone())
    if moment is None:
        raise CommandError(f"--since {text} is no moment. Write 2026-06-25 or 2026-06-25T08:00:00Z")
    return moment if moment.tzinfo is not None else timezone.make_aware(moment)
