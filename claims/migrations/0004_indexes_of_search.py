"""Search and its filters are served by indexes, made while everything goes on."""

import django.contrib.postgres.indexes
from django.contrib.postgres.operations import AddIndexConcurrently
from django.contrib.postgres.search import SearchVector
from django.db import migrations, models


class Migration(migrations.Migration):
    atomic = False
    dependencies = [("claims", "0003_fill_publishers_and_flags")]

    operations = [
        AddIndexConcurrently(
            model_name="figure",
            index=models.Index(fields=["measure", "-changed_at"], name="figures_of_a_measure"),
        ),
        AddIndexConcurrently(
            model_name="figure",
            index=models.Index(fields=["unit", "-changed_at"], name="figures_of_a_unit"),
        ),
        AddIndexConcurrently(
            model_name="figure",
            index=django.contrib.postgres.indexes.GinIndex(fields=["publisher_ids"], name="figures_by_publisher"),
        ),
        AddIndexConcurrently(
            model_name="figure",
            index=django.contrib.postgres.indexes.GinIndex(fields=["flags"], name="figures_by_flag"),
        ),
        AddIndexConcurrently(
            model_name="figure",
            index=django.contrib.postgres.indexes.GinIndex(
                fields=["hints"], name="figures_by_hint", opclasses=("jsonb_path_ops",)
            ),
        ),
        AddIndexConcurrently(
            model_name="figure",
            index=django.contrib.postgres.indexes.GinIndex(
                SearchVector("subject_name", "measure", "summary", config="english"), name="figures_by_word"
            ),
        ),
        AddIndexConcurrently(
            model_name="claim",
            index=django.contrib.postgres.indexes.GinIndex(
                SearchVector("subject_name", "measure", "sentence", config="english"),
                name="claims_by_word",
                condition=models.Q(is_current=True),
            ),
        ),
    ]
