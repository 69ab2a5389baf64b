"""What claims say by their latest correction, as expressions of the database: columns with the correction over them."""

from django.db.models import BigIntegerField, Case, F, Q, TextField, When
from django.db.models.fields.json import KeyTextTransform
from django.db.models.functions import Cast, Coalesce

from claims.models.numeric import NumericField

# The key of a correction that says whether it changes a column, by the column's name.
KEYS = {"measure": "measure", "unit": "unit", "company": "company_id"}


def text_said(column: str) -> Coalesce:
    """A column of text."""
    return Coalesce(KeyTextTransform(column, "corrected"), F(column), output_field=TextField())


def company_said() -> Case:
    """The company's id."""
    corrected = Cast(KeyTextTransform("company_id", "corrected"), BigIntegerField())
    return Case(
        When(corrected__has_key="company_id", then=corrected), default=F("company_id"), output_field=BigIntegerField()
    )


def number_said() -> Case:
    """The point that is named, else the least of the numbers, else the greatest."""
    parts = ("value", "minimum", "maximum")
    corrected = [Cast(KeyTextTransform(part, "corrected"), NumericField()) for part in parts]
    return Case(When(corrected__has_key="unit", then=Coalesce(*corrected)), default=Coalesce(*parts))


def is_corrected(column: str) -> Q:
    """Whether a correction changes the column, one of KEYS."""
    return Q(corrected__has_key=KEYS[column])
