"""What there is to read: each resource's rows, by filters, with all that its export needs loaded."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db.models import Model, Prefetch, QuerySet
from ninja import Schema

from claims.models import Annotation, Claim, Company, Figure, SignOff, Verdict, VerdictStatus
from feeds.api import exports, filters, schemas
from sources.models import Article, Publisher

PUBLISHED = (VerdictStatus.Status.PUBLISHED, VerdictStatus.Status.CORRECTED)
NO_TEXTS = ("text", "shingles", "links", "authors", "text_sha256")

# Any: rows, filters and JSON of the resource's own kind.


@dataclass(frozen=True)
class Resource:
    """``rows`` are all of them; ``narrowed`` those that filters leave; ``exported`` their JSON, in the same order."""

    name: str
    one: str
    schema: type[Schema]
    filters: type[Schema]
    rows: Callable[[], QuerySet[Any]]
    narrowed: Callable[[QuerySet[Any], Any], QuerySet[Any]]
    exported: Callable[[list[Any]], list[exports.Thing]]


def figures() -> QuerySet[Figure]:
    return Figure.objects.standing()


def claims() -> QuerySet[Claim]:
    texts = (f"revision__{name}" for name in NO_TEXTS)
    return Claim.objects.current().select_related("revision__article__publisher", "run").defer(*texts)


def articles() -> QuerySet[Article]:
    readable = Article.objects.filter(latest_revision__isnull=False)
    return readable.select_related("publisher", "latest_revision").defer("latest_revision__shingles")


def companies() -> QuerySet[Company]:
    return Company.objects.prefetch_related("aliases", "tickers")


def verdicts() -> QuerySet[Verdict]:
    """Those that were published: before a second person has answered, nobody sees the first's answer."""
    sign_offs = SignOff.objects.select_related("reviewer").order_by("answered_at", "pk")
    status = {"status__in": PUBLISHED}  # annotated by with_status
    published = Verdict.objects.with_status().filter(**status).select_related("reviewer")
    ids = Claim.objects.only("pk").order_by("pk")
    return published.prefetch_related(Prefetch("claims", ids), Prefetch("sign_offs", sign_offs))


def annotations() -> QuerySet[Annotation]:
    return Annotation.objects.select_related("author")


RESOURCES = (
    Resource("figures", "figure", schemas.FigureOut, filters.Figures, figures, filters.of_figures, exports.figures_out),
    Resource("claims", "claim", schemas.ClaimOut, filters.Claims, claims, filters.of_claims, exports.claims_out),
    Resource(
        "articles", "article", schemas.ArticleOut, filters.Articles, articles, filters.of_articles, exports.articles_out
    ),
    Resource(
        "companies",
        "company",
        schemas.CompanyOut,
        filters.Companies,
        companies,
        filters.of_companies,
        exports.companies_out,
    ),
    Resource(
        "publishers",
        "publisher",
        schemas.PublisherOut,
        filters.Publishers,
        Publisher.objects.all,
        filters.of_publishers,
        exports.publishers_out,
    ),
    Resource(
        "verdicts", "verdict", schemas.VerdictOut, filters.Verdicts, verdicts, filters.of_verdicts, exports.verdicts_out
    ),
    Resource(
        "annotations",
        "annotation",
        schemas.AnnotationOut,
        filters.Annotations,
        annotations,
        filters.of_annotations,
        exports.annotations_out,
    ),
)


def exported_one(resource: Resource, row: Model) -> exports.Thing:
    return resource.exported([row])[0]
