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
    rhs: Iterable[Any]

    def get_prep_lookup(self) -> list[str] | str:
        """Integers as PostgreSQL writes an array of them: once, however often the query is compiled and sent."""
        return list(self.rhs) if self._is_of_text else "{" + ",".join([str(int(each)) for each in self.rhs]) + "}"

    def as_sql(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper) -> tuple[str, tuple[Any, ...]]:
        column, params = self.process_lhs(compiler, connection)
        return f"{column} = ANY(%s::{'text' if self._is_of_text else 'bigint'}[])", (*params, self.rhs)

    @property
    def _is_of_text(self) -> bool:
        return isinstance(self.lhs.output_field, CharField)


for field in (BigIntegerField, ForeignKey, CharField):
    field.register_lookup(Among)
