"""Bells of the stages extract and group, and of fetching evidence."""

import logging
from collections.abc import Sequence

from celery import shared_task
from django.conf import settings
from django.utils import timezone

from claims.actions.archive_evidence import archive_evidence
from claims.actions.extract_claims import ExtractOutcome, extract_claims
from claims.actions.fill_queue import fill_queue
from claims.actions.group_batch import group_batch
from claims.models import Claim, Evidence, Figure
from sources.models import Article

logger = logging.getLogger(__name__)

# At most so many messages a round: what is left is still owed at the next.
ROUND = 500
# So many keys are grouped in one transaction: one commit for all of them.
KEYS_A_BATCH = 100


@shared_task
def extract_new_revisions(*, run_id: int | None = None) -> None:
    """``run_id`` is the import that rang; everything that is unread is read all the same."""
    for article_id in Article.objects.unread().order_by("pk").values_list("pk", flat=True)[:ROUND]:
        extract.delay(article_id=article_id)
    restored = Claim.objects.to_restore().order_by("pk").values_list("revision__article", flat=True)[:ROUND]
    for article_id in set(restored):
        extract.delay(article_id=article_id)


@shared_task(soft_time_limit=300)
def extract(*, article_id: int) -> None:
    outcome = extract_claims(article_id=article_id, now=timezone.now())
    logger.info("extracted article %s: %s", article_id, outcome.value)
    if outcome is ExtractOutcome.EXTRACTED:
        group_new_claims.delay()


@shared_task
def group_new_claims() -> None:
    owed = set(Claim.objects.ungrouped().order_by("pk").values_list("key", flat=True)[: ROUND * KEYS_A_BATCH])
    owed |= set(Figure.objects.unjudged().order_by("pk").values_list("key", flat=True)[: ROUND * KEYS_A_BATCH])
    keys = sorted(owed)
    for start in range(0, len(keys), KEYS_A_BATCH):
        group.delay(keys=keys[start : start + KEYS_A_BATCH])


@shared_task(ignore_result=True, soft_time_limit=60)
def fill_the_queue() -> None:
    asked = fill_queue(now=timezone.now(), double_share=settings.DOUBLE_REVIEW_SHARE)
    if asked:
        logger.info("put %s questions into the queue", asked)


@shared_task(soft_time_limit=300)
def group(*, keys: Sequence[str]) -> None:
    placed = group_batch(keys=keys, now=timezone.now())
    logger.info("grouped %s claims of %s keys", placed, len(keys))


@shared_task
def archive_new_evidence() -> None:
    for evidence_id in Evidence.objects.ring(now=timezone.now(), limit=ROUND):
        archive.delay(evidence_id=evidence_id)


@shared_task(soft_time_limit=120)
def archive(*, evidence_id: int) -> None:
    outcome = archive_evidence(evidence_id=evidence_id, now=timezone.now())
    logger.info("archived evidence %s: %s", evidence_id, outcome.value)
