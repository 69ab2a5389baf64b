"""The figures, claims and articles that a search asks for."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Any, TypeVar

from django.contrib.postgres.search import SearchQuery
from django.db.backends.postgresql.psycopg_any import DateRange
from django.db.models import Exists, OuterRef, Q, QuerySet

from claims.models import Claim, Figure
from claims.models.claim import ClaimQuerySet
from claims.models.figure import FigureQuerySet
from claims.models.words import CLAIM_WORDS, FIGURE_WORDS
from claims.search.filters import MYSELF, NOBODY, Filters
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
    """Standing figures; ``user_id`` is who MYSELF means, None is nobody. Not sorted: see SORTS."""
    figures = Figure.objects.standing().filter(_about_figures(filters, user_id=user_id))
    query = words_query(filters.words)
    if query is not None:
        figures = figures.annotate(words=FIGURE_WORDS).filter(words=query)
    for field, values in (("measure", filters.measures), ("unit", filters.units), ("company", filters.company_ids)):
        figures = _one_of(figures, field, values)
    if filters.publisher_ids:
        figures = figures.filter(publisher_ids__overlap=list(filters.publisher_ids))
    if filters.flags:
        figures = figures.filter(flags__overlap=list(filters.flags))
    return figures.filter(_days("changed_at", filters), _period("period_dates", filters))


def claims_found(filters: Filters, *, user_id: int | None) -> ClaimQuerySet:
    """Current claims: their own words, measure, unit and period count; state, owner, reason and spread are those of
    their figures, and the days those on which their articles were published.
    """
    claims = _claims(filters, user_id=user_id)
    query = words_query(filters.words)
    if query is not None:
        claims = claims.annotate(words=CLAIM_WORDS).filter(words=query)
    claims = _one_of(claims, "revision__article__publisher", filters.publisher_ids)
    return claims.filter(_days("revision__article__published_at", filters))


def articles_found(filters: Filters, *, user_id: int | None) -> QuerySet[Article]:
    """Articles that were read; what is asked of claims, one of an article's claims must satisfy all of it."""
    articles = Article.objects.filter(latest_revision__isnull=False).filter(_days("published_at", filters))
    query = words_query(filters.words)
    if query is not None:
        articles = articles.filter(latest_revision__in=_revisions_with(query))
    articles = _one_of(articles, "publisher", filters.publisher_ids)
    if any(getattr(filters, field) for field in ABOUT_CLAIMS):
        said = _claims(filters, user_id=user_id).filter(revision=OuterRef("latest_revision"))
        articles = articles.filter(Exists(said))
    return articles


def _claims(filters: Filters, *, user_id: int | None) -> ClaimQuerySet:
    claims = Claim.objects.current().filter(_about_figures(filters, user_id=user_id, path="figure__"))
    for field, values in (("measure", filters.measures), ("unit", filters.units), ("company", filters.company_ids)):
        claims = _one_of(claims, field, values)
    if filters.flags:
        claims = claims.filter(flags__overlap=list(filters.flags))
    return claims.filter(_period("period_dates", filters))


def _about_figures(filters: Filters, *, user_id: int | None, path: str = "") -> Q:
    """What only figures have: a state, an owner, reasons and a spread."""
    asked = Q()
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


# One value is written as equality, which an index that is sorted by another column behind it serves in order.
def _one_of(rows: Rows, field: str, values: tuple[object, ...]) -> Rows:
    if not values:
        return rows
    return rows.filter(**({field: values[0]} if len(values) == 1 else {f"{field}__in": values}))


def _days(column: str, filters: Filters) -> Q:
    asked = Q()
    if filters.changed_from is not None:
        asked &= Q(**{f"{column}__gte": _midnight(filters.changed_from)})
    if filters.changed_to is not None and filters.changed_to < date.max:
        asked &= Q(**{f"{column}__lt": _midnight(filters.changed_to + timedelta(days=1))})
    return asked


def _period(column: str, filters: Filters) -> Q:
    if filters.period_from is None and filters.period_to is None:
        return Q()
    return Q(**{f"{column}__overlap": DateRange(filters.period_from, filters.period_to, "[]")})


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)


def _revisions_with(query: SearchQuery) -> QuerySet[Revision]:
    return Revision.objects.annotate(words=REVISION_WORDS).filter(words=query)
