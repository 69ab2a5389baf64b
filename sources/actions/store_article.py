"""Read an article's page, for the first time or again, and keep what it says."""

from datetime import datetime
from enum import StrEnum

from django.db import transaction

from sources.actions.end_reading import is_gone, note_failure, note_gone, note_success
from sources.actions.find_duplicate import find_duplicate, take_canonical_address
from sources.actions.keep_response import keep_response
from sources.actions.store_revision import ArticleText, says_something_new, store_revision
from sources.actions.visit_address import HostBusy, visit_address
from sources.fetching.client import BrokenAnswer, FetchError, Response, UnexpectedStatus
from sources.models import Article
from sources.scraping.article import NotAnArticle, ScrapedArticle, read_article

# Some servers answer "not modified" for ever; so often we ask without saying what we have.
UNCONDITIONAL_SHARE = 0.01
# A page whose answers always end too soon is read as it is when so much trouble has come of asking for all of it.
CUT_OFF_TROUBLE = 0.5


class StoreOutcome(StrEnum):
    NOT_DUE = "not due"
    HOST_BUSY = "host busy"
    NEW = "new"
    REVISED = "revised"
    UNCHANGED = "unchanged"
    DUPLICATE = "known by another address"
    GONE = "gone"
    FAILED = "failed"


def store_article(*, article_id: int, now: datetime, jitter: float = 0.0, draw: float = 1.0) -> StoreOutcome:
    """Fetch the page, once per lease, and append a revision when its text is new.

    The outcome, any failure and when to look again are stored on the article. ``jitter`` and ``draw`` are random
    numbers from 0 to 1, as in poll_source.
    """
    if not Article.objects.take_lease(article_id, now=now):
        return StoreOutcome.NOT_DUE
    article = Article.objects.select_related("latest_revision").get(pk=article_id)
    try:
        response = _visit(article, now=now, is_conditional=draw >= UNCONDITIONAL_SHARE)
        if response.is_not_modified:
            note_success(article, response, now=now)
            return StoreOutcome.UNCHANGED
        if response.is_truncated and (article.latest_revision is not None or article.trouble < CUT_OFF_TROUBLE):
            raise BrokenAnswer("The answer ended before its end. We try again by ourselves.")
        scraped = read_article(
            response.body,
            url=response.final_url,
            content_type=response.content_type,
            charset=response.charset_declared,
        )
    except HostBusy as busy:
        Article.objects.filter(pk=article_id).update(next_check_at=busy.free_at, attempts=0)
        return StoreOutcome.HOST_BUSY
    except (FetchError, NotAnArticle) as error:
        return _fail(article, error, now=now, jitter=jitter)
    return _keep(article, response, scraped, now=now)


def text_of(scraped: ScrapedArticle) -> ArticleText:
    return ArticleText(
        headline=scraped.headline or "",
        text=scraped.text,
        authors=scraped.authors,
        language=scraped.language or "",
        section=scraped.section or "",
        published_at=scraped.published_at,
        published_date=scraped.published_date,
        modified_at=scraped.modified_at,
        is_paywalled=bool(scraped.is_paywalled),
        declared_original=scraped.declared_original or "",
        links=tuple(url for url, _text in scraped.links),
        needs_javascript=scraped.needs_javascript,
        warnings=scraped.warnings,
    )


def _visit(article: Article, *, now: datetime, is_conditional: bool) -> Response:
    validators = {"etag": article.etag, "last_modified": article.last_modified} if is_conditional else {}
    return visit_address(url=article.fetched_url or article.canonical_url, now=now, **validators)


def _keep(article: Article, response: Response, scraped: ScrapedArticle, *, now: datetime) -> StoreOutcome:
    if article.latest_revision is None:
        other = find_duplicate(article, response, scraped)
        if other is not None:
            Article.objects.filter(pk=article.pk).update(duplicate_of=other, next_check_at=None, attempts=0)
            return StoreOutcome.DUPLICATE
    content = text_of(scraped)
    is_new = says_something_new(article, content, is_page=True)
    raw = keep_response(response, article=article, now=now) if is_new else None
    with transaction.atomic():
        revision = store_revision(article_id=article.pk, content=content, raw=raw, retrieved_at=now, is_page=True)
        article.refresh_from_db()
        take_canonical_address(article, response, scraped)
        note_success(article, response, now=now)
    if revision is None:
        return StoreOutcome.UNCHANGED
    return StoreOutcome.NEW if revision.number == 1 else StoreOutcome.REVISED


def _fail(article: Article, error: FetchError | NotAnArticle, *, now: datetime, jitter: float) -> StoreOutcome:
    if isinstance(error, UnexpectedStatus) and is_gone(article, error):
        note_gone(article, error, now=now)
        return StoreOutcome.GONE
    note_failure(article, error, now=now, jitter=jitter)
    return StoreOutcome.FAILED
