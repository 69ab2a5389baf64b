"""A page into an article: its text, and every fact that the page states about it. One parse serves both."""

import re
from dataclasses import dataclass, field
from datetime import date, datetime
from urllib.parse import urlsplit

from lxml import etree
from lxml.html import HtmlElement

from sources.scraping.blocks import word_count
from sources.scraping.body import Body, read_body
from sources.scraping.canonical import absolute_url
from sources.scraping.cards import drop_cards
from sources.scraping.cleaning import one_line
from sources.scraping.credits import credits_of, declared_original
from sources.scraping.dates import Moment
from sources.scraping.embedded import embedded_text, paragraphs_of
from sources.scraping.encoding import decode
from sources.scraping.furniture import in_furniture
from sources.scraping.language import declared_language, detect_language
from sources.scraping.markup import MarkupTooLarge, page_tree
from sources.scraping.metadata import Metadata, read_metadata
from sources.scraping.published import found_moment
from sources.scraping.region import narrow
from sources.scraping.sites.lookup import read_site_facts
from sources.scraping.structured import json_ld, types
from sources.scraping.teasers import MOST_TEASERS, teasers_in

MAX_BYTES = 12_000_000
MAX_TEXT = 1_000_000  # characters; a long book
ENOUGH_WORDS = 60  # of a body; below it the page's own JSON is looked at as well
MUCH_LONGER = 2.0  # how much longer than the body an embedded text must be to take its place
INDEX_TYPES = frozenset({"collectionpage", "searchresultspage", "itemlist", "profilepage"})
SCRIPTED_ROOTS = frozenset({"root", "app", "__next", "__nuxt", "react-root", "main-app", "svelte"})
MAX_LINKS = 200
NOTE = re.compile(r"\b(?:first|originally|republished|reprinted|syndicated)\b", re.IGNORECASE)
LONGEST_NOTE = 300


class NotAnArticle(Exception):
    """The page holds no single article; the message says what it seems to be, then what to do."""

    def __init__(self, message: str, *, needs_javascript: bool = False) -> None:
        super().__init__(message)
        self.needs_javascript = needs_javascript


@dataclass(frozen=True)
class ScrapedArticle:
    """An article as its page states it; nothing is guessed, and what is not stated is "" or None.

    text: paragraphs with an empty line between them, table cells divided by " | ". published_at and modified_at
    are aware; published_date is the day as printed, also where its hour or zone is unknown. language is a
    two-letter code. declared_original: address or name of what it says it repeats. links: (address, text) in the body.
    warnings: sentences for the source's page.
    """

    headline: str
    text: str
    authors: tuple[str, ...] = ()
    published_at: datetime | None = None
    published_date: date | None = None
    modified_at: datetime | None = None
    language: str | None = None
    section: str = ""
    canonical_url: str = ""
    publisher_name: str = ""
    is_paywalled: bool = False
    declared_original: str | None = None
    credits: tuple[str, ...] = ()
    links: tuple[tuple[str, str], ...] = ()
    needs_javascript: bool = False
    warnings: tuple[str, ...] = field(default=())


def read_article(
    body: bytes, *, url: str, content_type: str | None = None, charset: str | None = None
) -> ScrapedArticle:
    """The article on a page fetched from this address. Raises NotAnArticle."""
    if len(body) > MAX_BYTES:
        raise NotAnArticle("The page is larger than any article should be. Open it in a browser and compare.")
    markup = decode(body, charset or _charset(content_type))
    try:
        tree = page_tree(markup)
    except MarkupTooLarge as error:
        raise NotAnArticle(f"{error} Open it in a browser and compare.") from error
    if _size_of_text(tree) > MAX_TEXT:
        raise NotAnArticle("The page holds more text than any article should. Open it in a browser and compare.")
    drop_cards(tree)
    facts = read_metadata(tree, url=url)
    narrow(tree, headline=facts.headline)
    found = read_body(tree, headline=facts.headline, authors=facts.authors)
    text = _fuller_text(tree, found, facts)
    if not text:
        raise NotAnArticle(_why_empty(tree), needs_javascript=_is_scripted(tree))
    if not facts.is_article and _is_index(tree, found.elements, url=url):
        raise NotAnArticle("The page lists articles and is none itself. Add it as a source instead.")
    needs_javascript = word_count(text) < ENOUGH_WORDS and _is_scripted(tree)
    links = _links(found.container, url=url)
    original = declared_original(tree, facts.things, facts.metas, text=_with_notes(tree, text), url=url)
    own = read_site_facts(markup, url=url)
    # Searching the page comes last: it empties the elements of the text.
    published = own.published or facts.published or found_moment(tree, without=found.elements)
    modified = own.modified or facts.modified
    return ScrapedArticle(
        headline=facts.headline,
        text=text,
        authors=facts.authors if own.authors is None else own.authors,
        published_at=published.at if published else None,
        published_date=published.day if published else None,
        modified_at=modified.at if modified else None,
        language=_language(tree, facts, text),
        section=facts.section if own.section is None else own.section,
        canonical_url=facts.canonical_url,
        publisher_name=facts.publisher_name,
        is_paywalled=facts.is_paywalled,
        declared_original=original,
        credits=credits_of(text, authors=facts.authors),
        links=links,
        needs_javascript=needs_javascript,
        warnings=tuple(
            _warnings(
                facts,
                published,
                is_stated=(own.published or facts.published) is not None,
                needs_javascript=needs_javascript,
            )
        ),
    )


def _size_of_text(tree: HtmlElement) -> int:
    return sum(
        len(element.tail or "") + (0 if element.tag in {"script", "style"} else len(element.text or ""))
        for element in tree.iter("*")
    )


def _fuller_text(tree: HtmlElement, found: Body, facts: Metadata) -> str:
    """The body's text, or what the page holds of it as JSON, where the body shows little of that."""
    text = found.text
    stated = max(
        (thing.get("articleBody") or "" for thing in facts.things if isinstance(thing.get("articleBody"), str)),
        key=len,
        default="",
    )
    others = ["\n\n".join(paragraphs_of(stated))]
    is_frame = _is_empty_frame(tree)
    if word_count(text) < ENOUGH_WORDS or is_frame:
        others.append(embedded_text(tree))
    longest = max(others, key=len)
    if is_frame and word_count(longest) >= ENOUGH_WORDS:
        return longest  # what the frame holds is not the article
    return longest if len(longest) > MUCH_LONGER * len(text) else text


def _why_empty(tree: HtmlElement) -> str:
    if _is_scripted(tree):
        return "The page shows its text only with JavaScript, which is not run here. Look for a feed with full texts."
    return "The page holds no running text. Open it in a browser and compare."


def _is_scripted(tree: HtmlElement) -> bool:
    """Whether the page is an empty frame that a script fills, or says that it needs one."""
    if _is_empty_frame(tree):
        return True
    asks = (one_line(" ".join(node.itertext())).lower() for node in tree.iter("noscript"))
    return any("javascript" in text for text in asks)


def _is_empty_frame(tree: HtmlElement) -> bool:
    return any(
        node.get("id") in SCRIPTED_ROOTS and not one_line("".join(node.itertext())) for node in tree.iter("div", "main")
    )


def _is_index(tree: HtmlElement, elements: tuple[etree._Element, ...], *, url: str) -> bool:
    """Whether what was taken for the text are teasers: paragraphs that each stand by a linked heading of their own."""
    parts = urlsplit(url)
    is_front = bool(parts.netloc) and parts.path in {"", "/"} and not parts.query
    is_stated = any(types(thing) & INDEX_TYPES for thing in json_ld(tree))
    return teasers_in(elements) >= (MOST_TEASERS / 2 if is_front or is_stated else MOST_TEASERS)


def _language(tree: HtmlElement, facts: Metadata, text: str) -> str | None:
    """What the text is in, where its words tell; what the page says, where they don't."""
    detected = detect_language(text)
    stated = declared_language(
        facts.language, tree.get("lang"), tree.get("{http://www.w3.org/XML/1998/namespace}lang"),
        *facts.metas.get("content-language", []), *facts.metas.get("og:locale", []),
    )  # fmt: skip
    return detected or stated


def _links(container: etree._Element | None, *, url: str) -> tuple[tuple[str, str], ...]:
    found: dict[str, str] = {}
    for link in container.iter("a") if container is not None else ():
        text = one_line(" ".join(link.itertext()))
        address = None if (link.get("href") or "#").startswith("#") else absolute_url(link.get("href"), url)
        if text and address is not None and len(found) < MAX_LINKS and not in_furniture(link, within=container):
            found.setdefault(address, text)
    return tuple(found.items())


def _with_notes(tree: HtmlElement, text: str) -> str:
    """The text, and short notes around it ("This article was first published by …") that are no part of it."""
    notes = [
        one_line(" ".join(node.itertext()))
        for node in tree.iter("p", "div", "span", "em", "i", "small", "footer")
        if node.text and NOTE.search(node.text)
    ]
    return "\n".join([text, *(note for note in notes if len(note) < LONGEST_NOTE)])


def _warnings(facts: Metadata, published: Moment | None, *, is_stated: bool, needs_javascript: bool) -> list[str]:
    found = []
    if needs_javascript:
        found.append("The page shows most of its text only with JavaScript, which is not run here.")
    if facts.is_paywalled:
        found.append("The publisher marks the article as not free: the text may be only its beginning.")
    if published is None:
        found.append("The page states no date of publication.")
    elif not is_stated:
        found.append("The page does not state when it was published; the day was found elsewhere on it.")
    elif published.at is None:
        found.append("The page states the day of publication, and no hour with its zone.")
    return found


def _charset(content_type: str | None) -> str | None:
    match = re.search(r"charset\s*=\s*[\"']?([\w.:-]+)", content_type or "", re.IGNORECASE)
    return match[1] if match else None
