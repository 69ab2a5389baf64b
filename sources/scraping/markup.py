"""Untrusted XML and HTML parsed in bounded time, and elements read by local name."""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from sources.scraping.cleaning import one_line

MAX_TAGS = 60_000  # of a page; 120,000 took 7 seconds further on, and no article has a fifth of them
MAX_FEED_TAGS = 3_000_000
LARGE_PAGE, LONGEST_ATTRIBUTE = 1_000_000, 20_000
MAX_REFERENCES = 1_000_000
DOCTYPE = re.compile(r"<!DOCTYPE[^\[>]{0,2000}(\[.*?\]\s*)?>", re.IGNORECASE | re.DOTALL)
ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
REFERENCE = re.compile(r"&(?:([A-Za-z]\w{1,31});|(?!#\d{1,7};|#[xX][0-9a-fA-F]{1,6};))")
NUMBERED_REFERENCE = re.compile(r"&#(?:x([0-9a-f]{1,6})|(\d{1,7}));", re.IGNORECASE)
XML_NAMES = frozenset({"amp", "lt", "gt", "quot", "apos"})
DECLARATION = re.compile(r"^\s*<\?xml[^>]{0,300}\?>", re.IGNORECASE)
TAG = re.compile(r"<[!/]?[a-zA-Z][^<>]{0,2000}>|<!--.{0,2000}?-->", re.DOTALL)
BREAKING_TAG = re.compile(r"</?(?:p|br|div|li|h\d|tr|td|table|ul|ol|blockquote)\b[^<>]{0,500}>", re.IGNORECASE)


class MarkupTooLarge(Exception):
    """The markup has too many tags to be read in reasonable time."""


@dataclass(frozen=True)
class Node:
    """An XML element known by its local name in lower case, whatever its prefix and whether that is declared."""

    element: etree._Element

    @cached_property
    def name(self) -> str:
        return _local_name(self.element)

    @cached_property
    def children(self) -> dict[str, list["Node"]]:
        """Children by name, without those of media and podcast namespaces, whose titles are not ours."""
        found: dict[str, list[Node]] = {}
        for child in self.element:
            if isinstance(child.tag, str) and not _is_media(child.tag, child.prefix):
                found.setdefault(_local_name(child), []).append(Node(child))
        return found

    @property
    def text(self) -> str:
        """The text of the element and all below it, on one line, with markup taken out."""
        return plain("".join(self.element.itertext("*", etree.Entity)) if len(self.element) else self.element.text)

    def first(self, *names: str) -> "Node | None":
        return next((self.children[name][0] for name in names if name in self.children), None)

    def first_text(self, *names: str) -> str:
        """The text of the first child of these names that has any."""
        found = (node.text for name in names for node in self.children.get(name, []))
        return next((text for text in found if text), "")

    def get(self, name: str) -> str:
        return (self.element.get(name) or "").strip()

    def descendants(self, *names: str) -> Iterator["Node"]:
        for element in self.element.iter("*"):
            if _local_name(element) in names:
                yield Node(element)


def feed_tree(text: str) -> Node | None:
    """The root of an XML document, however ill-formed; None when nothing can be made of it.

    No entity is expanded but the characters that HTML names, and nothing outside is read.
    Raises MarkupTooLarge.
    """
    if text.count("<") > MAX_FEED_TAGS or text.count("&") > MAX_REFERENCES:
        raise MarkupTooLarge("The feed has more tags than any feed should.")
    text = DECLARATION.sub("", text, count=1)
    text = DOCTYPE.sub("", text, count=1)
    text = REFERENCE.sub(_known_reference, NUMBERED_REFERENCE.sub(_legal_character, ILLEGAL.sub("", text)))
    parser = etree.XMLParser(
        recover=True, resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True, encoding="utf-8"
    )
    try:
        root = etree.fromstring(text.encode(), parser)
    except etree.XMLSyntaxError:
        return None
    return None if root is None else Node(root)


def page_tree(text: str) -> HtmlElement:
    """The root of an HTML page. Raises MarkupTooLarge."""
    if text.count("<") > MAX_TAGS:
        raise MarkupTooLarge("The page has more tags than any article should.")
    text = NUMBERED_REFERENCE.sub(_legal_character, ILLEGAL.sub("", text))
    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True)
    try:
        tree = document_fromstring(text.encode() or b"<html/>", parser=parser, ensure_head_body=True)
    except etree.ParserError:  # nothing but comments or white space
        return document_fromstring(b"<html><body></body></html>", parser=parser, ensure_head_body=True)
    if len(text) > LARGE_PAGE:
        _drop_long_attributes(tree)
    return tree


def _drop_long_attributes(tree: HtmlElement) -> None:
    """Pictures written out in an attribute, and worse: whoever searches the page later would read them all."""
    for element in tree.iter("*"):
        for name in [name for name, value in element.items() if len(value) > LONGEST_ATTRIBUTE]:
            del element.attrib[name]


def plain(text: str | None) -> str:
    """Text that may hold escaped HTML, on one line, without it."""
    if not text:
        return ""
    if "<" in text:
        text = TAG.sub("", BREAKING_TAG.sub(" ", text))
    if "&" in text:
        text = html.unescape(text)
    return one_line(text)


def _local_name(element: etree._Element) -> str:
    return str(element.tag).rpartition("}")[2].rpartition(":")[2].lower()


def _is_media(tag: str, prefix: str | None) -> bool:
    return (prefix or tag.partition(":")[0]) in {"media", "itunes", "googleplay", "podcast", "image"}


def _known_reference(match: re.Match[str]) -> str:
    name = match[1]
    if name is None:
        return "&amp;"
    if name in XML_NAMES:
        return match[0]
    character = html.unescape(match[0])
    return f"&amp;{name};" if character == match[0] else character


def _legal_character(match: re.Match[str]) -> str:
    """A reference that XML can hold: &#128; to &#159; as HTML means them, U+FFFD for what is no character."""
    number = int(match[1], 16) if match[1] else int(match[2])
    if number < 0x20 and number not in {9, 10, 13}:
        return ""
    if 0x80 <= number <= 0x9F:
        return html.unescape(match[0])
    is_legal = number <= 0x10FFFF and not 0xD800 <= number <= 0xDFFF and number not in {0xFFFE, 0xFFFF}
    return match[0] if is_legal else "\ufffd"
