"""Lists of sources as other feed readers keep them: OPML in and out."""

from collections.abc import Iterable
from dataclasses import dataclass
from xml.sax.saxutils import quoteattr

from sources.scraping.canonical import canonical_url
from sources.scraping.cleaning import one_line, storable
from sources.scraping.encoding import decode
from sources.scraping.markup import MarkupTooLarge, Node, feed_tree

MAX_OUTLINES = 20_000
MAX_BYTES = 10_000_000


class NotOpml(Exception):
    """The file holds no outlines of feeds; the message says what to do."""


@dataclass(frozen=True)
class Outline:
    """One source of an OPML file: the address of its listing, its name, its site and the folder it is in."""

    url: str
    title: str = ""
    site_url: str | None = None
    folder: str = ""


def read_opml(body: bytes) -> tuple[Outline, ...]:
    """The feeds of an OPML file, in its order, each address once. Raises NotOpml."""
    try:
        root = feed_tree(decode(body[: MAX_BYTES + 1])) if len(body) <= MAX_BYTES else None
    except MarkupTooLarge:
        root = None
    if root is None or not any(True for _ in root.descendants("outline")):
        raise NotOpml("The file holds no OPML. Export the list of feeds from your reader again.")
    found: dict[str, Outline] = {}
    for node in root.descendants("outline"):
        attributes = {str(name).lower(): str(value) for name, value in node.element.attrib.items()}
        address = canonical_url(attributes.get("xmlurl", ""))
        if address.startswith(("http://", "https://")) and len(found) < MAX_OUTLINES:
            site = canonical_url(attributes.get("htmlurl", ""))
            title = one_line(attributes.get("title") or attributes.get("text"))
            outline = Outline(address, title, site if site.startswith("http") else None, _folder(node))
            found.setdefault(address, outline)
    return tuple(found.values())


def write_opml(outlines: Iterable[Outline], *, title: str) -> str:
    """An OPML 2.0 document, with a folder for each name of one, in the order in which they first appear."""
    folders: dict[str, list[Outline]] = {}
    for outline in outlines:
        folders.setdefault(outline.folder, []).append(outline)
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', '<opml version="2.0">']
    lines += [f"  <head><title>{_attribute(title)[1:-1]}</title></head>", "  <body>"]
    for folder, members in folders.items():
        if folder:
            lines.append(f"    <outline text={_attribute(folder)} title={_attribute(folder)}>")
        lines += [f"    {'  ' if folder else ''}{_outline(member)}" for member in members]
        if folder:
            lines.append("    </outline>")
    return "\n".join([*lines, "  </body>", "</opml>", ""])


def _outline(outline: Outline) -> str:
    name = _attribute(outline.title or outline.url)
    site = f" htmlUrl={_attribute(outline.site_url)}" if outline.site_url else ""
    return f'<outline type="rss" text={name} title={name} xmlUrl={_attribute(outline.url)}{site}/>'


def _attribute(text: str) -> str:
    return quoteattr(one_line(storable(text)), {'"': "&quot;"})


def _folder(node: Node) -> str:
    parent = node.element.getparent()
    if parent is None or parent.get("xmlUrl") is not None:
        return ""
    return one_line(parent.get("title") or parent.get("text"))
