"""Write what grouping and judging worked out, many rows a statement."""

import json
from collections.abc import Collection, Iterable
from datetime import datetime
from decimal import Decimal
from typing import Any

from django.db import connection
from django.db.backends.postgresql.psycopg_any import DateRange

from accounts.models import User
from claims.models import Figure, FigureEvent
from claims.models.members import Member

# What judging works out; never what people set.
JUDGED = (
    "company_id",
    "subject_key",
    "subject_name",
    "measure",
    "unit",
    "direction",
    "period",
    "period_dates",
    "qualifiers",
    "story_id",
    "state",
    "summary",
    "phrases",
    "spread_min",
    "spread_max",
    "spread_difference",
    "spread_unit",
    "severity",
    "rank",
    "hints",
    "proposal",
    "claims_count",
    "articles_count",
    "outlets_count",
    "origins_count",
    "publisher_ids",
    "flags",
    "changed_at",
    "opened_at",
    "version",
    "needs_judging",
    "judged_at",
    "merged_into_id",
)

COLUMNS = [column.attname for column in Figure._meta.concrete_fields]

# One parameter for all rows: hundreds of figures are written as fast as one.
SAVE_FIGURES = f"""
INSERT INTO claims_figure ({", ".join(COLUMNS)})
SELECT {", ".join(COLUMNS)} FROM jsonb_populate_recordset(NULL::claims_figure, %s::jsonb) ORDER BY id
ON CONFLICT (id) DO UPDATE SET {", ".join(f"{column} = EXCLUDED.{column}" for column in JUDGED)}
"""  # noqa: S608 - columns of the model

SAVE_MEMBERS = """
UPDATE claims_claim c
SET figure_id = v.figure_id, signature = v.signature, origin = v.origin, copied_from_id = v.copied_from_id
FROM unnest(%s::bigint[], %s::bigint[], %s::bigint[], %s::text[], %s::bigint[])
    AS v(id, figure_id, signature, origin, copied_from_id)
WHERE c.id = v.id
"""

MOVE_CROWDS = """
UPDATE claims_claim c SET figure_id = v.new_id
FROM unnest(%s::bigint[], %s::bigint[], %s::bigint[]) AS v(old_id, signature, new_id)
WHERE c.is_current AND c.figure_id = v.old_id AND c.signature = v.signature
"""

SAVE_PLACES = """
INSERT INTO claims_figureplace (place, figure_id) SELECT * FROM unnest(%s::bigint[], %s::bigint[])
ON CONFLICT DO NOTHING
"""


def save_members(members: Collection[Member]) -> None:
    """Each claim's figure, signature, origin and source stand in its row."""
    columns = [(each.pk, each.figure_id, each.signature, each.origin, each.copied_from_id) for each in members]
    _execute(SAVE_MEMBERS, columns)


def move_crowds(moves: Collection[tuple[int, int, int]]) -> None:
    """All claims of a figure and a signature are in another figure: (old figure, signature, new figure)."""
    _execute(MOVE_CROWDS, list(moves))


def save_places(places: Collection[tuple[int, int]]) -> None:
    """Figures can be found in places: (place, figure)."""
    _execute(SAVE_PLACES, sorted(places))


def save_figures(figures: Iterable[Figure]) -> None:
    """New figures and the changes of others; of those only what judging works out, never what people set."""
    rows = [{column: _plain(getattr(figure, column)) for column in COLUMNS} for figure in figures]
    if rows:
        with connection.cursor() as cursor:
            cursor.execute(SAVE_FIGURES, [json.dumps(rows)])


def new_figure_ids(count: int) -> list[int]:
    """Ids that no other figure gets."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT nextval(pg_get_serial_sequence('claims_figure', 'id')) FROM generate_series(1, %s)", [count]
        )
        return [row[0] for row in cursor.fetchall()]


def date_conflicts(figures: Iterable[Figure], *, states: dict[int, str], now: datetime) -> list[FigureEvent]:
    """The conflicts that opened, closed and reopened since ``states``; ``opened_at`` says since when one is open."""
    conflict = Figure.State.CONFLICT
    turned = [each for each in figures if (states.get(each.pk) == conflict) != (each.state == conflict)]
    closed = FigureEvent.objects.filter(
        figure__in=[each.pk for each in turned if each.state == conflict],
        kind__in=(FigureEvent.Kind.CLOSED, FigureEvent.Kind.PUBLISHED),
    )
    were_closed = set(closed.values_list("figure", flat=True)) if turned else set()
    events = []
    for figure in turned:
        kind = FigureEvent.Kind.CLOSED
        if figure.state == conflict:
            kind = FigureEvent.Kind.REOPENED if figure.pk in were_closed else FigureEvent.Kind.OPENED
        figure.opened_at = now if figure.state == conflict else None
        events.append(event(figure, kind, now=now, summary=figure.summary))
    return events


def event(
    figure: Figure, kind: FigureEvent.Kind, *, now: datetime, summary: str = "", user: User | None = None
) -> FigureEvent:
    return FigureEvent(figure_id=figure.pk, kind=kind, at=now, version=figure.version, summary=summary, user=user)


# Any: whatever a column holds.
def _plain(value: Any) -> Any:
    if isinstance(value, Decimal | datetime):
        return str(value)
    return f"[{value.lower},{value.upper})" if isinstance(value, DateRange) else value


def _execute(statement: str, rows: Collection[tuple[object, ...]]) -> None:
    if rows:
        with connection.cursor() as cursor:
            cursor.execute(statement, [list(column) for column in zip(*rows, strict=True)])
