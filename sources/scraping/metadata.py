"""What a page says about its article: JSON-LD first, then microdata, meta tags, and what is printed."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from sources.scraping.bylines import authors_of
from sources.scraping.canonical import absolute_url, canonical_url, same_site
from sources.scraping.cleaning import one_line
from sources.scraping.dates import Moment
from sources.scraping.headlines import headline_of, site_in_title
from sources.scraping.published import modified_moment, published_moment
from sources.scraping.structured import Thing, articles, json_ld, meta_tags, microdata, names, of_page, text_of, types

META_SECTIONS = (
    "article:section",
    "og:article:section",
    "parsely-section",
    "section",
    "cxenseparse:section",
    "articlesection",
)
META_SITES = (
    "og:site_name",
    "application-name",
    "publisher",
    "dc.publisher",
    "apple-mobile-web-app-title",
    "copyright",
)


@dataclass(frozen=True)
class Metadata:
    """As the page states it; texts are "" and dates None where it does not."""

    headline: str
    authors: tuple[str, ...]
    published: Moment | None
    modified: Moment | None
    section: str
    canonical_url: str
    publisher_name: str
    is_paywalled: bool
    is_article: bool
    language: str | None
    things: list[Thing]
    metas: dict[str, list[str]]


def read_metadata(tree: HtmlElement, *, url: str) -> Metadata:
    """Every fact of the page, each from the source of it that is most often right."""
    metas = meta_tags(tree)
    everything = json_ld(tree)
    things = of_page([*articles(everything), *microdata(tree)], url=url, title=one_line(tree.findtext(".//title")))
    publisher = _publisher(things, metas, everything) or site_in_title(tree)
    published = published_moment(tree, things, metas, url=url)
    headline = headline_of(tree, things, metas, publisher=publisher)
    kinds = {kind.lower() for kind in metas.get("og:type", [])}
    return Metadata(
        headline=headline,
        authors=authors_of(tree, things, metas, publisher=publisher, headline=headline),
        published=published,
        modified=modified_moment(things, metas),
        section=_section(things, metas, everything),
        canonical_url=_canonical(tree, metas, url=url),
        publisher_name=publisher,
        is_paywalled=_is_paywalled([*things, *everything], metas),
        is_article=bool(things) or "article" in kinds,
        language=next((text for thing in things if (text := text_of(thing.get("inLanguage")))), None),
        things=things,
        metas=metas,
    )


def _section(things: list[Thing], metas: dict[str, list[str]], everything: list[Thing]) -> str:
    stated = [text_of(thing.get("articleSection")) for thing in things]
    stated += [text for tag in META_SECTIONS for text in metas.get(tag, [])]
    crumbs = [thing for thing in everything if "breadcrumblist" in types(thing)]
    for crumb in crumbs[:1]:
        items = crumb.get("itemListElement")
        labels = (
            [text_of(item.get("name") or item.get("item")) for item in items if isinstance(item, dict)]
            if isinstance(items, list)
            else []
        )
        stated += [label for label in labels[1:2] if len(labels) > 2]
    return next((text for text in stated if 0 < len(text) < 80 and not text.startswith("http")), "")


def _canonical(tree: HtmlElement, metas: dict[str, list[str]], *, url: str) -> str:
    """The page's own name for its address, if it is on the same site and not the front page."""
    own = canonical_url(url)
    links = [
        link.get("href") or "" for link in tree.iter("link") if (link.get("rel") or "").lower().strip() == "canonical"
    ]
    for href in [*links[:1], *metas.get("og:url", [])[:1]]:
        address = canonical_url(absolute_url(href, url) or "")
        is_front = (
            urlsplit(address).path in {"", "/"} and urlsplit(own).path not in {"", "/"} and not urlsplit(address).query
        )
        if address and not is_front and (same_site(address, url) or not url):
            return address
    return own


def _publisher(things: list[Thing], metas: dict[str, list[str]], everything: list[Thing]) -> str:
    stated = [name for thing in things for name in names(thing.get("publisher"))]
    stated += [text for tag in META_SITES[:2] for text in metas.get(tag, [])]
    stated += [
        name
        for thing in everything
        if types(thing) & {"newsmediaorganization", "website"}
        for name in names(thing.get("name"))
    ]
    stated += [text for tag in META_SITES[2:-1] for text in metas.get(tag, [])]
    return next((text for text in stated if 0 < len(text) < 100 and not text.startswith("http")), "")


def _is_paywalled(things: list[Thing], metas: dict[str, list[str]]) -> bool:
    """Only what the page declares counts, never a phrase."""
    stated: list[Any] = [thing.get("isAccessibleForFree") for thing in things]  # Any: a stranger's JSON
    if any(
        value is False or (isinstance(value, str) and value.strip().lower().rsplit("/", 1)[-1] in {"false", "no", "0"})
        for value in stated
    ):
        return True
    return "locked" in {value.lower() for value in metas.get("article:content_tier", [])}
