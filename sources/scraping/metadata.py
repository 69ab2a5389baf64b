"""What a page says about its article: JSON-LD first, then microdata, meta tags, and what is printed."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import Any
from urllib.parse import urlsplit

from htmldate import find_date
from lxml.html import HtmlElement

from sources.scraping.blocks import key_of, read_blocks
from sources.scraping.canonical import absolute_url, canonical_url, same_site
from sources.scraping.cleaning import one_line
from sources.scraping.dates import Moment, read_moment
from sources.scraping.people import BY, clean_names
from sources.scraping.structured import Thing, articles, json_ld, meta_tags, microdata, names, text_of, types

META_PUBLISHED = (
    "article:published_time", "og:article:published_time", "parsely-pub-date", "datepublished", "date", "pubdate",
    "publishdate", "publish-date", "publish_date", "published_time", "sailthru.date", "dc.date.issued",
    "dcterms.created", "dcterms.issued", "dc.date", "dcterms.date", "article.published",
    "cxenseparse:recs:publishtime", "cxenseparse:publishtime", "article_date_original", "originalpublicationdate",
    "og:pubdate", "citation_publication_date", "displaydate", "creationdatetime", "rnews:datepublished",
    "bt:pubdate", "iso-8601-publish-date",
)  # fmt: skip
META_MODIFIED = (
    "article:modified_time",
    "og:updated_time",
    "og:article:modified_time",
    "datemodified",
    "lastmod",
    "last-modified",
    "dcterms.modified",
)
META_AUTHORS = (
    "author",
    "article:author",
    "parsely-author",
    "sailthru.author",
    "byl",
    "dc.creator",
    "dcterms.creator",
    "cxenseparse:author",
    "og:article:author",
    "article.author",
    "citation_author",
)
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
BYLINE = re.compile(
    r"(^|[\s_-])(byline|by-line|author|authors|author-name|authorname|contributor|writer)([\s_-]|$)", re.IGNORECASE
)
TITLE_MARKS = re.compile(r"(entry|post|article|story|page)-?_?(title|headline)|^(title|headline)$", re.IGNORECASE)
DATE_MARKS = re.compile(
    r"(^|[\s_-])(date|dateline|datetime|time|timestamp|published|publish|pubdate|posted|updated|meta|byline|info)([\s_-]|$)",
    re.IGNORECASE,
)
DATE_IN_PATH = re.compile(r"/(20\d\d)[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?=[/_.-]|$)")
SUFFIX = re.compile(r"\s+[|–—•·»:-]\s+(?=[^|–—•·»]{2,60}$)")
LAST_DAY = "2100-01-01"  # the clock is not read here: a date in the future is for the caller to doubt
LONGEST_BYLINE = 150
HEAD_ELEMENTS, HEAD_LINES = 4, 6
# "Ann Lee, 25 June 2026": a name is believed without "By" only with a date behind it.
DATED_NAME = re.compile(r"^[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3}\s*[,|–—·-]\s*(?=[A-Z0-9])(?=.*\b20\d\d\b)")


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
    things = [*articles(everything), *microdata(tree)]
    publisher = _publisher(things, metas, everything)
    published = _published(tree, things, metas, url=url)
    kinds = {kind.lower() for kind in metas.get("og:type", [])}
    return Metadata(
        headline=_headline(tree, things, metas, publisher=publisher),
        authors=_authors(tree, things, metas, publisher=publisher),
        published=published,
        modified=_stated(things, ("dateModified",), metas, META_MODIFIED),
        section=_section(things, metas, everything),
        canonical_url=_canonical(tree, metas, url=url),
        publisher_name=publisher,
        is_paywalled=_is_paywalled([*things, *everything], metas),
        is_article=bool(things) or "article" in kinds,
        language=next((text for thing in things if (text := text_of(thing.get("inLanguage")))), None),
        things=things,
        metas=metas,
    )


def _headline(tree: HtmlElement, things: list[Thing], metas: dict[str, list[str]], *, publisher: str) -> str:
    """The headline that most of its statements agree on; at a tie JSON-LD, then the printed one, then meta tags."""
    stated = [text for thing in things if (text := text_of(thing.get("headline") or thing.get("name")))]
    headings = list(tree.iter("h1")) or [
        node for node in tree.iter("h2", "h3") if TITLE_MARKS.search(node.get("class") or "")
    ]
    printed = [text for node in headings if (text := one_line(" ".join(node.itertext())))]
    shared = [*metas.get("og:title", [])[:1], *metas.get("twitter:title", [])[:1], *metas.get("parsely-title", [])[:1]]
    titled = one_line(tree.findtext(".//title"))
    candidates = [
        *stated[:1],
        *(printed if len(printed) == 1 else printed[:2]),
        *(_bare(text, publisher) for text in shared),
        _bare(titled, publisher),
    ]
    candidates = [text for text in candidates if text and key_of(text) != key_of(publisher)]
    if not candidates:
        return ""
    votes = [sum(_agree(one, other) for other in candidates) for one in candidates]
    best = candidates[votes.index(max(votes))]
    if best.endswith(("...", "…")):  # cut short for search engines
        start = key_of(best)
        return next((text for text in candidates if key_of(text).startswith(start) and len(text) > len(best)), best)
    return best


def _bare(title: str, publisher: str) -> str:
    """A title without the site's name behind it."""
    parts = SUFFIX.split(title)
    if len(parts) > 1 and (len(parts[-1].split()) <= 4 or key_of(parts[-1]) == key_of(publisher)):
        return title[: -len(parts[-1])].rstrip(" |–—•·»:-")
    return title


def _agree(one: str, other: str) -> bool:
    first, second = key_of(one), key_of(other)
    return first == second or (
        min(len(first), len(second)) > 30 and (first.startswith(second) or second.startswith(first))
    )


def _authors(tree: HtmlElement, things: list[Thing], metas: dict[str, list[str]], *, publisher: str) -> tuple[str, ...]:
    sources: list[Iterable[str]] = [
        (name for thing in things for name in names(thing.get("author") or thing.get("creator"))),
        (name for tag in META_AUTHORS for name in metas.get(tag, []) if not name.startswith("http")),
        _bylines(tree),
    ]
    found = (clean_names(source, publisher=publisher) for source in sources)
    return next((people for people in found if people), ())


def _bylines(tree: HtmlElement) -> list[str]:
    """Names printed in elements marked as a byline; links to authors first, as they hold nothing else."""
    linked, marked = [], []
    for node in tree.iter("a", "span", "p", "div", "address", "cite", "li", "strong"):
        text = one_line(" ".join(node.itertext()))
        if not 3 < len(text) < LONGEST_BYLINE:
            continue
        if "author" in (node.get("rel") or "") or node.get("itemprop") == "author":
            linked.append(text)
        elif BYLINE.search(f"{node.get('class') or ''} {node.get('id') or ''}"):
            marked.append(text)
    return linked or marked[:1] or [text for text in _head(tree) if BY.match(text) or DATED_NAME.match(text)][:1]


def _head(tree: HtmlElement) -> list[str]:
    """The short lines just after the page's first headline, where byline and date stand."""
    heading = next(tree.iter("h1"), None)
    if heading is None:
        return []
    lines = []
    for element in islice(heading.itersiblings(), HEAD_ELEMENTS):
        lines += [line for block in read_blocks(element) for line in block.text.split("\n")][:HEAD_LINES]
    return [line for line in lines[:HEAD_LINES] if len(line) < LONGEST_BYLINE]


def _published(tree: HtmlElement, things: list[Thing], metas: dict[str, list[str]], *, url: str) -> Moment | None:
    stated = _stated(things, ("datePublished", "dateCreated", "uploadDate"), metas, META_PUBLISHED)
    printed = _printed(tree) if stated is None or stated.at is None else None
    if stated is not None:
        same_day = printed is not None and printed.at is not None and printed.day == stated.day
        return printed if same_day else stated
    if printed is not None:
        return printed
    match = DATE_IN_PATH.search(urlsplit(url).path)
    if match:
        return read_moment("-".join(match.groups()))
    found = find_date(tree, extensive_search=False, original_date=True, max_date=LAST_DAY, deferred_url_extractor=True)
    return read_moment(found) if found else None


def _stated(
    things: list[Thing], keys: tuple[str, ...], metas: dict[str, list[str]], tags: tuple[str, ...]
) -> Moment | None:
    """The first stated moment with a zone, or else the first day."""
    texts = [text_of(thing.get(key)) for key in keys for thing in things]
    texts += [text for tag in tags for text in metas.get(tag, [])]
    moments = [moment for text in texts if (moment := read_moment(text)) is not None]
    if not moments:
        return None
    same_day = [moment for moment in moments if moment.at is not None and moment.day == moments[0].day]
    return same_day[0] if same_day else moments[0]


def _printed(tree: HtmlElement) -> Moment | None:
    """The date in the page's first time element, or else in an element marked as holding one."""
    for node in tree.iter("time", "abbr"):
        moment = read_moment(node.get("datetime") or node.get("title") or one_line(" ".join(node.itertext())))
        if moment is not None:
            return moment
    for node in tree.iter("span", "p", "div", "li"):
        if DATE_MARKS.search(f"{node.get('class') or ''} {node.get('id') or ''}"):
            text = one_line(" ".join(node.itertext()))
            moment = read_moment(text) if len(text) < LONGEST_BYLINE else None
            if moment is not None:
                return moment
    return next((moment for line in _head(tree) if (moment := read_moment(line)) is not None), None)


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


def day_of(moment: Moment | None) -> date | None:
    return moment.day if moment is not None else None
