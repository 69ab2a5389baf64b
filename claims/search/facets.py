"""How many rows of a search have which state, measure, unit, outlet …: exactly for few, at least for many.

Everything of one search is counted in one pass over its latest MOST_COUNTED rows, and of each facet the commonest
values are kept. Where a search has more rows, each count is of those latest rows only; where its words are
common, of those that the index names first. Then it is a lower bound, and says so.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, timedelta
from typing import Any

from django.db import connection
from django.db.models import CharField, Count, F, Q, QuerySet, Value
from django.db.models.functions import Cast, Coalesce, TruncMonth
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from claims.models import Claim, Company, Figure
from claims.models.said import company_said, text_said
from claims.search.filters import NOBODY, Filters
from claims.search.lookup import Found
from sources.models import Article, Publisher

MOST_COUNTED = 2000
MOST_VALUES = 12

SCALAR = "SELECT {at}, {column}::text, count(*) FROM sample WHERE {column}::text <> '' GROUP BY {column}"
LISTED = "SELECT {at}, each::text, count(*) FROM sample, unnest({column}) each GROUP BY each"
KINDS = (
    "SELECT {at}, kind, count(*) FROM sample, LATERAL ("
    "SELECT DISTINCT hint->>'kind' AS kind FROM jsonb_array_elements({column}) hint) kinds GROUP BY kind"
)


@dataclass(frozen=True)
class Facet:
    """A column whose values are counted, by the name of the parameter that filters by it.

    ``counts`` is the statement that does: SCALAR, LISTED for an array, KINDS for a list of hints.
    """

    parameter: str
    label: str | Promise
    column: Any  # Any: a column's name or an expression of Django's
    counts: str = SCALAR


def _owner(column: str) -> Coalesce:
    return Coalesce(Cast(column, CharField()), Value(NOBODY))


def _month(column: str) -> TruncMonth:
    return TruncMonth(column, tzinfo=UTC)


FIGURE_FACETS = (
    Facet("state", _("State"), F("state")),
    Facet("measure", _("Measure"), F("measure")),
    Facet("unit", _("Unit"), F("unit")),
    Facet("company", _("Company"), F("company_id")),
    Facet("publisher", _("Outlet"), F("publisher_ids"), LISTED),
    Facet("period", _("Period"), F("period")),
    Facet("owner", _("Owner"), _owner("owner_id")),
    Facet("reason", _("Likely reason"), F("hints"), KINDS),
    Facet("flag", _("Flag"), F("flags"), LISTED),
    Facet("from", _("Changed in"), _month("changed_at")),
)
CLAIM_FACETS = (
    Facet("state", _("State of its figure"), F("figure__state")),
    Facet("measure", _("Measure"), text_said("measure")),
    Facet("unit", _("Unit"), text_said("unit")),
    Facet("company", _("Company"), company_said()),
    Facet("publisher", _("Outlet"), F("revision__article__publisher_id")),
    Facet("flag", _("Flag"), F("flags"), LISTED),
    Facet("from", _("Read in"), _month("created_at")),
)
ARTICLE_FACETS = (
    Facet("publisher", _("Outlet"), F("publisher_id")),
    Facet("from", _("Published in"), _month("published_at")),
)
# Of which rows the latest come first, and are counted.
LATEST = {Figure: ("-changed_at", "-pk"), Claim: ("-created_at", "-pk"), Article: ("-pk",)}


@dataclass(frozen=True)
class FacetValue:
    """``filters`` is the search that its link leads to: with this value, or without it where it is chosen."""

    value: str
    label: str
    count: int
    is_chosen: bool
    filters: Filters


@dataclass(frozen=True)
class CountedFacet:
    """The commonest values of a facet; ``is_cut`` where there are further ones."""

    parameter: str
    label: str | Promise
    values: tuple[FacetValue, ...]
    is_cut: bool


@dataclass(frozen=True)
class Counted:
    """How many rows a search has, and their facets; with ``is_more`` all counts are lower bounds."""

    total: int
    is_more: bool
    facets: tuple[CountedFacet, ...]


def counted(found: Found, facets: Sequence[Facet], *, filters: Filters, most: int = MOST_VALUES) -> Counted:
    """The facets of what was found by ``filters``, each with its ``most`` commonest values, in four queries."""
    counts = _count(found.sample, facets, most=most)
    total = counts.pop((-1, None), 0)
    by_facet: dict[int, list[tuple[str, int]]] = {at: [] for at in range(len(facets))}
    for (at, value), count in counts.items():
        if value is not None:
            by_facet[at].append((value, count))
    names = _names({facets[at].parameter: values for at, values in by_facet.items()})
    return Counted(
        total=min(total, MOST_COUNTED),
        is_more=total > MOST_COUNTED or found.is_sampled,
        facets=tuple(
            CountedFacet(
                parameter=facet.parameter,
                label=facet.label,
                values=tuple(_value(facet, value, count, names, filters) for value, count in by_facet[at][:most]),
                is_cut=len(by_facet[at]) > most,
            )
            for at, facet in enumerate(facets)
            if by_facet[at]
        ),
    )


# Any: rows of one of the three models.
def counts_up_to(searches: Iterable[QuerySet[Any]], *, most: int) -> list[int]:
    """How many rows each search has, counted up to ``most``; one query for all of them."""
    parts: list[str] = []
    params: list[Any] = []  # Any: what Django gives the driver
    for rows in searches:
        sql, values = rows.order_by().values("pk")[:most].query.sql_with_params()
        parts.append(f"(SELECT count(*) FROM ({sql}) counted)")  # noqa: S608 - Django's own SQL
        params += values
    if not parts:
        return []
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {', '.join(parts)}", params)
        return list(cursor.fetchone())


# Any: rows of one of the three models.
def counts_among(rows: QuerySet[Any], conditions: Iterable[Q]) -> list[int]:
    """How many of the rows meet each condition, in one pass over all of them: for rows that are few."""
    counts = {f"count_{at}": Count("pk", filter=condition) for at, condition in enumerate(conditions)}
    found = rows.order_by().aggregate(**counts)
    return [found[name] for name in counts]


# Any: rows of one of the three models.
def _count(rows: QuerySet[Any], facets: Sequence[Facet], *, most: int) -> dict[tuple[int, str | None], int]:
    columns = {f"facet_{at}": facet.column for at, facet in enumerate(facets)}
    latest = rows.order_by(*LATEST[rows.model]).annotate(**columns).values_list(*columns)[: MOST_COUNTED + 1]
    sample, params = latest.query.sql_with_params()
    counts = [
        f"({facet.counts.format(at=at, column=f'facet_{at}')} ORDER BY 3 DESC, 2 LIMIT {most + 1})"
        for at, facet in enumerate(facets)
    ]
    statement = " UNION ALL ".join(["SELECT -1, NULL, count(*) FROM sample", *counts])
    with connection.cursor() as cursor:
        cursor.execute(f"WITH sample AS MATERIALIZED ({sample}) {statement}", params)
        return {(at, value): count for at, value, count in cursor.fetchall()}


def _names(values: dict[str, list[tuple[str, int]]]) -> dict[str, dict[str, str]]:
    """What people call the values that are ids, by parameter."""

    def ids(parameter: str) -> list[int]:
        return [int(value) for value, _count in values.get(parameter, []) if value.isdigit()]

    names = {"state": {value: str(label) for value, label in Figure.State.choices}}
    publishers = Publisher.objects.filter(pk__among=ids("publisher"))
    companies = Company.objects.filter(pk__among=ids("company"))
    names["publisher"] = {str(each.pk): each.name for each in publishers}
    names["company"] = {str(each.pk): each.name for each in companies}
    names["owner"] = {str(each.pk): each.display_name for each in User.objects.filter(pk__among=ids("owner"))}
    return names


def _value(facet: Facet, value: str, count: int, names: dict[str, dict[str, str]], filters: Filters) -> FacetValue:
    if facet.parameter == "from":
        return _month_value(value, count, filters)
    chosen = value in [text for name, text in filters.pairs() if name == facet.parameter]
    following = filters.without(facet.parameter, value) if chosen else filters.with_value(facet.parameter, value)
    return FacetValue(value, names.get(facet.parameter, {}).get(value, value), count, chosen, following)


def _month_value(value: str, count: int, filters: Filters) -> FacetValue:
    first = date.fromisoformat(value[:10])
    last = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    chosen = (filters.changed_from, filters.changed_to) == (first, last)
    days = (None, None) if chosen else (first, last)
    following = replace(filters, changed_from=days[0], changed_to=days[1])
    return FacetValue(f"{first:%Y-%m}", f"{first:%Y-%m}", count, chosen, following)
