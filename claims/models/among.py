"""A lookup for long lists: one parameter for the whole list, where ``__in`` writes and parses one for each of it."""

from collections.abc import Iterable
from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import BigIntegerField, CharField, ForeignKey, Lookup
from django.db.models.sql.compiler import SQLCompiler


# Any: values are whatever the column holds.
class Among(Lookup):
    """``field__among=[…]``: PostgreSQL's ``field = ANY(array)``, of integers or of text."""

    lookup_name = "among"
    prepare_rhs = False
    rhs: Iterable[Any]

    def as_sql(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper) -> tuple[str, tuple[Any, ...]]:
        column, params = self.process_lhs(compiler, connection)
        kind = "text" if isinstance(self.lhs.output_field, CharField) else "bigint"
        return f"{column} = ANY(%s::{kind}[])", (*params, list(self.rhs))


for field in (BigIntegerField, ForeignKey, CharField):
    field.register_lookup(Among)
