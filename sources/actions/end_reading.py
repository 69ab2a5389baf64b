"""Keep how the reading of an article's page ended, and when to read it again."""

from datetime import datetime

from django.conf import settings

from sources.actions.visit_address import validators_of
from sources.fetching.client import FetchError, Response, UnexpectedStatus
from sources.models import Article
from sources.pace import pace
from sources.scheduling import more_trouble, next_check, next_recheck
from sources.scraping.article import NotAnArticle

# So many "not found" in a row, and the page is taken to be gone; one may be a slip of the server.
MISSES_BELIEVED = 3
# An announcement may come in while the page is read: only what the reading decides is kept.
KEPT = (
    "canonical_url", "fetched_url", "next_check_at", "attempts", "trouble", "missing_count", "last_error", "gone_at",
    "is_paywalled", "needs_javascript", "etag", "last_modified",
)  # fmt: skip


def is_gone(article: Article, error: UnexpectedStatus) -> bool:
    """Whether the page is gone for good, or has been missing so often that we take it to be."""
    return error.is_gone or (error.is_missing and article.missing_count + 1 >= MISSES_BELIEVED)


def note_success(article: Article, response: Response, *, now: datetime) -> None:
    """The page was read, or said that it has not changed."""
    article.trouble = 0
    article.missing_count = 0
    article.last_error = ""
    article.gone_at = None
    article.etag, article.last_modified = validators_of(response)
    article.next_check_at = _next_recheck(article, now=now)
    _keep(article)


def note_failure(article: Article, error: FetchError | NotAnArticle, *, now: datetime, jitter: float) -> None:
    """Nothing could be read; tried again later, and less and less often."""
    answer = error if isinstance(error, UnexpectedStatus) else None
    grade = error.grade if isinstance(error, FetchError) else "hard"
    article.trouble = more_trouble(article.trouble, grade=grade, is_haste=answer is not None and answer.is_haste)
    article.missing_count = article.missing_count + 1 if answer is not None and answer.is_missing else 0
    article.last_error = str(error)
    if answer is not None and answer.is_paywall:
        article.is_paywalled = True
    if isinstance(error, NotAnArticle):
        article.needs_javascript = error.needs_javascript
    article.next_check_at = next_check(
        now=now,
        trouble=article.trouble,
        retry_after=error.retry_after if isinstance(error, FetchError) else None,
        jitter=jitter,
        pace=pace(),
    )
    _keep(article)


def note_gone(article: Article, error: UnexpectedStatus, *, now: datetime) -> None:
    """The page is gone; the text that it had is kept. One that was only not found may come back."""
    article.gone_at = article.gone_at or now
    article.trouble = 0
    article.missing_count += 1
    article.last_error = ""
    article.next_check_at = None if error.is_gone else _next_recheck(article, now=now)
    _keep(article)


def _next_recheck(article: Article, *, now: datetime) -> datetime | None:
    return next_recheck(first_retrieved_at=article.first_seen_at, now=now, steps=settings.RECHECK_STEPS)


def _keep(article: Article) -> None:
    article.attempts = 0
    article.save(update_fields=KEPT)
