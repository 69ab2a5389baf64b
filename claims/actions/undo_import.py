"""Undo an import: what it brought says nothing any more. Nothing is deleted, and it can come again."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from claims.actions.withdraw_article import withdraw_article
from sources.actions.pause_source import pause_source
from sources.actions.store_revision import ArticleText, store_revision
from sources.models import Article, ImportLine, ImportRun, Revision

Outcome = ImportLine.Outcome


class TooLateToUndo(Exception):
    """The import was not begun, was undone, or is too old."""

    def __init__(self) -> None:
        super().__init__("An import can be undone once, within an hour. Withdraw its articles one by one instead.")


@dataclass(frozen=True)
class Undone:
    """What was taken back: new articles withdrawn, revisions answered by the text before, sources paused."""

    articles: int
    revisions: int
    sources: int


@transaction.atomic
def undo_import(*, run_id: int, now: datetime) -> Undone:
    """New articles are withdrawn, revised ones have a further revision with the text that they had before, and new
    sources are paused. Lines that wait are never imported. Raises TooLateToUndo.
    """
    run = ImportRun.objects.select_for_update().get(pk=run_id)
    if not run.can_be_undone(now=now):
        raise TooLateToUndo
    run.undone_at = now
    run.save(update_fields=("undone_at",))
    # A line that is being imported at this moment is waited for.
    lines = list(run.lines.select_for_update(of=("self",)).select_related("revision_before").order_by("article", "pk"))
    brought = [line for line in lines if line.article_id and line.outcome in (Outcome.NEW, Outcome.ASKED)]
    revised = [line for line in lines if line.article_id and line.outcome == Outcome.REVISED]
    sources = [line for line in lines if line.source_id and line.outcome == Outcome.NEW]
    for line in brought:
        withdraw_article(article_id=_id(line.article_id), now=now)
    for line in revised:
        if line.revision_before is not None:
            _say_again(line.revision_before, now=now)
    for line in sources:
        pause_source(source_id=_id(line.source_id), now=now)
    return Undone(len(brought), len(revised), len(sources))


def _say_again(revision: Revision, *, now: datetime) -> None:
    content = ArticleText(
        headline=revision.headline,
        text=revision.text,
        authors=tuple(revision.authors),
        language=revision.language,
        published_at=revision.published_at,
        modified_at=revision.modified_at,
        links=tuple(revision.links),
    )
    article = Article.objects.get(pk=revision.article_id)
    if article.latest_revision_id != revision.pk:
        store_revision(article_id=article.pk, content=content, raw=None, retrieved_at=now)


def _id(key: int | None) -> int:
    assert key is not None  # filtered by it
    return key
