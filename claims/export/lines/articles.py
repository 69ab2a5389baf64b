"""Articles with their latest text, streaming."""

from collections.abc import Iterator
from datetime import datetime

from claims.export.articles import exported_article
from claims.export.lines.line import CHUNK, Line
from sources.models import Article

COLUMNS = (
    "url",
    "headline",
    "datePublished",
    "dateModified",
    "publisher.name",
    "inLanguage",
    "articleSection",
    "isAccessibleForFree",
    "isBasedOn",
    "version",
    "dateRetrieved",
    "articleBody",
)


def article_lines(since: datetime | None) -> Iterator[Line]:
    """Those whose text is from ``since`` or later; all without it."""
    articles = Article.objects.filter(latest_revision__isnull=False).select_related("publisher", "latest_revision")
    articles = articles.defer("latest_revision__shingles", "latest_revision__links")
    if since is not None:
        articles = articles.filter(latest_revision__retrieved_at__gte=since)
    for article in articles.order_by("pk").iterator(chunk_size=CHUNK):
        yield exported_article(article)
