"""What the head of a column says once for all numbers under it: "shipments (m)", "sales, £bn", "change (%)"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from claims.extraction.layout import Cell, cell_at
from claims.extraction.numbers.units import COUNT, PERCENT
from claims.extraction.quantity import Quantity, Reading
from claims.extraction.vocabulary.currency_words import SIGNS

SCALES = {
    "k": 10**3, "000": 10**3, "000s": 10**3, "thousand": 10**3, "thousands": 10**3,
    "m": 10**6, "mn": 10**6, "mln": 10**6, "million": 10**6, "millions": 10**6,
    "bn": 10**9, "billion": 10**9, "billions": 10**9,
}  # fmt: skip
_SCALE = "|".join(sorted(SCALES, key=len, reverse=True))
HEAD = re.compile(
    rf"(?:[(\[]|,\s|\bin )\s*(?:in )?(?P<sign>[{re.escape(''.join(s for s in SIGNS if len(s) == 1))}])?\s*['’]?"
    rf"(?:(?P<scale>{_SCALE})\b|(?P<percent>%|per ?cent\b|pct\b))?\s*[)\]]?\s*$",
    re.I,
)


def in_columns(reading: Reading, cells: Sequence[Cell]) -> Reading:
    """The same numbers, those in a table's cells with the currency, the scale or the percent of their column's head."""
    return (
        replace(reading, quantities=tuple(_in_column(one, cells) for one in reading.quantities)) if cells else reading
    )


def without_units(cells: Sequence[Cell]) -> list[Cell]:
    """The same cells, their columns' heads only with what is measured: "shipments" for "shipments (m)"."""
    return [replace(cell, column=_named(cell.column)) for cell in cells]


def _named(column: str) -> str:
    head = HEAD.search(column)
    return column[: head.start()] or column if head is not None and any(head.groups()) else column


def _in_column(quantity: Quantity, cells: Sequence[Cell]) -> Quantity:
    if quantity.unit != COUNT or quantity.value is None:
        return quantity
    cell = cell_at(cells, quantity.start)
    head = HEAD.search(cell.column) if cell is not None else None
    if head is None or not any(head.groups()):
        return quantity
    if head["percent"]:
        return replace(quantity, unit=PERCENT, unit_code="P1")
    scaled = _times(quantity, Decimal(SCALES[head["scale"].lower()])) if head["scale"] else quantity
    code = SIGNS[head["sign"]] if head["sign"] else None
    return scaled if code is None else replace(scaled, unit=code, unit_code=code)


def _times(quantity: Quantity, factor: Decimal) -> Quantity:
    points = (quantity.value, quantity.minimum, quantity.maximum)
    value, low, high = (None if point is None else point * factor for point in points)
    hard, typical = quantity.hard.scaled(factor), quantity.typical.scaled(factor)
    return replace(quantity, value=value, minimum=low, maximum=high, hard=hard, typical=typical)
