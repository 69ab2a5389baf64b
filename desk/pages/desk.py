"""The desk: which figures are listed, and what each row shows."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import models
from django.db.models import Q
from django.utils.formats import number_format
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from claims.models import Company, Figure, Verdict
from claims.models.figure import FigureQuerySet
from claims.models.words import FIGURE_WORDS
from claims.search.words import words_query
from desk.drawing import marks_of
from desk.forms import DeskForm
from desk.numbers import Amount, amount
from desk.origins import Origin, by_origin
from desk.pages.checkers import checkers
from desk.pages.claims import ROW_FIELDS, claims_of_figures
from desk.paging import Page, page_of
from desk.plots.strip import StripPlot, strip_plot
from desk.rights import Rights, rights_of
from desk.workforms import OwnerForm
from sources.models import Publisher

LONG_AGO = "1970-01-01T00:00:00+00:00"
LATELY = timedelta(hours=1)
MOST_VALUES = 4
HIGHEST_COUNT = 999
MOST_PUBLISHERS = 300
# On the desk a row needs its outermost origins, not every copy.
MOST_CLAIMS_OF_A_ROW = 100


@dataclass(frozen=True)
class Tab:
    """One view of the desk: its name in the address, its label, its rows, and the column they are sorted by."""

    name: str
    label: str | Promise
    rows: Callable[[FigureQuerySet, User, datetime], FigureQuerySet]
    by: str


TABS = (
    Tab("conflicts", _("Open conflicts"), lambda figures, user, now: figures.contested(), "rank"),
    Tab("mine", _("Mine"), lambda figures, user, now: figures.standing().filter(owner=user), "changed_at"),
    Tab(
        "signoff",
        _("Waiting for sign-off"),
        lambda figures, user, now: figures.standing().filter(pk__in=Verdict.objects.awaiting().values("figure")),
        "changed_at",
    ),
    Tab(
        "changed",
        _("Changed in the last hour"),
        # Naming every state lets the index of states and changes serve.
        lambda figures, user, now: figures.standing().filter(
            state__in=Figure.State.values, changed_at__gte=now - LATELY
        ),
        "changed_at",
    ),
    Tab(
        "agreeing",
        _("Agreeing"),
        lambda figures, user, now: figures.standing().filter(
            state__in=(Figure.State.AGREE, Figure.State.COMPATIBLE, Figure.State.RESOLVED)
        ),
        "changed_at",
    ),
    Tab(
        "single",
        _("One origin"),
        lambda figures, user, now: figures.standing().filter(state=Figure.State.SINGLE),
        "changed_at",
    ),
)


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
    """One figure on the desk: its origins and values, sorted by value."""

    figure: Figure
    origins: list[Origin]
    values: list[Value]
    strip: StripPlot | None
    apart: Amount | None

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
    tab: Tab
    tabs: list[tuple[Tab, Count]]
    rows: list[Row]
    page: Page[Figure]
    form: DeskForm
    has_figures: bool
    seen_until: datetime | None
    company: Company | None
    rights: Rights
    owner_form: OwnerForm | None

    @property
    def agreeing_count(self) -> Count:
        return next(count for tab, count in self.tabs if tab.name == "agreeing")

    @property
    def is_terse(self) -> bool:
        """Whether every row has the state that the tab names."""
        return self.tab.name in ("conflicts", "single")

    @property
    def since(self) -> str:
        """The moment up to which the reader has seen changes, for the address that asks for news."""
        return self.seen_until.isoformat() if self.seen_until else LONG_AGO


def desk_page(*, form: DeskForm, user: User, now: datetime, after: str | None) -> DeskPage:
    """The rows that a valid ``form`` asks for. Raises BadCursor when ``after`` names no place in them."""
    chosen = form.cleaned_data
    form.offer_publishers(Publisher.objects.order_by("name", "pk")[:MOST_PUBLISHERS])
    tab = next((tab for tab in TABS if tab.name == chosen["tab"]), TABS[0])
    seen_until = _seen_until()
    rights = rights_of(user)
    figures = filtered(Figure.objects.all(), form)
    page = page_of(tab.rows(figures, user, now).select_related("owner"), by=tab.by, after=after)
    return DeskPage(
        tab=tab,
        tabs=[(each, _count(each.rows(figures, user, now))) for each in TABS],
        rows=rows_of(page.rows),
        page=page,
        form=form,
        has_figures=Figure.objects.standing().exists(),
        # Read before the rows, so that what changes meanwhile is news.
        seen_until=seen_until,
        company=Company.objects.filter(pk=chosen["company"]).first() if chosen["company"] else None,
        rights=rights,
        owner_form=OwnerForm(people=checkers(), auto_id="bulk_%s") if rights.changes else None,
    )


def rows_of(figures: list[Figure]) -> list[Row]:
    """Figures with what their rows show, in one query for all of them."""
    claims = claims_of_figures((figure.pk for figure in figures), most=MOST_CLAIMS_OF_A_ROW, fields=ROW_FIELDS)
    return [_row(figure, by_origin(claims.get(figure.pk, []))) for figure in figures]


def filtered(figures: FigureQuerySet, form: DeskForm) -> FigureQuerySet:
    """Those that the words, company and publisher of a valid form leave."""
    chosen = form.cleaned_data
    query = words_query(chosen["q"])
    if query is not None:
        figures = figures.annotate(words=FIGURE_WORDS).filter(words=query)
    if chosen["company"]:
        figures = figures.filter(company=chosen["company"])
    if chosen["publisher"]:
        figures = figures.filter(publisher_ids__contains=[chosen["publisher"]])
    return figures


def news_count(*, form: DeskForm, user: User, now: datetime, since: datetime) -> tuple[int, int]:
    """How many rows of the form's tab are new since ``since`` and how many have changed."""
    tab = next((tab for tab in TABS if tab.name == form.cleaned_data["tab"]), TABS[0])
    rows = tab.rows(filtered(Figure.objects.all(), form), user, now).filter(changed_at__gt=since)
    is_new = Q(founded_at__gt=since) | Q(opened_at__gt=since)
    counts = rows.aggregate(new=models.Count("pk", filter=is_new), changed=models.Count("pk", filter=~is_new))
    return counts["new"], counts["changed"]


def _row(figure: Figure, origins: list[Origin]) -> Row:
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
    )


def _values(origins: list[Origin]) -> list[Value]:
    found: dict[str, list[str]] = {}
    for origin in origins:
        name = origin.lead.revision.article.publisher.name
        copies = origin.articles_count
        found.setdefault(origin.lead.exact, []).append(name if copies == 1 else f"{name} ×{copies}")
    return [Value(printed, outlets) for printed, outlets in found.items()]


def _count(rows: FigureQuerySet) -> Count:
    counted = rows.order_by()[: HIGHEST_COUNT + 1].count()
    return Count(min(counted, HIGHEST_COUNT), is_more=counted > HIGHEST_COUNT)


def _seen_until() -> datetime | None:
    """The moment of the latest change to any figure; each state's is the first entry of an index."""
    latest = [
        Figure.objects.filter(state=state).order_by("-changed_at").values_list("changed_at", flat=True)[:1]
        for state in Figure.State.values
    ]
    return max(latest[0].union(*latest[1:], all=True), default=None)
