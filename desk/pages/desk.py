"""The desk: which figures are listed, and what each row shows."""

from dataclasses import dataclass
from datetime import datetime
from typing import cast
from urllib.parse import urlencode

from django.db import models
from django.db.models import Q
from django.utils.formats import number_format

from accounts.models import User
from claims.models import Figure
from claims.models.figure import FigureQuerySet
from claims.search.facets import counts_among, counts_up_to
from claims.search.filters import Filters
from claims.search.found import figures_found, find_figures
from claims.search.lookup import Found
from claims.search.tabs import TABS, Tab
from desk.drawing import marks_of
from desk.numbers import Amount, amount
from desk.origins import Origin, by_origin
from desk.pages.ask import asked_outlets
from desk.pages.checkers import checkers
from desk.pages.chips import Chip, chips_of, pairs_on
from desk.pages.narrowing import Choices, choices_of
from desk.pages.rowclaims import claims_of_rows
from desk.paging import Page, page_of
from desk.plots.strip import StripPlot, strip_plot
from desk.rights import Rights, rights_of
from desk.workforms import OwnerForm
from following.models import SavedSearch

LONG_AGO = "1970-01-01T00:00:00+00:00"
MOST_VALUES = 4
HIGHEST_COUNT = 999


@dataclass(frozen=True)
class Count:
    """How many rows a tab has; ``number`` stops where nobody counts any more."""

    number: int
    is_more: bool

    def __str__(self) -> str:
        number = number_format(self.number, force_grouping=True)
        return f"{number}+" if self.is_more else number


@dataclass(frozen=True)
class Value:
    """One printed number, and the outlets that found it out, "×3" behind those that others repeat."""

    printed: str
    outlets: list[str]


@dataclass(frozen=True)
class Row:
    """One figure on the desk: its origins and values, sorted by value, and the outlets that were asked."""

    figure: Figure
    origins: list[Origin]
    values: list[Value]
    strip: StripPlot | None
    apart: Amount | None
    asked: list[str]

    @property
    def first_values(self) -> list[Value]:
        return self.values if len(self.values) <= MOST_VALUES else self.values[: MOST_VALUES // 2]

    @property
    def last_values(self) -> list[Value]:
        return [] if len(self.values) <= MOST_VALUES else self.values[-MOST_VALUES // 2 :]

    @property
    def hidden_values_count(self) -> int:
        return len(self.values) - len(self.first_values) - len(self.last_values)


@dataclass(frozen=True)
class DeskPage:
    """``query`` is the address without the place in the list; ``search`` the query string of the search that finds the
    same, None where nothing narrows the list or no search does.
    """

    tab: Tab
    tabs: list[tuple[Tab, Count, str]]
    rows: list[Row]
    page: Page[Figure]
    filters: Filters
    choices: list[Choices]
    chips: list[Chip]
    query: str
    search: str | None
    saved: list[SavedSearch]
    has_figures: bool
    seen_until: datetime | None
    rights: Rights
    owner_form: OwnerForm | None

    @property
    def agreeing_count(self) -> Count:
        return next(count for tab, count, _query in self.tabs if tab.name == "agreeing")

    @property
    def everything(self) -> str:
        """The query string without any filter."""
        return address(self.tab, Filters())

    @property
    def carried(self) -> list[tuple[str, str]]:
        """The filters that the form carries along."""
        asked = {"q", *(each.parameter for each in self.choices)}
        return [(name, value) for name, value in pairs_on(self.filters) if name not in asked]

    @property
    def is_terse(self) -> bool:
        """Whether every row has the state that the tab names."""
        return len(self.tab.states) == 1

    @property
    def since(self) -> str:
        """The moment up to which the reader has seen changes, for the address that asks for news."""
        return self.seen_until.isoformat() if self.seen_until else LONG_AGO


def desk_page(*, tab: Tab, filters: Filters, user: User, now: datetime, after: str | None) -> DeskPage:
    """The rows of ``tab`` that the filters leave. Raises BadCursor when ``after`` names no place in them."""
    seen_until = _seen_until()
    rights = rights_of(user)
    found = find_figures(filters, user_id=user.pk)
    rows = tab.rows(cast(FigureQuerySet, found.rows), user, now).select_related("owner")
    page = page_of(rows, by=tab.by, after=after)
    chips = chips_of(filters, address=lambda each: address(tab, each))
    searched = tab.searched(filters) if chips else None
    return DeskPage(
        tab=tab,
        tabs=[
            (each, count, address(each, each.kept(filters)))
            for each, count in zip(TABS, _counts(found, user, now), strict=True)
        ],
        rows=rows_of(page.rows),
        page=page,
        filters=filters,
        choices=choices_of(tab, filters, chips, found=found, user=user, now=now),
        chips=chips,
        query=address(tab, filters),
        search=None if searched is None else searched.query(),
        saved=[] if searched is None else list(SavedSearch.objects.kept().filter(user=user).order_by("name", "pk")),
        has_figures=Figure.objects.standing().exists(),
        # Read before the rows, so that what changes meanwhile is news.
        seen_until=seen_until,
        rights=rights,
        owner_form=OwnerForm(people=checkers(), auto_id="bulk_%s") if rights.changes else None,
    )


def address(tab: Tab, filters: Filters) -> str:
    """A view of the desk as its query string."""
    said = urlencode(pairs_on(filters))
    return said if tab is TABS[0] else f"tab={tab.name}&{said}".rstrip("&")


def rows_of(figures: list[Figure]) -> list[Row]:
    """Figures with what their rows show, in two queries for all of them."""
    ids = [figure.pk for figure in figures]
    asked, claims = asked_outlets(ids), claims_of_rows(ids)
    return [_row(figure, by_origin(claims.get(figure.pk, [])), asked.get(figure.pk, [])) for figure in figures]


def news_count(*, tab: Tab, filters: Filters, user: User, now: datetime, since: datetime) -> tuple[int, int]:
    """How many rows of the tab are new since ``since`` and how many have changed."""
    rows = tab.rows(figures_found(filters, user_id=user.pk), user, now).filter(changed_at__gt=since)
    is_new = Q(founded_at__gt=since) | Q(opened_at__gt=since)
    counts = rows.aggregate(new=models.Count("pk", filter=is_new), changed=models.Count("pk", filter=~is_new))
    return counts["new"], counts["changed"]


def _row(figure: Figure, origins: list[Origin], asked: list[str]) -> Row:
    ordered = sorted(origins, key=lambda origin: (origin.lead.value is None, origin.lead.value or 0))
    difference = figure.spread_difference
    is_conflict = figure.state == Figure.State.CONFLICT
    return Row(
        figure=figure,
        origins=ordered,
        values=_values(ordered),
        # One value has nothing to be compared with.
        strip=strip_plot(marks_of(origins, figure), shows_gap=is_conflict) if len(origins) > 1 else None,
        apart=amount(difference, figure.spread_unit) if difference and is_conflict else None,
        asked=asked,
    )


def _values(origins: list[Origin]) -> list[Value]:
    found: dict[str, list[str]] = {}
    for origin in origins:
        name = origin.lead.revision.article.publisher.name
        copies = origin.articles_count
        found.setdefault(origin.lead.exact, []).append(name if copies == 1 else f"{name} ×{copies}")
    return [Value(printed, outlets) for printed, outlets in found.items()]


def _counts(found: Found, user: User, now: datetime) -> list[Count]:
    """How many rows each tab has; of words that are common, in the part of the figures that is counted."""
    sample = cast(FigureQuerySet, found.sample)
    if found.is_few:
        counts = counts_among(sample.standing(), (tab.shows(user, now) for tab in TABS))
    else:
        counts = counts_up_to((tab.rows(sample, user, now) for tab in TABS), most=HIGHEST_COUNT + 1)
    return [Count(min(count, HIGHEST_COUNT), is_more=found.is_sampled or count > HIGHEST_COUNT) for count in counts]


def _seen_until() -> datetime | None:
    """The moment of the latest change to any figure; each state's is the first entry of an index."""
    latest = [
        Figure.objects.filter(state=state).order_by("-changed_at").values_list("changed_at", flat=True)[:1]
        for state in Figure.State.values
    ]
    return max(latest[0].union(*latest[1:], all=True), default=None)
