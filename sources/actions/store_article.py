"""Read an article's page, for the first time or again, and keep what it says."""

from datetime import datetime
from enum import StrEnum

from django.conf import settings
from django.db import transaction

from sources.actions.store_revision import ArticleText, store_revision
from sources.actions.visit_address import HostBusy, visit_address
from sources.evidence import keep_raw
from sources.fetching.client import FetchError, Response, UnexpectedStatus
from sources.models import Article, ArticleAddress
from sources.scheduling import GRADE_WEIGHTS, next_check, next_recheck
from sources.scraping.article import NotAnArticle, ScrapedArticle, read_article
from sources.scraping.canonical import canonical_url


class StoreOutcome(StrEnum):
    NOT_DUE = "not due"
    HOST_BUSY = "host busy"
    NEW = "new"
    REVISED = "revised"
    UNCHANGED = "unchanged"
    DUPLICATE = "known by another address"
    GONE = "gone"
    FAILED = "failed"


def store_article(*, article_id: int, now: datetime, jitter: float = 0.0) -> StoreOutcome:
    """Fetch the page, once per lease, and append a revision when its text is new.

    The outcome, any failure and when to look again are stored on the article.
    """
    if not Article.objects.take_lease(article_id, now=now):
        return StoreOutcome.NOT_DUE
    article = Article.objects.get(pk=article_id)
    try:
        response = visit_address(
            url=article.canonical_url, now=now, etag=article.etag, last_modified=article.last_modified
        )
        if response.is_not_modified:
            return _conclude(article, StoreOutcome.UNCHANGED, response, now=now)
        scraped = read_article(
            response.body,
            url=response.final_url,
            content_type=response.content_type,
            charset=response.charset_declared,
        )
    except HostBusy as busy:
        Article.objects.filter(pk=article_id).update(next_check_at=busy.free_at, attempts=0)
        return StoreOutcome.HOST_BUSY
    except UnexpectedStatus as error:
        if error.is_gone:
            return _conclude_gone(article, now=now)
        return _conclude_failure(
            article, error, weight=GRADE_WEIGHTS[error.grade], retry_after=error.retry_after, now=now, jitter=jitter
        )
    except FetchError as error:
        return _conclude_failure(article, error, weight=GRADE_WEIGHTS[error.grade], now=now, jitter=jitter)
    except NotAnArticle as error:
        return _conclude_failure(article, error, weight=GRADE_WEIGHTS["hard"], now=now, jitter=jitter)
    other = _known_elsewhere(article, response, scraped)
    if other is not None:
        Article.objects.filter(pk=article_id).update(duplicate_of=other, next_check_at=None, attempts=0)
        return StoreOutcome.DUPLICATE
    raw = keep_raw(response.body, content_type=response.content_type or "", now=now)
    with transaction.atomic():
        revision = store_revision(article_id=article_id, content=text_of(scraped), raw=raw, retrieved_at=now)
        article.refresh_from_db()
        outcome = StoreOutcome.UNCHANGED
        if revision is not None:
            outcome = StoreOutcome.NEW if revision.number == 1 else StoreOutcome.REVISED
        return _conclude(article, outcome, response, now=now)


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
    )


def _conclude(article: Article, outcome: StoreOutcome, response: Response, *, now: datetime) -> StoreOutcome:
    article.attempts = 0
    article.trouble = 0
    article.last_error = ""
    article.etag = (response.etag or "")[:500]
    article.last_modified = (response.last_modified or "")[:200]
    article.next_check_at = next_recheck(
        first_retrieved_at=article.first_seen_at, now=now, steps=settings.RECHECK_STEPS
    )
    article.save()
    return outcome


def _conclude_failure(
    article: Article,
    error: Exception,
    *,
    weight: float,
    now: datetime,
    jitter: float,
    retry_after: str | None = None,
) -> StoreOutcome:
    article.attempts = 0
    article.trouble += weight
    article.last_error = str(error)
    article.next_check_at = next_check(now=now, trouble=article.trouble, retry_after=retry_after, jitter=jitter)
    article.save()
    return StoreOutcome.FAILED


def _conclude_gone(article: Article, *, now: datetime) -> StoreOutcome:
    """The page is gone for good; the text that it had is kept."""
    article.attempts = 0
    article.gone_at = now
    article.next_check_at = None
    article.last_error = ""
    article.save()
    return StoreOutcome.GONE


def _known_elsewhere(article: Article, response: Response, scraped: ScrapedArticle) -> Article | None:
    """The article that this page says it is, where that is another one. Remembers the page's other addresses."""
    stated = {canonical_url(response.final_url)}
    if scraped.canonical_url:
        stated.add(canonical_url(scraped.canonical_url))
    for url in sorted(url for url in stated if len(url) <= 2000):
        address, _made = ArticleAddress.objects.get_or_create(url=url, defaults={"article": article})
        if address.article_id != article.pk:
            return address.article
    return None
