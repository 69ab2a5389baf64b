"""Find the feeds or the sitemap of a site, and begin to poll one."""

from argparse import ArgumentParser

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from sources.actions.add_source import SourceRefused, add_source
from sources.actions.find_candidates import find_candidates
from sources.fetching.client import FetchError


class Command(BaseCommand):
    help = "Look at an address for the listings that it declares, show them, and add the first."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("url", metavar="URL", help="a site's address, or a feed's")
        parser.add_argument("--publisher", help="what its publisher is called (default: its host)")
        parser.add_argument("--dry-run", action="store_true", help="only show what was found")

    def handle(self, *, url: str, publisher: str | None, dry_run: bool, **_options: object) -> None:
        try:
            found = find_candidates(url=url, now=timezone.now())
        except FetchError as error:
            raise CommandError(str(error)) from error
        if not found:
            raise CommandError(f"{url} is no listing and declares none. Give the address of a feed or a sitemap.")
        for candidate in found:
            self.stdout.write(f"{candidate.kind:14}{candidate.url}  {candidate.title}".rstrip())
        if dry_run:
            return
        best = found[0]
        try:
            source = add_source(url=best.url, publisher_name=publisher, title=best.title, now=timezone.now())
        except SourceRefused as error:
            raise CommandError(str(error)) from error
        self.stdout.write(f"Added {source.url} as source {source.pk}; it is polled at once.")
