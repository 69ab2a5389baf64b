"""An article as schema.org's NewsArticle, with every field that was read from its page."""

from typing import Any

from sources.models import Article


# Any: JSON.
def exported_article(article: Article) -> dict[str, Any]:
    """The article with its latest text. ``article`` has publisher and latest_revision loaded."""
    revision = article.latest_revision
    published = article.published_at or article.published_date
    fields = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "url": article.canonical_url,
        "headline": revision.headline if revision else article.headline,
        "datePublished": published.isoformat() if published else None,
        "dateModified": article.modified_at.isoformat() if article.modified_at else None,
        "author": [{"@type": "Person", "name": name} for name in (revision.authors if revision else [])] or None,
        "publisher": {"@type": "Organization", "name": article.publisher.name},
        "inLanguage": article.language or None,
        "articleSection": article.section or None,
        "isAccessibleForFree": not article.is_paywalled,
        "isBasedOn": article.declared_original or None,
        "articleBody": revision.text if revision else None,
        "version": revision.number if revision else None,
        "dateRetrieved": revision.retrieved_at.isoformat() if revision else None,
    }
    return {name: value for name, value in fields.items() if value is not None}
