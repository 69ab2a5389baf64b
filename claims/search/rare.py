"""Rows that few match are looked up first, and by the index of words alone."""

from typing import Any

from django.contrib.postgres.search import SearchQuery, SearchVector
from django.db import connection, transaction
from django.db.models import QuerySet

# With more matches than this, reading rows in order meets a page of them soon.
RARE = 10_000
# The planner can't know how rare a word is, takes it for common, and would read every row in order looking for it.
OTHER_WAYS = ("enable_seqscan", "enable_indexscan", "enable_indexonlyscan")


# Any: rows of one model.
def with_words(rows: QuerySet[Any], vector: SearchVector, query: SearchQuery) -> QuerySet[Any]:
    """Those of ``rows`` whose ``vector`` matches, in as many queries for many rows as for few.

    Where at most RARE rows match, they are found now and named by their keys.
    """
    matching = rows.annotate(words=vector).filter(words=query)
    found = _found_by_index(matching)
    return matching if len(found) > RARE else rows.filter(pk__among=found)


# Any: rows of one model.
def _found_by_index(matching: QuerySet[Any]) -> list[int]:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("; ".join(f"SET LOCAL {way} = off" for way in OTHER_WAYS))
        found = list(matching.order_by().values_list("pk", flat=True)[: RARE + 1])
        cursor.execute("; ".join(f"SET LOCAL {way} TO DEFAULT" for way in OTHER_WAYS))
    return found
