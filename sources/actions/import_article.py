"""Keep an article that a person or a program gave us, as if it had been collected."""

from datetime import datetime

from django.db import transaction

from sources.actions.bring_back import bring_back
from sources.actions.store_article import StoreOutcome, text_of
from sources.actions.store_revision import store_revision
from sources.models import Article, ArticleAddress, Publisher
from sources.records import Record
from sources.scraping.canonical import duplicate_key


@transaction.atomic
def import_article(*, record: Record, now: datetime) -> tuple[int, StoreOutcome]:
    """The article's id, and whether its text is new, revised or unchanged. Twice is once."""
    publisher, _made = Publisher.objects.get_or_create(name=record.publisher[:200])
    address = ArticleAddress.objects.filter(url=record.url).select_related("article").first()
    if address is not None:
        article = address.article
    else:
        article, _made = Article.objects.get_or_create(
            canonical_url=record.url, defaults={"publisher": publisher, "first_seen_at": now}
        )
        ArticleAddress.objects.get_or_create(
            url=record.url, defaults={"article": article, "key": duplicate_key(record.url)[:2000]}
        )
    bring_back(article.pk)
    revision = store_revision(article_id=article.pk, content=text_of(record.content), raw=None, retrieved_at=now)
    if revision is None:
        return article.pk, StoreOutcome.UNCHANGED
    return article.pk, StoreOutcome.NEW if revision.number == 1 else StoreOutcome.REVISED
