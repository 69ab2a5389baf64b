"""When an article was published and changed: as stated for machines, as printed, in its address, or by search."""

import re
from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise
from urllib.parse import urlsplit

from htmldate import find_date
from lxml import etree
from lxml.html import HtmlElement

from sources.scraping.blocks import read_blocks
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
    r"(^|[\s_-])(\w*date|dateline|datetime|time|timestamp|published|publish|pubdate|posted|updated|meta|byline|info)([\s_-]|$)",
    re.IGNORECASE,
)
DATE_IN_PATH = re.compile(
    r"/(20\d\d)(?:[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])|/([1-9])/([1-9]|[12]\d|3[01])|/(1[0-2])/([1-9]))(?=[/_.-]|$)"
)
PUBLISHED_LABEL = re.compile(
    r"\b(?:(?:first\s+|originally\s+)?(?:published|posted|issued|released)(?:\s+(?:on|at|date))?|publication\s+date|"
    r"date\s+published|release\s+date|veröffentlicht|erstellt|publiée?|mise?\s+en\s+ligne|publicad[oa]|pubblicat[oa]|"
    r"gepubliceerd|geplaatst|publicerad|publisert|udgivet|julkaistu|opublikowano|publikováno|опубликован[ао]?|"
    r"дата\s+публикации|oluşturulma(?:\s+tarihi)?|yayınlanma(?:\s+tarihi)?|giriş\s+tarihi|data\s+utworzenia)\b|发布(?:时间|日期|于)|發布(?:時間|日期)|公開日|掲載日?|입력|등록",
    re.IGNORECASE,
)
# Names of meta tags, beyond those that are known, that hold when a page was published.
PUBLISHED_NAME = re.compile(r"publi(?:sh|cat|shed)|pub_?date|(?:^|[.:_-])(?:issued|created|date)$", re.IGNORECASE)
OTHER_NAME = re.compile(r"modif|updat|expir|publisher|type|title|copyright|birth|event|review", re.IGNORECASE)
PUBLISHED_MARKS = re.compile(r"publish|created|posted|entry-date|pubdate", re.IGNORECASE)
UPDATED_MARKS = re.compile(
    r"updat|modif|last[\s_-]?(?:edited|changed)|aktualisiert|mis\s+à\s+jour|actualizado|aggiornato|atualizado|bijgewerkt|güncelle|zaktualizowan|обновлен|更新|수정",
    re.IGNORECASE,
)
DATE_ATTRIBUTES = (
    "data-timestamp", "data-published", "data-publish-date", "data-datetime", "data-date", "data-time", "data-pubdate",
)  # fmt: skip
LONGEST_UPDATE_LABEL = 30
MONTH_FIRST_COUNTRIES = frozenset({"us", "ph"})
MONTH_FIRST_ENDINGS = frozenset({"us", "gov", "mil"})
GENERIC_ENDINGS = frozenset({"io", "co", "tv", "me", "ai", "fm", "ly", "to", "gg", "cc"})  # used all over the world
LAST_DAY = "2100-01-01"  # the clock is not read here: a date in the future is for the caller to doubt
YEAR = re.compile(r"\b20\d\d\b")
LONGEST_LINE = 150
FARTHEST_FROM_ADDRESS = timedelta(days=2)
LONGEST_DATE, BLOCKS_AROUND = 40, 6  # characters of a line that is a date, around a headline
SHORTEST_DATE = 6  # characters behind a label; with fewer, the date stands on the next line


def published_moment(tree: HtmlElement, things: list[Thing], metas: dict[str, list[str]], *, url: str) -> Moment | None:
    stated = _stated(things, ("datePublished", "dateCreated", "uploadDate"), metas, META_PUBLISHED) or _named(metas)
    printed = (
        _printed(tree, is_day_first=puts_day_first(tree, metas, url=url))
        if stated is None or stated.at is None
        else None
    )
    if stated is not None:
        same_day = printed is not None and printed.at is not None and printed.day == stated.day
        return printed if same_day else stated
    match = DATE_IN_PATH.search(urlsplit(url).path)
    named = read_moment("-".join(part.zfill(2) for part in match.groups() if part)) if match else None
    if printed is not None and (named is None or abs(printed.day - named.day) <= FARTHEST_FROM_ADDRESS):
        return printed
    return named  # what is printed far from the day in the address is the day of something else


def puts_day_first(tree: HtmlElement, metas: dict[str, list[str]], *, url: str) -> bool | None:
    """Whether 3/4/2026 is in April here, by the page's language and country; None if they do not tell."""
    stated = [tree.get("lang") or "", *metas.get("og:locale", []), *metas.get("content-language", [])]
    for language, _, country in (text.strip().lower().replace("_", "-").partition("-") for text in stated if text):
        if country:
            return country.partition("-")[0] not in MONTH_FIRST_COUNTRIES
        if language not in {"", "en"}:
            return True
    ending = (urlsplit(url).hostname or "").rpartition(".")[2]
    if ending in MONTH_FIRST_ENDINGS:
        return False
    return True if len(ending) == 2 and ending not in GENERIC_ENDINGS else None


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
    # The first of January is what is said where only a year was found.
    return read_moment(found) if found and not found.endswith("-01-01") else None


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


def _named(metas: dict[str, list[str]]) -> Moment | None:
    """What a meta tag states whose name, though unknown, says that it is the publication."""
    texts = (
        text
        for name, values in metas.items()
        for text in values
        if PUBLISHED_NAME.search(name) and not OTHER_NAME.search(name)
    )
    return next((moment for text in texts if (moment := read_moment(text)) is not None), None)


def _printed(tree: HtmlElement, *, is_day_first: bool | None) -> Moment | None:
    """The date in the page's first time element, or else in an element marked as holding one.

    Times of an update count only where there is no other.
    """
    updates = []
    for text, marks in _printed_dates(tree):
        label = PUBLISHED_LABEL.search(text)
        update = UPDATED_MARKS.search(text)
        if label is not None and update is not None and label.end() < update.start():
            text = text[: update.start()]
        moment = read_moment(text[label.end() :] if label else text, is_day_first=is_day_first)
        if moment is None:
            continue
        is_update = label is None and UPDATED_MARKS.search(f"{marks} {text[:LONGEST_UPDATE_LABEL]}") is not None
        if not is_update or PUBLISHED_MARKS.search(marks):
            return moment
        updates.append(moment)
    return updates[0] if updates else None


def _printed_dates(tree: HtmlElement) -> Iterator[tuple[str, str]]:
    """Texts that may hold the date, the likeliest first, each with the marks of its element."""
    lines = head_lines(tree)
    for line, after in pairwise([*lines, ""]):
        label = PUBLISHED_LABEL.match(line)
        if label is not None:
            yield (f"{line} {after}" if len(line) - label.end() < SHORTEST_DATE else line), ""
    timed = [node for node in tree.iter("*") if _is_timed(node)]
    heading = next(tree.iter("h1"), None)
    above: list[HtmlElement] = []
    below: list[HtmlElement] = []
    places = {node: place for place, node in enumerate(tree.iter("*"))} if heading is not None and timed else {}
    for node in timed:
        is_above = heading is not None and places[node] < places[heading]
        (above if is_above and "header" in {each.tag for each in node.iterancestors()} else below).append(node)
    for node in [*below, *above]:
        stated = next((value for name in ("datetime", *DATE_ATTRIBUTES, "title") if (value := node.get(name))), None)
        text = stated if stated is not None and read_moment(stated) is not None else one_line(" ".join(node.itertext()))
        parent = node.getparent()
        before = one_line(parent.text) if parent is not None else ""
        yield text, f"{_marks(node)} {node.get('itemprop') or ''} {before[-LONGEST_UPDATE_LABEL:]}"
    for node in tree.iter("span", "p", "div", "li"):
        if DATE_MARKS.search(_marks(node)):
            text = one_line(" ".join(node.itertext()))
            if len(text) < LONGEST_LINE:
                yield text, _marks(node)
    for line in lines:
        yield line, ""
    heading = heading if heading is not None else next(tree.iter("h2"), None)
    if heading is not None:
        blocks = read_blocks(tree)
        place = next((index for index, block in enumerate(blocks) if block.element is heading), 0)
        near = blocks[max(0, place - BLOCKS_AROUND) : place + BLOCKS_AROUND]
        for line in (line for block in near for line in block.text.split("\n")):
            if len(line) <= LONGEST_DATE:
                yield line, ""
    for node in tree.iter("dt", "th", "td", "p", "span", "div", "li", "small", "em", "time"):
        text = one_line(node.text)
        if PUBLISHED_LABEL.match(text) and (following := node.getnext()) is not None:
            yield f"{one_line(' '.join(node.itertext()))} {one_line(following.text)}"[:LONGEST_LINE], ""
        elif PUBLISHED_LABEL.match(text):
            yield one_line(" ".join(node.itertext()))[:LONGEST_LINE], ""


def _is_timed(node: HtmlElement) -> bool:
    if node.tag in {"time", "abbr"} or any(map(node.get, DATE_ATTRIBUTES)):
        return True
    return node.tag == "span" and YEAR.search(node.get("title") or "") is not None


def _marks(node: HtmlElement) -> str:
    return f"{node.get('class') or ''} {node.get('id') or ''}"
