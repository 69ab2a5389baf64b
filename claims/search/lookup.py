"""Conditions that only an index can judge are looked up there first, whatever the planner thinks of them.

The planner can't know how rare a word, a flag or a period is, takes it for common, and would read a million rows in
order to find forty. What few rows satisfy is therefore looked up at once, and the rows are named by their keys; what
many satisfy is met soon in any order.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from django.db import connection, transaction
from django.db.models import QuerySet

# Of more rows than this, reading in order meets a page soon.
RARE = 10_000
# To tell whether words follow one another, the text of each row that has them is read.
RARE_PHRASE = 2000
# Periods go with time, by which lists are ordered: many rows may lie together far down.
RARE_PERIOD = 20_000
OTHER_WAYS = ("enable_seqscan", "enable_indexscan", "enable_indexonlyscan")


# Any: rows of whatever model.
@dataclass(frozen=True)
class Found:
    """``rows`` are what a search asks for. ``sample`` are the same, or with ``is_sampled`` some of them, by key:
    counting these costs little, and gives lower bounds. With ``is_few`` all of the sample may be read at once.
    """

    rows: QuerySet[Any]
    sample: QuerySet[Any]
    is_sampled: bool = False
    is_few: bool = False

    def narrowed(self, narrow: Callable[[QuerySet[Any]], QuerySet[Any]]) -> "Found":
        return replace(self, rows=narrow(self.rows), sample=narrow(self.sample))


# Any: rows of whatever model.
def everything(rows: QuerySet[Any]) -> Found:
    return Found(rows, rows)


# Any: rows of one model.
def look_up(rows: QuerySet[Any], *, matching: QuerySet[Any], in_order: QuerySet[Any], rare: int = RARE) -> Found:
    """Those of ``rows`` that are in ``matching``, which adds conditions that an index serves; in one look.

    ``in_order`` are the same, written for being met one after another: they are taken where matches are common.
    """
    keys = first_keys(matching, most=rare + 1)
    named = rows.filter(pk__among=keys)
    is_sampled = len(keys) > rare
    return Found(in_order if is_sampled else named, named, is_sampled=is_sampled, is_few=True)


# Any: rows of one model.
def first_keys(matching: QuerySet[Any], *, most: int) -> list[int]:
    """The keys of some rows, ``most`` at most, found by the indexes of the rows' conditions."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("; ".join(f"SET LOCAL {way} = off" for way in OTHER_WAYS))
        found = list(matching.order_by().values_list("pk", flat=True)[:most])
        cursor.execute("; ".join(f"SET LOCAL {way} TO DEFAULT" for way in OTHER_WAYS))
    return found
