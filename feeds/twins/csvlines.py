"""Rows of a list as lines of CSV, all of them, a few hundred in memory at a time."""

import csv
import io
import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from django.db.models import QuerySet

from feeds.api.exports import Thing
from feeds.api.lists import names_of
from feeds.api.resources import Resource

ROWS_AT_ONCE = 500
# A spreadsheet takes cells that begin with these for formulas.
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


# Any: rows of the resource's own kind
def csv_lines(resource: Resource, rows: QuerySet[Any]) -> Iterator[str]:
    """The head, and a line for each row, the newest first: a column for each field, lists and objects as JSON.

    Each chunk begins below the last row of the one before, so that the last costs what the first does.
    """
    columns = names_of(resource.schema)
    yield _lines([columns])
    ordered, found = rows.order_by("-pk"), list(rows.order_by("-pk")[:ROWS_AT_ONCE])
    while found:
        yield _lines([_cell(thing, column) for column in columns] for thing in resource.exported(found))
        found = list(ordered.filter(pk__lt=found[-1].pk)[:ROWS_AT_ONCE])


def _lines(rows: Iterable[Sequence[str]]) -> str:
    written = io.StringIO()
    csv.writer(written).writerows(rows)
    return written.getvalue()


def _cell(thing: Thing, column: str) -> str:
    value = thing.get(column)
    if value is None:
        return ""
    if isinstance(value, list | dict):
        return json.dumps(value, ensure_ascii=False)
    text = str(value)
    return f"'{text}" if isinstance(value, str) and text.startswith(FORMULA_STARTS) else text
