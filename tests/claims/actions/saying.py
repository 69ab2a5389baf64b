"""Claims as extraction leaves them, before grouping: what a test is about is written in the test."""

from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

from django.db.backends.postgresql.psycopg_any import NumericRange

from claims.actions.group_batch import group_batch
from claims.models import Claim, Figure, Story, StoryArticle
from claims.models.members import members_of
from claims.models.reading import key_of
from sources.models import Article, Publisher
from tests.factories import NOON, ArticleFactory, ClaimFactory, ExtractionRunFactory, RevisionFactory, StoryFactory

EXTRACTOR = "test-1"


def story(headline: str = "Shares fall") -> Story:
    return StoryFactory(headline=headline)


def article(*, of: Story | None = None, outlet: str = "", hours: float = 0, **fields: Any) -> Article:
    """An article in a story, its publication ``hours`` after noon, by a publisher of that name or of its own."""
    if outlet:
        fields["publisher"] = Publisher.objects.get_or_create(name=outlet)[0]
    fields.setdefault("published_at", NOON + timedelta(hours=hours))
    made = ArticleFactory(**fields)
    if of is not None:
        StoryArticle.objects.create(article=made, story=of)
    return made


def says(where: Article, number: str, *, width: str | None = None, **fields: Any) -> Claim:
    """A claim of an article's latest revision, "4.9" with the interval of its last digit, and its key; in no figure."""
    if where.latest_revision is None:
        RevisionFactory(article=where, text="Numbers. " * 200, headline=where.headline)
    revision = where.latest_revision
    run = revision.runs.filter(extractor=EXTRACTOR).first()
    run = run or ExtractionRunFactory(revision=revision, extractor=EXTRACTOR)
    value = Decimal(number)
    half = Decimal(width) if width is not None else Decimal((0, (5,), int(value.as_tuple().exponent) - 1))
    hard = NumericRange(value - half, value + half, "[]" if half == 0 else "[)")
    start = 10 * run.claims.count()
    fields = {
        "hard": hard,
        "typical": hard,
        "start": start,
        "end": start + 5,
        "sentence": f"It fell {number}%.",
    } | fields
    claim: Claim = ClaimFactory(run=run, revision=revision, exact=f"{number}%", value=value, **fields)
    claim.key = key_of(members_of(Claim.objects.filter(pk=claim.pk))[0].statement)
    claim.save(update_fields=["key"])
    return claim


def revise(where: Article, at: datetime = NOON + timedelta(hours=1)) -> Article:
    """The article has a new text; what it said before is no longer current, as extraction leaves it."""
    number = where.revisions.count() + 1
    earlier = Claim.objects.current().filter(revision__article=where)
    Figure.objects.filter(pk__in=earlier.values("figure")).update(needs_judging=True)
    earlier.update(is_current=False)
    RevisionFactory(article=where, number=number, text=f"New numbers {number}. " * 200, retrieved_at=at)
    return where


def keys() -> set[str]:
    return set(Claim.objects.values_list("key", flat=True))


def groups() -> set[frozenset[int]]:
    """Which current claims share a figure."""
    shared: dict[int | None, set[int]] = {}
    for pk, figure_id in Claim.objects.current().values_list("pk", "figure"):
        shared.setdefault(figure_id, set()).add(pk)
    return {frozenset(claims) for claims in shared.values()}


def figure_of(claim: Claim) -> Figure:
    claim.refresh_from_db()
    assert claim.figure is not None
    return claim.figure


def regrouped(now: datetime) -> None:
    """Every figure is worked out anew, as `manage.py regroup` does."""
    Figure.objects.filter(merged_into__isnull=True).update(needs_judging=True)
    group_batch(keys=keys(), now=now, may_rest=False)
