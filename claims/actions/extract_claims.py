"""Read the numbers of an article's latest revision into claims."""

from collections.abc import Sequence
from datetime import UTC, datetime, time
from enum import StrEnum

from django.db import transaction

from claims.actions.adopt_words import adopt_words
from claims.actions.assign_story import assign_story
from claims.actions.carry_added import carry_added
from claims.actions.carry_forward import carry_forward
from claims.actions.trace_source import trace_source
from claims.actions.withdraw_article import restore_claims
from claims.extraction.claim import ExtractedClaim, Extraction
from claims.extraction.extractor import EXTRACTOR_VERSION, read_article
from claims.models import Claim, Company, ExtractionRun, Figure, RejectedNumber
from claims.models.reading import claim_row, rejection_row
from claims.models.registry import current_registry
from sources.models import MAX_ATTEMPTS, Article, Revision

UNKNOWN_LANGUAGE = "und"  # ISO 639-2's code for what can't be named


class ExtractOutcome(StrEnum):
    NOT_OWED = "nothing owed"
    SET_ASIDE = "set aside"
    EXTRACTED = "extracted"


def extract_claims(*, article_id: int, now: datetime) -> ExtractOutcome:
    """The article's latest revision has a finished run of this extractor, with its claims and rejected numbers.

    Claims of earlier revisions stop being current; those that stand unchanged are carried forward. Whatever goes
    wrong is stored on the run, which is set aside after MAX_ATTEMPTS.
    """
    article = Article.objects.select_related("latest_revision", "publisher").get(pk=article_id)
    revision = article.latest_revision
    if revision is None or article.withdrawn_at is not None:
        return ExtractOutcome.NOT_OWED
    is_restored = bool(restore_claims(article_id=article_id))
    if article.read_by == EXTRACTOR_VERSION:
        return ExtractOutcome.EXTRACTED if is_restored else ExtractOutcome.NOT_OWED
    run = _attempt(revision, now=now)
    if run is None:
        Article.objects.filter(pk=article_id, latest_revision=revision).update(read_by=EXTRACTOR_VERSION)
        return ExtractOutcome.SET_ASIDE
    extraction = _read(article, revision, run=run)
    with transaction.atomic():
        return _store(extraction, article=article, run=run, now=now)


def _attempt(revision: Revision, *, now: datetime) -> ExtractionRun | None:
    """The revision's run by this extractor with one more attempt counted, None once it has failed too often."""
    run, is_new = ExtractionRun.objects.get_or_create(
        revision=revision, extractor=EXTRACTOR_VERSION, defaults={"started_at": now}
    )
    if run.attempts >= MAX_ATTEMPTS and run.finished_at is None:
        return None
    if not is_new:
        run.attempts += 1
        run.save(update_fields=("attempts",))
    return run


def _read(article: Article, revision: Revision, *, run: ExtractionRun) -> Extraction:
    """What the extractor finds; whatever it raises is noted on the run and travels on."""
    try:
        return read_article(
            revision.text,
            headline=_headline(revision),
            published=_published(article),
            publisher=article.publisher.name,
            registry=current_registry(),
        )
    except Exception as error:
        run.error = f"{type(error).__name__}: {error}"
        run.save(update_fields=("error",))
        raise


def _store(extraction: Extraction, *, article: Article, run: ExtractionRun, now: datetime) -> ExtractOutcome:
    """The article's claims are those of the extraction, unless a newer text or a quicker worker came between."""
    revision = run.revision
    locked = Article.objects.select_for_update(no_key=True).get(pk=article.pk)
    is_overtaken = locked.latest_revision_id != revision.pk or locked.read_by == EXTRACTOR_VERSION
    if is_overtaken or locked.withdrawn_at is not None:
        return ExtractOutcome.NOT_OWED
    story = assign_story(article=article, revision=revision, extraction=extraction, now=now)
    companies = _companies(extraction.claims)
    claims = Claim.objects.bulk_create(
        claim_row(each, run=run, article=article, story=story, companies=companies, now=now)
        for each in extraction.claims
    )
    _link_conversions(claims, extraction.claims)
    RejectedNumber.objects.bulk_create(
        [rejection_row(field, rejection, run=run) for field, rejection in extraction.rejections]
    )
    earlier = Claim.objects.current().filter(revision__article=article.pk).exclude(run=run)
    adopt_words(story_id=story.pk, now=now, besides=earlier.values_list("pk", flat=True))
    _replace_earlier(revision, claims, now=now)
    trace_source(article_id=article.pk)
    run.finished_at, run.error = now, ""
    run.claims_count, run.language = len(claims), extraction.language or UNKNOWN_LANGUAGE
    run.save()
    locked.read_by = EXTRACTOR_VERSION
    locked.save(update_fields=("read_by",))
    return ExtractOutcome.EXTRACTED


def _published(article: Article) -> datetime | None:
    """When it was published; noon of the day where only the day is known, so that no time zone moves it."""
    if article.published_at is not None or article.published_date is None:
        return article.published_at
    return datetime.combine(article.published_date, time(12), UTC)


def _headline(revision: Revision) -> str | None:
    """The headline, unless the text begins with it: then its numbers are read there."""
    return None if revision.text.startswith(revision.headline) else revision.headline


def _companies(claims: Sequence[ExtractedClaim]) -> dict[str, Company]:
    keys = {claim.subject.key for claim in claims if claim.subject is not None}
    return {company.key: company for company in Company.objects.filter(key__in=keys)}


def _link_conversions(claims: Sequence[Claim], extracted: Sequence[ExtractedClaim]) -> None:
    at = {(claim.field, claim.start): claim for claim in claims}
    linked = []
    for claim, each in zip(claims, extracted, strict=True):
        start = each.quantity.conversion_of
        original = at.get((claim.field, start)) if start is not None else None
        if original is not None and original.pk != claim.pk:
            claim.conversion_of = original
            linked.append(claim)
    Claim.objects.bulk_update(linked, ("conversion_of",))


def _replace_earlier(revision: Revision, claims: Sequence[Claim], *, now: datetime) -> None:
    new = [claim.pk for claim in claims]
    earlier = list(Claim.objects.current().filter(revision__article=revision.article_id).exclude(pk__in=new))
    carry_forward(earlier=earlier, claims=claims)
    carry_added(revision=revision, earlier=earlier, claims=claims, now=now)
    carried = {claim.carried_from_id for claim in claims}
    # Where the same text is read again, a claim that a person has touched stands though it is no longer read.
    kept = [
        claim
        for claim in earlier
        if claim.touched_at is not None and claim.revision_id == revision.pk and claim.pk not in carried
    ]
    gone = [claim for claim in earlier if claim not in kept]
    doubled = [claim.pk for claim in claims if any(_overlap(claim, each) for each in kept)]
    Claim.objects.filter(pk__in=[*(claim.pk for claim in gone), *doubled]).update(is_current=False)
    # Locked in one order, as grouping does, so that the two never wait for each other.
    figures = {claim.figure_id for claim in gone if claim.figure_id is not None}
    locked = (
        Figure.objects.filter(pk__in=figures).order_by("pk").select_for_update(no_key=True).values_list("pk", flat=True)
    )
    Figure.objects.filter(pk__in=list(locked)).update(needs_judging=True)


def _overlap(one: Claim, other: Claim) -> bool:
    return one.field == other.field and one.start < other.end and other.start < one.end
