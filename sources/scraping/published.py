"""When an article was published and changed: as stated for machines, as printed, in its address, or by search."""

import re
from urllib.parse import urlsplit

from htmldate import find_date
from lxml import etree
from lxml.html import HtmlElement

from sources.scraping.cleaning import one_line
from sources.scraping.dates import Moment, read_moment
from sources.scraping.headlines import head_lines
from sources.scraping.structured import Thing, text_of

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
DATE_MARKS = re.compile(
    r"(^|[\s_-])(date|dateline|datetime|time|timestamp|published|publish|pubdate|posted|updated|meta|byline|info)([\s_-]|$)",
    re.IGNORECASE,
)
DATE_IN_PATH = re.compile(r"/(20\d\d)[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?=[/_.-]|$)")
LAST_DAY = "2100-01-01"  # the clock is not read here: a date in the future is for the caller to doubt
LONGEST_LINE = 150


def published_moment(tree: HtmlElement, things: list[Thing], metas: dict[str, list[str]], *, url: str) -> Moment | None:
    stated = _stated(things, ("datePublished", "dateCreated", "uploadDate"), metas, META_PUBLISHED)
    printed = _printed(tree) if stated is None or stated.at is None else None
    if stated is not None:
        same_day = printed is not None and printed.at is not None and printed.day == stated.day
        return printed if same_day else stated
    if printed is not None:
        return printed
    match = DATE_IN_PATH.search(urlsplit(url).path)
    return read_moment("-".join(match.groups())) if match else None


def modified_moment(things: list[Thing], metas: dict[str, list[str]]) -> Moment | None:
    return _stated(things, ("dateModified",), metas, META_MODIFIED)


def found_moment(tree: HtmlElement, *, without: tuple[etree._Element, ...]) -> Moment | None:
    """The day that stands somewhere on the page outside these elements, for a page that states none as such.

    The elements, and quotations and captions, are emptied: a date that the article speaks of is not its own.
    """
    for element in [*without, *tree.iter("blockquote", "figcaption", "footer")]:
        if element.tag not in {"body", "html"}:
            element.clear(keep_tail=True)
    found = find_date(tree, extensive_search=True, original_date=True, max_date=LAST_DAY, deferred_url_extractor=True)
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
            moment = read_moment(text) if len(text) < LONGEST_LINE else None
            if moment is not None:
                return moment
    return next((moment for line in head_lines(tree) if (moment := read_moment(line)) is not None), None)
