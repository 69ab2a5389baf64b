"""Ours and the two that we measure ourselves by, each as a function from a page to what it read."""

from collections.abc import Callable
from dataclasses import dataclass

from lxml import html
from readability import Document
from trafilatura import bare_extraction

from benchmarks.collecting.odd import OddPage
from benchmarks.collecting.pages import Page
from sources.scraping.article import NotAnArticle, read_article

AnyPage = Page | OddPage


@dataclass(frozen=True)
class Read:
    """text with its paragraphs apart; published in ISO 8601, as exact as the extractor says it."""

    text: str = ""
    title: str = ""
    authors: tuple[str, ...] = ()
    published: str = ""


def ours(page: AnyPage) -> Read:
    try:
        article = read_article(page.body, url=page.url, content_type="text/html")
    except NotAnArticle:
        return Read()
    published = article.published_at or article.published_date
    return Read(article.text, article.headline, article.authors, published.isoformat() if published else "")


def trafilatura(page: AnyPage) -> Read:
    """At its best setting for news: precision first, with its own metadata."""
    found = bare_extraction(
        page.body, url=page.url, favor_precision=True, include_comments=False, include_tables=True, with_metadata=True
    )
    if found is None or isinstance(found, dict):
        return Read()
    authors = tuple(name.strip() for name in (found.author or "").split(";") if name.strip())
    return Read(found.text or "", found.title or "", authors, found.date or "")


def readability(page: AnyPage) -> Read:
    """The text of its summary; it reads neither authors nor dates."""
    document = Document(page.body)
    summary = html.fromstring(document.summary())
    return Read("\n\n".join(text.strip() for text in summary.itertext() if text.strip()), document.short_title() or "")


EXTRACTORS: dict[str, Callable[[AnyPage], Read]] = {
    "ours": ours,
    "trafilatura": trafilatura,
    "readability-lxml": readability,
}
