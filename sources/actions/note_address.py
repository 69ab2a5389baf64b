"""Make the article at an address due, as a listing's entry would."""

from datetime import datetime
from urllib.parse import urlsplit

from django.db import transaction

from sources.actions.bring_back import bring_back
from sources.models import Article, ArticleAddress, Publisher
from sources.scraping.canonical import canonical_url, duplicate_key


class AddressRefused(Exception):
    """The address can't be an article's; the message says why."""


@transaction.atomic
def note_address(*, url: str, publisher_name: str | None, now: datetime) -> Article:
    """The article known by this address, due at once. Without a name, its publisher is called by the host.

    Raises AddressRefused.
    """
    address = canonical_url(url)
    parts = urlsplit(address)
    if parts.scheme not in ("http", "https") or not parts.hostname or len(address) > 2000:
        raise AddressRefused(f"“{url[:100]}” is no web address.")
    known = ArticleAddress.objects.filter(url=address).select_related("article").first()
    if known is not None:
        bring_back(known.article_id)
        Article.objects.filter(pk=known.article_id).update(next_check_at=now, attempts=0, rung_at=None)
        return known.article
    publisher, _made = Publisher.objects.get_or_create(
        name=(publisher_name or parts.hostname.removeprefix("www."))[:200]
    )
    article = Article.objects.create(canonical_url=address, publisher=publisher, first_seen_at=now, next_check_at=now)
    ArticleAddress.objects.create(url=address, key=duplicate_key(address)[:2000], article=article)
    return article
