"""Look at what somebody wants to import, without importing it."""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from accounts.models import User
from sources.imports import SOURCE, Entry
from sources.models import Article, ArticleAddress, ImportLine, ImportRun, Source


@transaction.atomic
def preview_import(*, entries: Sequence[Entry], name: str, user: User, now: datetime) -> ImportRun:
    """A run with a line for each entry, which is new, here already, or can't be read. Nothing else changes.

    Previews that the same person left lying are gone.
    """
    ImportRun.objects.filter(user=user, started_at__isnull=True).delete()
    run = ImportRun.objects.create(user=user, name=name[:300], created_at=now)
    known = _known([entry for entry in entries if not entry.problem])
    seen: dict[tuple[str, str], int] = {}
    lines = []
    for entry in entries:
        line = ImportLine(run=run, number=entry.number, kind=entry.kind, label=entry.label[:300], payload=entry.payload)
        place = (entry.kind, entry.key)
        if entry.problem:
            line.finding, line.problem = ImportLine.Finding.BAD, entry.problem
        elif place in seen:
            line.finding, line.problem = ImportLine.Finding.KNOWN, f"the same as line {seen[place]}"
        else:
            line.finding = ImportLine.Finding.KNOWN if entry.key in known else ImportLine.Finding.NEW
            seen[place] = entry.number
        lines.append(line)
    ImportLine.objects.bulk_create(lines, batch_size=500)
    return run


def _known(entries: Sequence[Entry]) -> set[str]:
    articles = [entry.key for entry in entries if entry.kind != SOURCE]
    sources = [entry.key for entry in entries if entry.kind == SOURCE]
    found = set(ArticleAddress.objects.filter(url__in=articles).values_list("url", flat=True))
    found |= set(Article.objects.filter(canonical_url__in=articles).values_list("canonical_url", flat=True))
    return found | set(Source.objects.filter(url__in=sources).values_list("url", flat=True))
