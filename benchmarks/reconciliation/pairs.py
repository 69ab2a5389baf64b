"""The pairs of pairs.txt: two texts with a number each, what a careful reader sees in them, and the verdict."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from claims.extraction.numbers.quantities import read_quantities
from claims.extraction.quantity import Direction, Modality, Quantity, Role
from claims.reconciliation.statement import Statement

PAIRS = Path(__file__).parent / "pairs.txt"
STORY = "one story"
NOON = timedelta(hours=12)


@dataclass(frozen=True, slots=True)
class Side:
    """One outlet's text; ``start`` and ``end`` are the number's place in it, ``reading`` what the file says of it."""

    outlet: str
    published: datetime
    text: str
    start: int
    end: int
    reading: tuple[str, ...]

    def covers(self, start: int, end: int) -> bool:
        return start < self.end and self.start < end


@dataclass(frozen=True, slots=True)
class Pair:
    line: int
    verdict: str
    topic: str
    sides: tuple[Side, Side]


def pairs(path: Path = PAIRS) -> Iterator[Pair]:
    """Every pair of the file, in its order."""
    lines = [
        (at, line) for at, line in enumerate(path.read_text().splitlines(), 1) if line and not line.startswith("#")
    ]
    for (at, head), (_, one), (_, other) in zip(lines[::3], lines[1::3], lines[2::3], strict=True):
        verdict, topic = head.removeprefix("= ").split(", ", 1)
        yield Pair(at, verdict, topic, (_side(one, outlet="Tarn Courier"), _side(other, outlet="Ostmark Wire")))


def statement_by_hand(side: Side) -> Statement:
    """The statement that a careful reader takes from the text; its number alone is read by the rules."""
    subject, measure, role_and_direction, period, *rest = (*side.reading, "", "")
    role, _, direction = role_and_direction.partition(" ")
    marks = [mark for mark in rest if mark]
    modality = next((mark for mark in marks if mark in set(Modality)), Modality.ASSERTED)
    quantity = _quantity(side)
    return Statement(
        id=side.outlet,
        article_id=side.outlet,
        publisher=side.outlet,
        published_at=side.published,
        subject_key=subject.casefold(),
        subject=subject,
        measure=measure,
        unit=quantity.unit,
        role=Role(role),
        direction=Direction(direction) if direction else None,
        period=period or None,
        qualifiers=tuple(mark for mark in marks if ":" in mark),
        hard=quantity.hard,
        typical=quantity.typical,
        value=quantity.value,
        hedge=quantity.hedge,
        text=quantity.text,
        modality=Modality(modality),
        story=STORY,
    )


def _quantity(side: Side) -> Quantity:
    return next(each for each in read_quantities(side.text).quantities if side.covers(each.start, each.end))


def _side(line: str, *, outlet: str) -> Side:
    day, marked, reading = (part.strip() for part in line.split("|"))
    before, _, rest = marked.partition("[")
    number, _, after = rest.partition("]")
    return Side(
        outlet=outlet,
        published=datetime.fromisoformat(day).replace(tzinfo=UTC) + NOON,
        text=before + number + after,
        start=len(before),
        end=len(before) + len(number),
        reading=tuple(part.strip() for part in reading.split(";")),
    )
