"""Bells of the stages poll and store. A task that returns True has left work for the stage after it."""

import logging
import random

from celery import shared_task
from django.utils import timezone

from sources.actions.import_line import import_line
from sources.actions.poll_source import PollOutcome, poll_source
from sources.actions.store_article import StoreOutcome, store_article
from sources.models import Article, ImportLine, Source

logger = logging.getLogger(__name__)

# At most so many messages a round: what is left is still owed at the next.
ROUND = 500
LINES_A_TASK = 200


@shared_task
def poll_due_sources() -> None:
    for source_id in Source.objects.ring(now=timezone.now(), limit=ROUND):
        poll.delay(source_id=source_id)


@shared_task(soft_time_limit=120)
def poll(*, source_id: int) -> None:
    outcome = poll_source(source_id=source_id, now=timezone.now(), jitter=random.random(), draw=random.random())  # noqa: S311
    logger.info("polled source %s: %s", source_id, outcome.value)
    if outcome is PollOutcome.NEW:
        store_due_articles.delay(source_id=source_id)


@shared_task
def store_due_articles(*, source_id: int | None = None) -> None:
    chosen = Article.objects.all() if source_id is None else Article.objects.filter(source=source_id)
    for article_id in chosen.ring(now=timezone.now(), limit=ROUND):
        store.delay(article_id=article_id)


@shared_task(soft_time_limit=120)
def store(*, article_id: int) -> bool:
    outcome = store_article(article_id=article_id, now=timezone.now(), jitter=random.random(), draw=random.random())  # noqa: S311
    logger.info("stored article %s: %s", article_id, outcome.value)
    return outcome in (StoreOutcome.NEW, StoreOutcome.REVISED)


@shared_task
def import_owed_lines() -> None:
    for run_id in ImportLine.objects.owed().values_list("run", flat=True).distinct():
        import_lines.delay(run_id=run_id)


@shared_task(soft_time_limit=300)
def import_lines(*, run_id: int) -> bool:
    """Some lines of one import; those left over are asked for anew."""
    owed = list(ImportLine.objects.owed().filter(run=run_id).order_by("number", "pk").values_list("pk", flat=True))
    results = [import_line(line_id=line_id, now=timezone.now()) for line_id in owed[:LINES_A_TASK]]
    logger.info("imported %s lines of import %s", len(results), run_id)
    store_due_articles.delay()
    if len(owed) > LINES_A_TASK:
        import_lines.delay(run_id=run_id)
    return any(results)
