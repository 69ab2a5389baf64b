"""Make the articles that a listing announces due."""

from collections.abc import Sequence
from datetime import datetime

from sources.models import Article, ArticleAddress, Source
from sources.scraping.canonical import canonical_url, duplicate_key
from sources.scraping.entries import Entry

LONGEST_URL = 2000


def note_entries(entries: Sequence[Entry], *, source: Source, language: str | None, now: datetime) -> int:
    """How many articles are new; each is due at once. Known ones are due again when the listing says they changed.

    ``language`` is the listing's, for entries that state none of their own. Call it inside a transaction.
    """
    by_url = {canonical_url(entry.url): entry for entry in entries}
    by_url = {url: entry for url, entry in by_url.items() if len(url) <= LONGEST_URL}
    addresses = ArticleAddress.objects.filter(url__in=by_url).select_related("article")
    known = {address.url: address.article for address in addresses}
    new = {
        url: _article(entry, url=url, source=source, language=language, now=now)
        for url, entry in by_url.items()
        if url not in known
    }
    if new:
        _keep(new)
    _note_updates([(known[url], by_url[url]) for url in known], now=now)
    return len(new)


def _article(entry: Entry, *, url: str, source: Source, language: str | None, now: datetime) -> Article:
    return Article(
        canonical_url=url,
        publisher=source.publisher,
        source=source,
        headline=entry.title[:1000],
        published_at=entry.published_at,
        published_date=entry.published_date,
        announced_update_at=entry.updated_at,
        language=(entry.language or language or "")[:20],
        section=entry.section[:200],
        first_seen_at=now,
        next_check_at=now,
    )


def _keep(new: dict[str, Article]) -> None:
    # Another worker may note the same article for another source at this moment: one of the two rows stays.
    # In one order everywhere, so that two workers never wait for each other.
    Article.objects.bulk_create([new[url] for url in sorted(new)], ignore_conflicts=True)
    stored = Article.objects.filter(canonical_url__in=new).order_by("canonical_url").values_list("canonical_url", "pk")
    ArticleAddress.objects.bulk_create(
        [ArticleAddress(url=url, key=duplicate_key(url)[:LONGEST_URL], article_id=pk) for url, pk in stored],
        ignore_conflicts=True,
    )


def _note_updates(known: list[tuple[Article, Entry]], *, now: datetime) -> None:
    """Articles whose listing announces an update that it did not announce before are due.

    Each announcement is followed once, whatever its page says of its dates: a wrong clock makes no endless round.
    """
    announced, due = [], []
    for article, entry in sorted(known, key=lambda pair: pair[0].pk):
        if entry.updated_at is None or entry.updated_at == article.announced_update_at:
            continue
        article.announced_update_at = entry.updated_at
        announced.append(article)
        if article.modified_at is None or entry.updated_at > article.modified_at:
            due.append(article.pk)
    if announced:
        Article.objects.bulk_update(announced, ["announced_update_at"])
        # One that was never read, is being read, is gone or in trouble is looked at when its time comes.
        Article.objects.filter(
            pk__in=due, latest_revision__isnull=False, attempts=0, trouble=0, gone_at__isnull=True
        ).update(next_check_at=now, rung_at=None)
