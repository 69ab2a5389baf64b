"""Put what changed in a watched figure, company or search into the inbox of whoever watches it."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from django.db import transaction
from django.utils import translation

from accounts.models import User
from claims.models import Claim, Figure, FigureEvent
from claims.models.figure import FigureQuerySet
from claims.search.filters import BadFilters, read_filters
from claims.search.found import figures_found
from following.models import OVERLAP, InboxItem, Watch
from following.news import News, Printing, Step, news_of

# One round tells of so many figures of a watch; the rest come with the next.
MOST_FIGURES = 200
MOST_CLAIMS = 300
# Claims may be grouped later than they were read: those of earlier items are left out by their ids.
LATE = timedelta(minutes=10)


@transaction.atomic
def tell_watcher(*, watch_id: int, now: datetime) -> int:
    """One unread item for each watched figure that changed; how many. No version of a figure is told twice."""
    watch = Watch.objects.select_for_update(skip_locked=True, of=("self",)).select_related("user", "search")
    found = watch.filter(pk=watch_id).first()
    if found is None:
        return 0
    since = max(found.created_at, found.told_at - OVERLAP) if found.told_at is not None else found.created_at
    figures = list(_watched(found).filter(changed_at__gt=since).order_by("changed_at", "pk")[:MOST_FIGURES])
    with translation.override(found.user.language):
        told = sum(_tell(figure, user=found.user, watched_since=found.created_at, now=now) for figure in figures)
    is_cut = len(figures) == MOST_FIGURES
    Watch.objects.filter(pk=found.pk).update(told_at=figures[-1].changed_at + OVERLAP if is_cut else now)
    return told


def _watched(watch: Watch) -> FigureQuerySet:
    if watch.figure_id is not None:
        return Figure.objects.filter(pk=watch.figure_id)
    if watch.company_id is not None:
        return Figure.objects.standing().filter(company_id=watch.company_id)
    assert watch.search is not None  # the constraint: a watch has one target
    try:
        filters = read_filters(watch.search.query)
    except BadFilters:  # it was kept by an earlier release
        return Figure.objects.none()
    return figures_found(filters, user_id=watch.user_id)


def _tell(figure: Figure, *, user: User, watched_since: datetime, now: datetime) -> int:
    earlier = list(InboxItem.objects.filter(user=user, figure=figure, version__isnull=False).order_by("-pk")[:5])
    if earlier and earlier[0].version == figure.version:
        return 0
    since = max(earlier[0].created_at - LATE, watched_since) if earlier else watched_since
    known = {claim_id for item in earlier for claim_id in item.claim_ids}
    steps_since = earlier[0].created_at if earlier else watched_since
    news = _news(figure, since=since, steps_since=steps_since, known=known)
    _item, made = InboxItem.objects.get_or_create(
        user=user,
        figure=figure,
        version=figure.version,
        defaults={
            "text": "\n".join(news.lines) or figure.summary,
            "claim_ids": list(news.claim_ids),
            "created_at": now,
        },
    )
    return int(made)


def _news(figure: Figure, *, since: datetime, steps_since: datetime, known: set[int]) -> News:
    events = FigureEvent.objects.filter(figure=figure, at__gt=steps_since).order_by("at", "pk")
    founded = FigureEvent.Kind.FOUNDED  # its history is silent on what was printed; the figure says it
    steps = [
        Step(str(event.get_kind_display()), event.summary or (figure.summary if event.kind == founded else ""))
        for event in events[:MOST_CLAIMS]
    ]
    return news_of(_printings(figure, since=since, known=known), steps)


def _printings(figure: Figure, *, since: datetime, known: set[int]) -> Sequence[Printing]:
    """The claims that came since, and all that their articles printed of the figure before."""
    came = Claim.objects.filter(figure=figure, created_at__gt=since).exclude(pk__in=known)
    fresh = set(came.order_by("-pk").values_list("pk", flat=True)[:MOST_CLAIMS])
    articles = Claim.objects.filter(pk__in=fresh).values("revision__article")
    claims = Claim.objects.filter(figure=figure, revision__article__in=articles)
    loaded = claims.select_related("revision__article__publisher").order_by("created_at", "start", "pk")
    return [
        Printing(
            claim_id=claim.pk,
            exact=claim.exact,
            article_id=claim.revision.article_id,
            publisher=claim.revision.article.publisher.name,
            revision=claim.revision.number,
            is_new=claim.pk in fresh,
        )
        for claim in loaded[: MOST_CLAIMS * 3]
    ]
