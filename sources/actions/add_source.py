"""Begin to poll an address."""

from datetime import datetime
from urllib.parse import urlsplit

from django.db import transaction

from sources.models import Publisher, Source
from sources.scraping.canonical import canonical_url

LONGEST_URL = 1000


class SourceRefused(Exception):
    """The address can't be a source; the message says why and what to do."""


@transaction.atomic
def add_source(*, url: str, publisher_name: str | None, now: datetime, title: str = "") -> Source:
    """A source that is due at once. Without a name, its publisher is called by the address's host.

    Raises SourceRefused for an address that is none, or that is polled already.
    """
    address = canonical_url(url)
    parts = urlsplit(address)
    if parts.scheme not in ("http", "https") or not parts.hostname or len(address) > LONGEST_URL:
        raise SourceRefused(f"“{url[:100]}” is no web address. It should look like https://paper.example/news.xml")
    if Source.objects.filter(url=address).exists():
        raise SourceRefused(f"{address} is a source already.")
    publisher, _made = Publisher.objects.get_or_create(
        name=(publisher_name or parts.hostname.removeprefix("www."))[:200],
        defaults={"homepage": f"{parts.scheme}://{parts.netloc}/"},
    )
    return Source.objects.create(publisher=publisher, url=address, title=title[:500], next_check_at=now)
