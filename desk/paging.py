"""Pages of a list by the last row seen: new rows at the top push nothing across the edge of a page."""

from dataclasses import dataclass
from datetime import datetime
from typing import Generic, TypeVar

from django.core.exceptions import ValidationError
from django.db.models import Field, Model, Q, QuerySet
from django.utils.translation import gettext_lazy as _

Row = TypeVar("Row", bound=Model)

PAGE_SIZE = 40
LONGEST_KEY = 18
BROKEN = _("This address is not complete. Start again from the first page.")


@dataclass(frozen=True)
class Page(Generic[Row]):
    """Rows, and the mark to continue ``after``; None on the last page. ``is_first`` says whether rows precede."""

    rows: list[Row]
    after: str | None
    is_first: bool


class BadCursor(Exception):
    """The address names no place in this list; start again from its first page."""


def page_of(rows: QuerySet[Row], *, by: str, after: str | None, size: int = PAGE_SIZE) -> Page[Row]:
    """The ``size`` rows that follow ``after``, largest ``by`` first, ties by the newest key.

    Raises BadCursor when ``after`` was not made by an earlier page of the same list.
    """
    ordered = rows.order_by(f"-{by}", "-pk")
    if after:
        ordered = ordered.filter(_beyond(rows, by=by, after=after))
    found = list(ordered[: size + 1])
    last = found[size - 1] if len(found) > size else None
    mark = None if last is None else f"{_written(getattr(last, by))}~{last.pk}"
    return Page(rows=found[:size], after=mark, is_first=not after)


def _beyond(rows: QuerySet[Row], *, by: str, after: str) -> Q:
    written, tilde, key = after.rpartition("~")
    if not tilde or not key.isascii() or not key.isdigit() or len(key) > LONGEST_KEY:
        raise BadCursor(BROKEN)
    column = rows.model._meta.get_field(by)
    assert isinstance(column, Field)  # only our own columns are sorted by
    try:
        value = column.to_python(written)
    except ValidationError as error:
        raise BadCursor(BROKEN) from error
    if value is None or (isinstance(value, datetime) and value.tzinfo is None):
        raise BadCursor(BROKEN)
    # The first condition says nothing new, but an index can begin at it.
    return Q(**{f"{by}__lte": value}) & (Q(**{f"{by}__lt": value}) | Q(pk__lt=int(key)))


# object: whatever type the column has
def _written(value: object) -> str:
    return value.isoformat() if hasattr(value, "isoformat") else repr(value)
