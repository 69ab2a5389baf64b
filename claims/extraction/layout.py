"""Numbers outside sentences: "label: number" lines and small tables of text, read by where they stand."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

MAX_LABEL = 80
SEPARATOR = re.compile(r"\s*\|\s*|\t+| {3,}")
SPEAKER = re.compile(r"\s*[A-Z][A-Z .,'’-]{2,50}: *")  # of a line in a transcript: "NOVAK: Around $12 million"
LABEL_SIGNS = re.compile(r"[:–—-]")
HEDGED = re.compile(
    r"(?:about|around|some|nearly|almost|over|under|more than|less than|at least|up to|approximately"
    r"|roughly|north of|an estimated|minus|plus|down|up|[~≈<>])\s*$",
    re.I,
)
LINE = re.compile(r"[^\n]*(?:\n|\Z)")
LABEL = re.compile(r"^[\s\W]*(?P<label>[^:|]{2,80}?)[\s*_]*:[\s*_]*$|^[\s\W]*(?P<dash>[A-Z][^:|.]{2,60}?) [–—-] $")


@dataclass(frozen=True, slots=True)
class Cell:
    """A table's cell, text[start:end]: the words of its row's head and of its column's."""

    start: int
    end: int
    row: str
    column: str


def label_before(text: str, line_start: int, position: int) -> str | None:
    """The label that a number is the value of: what stands before it on its line, up to a colon."""
    before = text[line_start:position]
    if len(before) > MAX_LABEL + 20 or LABEL_SIGNS.search(before) is None:
        return None
    match = LABEL.match(HEDGED.sub("", before))
    if match is None:
        return None
    if SPEAKER.fullmatch(match[0]):
        return None
    label = (match["label"] or match["dash"] or "").strip(' *_#"')
    return label or None


def cells_of(text: str) -> list[Cell]:
    """The cells of every line that is a table's row, with the heads of row and column, in the order of the text."""
    cells: list[Cell] = []
    table: list[tuple[int, str]] = []
    for match in LINE.finditer(text):
        line = match.group().rstrip("\n")
        if len(SEPARATOR.findall(line.strip())) >= 1 and line.strip():
            table.append((match.start(), line))
            continue
        cells.extend(_cells(table))
        table = []
    return cells


def cell_at(cells: Sequence[Cell], position: int) -> Cell | None:
    """The cell in which a character of the text stands."""
    index = bisect_right(cells, position, key=lambda cell: cell.start) - 1
    return cells[index] if index >= 0 and position < cells[index].end else None


def _cells(table: Sequence[tuple[int, str]]) -> Iterator[Cell]:
    if len(table) < 2:
        return
    rows = [_spans(start, line) for start, line in table]
    rows = [row for row in rows if not all(re.fullmatch(r"[\s:|=-]*", text) for _, _, text in row)]
    width = len(rows[0])
    if width < 2 or any(re.search(r"\d", text) and not re.search(r"[A-Za-z]", text) for _, _, text in rows[0]):
        return
    for row in rows[1:]:
        if len(row) != width:
            continue
        for (start, end, _), (_, _, head) in list(zip(row, rows[0], strict=True))[1:]:
            yield Cell(start, end, row=row[0][2], column=head)


def _spans(start: int, line: str) -> list[tuple[int, int, str]]:
    spans = []
    position = len(line) - len(line.lstrip(" |"))
    for match in [*SEPARATOR.finditer(line, position), None]:
        end = match.start() if match is not None else len(line)
        content = line[position:end].strip(" |")
        if content:
            spans.append((start + position, start + end, content))
        if match is not None:
            position = match.end()
    return spans
