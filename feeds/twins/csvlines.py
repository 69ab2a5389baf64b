"""Rows of a list as lines of CSV, all of them, a few hundred in memory at a time."""

from collections.abc import Iterator
from typing import Any

from django.db.models import QuerySet

from claims.export.cells import csv_line
from feeds.api.lists import names_of
from feeds.api.resources import Resource

ROWS_AT_ONCE = 500


# Any: rows of the resource's own kind
def csv_lines(resource: Resource, rows: QuerySet[Any]) -> Iterator[str]:
    """The head, and a line for each row, the newest first: a column for each field, lists and objects as JSON.

    Each chunk begins below the last row of the one before, so that the last costs what the first does.
    """
    columns = names_of(resource.schema)
    yield csv_line(columns)
    ordered, found = rows.order_by("-pk"), list(rows.order_by("-pk")[:ROWS_AT_ONCE])
    while found:
        yield "".join(csv_line(thing.get(column) for column in columns) for thing in resource.exported(found))
        found = list(ordered.filter(pk__lt=found[-1].pk)[:ROWS_AT_ONCE])
