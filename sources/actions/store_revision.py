"""Append an article's text as it stands now, unless it is the text that we have."""

import hashlib
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from sources.models import Article, RawResponse, Revision
from sources.shingles import shingles

MAX_LINKS = 200
LONGEST_URL = 2000


@dataclass(frozen=True)
class ArticleText:
    """What an article says now, wherever it was read from: a page, a file, a line of JSON."""

    headline: str
    text: str
    authors: tuple[str, ...] = ()
    language: str = ""
    section: str = ""
    published_at: datetime | None = None
    published_date: date | None = None
    modified_at: datetime | None = None
    is_paywalled: bool = False
    declared_original: str = ""
    links: tuple[str, ...] = ()


@transaction.atomic
def store_revision(
    *, article_id: int, content: ArticleText, raw: RawResponse | None, retrieved_at: datetime
) -> Revision | None:
    """The new revision, now the article's latest; None when headline and text are those of the latest one."""
    article = Article.objects.select_for_update(of=("self",)).select_related("latest_revision").get(pk=article_id)
    digest = hashlib.sha256(content.text.encode(errors="surrogatepass")).hexdigest()
    latest = article.latest_revision
    _fill(article, content)
    revision = None
    if latest is None or latest.text_sha256 != digest or latest.headline != content.headline[:1000]:
        revision = Revision.objects.create(
            article=article,
            number=latest.number + 1 if latest else 1,
            retrieved_at=retrieved_at,
            headline=content.headline[:1000],
            text=content.text,
            text_sha256=digest,
            authors=[author[:300] for author in content.authors],
            language=content.language[:20],
            published_at=content.published_at,
            modified_at=content.modified_at,
            raw=raw,
            links=[link for link in content.links[:MAX_LINKS] if len(link) <= LONGEST_URL],
            shingles=sorted(shingles(content.text)),
        )
        article.latest_revision = revision
        article.read_by = ""
    article.save()
    return revision


def _fill(article: Article, content: ArticleText) -> None:
    """What the publisher says now; what it has stopped saying is kept."""
    article.headline = content.headline[:1000] or article.headline
    article.published_at = content.published_at or article.published_at
    article.published_date = content.published_date or article.published_date
    article.modified_at = content.modified_at or article.modified_at
    article.language = content.language[:20] or article.language
    article.section = content.section[:200] or article.section
    article.is_paywalled = content.is_paywalled
    article.declared_original = content.declared_original[:2000] or article.declared_original
    article.gone_at = None
