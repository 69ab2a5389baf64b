"""Numbers of any length: PostgreSQL's numeric without a declared precision."""

from typing import Any

from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper

# PostgreSQL's own bound on digits before and after the point (its manual, table 8.2).
MAX_DIGITS = 131_072
MAX_DECIMALS = 16_383


class NumericField(models.DecimalField):  # type: ignore[type-arg]  # not generic at run time
    """A Decimal stored with exactly the digits it has: 4.90 stays 4.90, and nothing is rounded."""

    # Any: as Django's own signature.
    def __init__(self, **options: Any) -> None:
        options |= {"max_digits": MAX_DIGITS, "decimal_places": MAX_DECIMALS}
        super().__init__(**options)

    def db_type(self, connection: BaseDatabaseWrapper) -> str:
        return "numeric"

    # Any: as Django's own signature.
    def get_db_prep_value(self, value: Any, connection: BaseDatabaseWrapper, prepared: bool = False) -> Any:
        return self.to_python(value)

    # Any: as Django's own signature.
    def deconstruct(self) -> tuple[str, str, Any, Any]:
        name, path, arguments, options = super().deconstruct()
        del options["max_digits"], options["decimal_places"]
        return name, path, arguments, options
