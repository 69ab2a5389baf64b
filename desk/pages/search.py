"""The search page: what was found, how much of what kind, and which filter to drop when nothing was."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.contrib.postgres.search import SearchQuery
from django.db.models import QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy

from accounts.models import User
from claims.models.corrected import effective
from claims.search.facets import (
    ARTICLE_FACETS,
    CLAIM_FACETS,
    FIGURE_FACETS,
    Counted,
    CountedFacet,
    Facet,
    FacetValue,
    counted,
    counts_up_to,
)
from claims.search.filters import SORTS, Filters
from claims.search.found import find_articles, find_claims, find_figures
from claims.search.lookup import Found
from claims.search.words import highlighted, words_query
from desk.pages.chips import ENOUGH, Chip, chips_of, pairs_on
from desk.pages.claims import with_articles
from desk.pages.desk import rows_of
from desk.paging import Page, page_of
from following.models import SavedSearch

# Rows of one page: fewer than on the desk, since the counts beside them cost time as well.
ROWS_A_PAGE = 20


@dataclass(frozen=True)
class Kind:
    """What is searched for: its name in the address, how it is found, counted, sorted and highlighted."""

    name: str
    label: str | Promise
    find: Callable[..., Found]
    facets: Sequence[Facet]
    by: str
    highlight: str
    in_fragments: bool = False

    @property
    def template(self) -> str:
        return f"desk/_found_{self.name}.html"


KINDS = (
    Kind("figures", gettext_lazy("Figures"), find_figures, FIGURE_FACETS, "changed_at", "summary"),
    Kind("claims", gettext_lazy("Claims"), find_claims, CLAIM_FACETS, "created_at", "sentence"),
    Kind("articles", gettext_lazy("Articles"), find_articles, ARTICLE_FACETS, "id", "latest_revision__text", True),
)
# What a form of words and further filters has to carry along: everything that it does not ask for itself.
ASKED_BY_FORM = ("q", "from", "to", "period_from", "period_to", "spread_from", "spread_to", "sort")


@dataclass(frozen=True)
class SearchPage:
    """``rows`` are Rows of the desk, claims or articles. ``query`` is the address without the place in the list."""

    kind: Kind
    filters: Filters
    rows: list[Any]  # Any: Row, Claim or Article, as the kind has it
    page: Page[Any]
    counted: Counted
    chips: list[Chip]
    query: str
    saved: list[SavedSearch]

    @property
    def everything(self) -> str:
        """The query string without any filter."""
        return address(Filters(), self.kind)

    @property
    def kinds(self) -> list[tuple[Kind, str]]:
        return [(kind, address(self.filters, kind)) for kind in KINDS]

    @property
    def carried(self) -> list[tuple[str, str]]:
        """The filters that the form carries along."""
        return [(name, value) for name, value in self.filters.pairs() if name not in ASKED_BY_FORM]

    @property
    def has_more_filters(self) -> bool:
        return any(name in ASKED_BY_FORM and name not in ("q", "sort") for name, _value in self.filters.pairs())

    @property
    def facets(self) -> list[tuple[CountedFacet, list[tuple[FacetValue, str]]]]:
        """Each facet with its values and the addresses that choose or drop them."""
        return [
            (facet, [(value, address(value.filters, self.kind)) for value in facet.values])
            for facet in self.counted.facets
        ]

    @property
    def to_drop(self) -> list[Chip]:
        """Filters without which something is found, the most first."""
        found = [chip for chip in self.chips if chip.count]
        return sorted(found, key=lambda chip: -(chip.count or 0))

    @property
    def is_sorted(self) -> bool:
        return self.kind.name == "figures"


def kind_of(name: str | None) -> Kind:
    return next((kind for kind in KINDS if kind.name == name), KINDS[0])


def address(filters: Filters, kind: Kind) -> str:
    """A search as its query string."""
    said = filters.query()
    return said if kind is KINDS[0] else f"kind={kind.name}&{said}".rstrip("&")


def search_page(*, filters: Filters, kind: Kind, user: User, after: str | None) -> SearchPage:
    """A page of what was found and all its counts, in a fixed number of queries. Raises BadCursor."""
    found = kind.find(filters, user_id=user.pk)
    by = SORTS[filters.sort] if kind.by == "changed_at" else kind.by
    page = page_of(_shown(found.rows, kind, words_query(filters.words)), by=by, after=after, size=ROWS_A_PAGE)
    chips = chips_of(filters, address=lambda each: address(each, kind))
    if not page.rows and page.is_first and chips:
        chips = _counted_chips(chips, filters, kind, user)
    return SearchPage(
        kind=kind,
        filters=filters,
        rows=_rows(page.rows, kind),
        page=page,
        counted=counted(found, kind.facets, filters=filters),
        chips=chips,
        query=address(filters, kind),
        saved=list(SavedSearch.objects.kept().filter(user=user).order_by("name", "pk")),
    )


# Any: rows of the kind.
def _rows(rows: list[Any], kind: Kind) -> list[Any]:
    if kind.name == "claims":
        return [effective(claim) for claim in rows]
    return rows_of(rows) if kind.name == "figures" else rows


# Any: rows of the kind.
def _shown(rows: QuerySet[Any], kind: Kind, query: SearchQuery | None) -> QuerySet[Any]:
    """With what a row shows, and its words highlighted."""
    if query is not None:
        rows = rows.annotate(highlighted=highlighted(kind.highlight, query, in_fragments=kind.in_fragments))
    if kind.name == "figures":
        return rows.select_related("owner")
    if kind.name == "claims":
        return with_articles(rows).select_related("revision__article__publisher", "figure", "run")
    return rows.select_related("publisher")


def _counted_chips(chips: list[Chip], filters: Filters, kind: Kind, user: User) -> list[Chip]:
    searches = [kind.find(filters.without(name, value), user_id=user.pk).sample for name, value in pairs_on(filters)]
    counts = counts_up_to(searches, most=ENOUGH)
    return [replace(chip, count=count) for chip, count in zip(chips, counts, strict=True)]
