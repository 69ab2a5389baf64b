"""A tree of HTML, or of trafilatura's XML, as the sequence of its paragraphs, list items, table rows and headings."""

import re
from dataclasses import dataclass
from functools import cached_property

from lxml import etree

from sources.scraping.cleaning import one_line

# Both vocabularies at once: no name means two things below <body>.
BLOCKS = frozenset([
    "address", "article", "aside", "blockquote", "body", "caption", "code", "dd", "details", "div", "dl", "dt",
    "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header",
    "hr", "item", "li", "list", "main", "nav", "ol", "p", "pre", "quote", "section", "summary", "table", "tbody",
    "td", "tfoot", "th", "thead", "title", "tr", "ul",
])  # fmt: skip
ROWS = frozenset({"tr", "row"})
CELLS = frozenset({"td", "th", "cell"})
BREAKS = frozenset({"br", "lb"})
SKIPPED = frozenset(
    {
        "script",
        "style",
        "noscript",
        "template",
        "svg",
        "select",
        "option",
        "textarea",
        "button",
        "iframe",
        "object",
        "video",
        "audio",
        "math",
        "head",
    }
)
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
KINDS = {
    **dict.fromkeys(HEADINGS, "heading"),
    **dict.fromkeys(("li", "item", "dd", "dt"), "item"),
    **dict.fromkeys(ROWS, "row"),
    "pre": "code",
    **dict.fromkeys(("figcaption", "caption"), "caption"),
}
CELL_SEPARATOR = " | "  # visible, because two numbers in two cells must never read as one
LONGEST_CELL = 400  # a longer one is a column of a page laid out as a table
SERVICES = re.compile(
    r"^\W*(?:the\s+)?(?:weather|services?|tools|poll|markets?|stocks?|exchange rates|tv|horoscope|advert\w*|sponsors?|"
    r"subscri\w+|newsletter|archive|search|wetter|börse|météo|bourse|el tiempo|meteo|borsa)\b.{0,30}$",
    re.IGNORECASE,
)

FEWEST_WORDS = 5  # of a sentence
SENTENCE_END = re.compile(r"[.!?:;…\"”’)»」』。！？；：）।؟۔]\s*$")
UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f]")  # Japanese, Chinese, Thai
LETTERS_OF_A_WORD = 2  # in those


@dataclass(frozen=True, eq=False)
class Block:
    """A run of text that stands on its own. kind: paragraph, heading, item, row, code or caption."""

    element: etree._Element
    text: str
    kind: str

    @cached_property
    def key(self) -> str:
        """Letters and digits only: what is left when two extractors space a text differently."""
        return key_of(self.text)


def key_of(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).casefold()


def read_blocks(root: etree._Element) -> list[Block]:
    """The blocks below an element in document order. A line break within one is kept as such."""
    blocks: list[Block] = []
    buffer: list[str] = []
    open_blocks: list[etree._Element] = [root]

    def flush() -> None:
        lines = [line for part in "".join(buffer).split("\n") if (line := one_line(part))]
        buffer.clear()
        if lines:
            owner = open_blocks[-1]
            kind = next((KINDS[str(each.tag)] for each in reversed(open_blocks) if each.tag in KINDS), "paragraph")
            blocks.append(Block(owner, "\n".join(lines), kind))

    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        tag = element.tag
        if event == "start":
            if not isinstance(tag, str) or (tag in SKIPPED and not (tag == "head" and element.get("rend"))):
                walk.skip_subtree()
                continue
            if tag in BLOCKS or tag in ROWS or tag in CELLS:
                flush()
                open_blocks.append(element)
            if tag in ROWS and (row := _row(element)) is not None:
                blocks.append(Block(element, row, "row")) if row else None
                walk.skip_subtree()
                continue
            if tag in BREAKS:
                buffer.append("\n")
            buffer.append(_inline(element.text))
        else:
            if open_blocks[-1] is element and element is not root:
                flush()
                open_blocks.pop()
            if element is not root:
                buffer.append(_inline(element.tail))
    flush()
    return blocks


def is_sentence(block: Block) -> bool:
    """Whether a block reads as a sentence rather than a label."""
    return word_count(block.text) >= FEWEST_WORDS and SENTENCE_END.search(block.text) is not None


def word_count(text: str) -> int:
    """Words of a text, or what they would be where they are written without spaces."""
    unspaced = 0 if text.isascii() else len(UNSPACED.findall(text))
    return len(text.split()) + unspaced // LETTERS_OF_A_WORD


def linked_share(block: Block) -> float:
    """How much of a block's text is links, from 0 to 1."""
    linked = sum(len("".join(map(str, link.itertext()))) for link in block.element.iter("a"))
    return linked / max(len(block.text), 1)


def unlay(root: etree._Element) -> None:
    """Turns tables that lay out the page into divisions, in place: their cells are columns, not data.

    A box of one cell is one too; beside the text, it is an aside where its lines are links and labels.
    """
    for table in list(root.iter("table")):
        rows = [row for row in table.iter(*ROWS) if next(row.iterancestors("table"), None) is table]
        cells = [cell for row in rows for cell in row if cell.tag in CELLS]
        if len(cells) == 1 and not any(is_sentence(block) for block in read_blocks(cells[0])):
            is_box = table.get("align") in {"left", "right"} and _is_service(cells[0])
            _rename([table, *rows, *cells], "aside" if is_box else "div")
        elif any(_row(row) is None for row in rows):
            _rename([table, *rows, *cells], "div")


def _rename(elements: list[etree._Element], tag: str) -> None:
    for element in elements:
        element.tag = tag


def _is_service(cell: etree._Element) -> bool:
    """Whether a box offers links, or has a heading that only the services of a page have."""
    heading = next(iter(read_blocks(cell)), None)
    first = heading.text.partition("\n")[0] if heading is not None else ""
    return next(cell.iter("a", "form", "input"), None) is not None or SERVICES.match(first) is not None


def _inline(text: str | None) -> str:
    return text.replace("\n", " ").replace("\r", " ") if text else ""


def _row(element: etree._Element) -> str | None:
    """A table row's cells on one line, empty ones between too, to keep the columns; None for a row of page layout."""
    cells = []
    for cell in element:
        if cell.tag not in CELLS:
            continue
        if any(True for _ in cell.iter("table")) or sum(1 for _ in cell.iter("p", "div", "li")) > 2:
            return None
        cells.append(one_line(" ".join(str(text) for text in cell.itertext())))
        if len(cells[-1]) > LONGEST_CELL:
            return None
    while cells and not cells[-1]:
        cells.pop()
    return CELL_SEPARATOR.join(cells).strip()
