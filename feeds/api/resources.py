"""What there is to read: each resource's rows, by filters, with all that its export needs loaded."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.db.models import Prefetch, QuerySet
from ninja import Schema

from claims.models import Annotation, Claim, Company, Figure, SignOff, Verdict
from claims.models.company import CompanyQuerySet
from claims.models.verdict import VerdictQuerySet
from claims.search.found import articles_found, claims_found, figures_found
from feeds.api import exports, filters, schemas
from sources.models import Article, Publisher, Source

NO_TEXTS = ("text", "shingles", "links", "authors", "text_sha256")

# Any: rows, filters and JSON of the resource's own kind, in all of this module.


@dataclass(frozen=True)
class Resource:
    """``rows`` are all of them; ``found`` those that filters leave for a person; ``exported`` their JSON, in order."""

    name: str
    one: str
    schema: type[Schema]
    filters: type[Schema]
    rows: Callable[[], QuerySet[Any]]
    found: Callable[[Any, int], QuerySet[Any]]
    exported: Callable[[list[Any]], list[exports.Thing]]


def _figures_found(chosen: filters.Figures, user_id: int) -> QuerySet[Figure]:
    return filters.since(figures_found(chosen.filters(), user_id=user_id), "changed_at", chosen.changed_since)


def _claims_found(chosen: filters.Claims, user_id: int) -> QuerySet[Claim]:
    rows = claims_found(chosen.filters(), user_id=user_id)
    if chosen.figure is not None:
        rows = rows.filter(figure=chosen.figure)
    return with_articles(filters.since(rows, "created_at", chosen.created_since))


def _articles_found(chosen: filters.Articles, user_id: int) -> QuerySet[Article]:
    rows = articles_found(chosen.filters(), user_id=user_id)
    return _with_texts(filters.since(rows, "latest_revision__retrieved_at", chosen.retrieved_since))


def with_articles(claims: QuerySet[Claim]) -> QuerySet[Claim]:
    texts = (f"revision__{name}" for name in NO_TEXTS)
    return claims.select_related("revision__article__publisher", "run").defer(*texts)


def _with_texts(articles: QuerySet[Article]) -> QuerySet[Article]:
    return articles.select_related("publisher", "latest_revision").defer("latest_revision__shingles")


def _companies() -> CompanyQuerySet:
    return Company.objects.prefetch_related("aliases", "tickers")


def _sources() -> QuerySet[Source]:
    return Source.objects.select_related("publisher")


def _verdicts() -> VerdictQuerySet:
    """Those that everybody may see: before a second person has answered, nobody reads the first's answer here."""
    published = Verdict.objects.visible_to(AnonymousUser()).select_related("reviewer")
    sign_offs = SignOff.objects.select_related("reviewer").order_by("answered_at", "pk")
    return published.prefetch_related(
        Prefetch("claims", Claim.objects.only("pk").order_by("pk")), Prefetch("sign_offs", sign_offs)
    )


def _annotations() -> QuerySet[Annotation]:
    return Annotation.objects.standing().select_related("author")


FIGURES = Resource(
    "figures",
    "figure",
    schemas.FigureOut,
    filters.Figures,
    Figure.objects.standing,
    _figures_found,
    exports.figures_out,
)
CLAIMS = Resource(
    "claims",
    "claim",
    schemas.ClaimOut,
    filters.Claims,
    lambda: with_articles(Claim.objects.current()),
    _claims_found,
    exports.claims_out,
)
ARTICLES = Resource(
    "articles",
    "article",
    schemas.ArticleOut,
    filters.Articles,
    lambda: _with_texts(Article.objects.filter(latest_revision__isnull=False)),
    _articles_found,
    exports.articles_out,
)
COMPANIES = Resource(
    "companies",
    "company",
    schemas.CompanyOut,
    filters.Companies,
    _companies,
    lambda chosen, user_id: filters.of_companies(_companies(), chosen),
    exports.companies_out,
)
PUBLISHERS = Resource(
    "publishers",
    "publisher",
    schemas.PublisherOut,
    filters.Publishers,
    Publisher.objects.all,
    lambda chosen, user_id: filters.of_publishers(Publisher.objects.all(), chosen),
    exports.publishers_out,
)
SOURCES = Resource(
    "sources",
    "source",
    schemas.SourceOut,
    filters.Sources,
    _sources,
    lambda chosen, user_id: filters.of_sources(_sources(), chosen),
    exports.sources_out,
)
VERDICTS = Resource(
    "verdicts",
    "verdict",
    schemas.VerdictOut,
    filters.Verdicts,
    _verdicts,
    lambda chosen, user_id: filters.of_verdicts(_verdicts(), chosen),
    exports.verdicts_out,
)
ANNOTATIONS = Resource(
    "annotations",
    "annotation",
    schemas.AnnotationOut,
    filters.Annotations,
    _annotations,
    lambda chosen, user_id: filters.of_annotations(_annotations(), chosen),
    exports.annotations_out,
)
RESOURCES = (FIGURES, CLAIMS, ARTICLES, COMPANIES, PUBLISHERS, SOURCES, VERDICTS, ANNOTATIONS)
