"""Write articles, claims, figures, annotations or verdicts to standard output, streaming."""

import json
from argparse import ArgumentParser
from datetime import datetime

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils import timezone
from django.utils.dateparse import parse_date, parse_datetime

from claims.export.cells import csv_line
from claims.export.lines.line import Line
from claims.export.lines.table import EXPORTS, STANDARDS


class Command(BaseCommand):
    help = "Export to standard output, one JSON line (or CSV row) a thing."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("what", choices=sorted(EXPORTS))
        parser.add_argument("--format", choices=("jsonl", "csv", "claimreview", "webannotation"), default="jsonl")
        parser.add_argument("--since", metavar="ISO8601", help="only what is new or changed since then")

    def handle(self, *, what: str, format: str, since: str | None, **_options: object) -> None:  # noqa: A002 - the option's name
        if format in STANDARDS and what != STANDARDS[format][0]:
            raise CommandError(f"Only {STANDARDS[format][0]} are written as {format}.")
        # Server-side cursors live in a transaction, which also keeps them whole behind a pooler.
        with transaction.atomic():
            export = STANDARDS[format][1] if format in STANDARDS else EXPORTS[what].lines
            lines = export(_moment(since))
            if format == "csv":
                columns = EXPORTS[what].columns
                self.stdout.write(csv_line(columns), ending="")
                for line in lines:
                    self.stdout.write(csv_line(_value(line, column) for column in columns), ending="")
            else:
                for line in lines:
                    self.stdout.write(json.dumps(line, ensure_ascii=False))


# object: whatever a column holds
def _value(line: Line, column: str) -> object:
    """The value at a dotted path; nothing where there is nothing."""
    value: object = line
    for name in column.split("."):
        value = value.get(name) if isinstance(value, dict) else None
    return value


def _moment(text: str | None) -> datetime | None:
    if text is None:
        return None
    try:
        moment = parse_datetime(text)
        day = parse_date(text) if moment is None else None
    except ValueError as error:
        raise CommandError(f"--since {text}: {error}") from error
    if moment is None and day is not None:
        moment = datetime(day.year, day.month, day.day, tzinfo=timezone.get_current_timezone())
    if moment is None:
        raise CommandError(f"--since {text} is no moment. Write 2026-06-25 or 2026-06-25T08:00:00Z")
    return moment if moment.tzinfo is not None else timezone.make_aware(moment)
