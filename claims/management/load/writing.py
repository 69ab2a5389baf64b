"""Write rows by COPY, and leave the tables' ids and statistics in order."""

from collections.abc import Iterable, Sequence

from django.db import connection, transaction
from psycopg import sql

from claims.management.load.rows import COLUMNS, Row, Rows


def first_ids() -> dict[str, int]:
    """The first free id of each table that has ids of ours."""
    found = {}
    with connection.cursor() as cursor:
        for table, columns in COLUMNS.items():
            if columns[0] == "id":
                cursor.execute(sql.SQL("SELECT coalesce(max(id), 0) + 1 FROM {}").format(sql.Identifier(table)))
                found[table] = cursor.fetchone()[0]
    return found


@transaction.atomic
def write(rows: Rows) -> None:
    """All rows that have gathered are in the database, in one transaction."""
    for table, columns in COLUMNS.items():
        _copy(table, columns, rows.tables.pop(table, []))


def finish() -> None:
    """Later rows get free ids, and the planner knows what there is."""
    with connection.cursor() as cursor:
        for table, columns in COLUMNS.items():
            name = sql.Identifier(table)
            if columns[0] == "id":
                cursor.execute(
                    sql.SQL("SELECT setval(pg_get_serial_sequence({}, 'id'), (SELECT max(id) FROM {}))").format(
                        sql.Literal(table), name
                    )
                )
            # VACUUM besides, so that nothing is left to be tidied up while a benchmark runs; not in a transaction.
            tidy = "ANALYZE {}" if connection.in_atomic_block else "VACUUM ANALYZE {}"
            cursor.execute(sql.SQL(tidy).format(name))


def _copy(table: str, columns: Sequence[str], rows: Iterable[Row]) -> None:
    statement = sql.SQL("COPY {} ({}) FROM STDIN").format(
        sql.Identifier(table), sql.SQL(", ").join(map(sql.Identifier, columns))
    )
    with connection.cursor() as cursor, cursor.cursor.copy(statement) as copy:
        for row in rows:
            copy.write_row(row)
