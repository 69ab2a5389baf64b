"""Import one line of an import."""

import json
from datetime import datetime

from django.db import transaction

from sources.actions.add_source import SourceRefused, add_source
from sources.actions.import_article import import_article
from sources.actions.note_address import AddressRefused, note_address
from sources.actions.store_article import StoreOutcome
from sources.models import Article, ArticleAddress, ImportLine, Source
from sources.records import BadRecord, read_json_line

OUTCOMES = {
    StoreOutcome.NEW: ImportLine.Outcome.NEW,
    StoreOutcome.REVISED: ImportLine.Outcome.REVISED,
    StoreOutcome.UNCHANGED: ImportLine.Outcome.UNCHANGED,
}


def import_line(*, line_id: int, now: datetime) -> bool:
    """The line is done, and says what became of it. Whether there is a new text to read. Twice is once.

    What can't be imported says why. An error of ours is counted and raised; after MAX_ATTEMPTS the line is set aside.
    """
    if not ImportLine.objects.count_attempt(line_id):
        return False
    with transaction.atomic():
        line = ImportLine.objects.select_for_update().get(pk=line_id)
        if line.done_at is not None:
            return False
        try:
            with transaction.atomic():
                _import(line, now=now)
        except (BadRecord, AddressRefused, SourceRefused) as refusal:
            line.outcome, line.problem = ImportLine.Outcome.FAILED, str(refusal)
        line.done_at, line.payload = now, ""
        line.save()
    return line.outcome in (ImportLine.Outcome.NEW, ImportLine.Outcome.REVISED) and line.source_id is None


def _import(line: ImportLine, *, now: datetime) -> None:
    if line.kind == ImportLine.Kind.ARTICLE:
        _import_article(line, now=now)
    elif line.kind == ImportLine.Kind.ADDRESS:
        _ask_for_address(line, now=now)
    else:
        _add_source(line, now=now)


def _import_article(line: ImportLine, *, now: datetime) -> None:
    record = read_json_line(line.payload, publisher=None, published=None)
    before = Article.objects.filter(canonical_url=record.url).first()
    line.revision_before = before.latest_revision if before is not None else None
    was_withdrawn = before is not None and before.withdrawn_at is not None
    line.article_id, outcome = import_article(record=record, now=now)
    # What comes back is new to those who read: undoing this import withdraws it again.
    line.outcome = ImportLine.Outcome.NEW if was_withdrawn else OUTCOMES[outcome]


def _ask_for_address(line: ImportLine, *, now: datetime) -> None:
    known = ArticleAddress.objects.filter(url=line.payload, article__withdrawn_at__isnull=True).first()
    if known is not None:
        line.article_id, line.outcome = known.article_id, ImportLine.Outcome.UNCHANGED
        return
    line.article = note_address(url=line.payload, publisher_name=None, now=now)
    line.outcome = ImportLine.Outcome.ASKED


def _add_source(line: ImportLine, *, now: datetime) -> None:
    outline = json.loads(line.payload)
    known = Source.objects.filter(url=outline["url"]).first()
    if known is not None:
        line.source, line.outcome = known, ImportLine.Outcome.UNCHANGED
        return
    name = outline["folder"] or outline["title"] or None
    line.source = add_source(url=outline["url"], publisher_name=name, title=outline["title"], now=now)
    line.outcome = ImportLine.Outcome.NEW
