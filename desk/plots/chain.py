"""The copy chain of a figure: who took a number from whom, left to right, the report first. Pure."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from desk.plots.lettering import fitted, text_width

NAME_SIZE, NUMBER_SIZE, NOTE_SIZE = 14, 16, 12
GAP = 10
ROW = 58
MOST_NODES = 40
# As far as narrow chains are indented.
MOST_DEEP = 4


@dataclass(frozen=True, slots=True)
class Form:
    """``step`` is how far a copy stands to the right of what it repeats, and ``room`` how wide it may be.

    ``is_stacked``: every text on a line of its own; else the first copy stands beside its report.
    """

    width: int
    step: int
    room: int
    is_stacked: bool


WIDE = Form(1000, 330, 306, is_stacked=False)
NARROW = Form(288, 22, 288, is_stacked=True)


@dataclass(frozen=True, slots=True)
class Node:
    """A text that prints the number. ``source`` is the id of the one that it repeats, ``note`` how that shows."""

    id: int
    source: int | None
    name: str
    number: str
    note: str


@dataclass(frozen=True, slots=True)
class Box:
    """A node with the places of its texts. ``is_changed``: it prints another number than what it repeats."""

    node: Node
    x: int
    y: int
    name: str
    number_x: float
    note: str
    is_origin: bool
    is_changed: bool

    @property
    def note_y(self) -> int:
        return self.y + 18


@dataclass(frozen=True, slots=True)
class Chain:
    form: Form
    height: int
    boxes: tuple[Box, ...]
    lines: tuple[str, ...]
    hidden_count: int

    @property
    def has_copies(self) -> bool:
        return bool(self.lines)

    @property
    def has_changed(self) -> bool:
        return any(box.is_changed for box in self.boxes)


def chain(nodes: Sequence[Node], *, form: Form) -> Chain:
    """The tree in one form; those whose source is not among them stand on the left. A ring is cut where it closes."""
    shown = nodes[:MOST_NODES]
    known = {node.id: node for node in shown}
    below: dict[int, list[Node]] = defaultdict(list)
    for node in shown:
        if node.source in known and node.source != node.id:
            below[node.source].append(node)
    roots = [node for node in shown if node.source not in known or node.source == node.id]
    boxes: dict[int, Box] = {}
    lines: list[str] = []
    row = 0
    for start in (*roots, *shown):
        waiting: list[tuple[Node, Box | None, int, bool]] = [(start, None, 0, True)]
        while waiting:
            node, parent, depth, is_first = waiting.pop()
            if node.id in boxes:
                continue
            if parent is None or not is_first or _x(form, depth) == parent.x or form.is_stacked:
                row += 1
            box = _box(node, form, depth=depth, row=row, parent=parent)
            boxes[node.id] = box
            if parent is not None:
                lines.append(_line(parent, box, form))
            children = [(each, box, depth + 1, at == 0) for at, each in enumerate(below[node.id])]
            waiting += reversed(children)
    return Chain(form, row * ROW + 8, tuple(boxes.values()), tuple(lines), len(nodes) - len(shown))


def _box(node: Node, form: Form, *, depth: int, row: int, parent: Box | None) -> Box:
    x = _x(form, depth)
    room = min(form.room, form.width - x)
    number_width = text_width(node.number, size=NUMBER_SIZE)
    name = fitted(node.name, size=NAME_SIZE, room=max(room - number_width - GAP, 60))
    return Box(
        node=node,
        x=x,
        y=(row - 1) * ROW + 26,
        name=name,
        number_x=round(x + text_width(name, size=NAME_SIZE) + GAP, 1),
        note=fitted(node.note, size=NOTE_SIZE, room=room),
        is_origin=parent is None,
        is_changed=parent is not None and node.number != parent.node.number,
    )


def _x(form: Form, depth: int) -> int:
    """How far to the right; beyond the last column copies stand below what they repeat."""
    return min(depth, MOST_DEEP if form.is_stacked else (form.width - form.room) // form.step) * form.step


def _line(parent: Box, child: Box, form: Form) -> str:
    """From a text to the one that repeats it."""
    if form.is_stacked:
        x = parent.x + 5
        return f"M{x} {parent.y + 26}V{child.y - 5}H{child.x - 4}"
    start = parent.number_x + text_width(parent.node.number, size=NUMBER_SIZE) + 6
    turn = child.x - 16
    if parent.y == child.y:
        return f"M{min(round(start, 1), turn)} {child.y - 5}H{child.x - 6}"
    return f"M{turn} {parent.y - 5}V{child.y - 5}H{child.x - 6}"
