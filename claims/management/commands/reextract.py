"""Read the numbers of all articles anew, after the extractor changed."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone
from tqdm import tqdm

from claims.actions.extract_claims import ExtractOutcome, extract_claims
from claims.actions.group_batch import group_batch
from claims.extraction.extractor import EXTRACTOR_VERSION
from claims.models import Claim, Figure
from sources.models import Article

# Grouped whenever so many articles have been read, so that a stop loses little.
ARTICLES_A_BATCH = 100
KEYS_A_BATCH = 100


class Command(BaseCommand):
    help = (
        "Read the latest text of every article that an earlier extractor read, and group what is read. What people "
        "confirmed, corrected or ruled is kept. Stop it at any time, and start it again: it goes on where it was."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--most", type=int, metavar="N", help="at most so many articles")

    def handle(self, *, most: int | None, verbosity: int, **_options: object) -> None:
        owed = Article.objects.filter(latest_revision__isnull=False).exclude(read_by=EXTRACTOR_VERSION)
        ids = list(owed.order_by("pk").values_list("pk", flat=True)[:most])
        read, failures = 0, []
        # any: it counts articles
        bar: tqdm[Any] = tqdm(ids, disable=verbosity == 0 or None, file=self.stderr, leave=False, unit="article")
        for at, article_id in enumerate(bar, start=1):
            try:
                read += extract_claims(article_id=article_id, now=timezone.now()) is ExtractOutcome.EXTRACTED
            except Exception as error:  # the run holds it; one text must not stop the rest
                failures.append(article_id)
                tqdm.write(f"article {article_id}: {type(error).__name__}: {error}", file=self.stderr)
            if at % ARTICLES_A_BATCH == 0 or at == len(ids):
                _group()
        self.stdout.write(f"{read} articles read anew by {EXTRACTOR_VERSION}, {len(failures)} failed")
        if failures:
            raise CommandError(f"{len(failures)} could not be read; they are named above.")


def _group() -> None:
    owed = set(Claim.objects.ungrouped().values_list("key", flat=True))
    owed |= set(Figure.objects.unjudged().values_list("key", flat=True))
    keys = sorted(owed)
    for start in range(0, len(keys), KEYS_A_BATCH):
        batch = keys[start : start + KEYS_A_BATCH]
        while group_batch(keys=batch, now=timezone.now(), may_rest=False):
            pass
