"""Print the claims of a text as JSON lines. Needs no database and no server."""

import json
import sys
from argparse import ArgumentParser
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.utils.dateparse import parse_datetime

from claims.export.claims import extracted_claim, rejected_number
from claims.extraction.extractor import read_article
from claims.extraction.pipeline import PipelineMissing


class Command(BaseCommand):
    help = "Read the numbers of a text file (or - for standard input) and print a JSON line for each claim."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", metavar="FILE", help="a UTF-8 text file, or - for standard input")
        parser.add_argument("--headline", help="the headline, read as well")
        parser.add_argument("--published", metavar="ISO8601", help="when it was published: it dates “Wednesday”")
        parser.add_argument("--explain", action="store_true", help="also numbers that gave no claim, with the reason")

    def handle(
        self, *, file: str, headline: str | None, published: str | None, explain: bool, **_options: object
    ) -> None:
        try:
            text = sys.stdin.read() if file == "-" else Path(file).read_text(encoding="utf-8")
        except OSError as error:
            raise CommandError(f"Can't read {file}: {error.strerror}") from error
        except UnicodeDecodeError as error:
            raise CommandError(f"{file} is no UTF-8 text. Convert it first: iconv -t utf-8") from error
        try:
            extraction = read_article(
                text, headline=headline, published=parse_datetime(published) if published else None
            )
        except PipelineMissing as error:
            raise CommandError(str(error)) from error
        lines = [extracted_claim(claim) for claim in extraction.claims]
        if explain:
            lines += [rejected_number(field, rejection) for field, rejection in extraction.rejections]
        for line in sorted(
            lines, key=lambda each: (each["selector"]["field"] != "headline", each["selector"]["start"])
        ):
            self.stdout.write(json.dumps(line, ensure_ascii=False))
