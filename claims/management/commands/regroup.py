"""Compare all claims anew, after the rules of sameness or disagreement changed."""

from argparse import ArgumentParser
from collections.abc import Iterator
from typing import Any

from django.core.management.base import BaseCommand
from django.db.models import QuerySet
from django.utils import timezone
from tqdm import tqdm

from claims.actions.adopt_words import adopt_words
from claims.actions.group_batch import group_batch
from claims.actions.note_first_values import note_first_values
from claims.actions.rekey_claims import rekey_claims
from claims.models import Claim, Figure, Story, Verdict

FIGURES_A_BATCH = 500
KEYS_A_BATCH = 50


class Command(BaseCommand):
    help = (
        "Compare all claims anew, after rules changed. What people decided is kept. It can be stopped at any time: "
        "what is left is done by the workers, or by `regroup --rest`."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--rest", action="store_true", help="only what an interrupted regroup left to do")

    def handle(self, *, rest: bool, verbosity: int, **_options: object) -> None:
        self.is_quiet = verbosity == 0
        rekeyed = 0 if rest else self._adopt() + self._rekey()
        placed = self._group()
        for verdict in Verdict.objects.current().select_related("figure").order_by("pk"):
            note_first_values(verdict)
        self.stdout.write(f"{rekeyed} claims have other words or another key, {placed} another figure")

    def _adopt(self) -> int:
        """Each story's claims go by the words that today's rules find best in it."""
        with self._bar(total=Story.objects.count(), desc="stories", unit="story") as bar:
            changed = 0
            for batch in _batches(Story.objects.all(), FIGURES_A_BATCH):
                for story_id in batch:
                    changed += adopt_words(story_id=story_id, now=timezone.now())
                    bar.update()
        return changed

    def _rekey(self) -> int:
        figures = Figure.objects.filter(merged_into__isnull=True)
        loose = Claim.objects.ungrouped()
        with self._bar(total=figures.count() + loose.count(), desc="keys", unit="figure") as bar:
            changed = 0
            for batch in _batches(figures, FIGURES_A_BATCH):
                changed += rekey_claims(figure_ids=batch)
                bar.update(len(batch))
            for batch in _batches(loose, FIGURES_A_BATCH):
                changed += rekey_claims(claim_ids=batch)
                bar.update(len(batch))
        return changed

    def _group(self) -> int:
        owed = set(Claim.objects.ungrouped().values_list("key", flat=True))
        owed |= set(Figure.objects.unjudged().values_list("key", flat=True))
        keys = sorted(owed)
        placed = 0
        with self._bar(total=len(keys), desc="figures", unit="key") as bar:
            for start in range(0, len(keys), KEYS_A_BATCH):
                batch = keys[start : start + KEYS_A_BATCH]
                # again, until nothing more moves: a transaction takes so many claims and no more
                while moved := group_batch(keys=batch, now=timezone.now(), may_rest=False):
                    placed += moved
                bar.update(len(batch))
        return placed

    # Any: tqdm's own options.
    def _bar(self, **options: Any) -> "tqdm[Any]":
        return tqdm(disable=self.is_quiet or None, file=self.stderr, leave=False, **options)


def _batches(rows: "QuerySet[Any]", size: int) -> Iterator[list[int]]:
    """The ids of rows in order, looked up as they are needed: those that change leave nothing out."""
    last = 0
    while batch := list(rows.filter(pk__gt=last).order_by("pk").values_list("pk", flat=True)[:size]):
        yield batch
        last = batch[-1]
