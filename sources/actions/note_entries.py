"""Make the articles that a listing announces due."""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from sources.models import Article, ArticleAddress, Source
from sources.scraping.canonical import canonical_url
from sources.scraping.entries import Entry

LONGEST_URL = 2000


@transaction.atomic
def note_entries(entries: Sequence[Entry], *, source: Source, now: datetime) -> int:
    """How many articles are new; each is due at once. Known ones are due again when the listing says they changed."""
    by_url = {canonical_url(entry.url): entry for entry in entries}
    by_url = {url: entry for url, entry in by_url.items() if len(url) <= LONGEST_URL}
    known = {
        address.url: address.article
        for address in ArticleAddress.objects.filter(url__in=by_url).select_related("article")
    }
    new = [_article(entry, url=url, source=source, now=now) for url, entry in by_url.items() if url not in known]
    # Another worker may note the same article for another source at this moment: one of the two rows stays.
    Article.objects.bulk_create(new, ignore_conflicts=True)
    urls = [article.canonical_url for article in new]
    stored = Article.objects.filter(canonical_url__in=urls)
    ArticleAddress.objects.bulk_create(
        [ArticleAddress(url=article.canonical_url, article=article) for article in stored], ignore_conflicts=True
    )
    changed = [article.pk for url, article in known.items() if _says_it_changed(by_url[url], article)]
    Article.objects.filter(pk__in=changed, gone_at__isnull=True).update(next_check_at=now)
    return len(new)


def _article(entry: Entry, *, url: str, source: Source, now: datetime) -> Article:
    return Article(
        canonical_url=url,
        publisher=source.publisher,
        source=source,
        headline=entry.title[:1000],
        published_at=entry.published_at,
        first_seen_at=now,
        next_check_at=now,
    )


def _says_it_changed(entry: Entry, article: Article) -> bool:
    if entry.updated_at is None or article.latest_revision_id is None:
        return False
    return article.modified_at is not None and entry.updated_at > article.modified_at
