"""The figures, claims and articles that a search asks for."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Any, TypeVar, cast

from django.contrib.postgres.search import SearchVector
from django.db.backends.postgresql.psycopg_any import DateRange
from django.db.models import Exists, OuterRef, Q, QuerySet

from claims.models import Claim, Figure
from claims.models.claim import ClaimQuerySet
from claims.models.figure import FigureQuerySet
from claims.models.words import CLAIM_WORDS, FIGURE_WORDS
from claims.search.filters import MYSELF, NOBODY, Filters
from claims.search.rare import with_words
from claims.search.words import words_query
from sources.models import Article, Revision
from sources.models.words import REVISION_WORDS

# Any: rows of whatever model.
Rows = TypeVar("Rows", bound=QuerySet[Any])

# What a search asks of the claims in an article, not of the article itself.
ABOUT_CLAIMS = (
    "states",
    "measures",
    "units",
    "company_ids",
    "owners",
    "reasons",
    "flags",
    "period_from",
    "period_to",
    "spread_from",
    "spread_to",
)


def figures_found(filters: Filters, *, user_id: int | None) -> FigureQuerySet:
    """Standing figures; ``user_id`` is who MYSELF means, None is nobody. Not sorted: see SORTS.

    Words are looked up at once (see with_words), in these three functions; everything else when rows are read.
    """
    figures = _with_words(Figure.objects.all(), FIGURE_WORDS, filters).standing()
    figures = figures.filter(_about_figures(filters, user_id=user_id))
    figures = figures.filter(_is_one_of("measure", filters.measures), _is_one_of("unit", filters.units))
    figures = _one_of(figures, "company", filters.company_ids)
    if filters.publisher_ids:
        figures = figures.filter(publisher_ids__overlap=list(filters.publisher_ids))
    if filters.flags:
        figures = figures.filter(flags__overlap=list(filters.flags))
    return figures.filter(_days("changed_at", filters))


def claims_found(filters: Filters, *, user_id: int | None) -> ClaimQuerySet:
    """Current claims: their own words, measure and unit count; state, owner, reason, period and spread are those of
    their figures, and the days those on which they were read.
    """
    claims = _with_words(Claim.objects.current(), CLAIM_WORDS, filters)
    claims = claims.filter(_about_claims(filters, user_id=user_id))
    claims = _one_of(claims, "revision__article__publisher", filters.publisher_ids)
    return claims.filter(_days("created_at", filters))


def articles_found(filters: Filters, *, user_id: int | None) -> QuerySet[Article]:
    """Articles that were read; what is asked of claims, one of an article's claims must satisfy all of it."""
    articles = Article.objects.filter(latest_revision__isnull=False).filter(_days("published_at", filters))
    if filters.words:
        revisions = _with_words(Revision.objects.all(), REVISION_WORDS, filters)
        articles = articles.filter(latest_revision__in=revisions)
    articles = _one_of(articles, "publisher", filters.publisher_ids)
    if any(getattr(filters, field) for field in ABOUT_CLAIMS):
        said = Claim.objects.current().filter(_about_claims(filters, user_id=user_id))
        articles = articles.filter(Exists(said.filter(revision=OuterRef("latest_revision"))))
    return articles


def _about_claims(filters: Filters, *, user_id: int | None) -> Q:
    asked = _about_figures(filters, user_id=user_id, path="figure__")
    asked &= _is_one_of("measure", filters.measures) & _is_one_of("unit", filters.units)
    asked &= _is_one_of("company", filters.company_ids)
    return asked & Q(flags__overlap=list(filters.flags)) if filters.flags else asked


def _about_figures(filters: Filters, *, user_id: int | None, path: str = "") -> Q:
    """What figures have and claims don't, or not all of them."""
    asked = Q()
    if filters.period_from is not None or filters.period_to is not None:
        asked &= Q(**{f"{path}period_dates__overlap": DateRange(filters.period_from, filters.period_to, "[]")})
    if filters.states:
        asked &= Q(**{f"{path}state__in": filters.states})
    if filters.owners:
        ids = [int(each) for each in filters.owners if each not in (NOBODY, MYSELF)]
        if MYSELF in filters.owners and user_id is not None:
            ids.append(user_id)
        owned = Q(**{f"{path}owner__in": ids})
        asked &= owned | Q(**{f"{path}owner__isnull": True}) if NOBODY in filters.owners else owned
    if filters.reasons:
        any_reason = Q()
        for reason in filters.reasons:
            any_reason |= Q(**{f"{path}hints__contains": [{"kind": reason}]})
        asked &= any_reason
    if filters.spread_from is not None:
        asked &= Q(**{f"{path}spread_difference__gte": filters.spread_from})
    if filters.spread_to is not None:
        asked &= Q(**{f"{path}spread_difference__lte": filters.spread_to})
    return asked


def _one_of(rows: Rows, field: str, values: tuple[object, ...]) -> Rows:
    return rows.filter(_is_one_of(field, values))


# One value is written as equality, which an index that is sorted by another column behind it serves in order.
def _is_one_of(field: str, values: tuple[object, ...]) -> Q:
    if not values:
        return Q()
    return Q(**({field: values[0]} if len(values) == 1 else {f"{field}__in": values}))


def _days(column: str, filters: Filters) -> Q:
    asked = Q()
    if filters.changed_from is not None:
        asked &= Q(**{f"{column}__gte": _midnight(filters.changed_from)})
    if filters.changed_to is not None and filters.changed_to < date.max:
        asked &= Q(**{f"{column}__lt": _midnight(filters.changed_to + timedelta(days=1))})
    return asked


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)


def _with_words(rows: Rows, vector: SearchVector, filters: Filters) -> Rows:
    query = words_query(filters.words)
    return rows if query is None else cast(Rows, with_words(rows, vector, query))
