"""Sources: the state of each in plain words, and what waits for a person."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Count
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from claims.models import Claim, ExtractionRun
from desk.pages.claims import with_articles
from sources.models import Article, Source

MOST_SOURCES = 500
MOST_SET_ASIDE = 20
WEEK = timedelta(days=7)


@dataclass(frozen=True)
class Condition:
    """How a source is doing: ``name`` for the stylesheet, words for people, and what a person could do."""

    name: str
    words: str | Promise
    advice: str | Promise = ""
    needs_a_person: bool = False
    is_polled: bool = False


WORKING = Condition("working", _("Works"), is_polled=True)
WAITING = Condition("waiting", _("Not read yet"), is_polled=True)
FAILING = Condition("failing", _("Failed, will be tried again"), _("Nothing to do yet."), is_polled=True)
SET_ASIDE = Condition(
    "set-aside",
    _("Set aside after failing again and again"),
    _("Open the address in a browser. If it has moved, add the new one; if it works again, ask for a check."),
    needs_a_person=True,
)
PAUSED = Condition("paused", _("Paused"))
RETIRED = Condition("retired", _("Gone for good"), _("The server says so. If it has moved, add the new address."))


@dataclass(frozen=True)
class SourceRow:
    """``a_day``: articles, over the last seven days."""

    source: Source
    condition: Condition
    a_day: float


@dataclass(frozen=True)
class SetAside:
    """Items that failed too often and wait for a person: a few of each, and how many there are."""

    articles: list[Article]
    articles_count: int
    runs: list[ExtractionRun]
    runs_count: int
    claims: list[Claim]
    claims_count: int

    @property
    def count(self) -> int:
        return self.articles_count + self.runs_count + self.claims_count


@dataclass(frozen=True)
class SourcesPage:
    rows: list[SourceRow]
    sources_count: int
    next_check_at: datetime | None
    needing_count: int
    set_aside: SetAside


def sources_page(*, now: datetime) -> SourcesPage:
    """Every source, those that need a person first, and all that was set aside."""
    sources = Source.objects.select_related("publisher").order_by("publisher__name", "url", "pk")
    week = Article.objects.filter(first_seen_at__gte=now - WEEK, source__isnull=False)
    counts = dict(week.values_list("source").annotate(count=Count("pk")))
    rows = [
        SourceRow(source, condition_of(source), counts.get(source.pk, 0) / WEEK.days)
        for source in sources[:MOST_SOURCES]
    ]
    rows.sort(key=lambda row: not row.condition.needs_a_person)
    active = [row.source.next_check_at for row in rows if row.condition.is_polled]
    return SourcesPage(
        rows=rows,
        sources_count=len(rows) if len(rows) < MOST_SOURCES else Source.objects.count(),
        next_check_at=min(active, default=None),
        needing_count=sum(row.condition.needs_a_person for row in rows),
        set_aside=_set_aside(),
    )


def condition_of(source: Source) -> Condition:
    """The one state, of all that may hold, that a person should know of."""
    if source.retired_at is not None:
        return RETIRED
    if source.paused_at is not None:
        return PAUSED
    if source.is_set_aside:
        return SET_ASIDE
    if source.last_error:
        return FAILING
    return WAITING if source.last_checked_at is None else WORKING


def _set_aside() -> SetAside:
    articles = Article.objects.set_aside().select_related("publisher").order_by("-first_seen_at", "-pk")
    runs = ExtractionRun.objects.set_aside().select_related("revision__article__publisher").order_by("-pk")
    claims = with_articles(Claim.objects.set_aside()).order_by("-pk")
    return SetAside(
        articles=list(articles[:MOST_SET_ASIDE]),
        articles_count=articles.count(),
        runs=list(runs.defer("revision__text", "revision__shingles", "revision__links")[:MOST_SET_ASIDE]),
        runs_count=runs.count(),
        claims=list(claims[:MOST_SET_ASIDE]),
        claims_count=claims.count(),
    )
