"""Write the raw responses that were kept as WARC, for web archives and their tools."""

import sys
from argparse import ArgumentParser
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO

from django.core.management.base import BaseCommand, CommandError
from django.utils.dateparse import parse_date, parse_datetime

from sources.actions.export_warc import export_warc
from sources.models import Retrieval, Source


class Command(BaseCommand):
    help = "Write the answers that were kept as evidence, oldest first, as a gzipped WARC file."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", nargs="?", default="-", help="where to (default: standard output)")
        parser.add_argument("--since", metavar="ISO8601", help="only what was retrieved at or after this moment")
        parser.add_argument("--source", type=int, metavar="ID", help="only articles of this source")

    def handle(self, *, file: str, since: str | None, source: int | None, **_options: object) -> None:
        retrievals = Retrieval.objects.since(_moment(since))
        if source is not None:
            if not Source.objects.filter(pk=source).exists():
                raise CommandError(f"There is no source {source}. The sources page lists them.")
            retrievals = retrievals.filter(article__source=source)
        with ExitStack() as stack:
            output: BinaryIO = sys.stdout.buffer
            if file != "-":
                try:
                    output = stack.enter_context(Path(file).open("wb"))
                except OSError as error:
                    raise CommandError(f"{file} can't be written: {error.strerror}") from error
            written, lost = export_warc(retrievals, output=output)
        self.stderr.write(f"{written} answers written")
        if lost:
            raise CommandError(f"The evidence storage has lost the bytes of {lost} answers. Restore it from a backup.")


def _moment(text: str | None) -> datetime | None:
    if text is None:
        return None
    try:
        day = parse_date(text)
        moment = datetime(day.year, day.month, day.day, tzinfo=UTC) if day else parse_datetime(text)
    except ValueError:
        moment = None
    if moment is None:
        raise CommandError(f"“{text}” is no moment. Write 2026-06-25 or 2026-06-25T08:00:00Z")
    return moment if moment.tzinfo is not None else moment.replace(tzinfo=UTC)
