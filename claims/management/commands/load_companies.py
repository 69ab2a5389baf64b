"""Fill the registry of companies from the list that ships with the project, or from another."""

from argparse import ArgumentParser
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from claims.actions.load_companies import load_companies
from claims.extraction.names.registry import DATA, rows_of

COLUMNS = {"key", "name", "kind", "ticker", "exchange", "aliases", "guarded"}


class Command(BaseCommand):
    help = "Add the companies of a CSV file to the registry; those that are there already are left alone."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", nargs="?", type=Path, default=DATA, help="a CSV file (the project's own list)")

    def handle(self, *, file: Path, verbosity: int, **_options: object) -> None:
        try:
            rows = rows_of(file)
        except (OSError, UnicodeDecodeError) as error:
            raise CommandError(f"Can't read {file}: {error}") from error
        missing = COLUMNS - set(rows[0] if rows else {})
        if missing:
            raise CommandError(f"{file} lacks the columns {', '.join(sorted(missing))}.")
        count = load_companies(rows=rows)
        if verbosity:
            self.stdout.write(f"{count} companies added, {len(rows) - count} were there already.")
