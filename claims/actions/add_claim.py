"""Add a number that reading missed."""

from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from accounts.models import User
from claims.actions.annotate import selector_json
from claims.actions.group_batch import group_batch
from claims.actions.lock_keys import lock_keys
from claims.annotating.selectors import CONTEXT
from claims.annotating.spotting import Spotted
from claims.models import Annotation, Claim, ExtractionRun
from claims.models.claim import ADDED
from claims.models.corrected import laid_over
from claims.models.reading import key_of, statement_from_row
from sources.models import Article, Revision

BODY = "articleBody"


class NumberTaken(Exception):
    """A claim stands at that place already."""

    def __init__(self) -> None:
        super().__init__(_("A number is read at this place already. Correct that one instead."))


class RevisionPast(Exception):
    """The article has a newer text than the one that the person saw."""

    def __init__(self) -> None:
        super().__init__(_("The article has a newer text. Look at that one, then repeat."))


@transaction.atomic
def add_claim(
    *,
    revision_id: int,
    spotted: Spotted,
    overlay: dict[str, Any],  # Any: JSON, of claims.annotating.correction.overlay_of with a number
    user: User,
    now: datetime,
    field: str = BODY,
    uri: str | None = None,
) -> Claim:
    """The article's latest text has a claim at that place, confirmed, with a figure; an annotation says who found it.

    ``uri`` is the id that the annotation came with from elsewhere. Raises RevisionPast and NumberTaken.
    """
    revision = Revision.objects.select_related("article__publisher").get(pk=revision_id)
    article = Article.objects.select_for_update().get(pk=revision.article_id)
    if article.latest_revision_id != revision_id:
        raise RevisionPast
    here = Claim.objects.current().filter(revision=revision, field=field)
    if here.filter(start__lt=spotted.end, end__gt=spotted.start).exists():
        raise NumberTaken
    claim = new_claim(revision, spotted, overlay, field=field, now=now)
    lock_keys([claim.key])
    claim.save(force_insert=True)
    Annotation.objects.create(
        claim=claim,
        revision=revision,
        selector=selector_json(claim),
        motivation=Annotation.Motivation.IDENTIFYING,
        body={"value": claim.exact, "reading": overlay},
        author=user,
        created_at=now,
        uri=uri,
    )
    group_batch(keys=[claim.key], now=now, may_rest=False, user=user)
    claim.refresh_from_db()
    return claim


# Any: JSON.
def new_claim(revision: Revision, spotted: Spotted, overlay: dict[str, Any], *, field: str, now: datetime) -> Claim:
    """The unsaved row of a claim that a person found; its revision has article and publisher loaded.

    One that was added and taken back before left its row at that span, which is why runs are told apart.
    """
    text = revision.text if field == BODY else revision.headline
    words = {"role": "level", "modality": "asserted", **laid_over(overlay)}
    claim = Claim(
        revision=revision,
        run=_run(revision, spotted, field=field, now=now),
        field=field,
        start=spotted.start,
        end=spotted.end,
        exact=text[spotted.start : spotted.end],
        prefix=text[max(0, spotted.start - CONTEXT) : spotted.start],
        suffix=text[spotted.end : spotted.end + CONTEXT],
        sentence=spotted.sentence,
        sentence_start=spotted.sentence_start,
        subject_text=words.get("subject_name", ""),
        confidence=1.0,
        rules=[ADDED],
        created_at=now,
        status=Claim.Status.CONFIRMED,
        touched_at=now,
        **words,
    )
    story = getattr(revision.article, "story_article", None)
    claim.key = key_of(statement_from_row(claim, story_id=story.story_id if story is not None else None))
    return claim


def _run(revision: Revision, spotted: Spotted, *, field: str, now: datetime) -> ExtractionRun:
    taken = Claim.objects.filter(revision=revision, field=field, start=spotted.start, end=spotted.end)
    turn = taken.filter(run__extractor__startswith=ADDED).count() + 1
    run, _made = ExtractionRun.objects.get_or_create(
        revision=revision, extractor=f"{ADDED}-{turn}", defaults={"started_at": now, "finished_at": now}
    )
    return run
