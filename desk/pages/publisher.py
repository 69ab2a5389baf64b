"""Publishers: what each printed, from whom it copies, who copies it, and what it corrected. Never a score."""

from dataclasses import dataclass

from django.db.models import Count, F, IntegerField, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from claims.models import Claim, Figure
from claims.models.figure import CROWD
from claims.models.trackrecord import records_by_measure
from claims.reconciliation.records import Record
from desk.pages.desk import Row, rows_of
from sources.models import Article, Publisher, Source

MOST_ROWS = 30
MOST_CONFLICTS = 10
MOST_OTHERS = 12
MOST_MEASURES = 12
# Of so many latest figures that other outlets print too, those are shown that this one printed first.
LATEST_SHARED = 150
# Copying is counted in so many latest articles.
LATEST_ARTICLES = 200
MOST_FIRSTS = 12
# What is shown of them.
FIRST_FIELDS = ("subject_name", "measure", "founded_at", "state", "outlets_count")


@dataclass(frozen=True)
class Copying:
    """Another outlet, and how many numbers went between it and this one."""

    publisher_id: int
    name: str
    count: int


@dataclass(frozen=True)
class PublisherPage:
    publisher: Publisher
    articles_count: int
    articles: list[Article]
    conflicts: list[Row]
    conflicts_count: int
    sources: list[Source]
    copied_from: list[Copying]
    copied_by: list[Copying]
    revised: list[Article]
    firsts: list[Figure]
    records: list[tuple[str, Record]]

    @property
    def copying_articles_count(self) -> int | None:
        """In how many of its latest articles copying was counted; None where that is all of them."""
        return LATEST_ARTICLES if self.articles_count > LATEST_ARTICLES else None


def publisher_list() -> QuerySet[Publisher]:
    """Every publisher with how many articles and sources it has, and when it last published."""
    return Publisher.objects.annotate(
        articles_count=_count_of(Article.objects.filter(publisher=OuterRef("pk"))),
        sources_count=_count_of(Source.objects.filter(publisher=OuterRef("pk"))),
        last_published_at=Subquery(
            Article.objects.filter(publisher=OuterRef("pk"), published_at__isnull=False)
            .order_by("-published_at")
            .values("published_at")[:1]
        ),
    ).order_by("name", "pk")


def publisher_page(publisher: Publisher) -> PublisherPage:
    """What one outlet printed, in a fixed number of queries."""
    articles = publisher.articles.all()
    conflicts = Figure.objects.contested().filter(publisher_ids__contains=[publisher.pk])
    latest = list(articles.order_by("-published_at", "-pk").values_list("pk", flat=True)[:LATEST_ARTICLES])
    mine = Q(revision__article__among=latest) & ~Q(copied_from__revision__article__publisher=publisher)
    theirs = Q(copied_from__revision__article__among=latest) & ~Q(revision__article__publisher=publisher)
    return PublisherPage(
        publisher=publisher,
        articles_count=articles.count(),
        articles=list(articles.order_by("-published_at", "-pk")[:MOST_ROWS]),
        conflicts=rows_of(list(conflicts.select_related("owner").worst_first()[:MOST_CONFLICTS])),
        conflicts_count=conflicts.count(),
        sources=list(publisher.sources.order_by("url", "pk")),
        copied_from=_copying(mine, by="copied_from__revision__article__publisher"),
        copied_by=_copying(theirs, by="revision__article__publisher"),
        revised=list(
            articles.filter(latest_revision__number__gt=1)
            .annotate(revisions_count=F("latest_revision__number"), changed_at=F("latest_revision__retrieved_at"))
            .order_by("-changed_at", "-pk")[:MOST_ROWS]
        ),
        firsts=_firsts(publisher),
        records=records_by_measure(publisher)[:MOST_MEASURES],
    )


def _firsts(publisher: Publisher) -> list[Figure]:
    """Figures that others print too, and of which this outlet published the first number, the latest first."""
    shared = Figure.objects.standing().filter(
        # Of a crowd it takes long to find the first.
        publisher_ids__contains=[publisher.pk],
        outlets_count__gt=1,
        claims_count__lte=CROWD,
    )
    figures = {
        figure.pk: figure for figure in shared.only(*FIRST_FIELDS).order_by("-changed_at", "-pk")[:LATEST_SHARED]
    }
    earliest = (
        Claim.objects.current()
        .filter(figure__among=list(figures), revision__article__published_at__isnull=False)
        .order_by("figure", "revision__article__published_at", "pk")
        .distinct("figure")
        .values_list("figure", "revision__article__publisher")
    )
    first = {figure_id for figure_id, publisher_id in earliest if publisher_id == publisher.pk}
    return [figure for figure in figures.values() if figure.pk in first][:MOST_FIRSTS]


def _count_of(rows: QuerySet[Article] | QuerySet[Source]) -> Coalesce:
    # Of "*" and not of the key, so that an index alone is read.
    counted = rows.order_by().values("publisher").annotate(count=Count("*")).values("count")
    return Coalesce(Subquery(counted, output_field=IntegerField()), 0)


def _copying(which: Q, *, by: str) -> list[Copying]:
    rows = (
        Claim.objects.current()
        .filter(which, copied_from__isnull=False)
        .values_list(by, f"{by}__name")
        .annotate(count=Count("pk"))
        .order_by("-count", by)
    )
    return [Copying(publisher_id, name, count) for publisher_id, name, count in rows[:MOST_OTHERS]]
