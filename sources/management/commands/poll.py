"""Poll sources now, and store what they announce."""

import time
from argparse import ArgumentParser

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone
from tqdm import tqdm

from sources.actions.poll_source import PollOutcome, poll_source
from sources.actions.store_article import StoreOutcome, store_article
from sources.models import Article, Source


class Command(BaseCommand):
    help = "Poll the sources that are due, and read the articles that they announce. Workers do this by themselves."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--source", type=int, metavar="ID", help="this source, due or not")
        parser.add_argument("--all", action="store_true", help="all sources, due or not")

    def handle(self, *, source: int | None, all: bool, **_options: object) -> None:  # noqa: A002 - the option's name
        now = timezone.now()
        chosen = Source.objects.active()
        if source is not None:
            chosen = chosen.filter(pk=source)
            if not chosen.exists():
                raise CommandError(f"There is no active source {source}. The sources page lists them.")
        if all or source is not None:
            chosen.update(next_check_at=now, attempts=0)
        due = Source.objects.due(now=now).filter(pk__in=chosen).order_by("pk")
        outcomes = {each: self._poll(each.pk) for each in tqdm(due, desc="polling", unit="source", leave=False)}
        for each, outcome in outcomes.items():
            each.refresh_from_db()
            self.stdout.write(f"{each.pk}\t{each.url}\t{outcome.value}\t{each.last_error}")
        articles = Article.objects.due(now=timezone.now()).filter(source__in=outcomes).order_by("pk")
        stored = 0
        for article in tqdm(list(articles), desc="storing", unit="article", leave=False):
            stored += self._store(article.pk) in (StoreOutcome.NEW, StoreOutcome.REVISED)
        self.stdout.write(f"{len(outcomes)} polled, {stored} articles new or revised")

    def _poll(self, source_id: int) -> PollOutcome:
        while (outcome := poll_source(source_id=source_id, now=timezone.now())) is PollOutcome.HOST_BUSY:
            time.sleep(0.5)
        return outcome

    def _store(self, article_id: int) -> StoreOutcome:
        while (outcome := store_article(article_id=article_id, now=timezone.now())) is StoreOutcome.HOST_BUSY:
            time.sleep(0.5)
        return outcome
