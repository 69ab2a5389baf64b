"""Claims are found by what people corrected them to; the index is made while everything goes on."""

from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.operations import AddIndexConcurrently, RemoveIndexConcurrently
from django.contrib.postgres.search import SearchVector
from django.db import migrations, models
from django.db.models import F
from django.db.models.fields.json import KeyTextTransform
from django.db.models.functions import Coalesce


def _said(column: str) -> Coalesce:
    return Coalesce(KeyTextTransform(column, "corrected"), F(column), output_field=models.TextField())


class Migration(migrations.Migration):
    atomic = False
    dependencies = [("claims", "0016_rulings_that_draw")]

    operations = [
        AddIndexConcurrently(
            model_name="claim",
            index=GinIndex(
                SearchVector(
                    _said("subject_name"),
                    _said("measure"),
                    "sentence",
                    config="english",
                ),
                name="claims_by_said_word",
                condition=models.Q(is_current=True),
            ),
        ),
        AddIndexConcurrently(
            model_name="claim",
            index=models.Index(
                condition=models.Q(("corrected__isnull", False), ("is_current", True)),
                fields=["id"],
                name="corrected_claims",
            ),
        ),
        RemoveIndexConcurrently(model_name="claim", name="claims_by_word"),
    ]
