"""The blocks of an article, written as plain text: paragraphs, headings, lists, tables and captions."""

import re
from dataclasses import dataclass
from itertools import groupby

LINK = re.compile(r"\[([^\]]+)\]\((\w+)\)")
"""[words](outlet): a link to that outlet's article on the same story."""


@dataclass(frozen=True)
class Paragraph:
    text: str


@dataclass(frozen=True)
class Heading:
    text: str


@dataclass(frozen=True)
class Items:
    texts: tuple[str, ...]


@dataclass(frozen=True)
class Table:
    """The first row is the head."""

    caption: str
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Photo:
    caption: str


Block = Paragraph | Heading | Items | Table | Photo


def parse(text: str) -> tuple[Block, ...]:
    """The blocks of a text. Blank lines part them.

    A block that starts with `## ` is a heading, with `- ` a list, with `|` a table whose first
    line may be a caption (`= caption`), with `photo: ` a caption; anything else is a paragraph.
    """
    lines = [line.strip() for line in text.strip().splitlines()]
    return tuple(_block(list(group)) for filled, group in groupby(lines, bool) if filled)


def plain(text: str) -> str:
    """The words of a text without its links."""
    return LINK.sub(r"\1", text)


def words(block: Block) -> str:
    """Everything a reader sees of a block, without its links."""
    match block:
        case Items(texts):
            return "\n".join(plain(text) for text in texts)
        case Table(caption, rows):
            return "\n".join([caption, *(" ".join(row) for row in rows)])
        case Photo(caption):
            return plain(caption)
        case Paragraph(text) | Heading(text):
            return plain(text)


def _block(lines: list[str]) -> Block:
    first = lines[0]
    joined = " ".join(lines)
    if first.startswith("## "):
        return Heading(joined.removeprefix("## "))
    if first.startswith("photo: "):
        return Photo(joined.removeprefix("photo: "))
    if first.startswith("- "):
        return Items(tuple(item.strip() for item in joined.removeprefix("- ").split(" - ")))
    if first.startswith(("|", "= ")):
        caption = first.removeprefix("= ") if first.startswith("= ") else ""
        rows = [line for line in lines if line.startswith("|")]
        return Table(caption, tuple(tuple(cell.strip() for cell in row.strip("|").split("|")) for row in rows))
    return Paragraph(joined)
