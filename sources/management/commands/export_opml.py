"""Write the sources as OPML, for other feed readers."""

from argparse import ArgumentParser
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from sources.actions.export_opml import export_opml
from sources.models import Source


class Command(BaseCommand):
    help = "Write every source that is polled or paused as OPML; `ingest FILE.opml` reads it again."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", nargs="?", default="-", help="where to (default: standard output)")

    def handle(self, *, file: str, **_options: object) -> None:
        opml = export_opml()
        if file == "-":
            self.stdout.write(opml)
            return
        try:
            Path(file).write_text(opml, encoding="utf-8")
        except OSError as error:
            raise CommandError(f"{file} can't be written: {error.strerror}") from error
        self.stdout.write(f"{Source.objects.filter(retired_at__isnull=True).count()} sources written")
