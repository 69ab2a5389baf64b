"""Append an article's text as it stands now, unless it is the text that we have."""

import hashlib
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from sources.actions.find_shared_text import find_shared_text
from sources.models import Article, RawResponse, Revision
from sources.scraping.changes import is_trivial_change
from sources.shingles import shingles

MAX_LINKS = 200
LONGEST_URL = 2000
# A page that shows two versions in turn (a test of headlines, two servers) makes no more revisions of them than this.
MOST_RETURNS = 2


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
    needs_javascript: bool = False
    warnings: tuple[str, ...] = ()

    @property
    def digest(self) -> str:
        return hashlib.sha256(self.text.encode(errors="surrogatepass")).hexdigest()


@transaction.atomic
def store_revision(
    *, article_id: int, content: ArticleText, raw: RawResponse | None, retrieved_at: datetime, is_page: bool = False
) -> Revision | None:
    """The new revision, now the article's latest, and what it shares with others is known.

    None when the article says what it said before.
    is_page: read from the article's page, not given by a person or a program.
    """
    # no_key: another article that shares its text may be stored meanwhile, and refer to this one.
    locked = Article.objects.select_for_update(of=("self",), no_key=True)
    article = locked.select_related("latest_revision").get(pk=article_id)
    latest = article.latest_revision
    is_new = says_something_new(article, content, is_page=is_page)
    _fill(article, content, is_page=is_page)
    revision = None
    if is_new:
        revision = Revision.objects.create(
            article=article,
            number=latest.number + 1 if latest else 1,
            retrieved_at=retrieved_at,
            headline=content.headline[:1000],
            text=content.text,
            text_sha256=content.digest,
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
    if revision is not None:
        find_shared_text(revision=revision, found_at=retrieved_at)
    return revision


def says_something_new(article: Article, content: ArticleText, *, is_page: bool) -> bool:
    """Whether headline or text are other than the latest revision's.

    On a page, what may change by itself counts for nothing (a clock, a date line), nor does a version that has come
    back before. What a person or a program gives us counts to the letter.
    """
    latest = article.latest_revision
    headline = content.headline[:1000]
    if latest is None:
        return True
    if latest.text_sha256 == content.digest and latest.headline == headline:
        return False
    if not is_page:
        return True
    if content.is_paywalled and latest.text.startswith(content.text):
        return False  # we have read more than we are shown today
    # A headline that is missing this time was not found; it is not taken back.
    has_headline_changed = bool(headline) and _is_edited(latest.headline, headline)
    if not has_headline_changed and not _is_edited(latest.text, content.text):
        return False
    same = article.revisions.filter(text_sha256=content.digest, headline=headline)
    return same.count() < MOST_RETURNS


def _is_edited(earlier: str, later: str) -> bool:
    return earlier != later and not is_trivial_change(earlier, later)


def _fill(article: Article, content: ArticleText, *, is_page: bool) -> None:
    """What the publisher says now; what it has stopped saying is kept."""
    article.headline = content.headline[:1000] or article.headline
    _date(article, content, is_page=is_page)
    article.language = content.language[:20] or article.language
    article.section = content.section[:200] or article.section
    article.is_paywalled = content.is_paywalled
    article.needs_javascript = content.needs_javascript
    article.warnings = [warning[:300] for warning in content.warnings]
    article.declared_original = content.declared_original[:2000] or article.declared_original
    article.gone_at = None


def _date(article: Article, content: ArticleText, *, is_page: bool) -> None:
    """The dates as its page first stated them; a later "publication" of the same article is a modification.

    Before its page was first read, the dates are a listing's, and the page knows better.
    """
    modified_at = content.modified_at
    first_stated = article.published_at if is_page and article.latest_revision_id is not None else None
    if first_stated is not None and content.published_at is not None and content.published_at > first_stated:
        modified_at = max(filter(None, (modified_at, content.published_at)))
    else:
        article.published_at = content.published_at or article.published_at
        article.published_date = content.published_date or article.published_date
    article.modified_at = max(filter(None, (modified_at, article.modified_at)), default=None)
