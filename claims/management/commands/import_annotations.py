"""Bring annotations in: Web Annotation JSON-LD, one a line or a list of them."""

import json
import sys
from argparse import ArgumentParser
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from accounts.models import User
from claims.actions.import_annotation import TargetMissing, import_annotation
from claims.annotating.webannotation import Unreadable, read_annotation


class Command(BaseCommand):
    help = (
        "Bring in Web Annotations, as `export annotations --format webannotation` writes them: known by their ids, so "
        "that the same file may come twice. The articles they hang on must be here already."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", metavar="FILE|-")
        parser.add_argument("--as", dest="username", required=True, help="the account in whose name they are said")
        parser.add_argument("--dry-run", action="store_true", help="read them, and keep nothing")

    def handle(self, *, file: str, username: str, dry_run: bool, **_options: object) -> None:
        user = User.objects.filter(username=username, is_active=True).first()
        if user is None or not user.has_perm("claims.add_annotation"):
            raise CommandError(f"{username} is no account that may annotate.")
        counts: Counter[str] = Counter()
        for place, line in _objects(file):
            try:
                read = read_annotation(line)
                if not dry_run:
                    outcome = import_annotation(read=read, user=user, base_url=settings.BASE_URL, now=timezone.now())
                    counts[outcome.value] += 1
                else:
                    counts["readable"] += 1
            except (Unreadable, TargetMissing) as error:
                counts["left out"] += 1
                self.stderr.write(f"{place}: {error}")
        said = ", ".join(f"{count} {name}" for name, count in sorted(counts.items())) or "nothing to read"
        self.stdout.write(said)
        if counts["left out"]:
            raise CommandError(f"{counts['left out']} could not be brought in; they are named above.")


# Any: JSON that somebody else wrote.
def _objects(file: str) -> Iterator[tuple[str, Any]]:
    """Each annotation with the place where it stands: lines of JSON, a JSON list, or an AnnotationPage."""
    text = sys.stdin.read() if file == "-" else _content(Path(file))
    try:
        whole = json.loads(text)
    except (ValueError, RecursionError):
        yield from _lines(text)
        return
    if isinstance(whole, dict) and isinstance(whole.get("items"), list):
        whole = whole["items"]
    for number, each in enumerate(whole if isinstance(whole, list) else [whole], start=1):
        yield f"item {number}", each


def _lines(text: str) -> Iterator[tuple[str, Any]]:
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip():
            continue
        try:
            yield f"line {number}", json.loads(line)
        except (ValueError, RecursionError):
            yield f"line {number}", None


def _content(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise CommandError(f"{path}: {error}") from error
