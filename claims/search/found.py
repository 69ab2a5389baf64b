"""The figures, claims and articles that a search asks for."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, cast

from django.contrib.postgres.search import SearchVector
from django.db.backends.postgresql.psycopg_any import DateRange
from django.db.models import Exists, OuterRef, Q, QuerySet

from claims.models import Claim, Figure
from claims.models.claim import ClaimQuerySet
from claims.models.figure import FigureQuerySet
from claims.models.reading import period_dates
from claims.models.said import KEYS, is_corrected
from claims.models.words import CLAIM_WORDS, FIGURE_WORDS
from claims.search.filters import MYSELF, NOBODY, Filters
from claims.search.lookup import RARE, RARE_PERIOD, RARE_PHRASE, Found, everything, first_keys, look_up
from claims.search.words import is_phrase, without_index, words_query
from sources.models import Article, Revision
from sources.models.words import REVISION_WORDS


def figures_found(filters: Filters, *, user_id: int | None) -> FigureQuerySet:
    """Standing figures; ``user_id`` is who MYSELF means, None is nobody. Not sorted: see SORTS.

    Words, flags, reasons and periods are looked up at once; everything else when rows are read.
    """
    return cast(FigureQuerySet, find_figures(filters, user_id=user_id).rows)


def claims_found(filters: Filters, *, user_id: int | None) -> ClaimQuerySet:
    """Current claims: their own words, measure, unit and flags count, the first three as corrected; state, owner,
    reason, period and spread are those of their figures, and the days those on which they were read. Else as
    figures_found.
    """
    return cast(ClaimQuerySet, find_claims(filters, user_id=user_id).rows)


def articles_found(filters: Filters, *, user_id: int | None) -> QuerySet[Article]:
    """Articles that were read; what is asked of claims, one of an article's claims must satisfy all of it."""
    return find_articles(filters, user_id=user_id).rows


def find_figures(filters: Filters, *, user_id: int | None) -> Found:
    """As figures_found, with what can be counted."""
    asked = _reasons(filters) & _period(filters) & _flags(filters)
    rare = RARE_PERIOD if _period(filters) else RARE
    found = _look_up(Figure.objects.all(), FIGURE_WORDS, filters.words, asked, rare=rare)
    about = _about_figures(filters, user_id=user_id) & _one_of("measure", filters.measures)
    about &= _one_of("unit", filters.units) & _one_of("company", filters.company_ids) & _days("changed_at", filters)
    if filters.publisher_ids:
        about &= Q(publisher_ids__overlap=list(filters.publisher_ids))
    # The figures of one company are few as well.
    found = replace(found, is_few=found.is_few or bool(filters.company_ids))
    return found.narrowed(lambda figures: figures.filter(about, merged_into__isnull=True, claims_count__gt=0))


def find_claims(filters: Filters, *, user_id: int | None) -> Found:
    """As claims_found, with what can be counted."""
    found = _look_up(Claim.objects.current(), CLAIM_WORDS, filters.words, _flags(filters))
    about = _about_claims(filters, user_id=user_id) & _days("created_at", filters)
    about &= _one_of("revision__article__publisher", filters.publisher_ids)
    return found.narrowed(lambda claims: claims.filter(about))


def find_articles(filters: Filters, *, user_id: int | None) -> Found:
    """As articles_found, with what can be counted."""
    articles = Article.objects.filter(_days("published_at", filters), _one_of("publisher", filters.publisher_ids))
    articles = articles.filter(latest_revision__isnull=False, withdrawn_at__isnull=True)
    found = everything(articles)
    if filters.words:
        texts = _look_up(Revision.objects.all(), REVISION_WORDS, filters.words, Q())
        found = Found(
            articles.filter(latest_revision__in=texts.rows.values("pk")),
            articles.filter(latest_revision__in=texts.sample.values("pk")),
            texts.is_sampled,
        )
    about = _about_claims(filters, user_id=user_id)
    flags = _flags(filters)
    if about or flags:
        said = _look_up(Claim.objects.current(), CLAIM_WORDS, "", flags).rows.filter(about)
        found = found.narrowed(lambda rows: rows.filter(_saying(said, is_looked_up=bool(_told(filters)))))
    return found


def _saying(said: QuerySet[Any], *, is_looked_up: bool) -> Q:
    """The articles whose latest text makes one of the claims; looked up first where few claims are expected."""
    if is_looked_up:
        revisions = list(said.order_by().values_list("revision", flat=True).distinct()[: RARE_PERIOD + 1])
        if len(revisions) <= RARE_PERIOD:
            return Q(latest_revision__among=revisions)
    return Q(Exists(said.filter(revision=OuterRef("latest_revision"))))


def _look_up(rows: QuerySet[Any], vector: SearchVector, words: str, asked: Q, *, rare: int = RARE) -> Found:
    query = words_query(words)
    if query is not None:
        matching = rows.annotate(words=vector).filter(asked, words=query)
        in_order = rows.annotate(words=without_index(vector)).filter(asked, words=query)
        return look_up(rows, matching=matching, in_order=in_order, rare=RARE_PHRASE if is_phrase(words) else rare)
    matching = rows.filter(asked)
    return look_up(rows, matching=matching, in_order=matching, rare=rare) if asked else everything(rows)


def _about_claims(filters: Filters, *, user_id: int | None) -> Q:
    asked = _about_figures(filters, user_id=user_id, path="figure__") & _said("measure", filters.measures)
    asked &= _said("unit", filters.units) & _said("company", filters.company_ids)
    told = _told(filters)
    if not told:
        return asked
    figures = first_keys(Figure.objects.filter(told), most=RARE_PERIOD + 1)
    if len(figures) <= RARE_PERIOD:
        return asked & Q(figure__among=figures)
    return asked & _reasons(filters, path="figure__") & _period(filters, path="figure__")


def _about_figures(filters: Filters, *, user_id: int | None, path: str = "") -> Q:
    """State, owner and spread."""
    asked = Q()
    if filters.states:
        asked &= _one_of(f"{path}state", filters.states)
    if filters.owners:
        ids = [int(each) for each in filters.owners if each not in (NOBODY, MYSELF)]
        if MYSELF in filters.owners and user_id is not None:
            ids.append(user_id)
        owned = Q(**{f"{path}owner__in": ids})
        asked &= owned | Q(**{f"{path}owner__isnull": True}) if NOBODY in filters.owners else owned
    if filters.spread_from is not None:
        asked &= Q(**{f"{path}spread_difference__gte": filters.spread_from})
    if filters.spread_to is not None:
        asked &= Q(**{f"{path}spread_difference__lte": filters.spread_to})
    return asked


def _told(filters: Filters) -> Q:
    """What is asked of figures and can be looked up."""
    return _reasons(filters) & _period(filters)


def _flags(filters: Filters) -> Q:
    return Q(flags__overlap=list(filters.flags)) if filters.flags else Q()


def _reasons(filters: Filters, *, path: str = "") -> Q:
    asked = Q()
    for reason in filters.reasons:
        asked |= Q(**{f"{path}hints__contains": [{"kind": reason}]})
    return asked


def _period(filters: Filters, *, path: str = "") -> Q:
    asked = Q()
    for period in filters.periods:
        asked |= Q(**{f"{path}period_dates": period_dates(period)})
    if filters.period_from is None and filters.period_to is None:
        return asked
    return asked & Q(**{f"{path}period_dates__overlap": DateRange(filters.period_from, filters.period_to, "[]")})


# One value is written as equality, which an index that is sorted by another column behind it serves in order.
def _one_of(field: str, values: tuple[object, ...]) -> Q:
    if not values:
        return Q()
    return Q(**({field: values[0]} if len(values) == 1 else {f"{field}__in": values}))


def _said(column: str, values: tuple[object, ...]) -> Q:
    """Claims that say one of the values, by the latest correction. These few are looked up at once, so that an index
    serves all others in order."""
    if not values:
        return Q()
    read = _one_of(column, values) & ~is_corrected(column)
    corrected = Claim.objects.current().filter(corrected__isnull=False, **{f"corrected__{KEYS[column]}__in": values})
    keys = list(corrected.values_list("pk", flat=True))
    return read | Q(pk__among=keys) if keys else read


def _days(column: str, filters: Filters) -> Q:
    asked = Q()
    if filters.changed_from is not None:
        asked &= Q(**{f"{column}__gte": _midnight(filters.changed_from)})
    if filters.changed_to is not None and filters.changed_to < date.max:
        asked &= Q(**{f"{column}__lt": _midnight(filters.changed_to + timedelta(days=1))})
    return asked


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)
