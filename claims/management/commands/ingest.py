"""Read articles from files and addresses, through the ordinary pipeline, to the end."""

import time
from argparse import ArgumentParser
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from tqdm import tqdm

from claims.actions.extract_claims import extract_claims
from claims.actions.group_claims import group_claims
from claims.models import Claim, Figure
from sources.actions.add_source import SourceRefused, add_source
from sources.actions.import_article import import_article
from sources.actions.note_address import AddressRefused, note_address
from sources.actions.store_article import StoreOutcome, store_article
from sources.models import Article
from sources.records import BadRecord, Record, read_json_line, read_page, read_text
from sources.scraping.opml import NotOpml, read_opml

SUFFIXES = {".jsonl", ".html", ".htm", ".txt", ".opml"}
KEYS_AT_ONCE = 100  # in one transaction
COUNTED = (StoreOutcome.NEW, StoreOutcome.UNCHANGED, StoreOutcome.REVISED)


class Command(BaseCommand):
    help = (
        "Read article files (.jsonl, .html, .txt), source lists (.opml) and web addresses. When it returns, their "
        "numbers are read and grouped. What can't be read is reported, the rest goes on, and the exit status is 1."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("places", nargs="+", metavar="PATH_OR_URL")
        parser.add_argument("--publisher", help="the publisher of what names none (default: the file's name)")
        parser.add_argument("--published", metavar="ISO8601", help="when it was published, where it doesn't say")

    def handle(
        self, *, places: list[str], publisher: str | None, published: str | None, verbosity: int, **_options: object
    ) -> None:
        self.publisher, self.published = publisher, _moment(published)
        self.counts: Counter[StoreOutcome] = Counter()
        self.failures: list[str] = []
        self.sources_added = 0
        self.is_quiet = verbosity == 0
        stored = [article_id for place in places for article_id in self._store(place)]
        self._extract(stored)
        self._group()
        self._report()
        if self.failures:
            raise CommandError(f"{len(self.failures)} could not be read; they are named above.")

    def _store(self, place: str) -> list[int]:
        if place.startswith(("http://", "https://")):
            return self._store_address(place)
        path = Path(place)
        if path.suffix.lower() not in SUFFIXES:
            self._fail(place, f"is of no kind that can be read; give {', '.join(sorted(SUFFIXES))} or a web address")
            return []
        try:
            if path.suffix.lower() == ".jsonl":
                return self._store_lines(path)
            body = path.read_bytes()
        except OSError as error:
            self._fail(place, f"can't be opened: {error.strerror}")
            return []
        if path.suffix.lower() == ".opml":
            self._add_sources(place, body)
            return []
        return list(self._keep(place, self._record(path, body)))

    def _store_lines(self, path: Path) -> list[int]:
        stored: list[int] = []
        total = path.stat().st_size
        bar: tqdm[Any] = self._bar(total=total, unit="B", unit_scale=True, desc=path.name)  # any: it counts bytes
        with path.open("rb") as lines, bar:
            for number, line in enumerate(lines, start=1):
                bar.update(len(line))
                if not line.strip():
                    continue
                label = f"{path}:{number}"
                try:
                    text = line.decode("utf-8-sig")
                    record = read_json_line(text, publisher=self.publisher, published=self.published)
                except UnicodeDecodeError:
                    self._fail(label, "is not UTF-8")
                except BadRecord as error:
                    self._fail(label, str(error))
                else:
                    stored += self._keep(label, record)
        return stored

    def _record(self, path: Path, body: bytes) -> Record | None:
        try:
            if path.suffix.lower() == ".txt":
                return read_text(body, publisher=self.publisher, published=self.published, name=path.stem)
            return read_page(body, url="", publisher=self.publisher, published=self.published, name=path.stem)
        except BadRecord as error:
            self._fail(str(path), str(error))
            return None

    def _keep(self, label: str, record: Record | None) -> Iterator[int]:
        if record is None:
            return
        article_id, outcome = import_article(record=record, now=timezone.now())
        self.counts[outcome] += 1
        yield article_id

    def _store_address(self, url: str) -> list[int]:
        try:
            article = note_address(url=url, publisher_name=self.publisher, now=timezone.now())
        except AddressRefused as error:
            self._fail(url, str(error))
            return []
        outcome = store_article(article_id=article.pk, now=timezone.now())
        while outcome is StoreOutcome.HOST_BUSY:
            time.sleep(0.5)
            outcome = store_article(article_id=article.pk, now=timezone.now())
        article.refresh_from_db()
        if outcome is StoreOutcome.DUPLICATE and article.duplicate_of is not None:
            outcome, article = StoreOutcome.UNCHANGED, article.duplicate_of
        if outcome not in COUNTED:
            self._fail(url, article.last_error or f"is {outcome.value}")
            return []
        self.counts[outcome] += 1
        return [article.pk]

    def _add_sources(self, place: str, body: bytes) -> None:
        try:
            outlines = read_opml(body)
        except NotOpml as error:
            self._fail(place, str(error))
            return
        for outline in outlines:
            try:
                add_source(
                    url=outline.url, publisher_name=outline.title or None, title=outline.title, now=timezone.now()
                )
                self.sources_added += 1
            except SourceRefused as error:
                self._say(f"{place}: {error}")

    def _extract(self, article_ids: list[int]) -> None:
        unread = list(Article.objects.unread().filter(pk__in=article_ids).order_by("pk").values_list("pk", flat=True))
        for article_id in self._bar(unread, desc="reading numbers", unit="article"):
            extract_claims(article_id=article_id, now=timezone.now())

    def _group(self) -> None:
        owed = set(Claim.objects.ungrouped().values_list("key", flat=True))
        owed |= set(Figure.objects.unjudged().values_list("key", flat=True))
        keys = sorted(owed)
        with self._bar(total=len(keys), desc="grouping", unit="figure") as bar:
            for at in range(0, len(keys), KEYS_AT_ONCE):
                batch = keys[at : at + KEYS_AT_ONCE]
                group_claims(keys=batch, now=timezone.now())
                bar.update(len(batch))

    def _report(self) -> None:
        parts = [f"{self.counts[outcome]} {outcome.value}" for outcome in COUNTED]
        self.stdout.write(", ".join([*parts, f"{len(self.failures)} failed"]))
        if self.sources_added:
            self.stdout.write(f"{self.sources_added} sources added; the scheduler polls them, or: manage.py poll")

    # Any: tqdm's own options, and whatever it counts.
    def _bar(self, items: Iterable[Any] | None = None, **options: Any) -> "tqdm[Any]":
        return tqdm(items, disable=self.is_quiet or None, file=self.stderr, leave=False, **options)

    def _fail(self, label: str, reason: str) -> None:
        self.failures.append(label)
        self._say(f"{label} {reason}")

    def _say(self, message: str) -> None:
        tqdm.write(message, file=self.stderr)


def _moment(text: str | None) -> datetime | None:
    if text is None:
        return None
    try:
        moment = parse_datetime(text)
    except ValueError:
        moment = None
    if moment is None:
        raise CommandError(f"--published {text} is no moment. Write 2026-06-25T08:00:00Z")
    return moment if moment.tzinfo is not None else timezone.make_aware(moment)
