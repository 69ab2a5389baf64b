"""The audit log, filtered and merged from its streams, the latest first."""

import heapq
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from typing import Any

from django.db.models import Q
from django.utils.dateparse import parse_datetime

from accounts.models import User
from claims.models import Figure
from desk.audit import STREAMS, Entry, Stream, by_person, entry
from desk.auditform import MACHINE, AuditForm

PAGE_SIZE = 60
CHUNK = 500


@dataclass(frozen=True)
class AuditPage:
    """``names`` of the people, ``figures`` of the figures in ``entries``; the next page begins ``after``, if any."""

    entries: Sequence[Entry]
    names: Mapping[int, str]
    figures: Mapping[int, str]
    after: str | None


class BadPlace(Exception):
    """The address names no place in the log; start again from its first page."""


def audit_page(*, form: AuditForm, after: str) -> AuditPage:
    """One query for each stream, one for the names of people and one for those of figures. Raises BadPlace."""
    place = _place(after)
    streams = [(number, stream) for number, stream in enumerate(STREAMS) if form.wants(stream)]
    found: list[tuple[int, Entry]] = []
    for number, stream in streams:
        rows = _rows(stream, form).filter(_beyond(number, stream, place))
        found += [(number, entry(stream, row)) for row in rows[: PAGE_SIZE + 1]]
    found.sort(key=lambda each: _order(*each))
    shown = found[:PAGE_SIZE]
    after_mark = None
    if len(found) > PAGE_SIZE:
        number, last = shown[-1]
        after_mark = f"{last.at.isoformat()}~{number}~{last.key}"
    return AuditPage(
        entries=[each for _number, each in shown], names=_names(shown), figures=_figures(shown), after=after_mark
    )


def audit_entries(form: AuditForm) -> Iterator[Entry]:
    """All of it, without ever holding more than a few hundred rows of each stream."""
    streams = [(number, stream) for number, stream in enumerate(STREAMS) if form.wants(stream)]
    merged = heapq.merge(
        *(_numbered(number, stream, form) for number, stream in streams), key=lambda each: _order(*each)
    )
    return (each for _number, each in merged)


def _numbered(number: int, stream: Stream, form: AuditForm) -> Iterator[tuple[int, Entry]]:
    for row in _rows(stream, form).iterator(chunk_size=CHUNK):
        yield number, entry(stream, row)


def _order(number: int, each: Entry) -> tuple[float, int, int]:
    return -each.at.timestamp(), number, -each.key


# Any: a row of any of the tables.
def _rows(stream: Stream, form: AuditForm) -> Any:
    rows = stream.rows()
    chosen = form.cleaned_data
    if chosen["who"]:
        rows = rows.filter(by_person(stream, None if chosen["who"] == MACHINE else int(chosen["who"])))
    if chosen["figure"]:
        about = Q() if stream.figure is None else Q(**{stream.figure: chosen["figure"]})
        rows = rows.filter(about) if stream.figure is not None else rows.none()
    if chosen["begin"]:
        rows = rows.filter(**{f"{stream.at}__gte": _midnight(chosen["begin"])})
    if chosen["end"]:
        rows = rows.filter(**{f"{stream.at}__lt": _midnight(chosen["end"]) + timedelta(days=1)})
    return rows.order_by(f"-{stream.at}", f"-{stream.key}")


# Any: a date.
def _midnight(day: Any) -> datetime:
    return datetime.combine(day, time.min, tzinfo=UTC)


def _place(after: str) -> tuple[datetime, int, int] | None:
    if not after:
        return None
    written, number, key = [*after.split("~"), "", ""][:3]
    try:
        at = parse_datetime(written)
    except ValueError as error:
        raise BadPlace from error
    if at is None or at.tzinfo is None or not number.isdecimal() or not key.isdecimal() or len(key) > 18:
        raise BadPlace
    return at, int(number), int(key)


def _beyond(number: int, stream: Stream, place: tuple[datetime, int, int] | None) -> Q:
    """What follows ``place``: older; or as old, of a later stream; or of the same, with a smaller key."""
    if place is None:
        return Q()
    at, last_number, last_key = place
    older = Q(**{f"{stream.at}__lt": at})
    if number < last_number:
        return older
    as_old = Q(**{stream.at: at})
    return older | (as_old if number > last_number else as_old & Q(**{f"{stream.key}__lt": last_key}))


def _names(shown: Sequence[tuple[int, Entry]]) -> dict[int, str]:
    ids = {each.person_id for _number, each in shown if each.person_id is not None}
    return {user.pk: user.display_name for user in User.objects.filter(pk__in=ids)}


def _figures(shown: Sequence[tuple[int, Entry]]) -> dict[int, str]:
    ids = {each.figure_id for _number, each in shown if each.figure_id is not None}
    return {figure.pk: str(figure) for figure in Figure.objects.only("subject_name", "measure").filter(pk__in=ids)}
