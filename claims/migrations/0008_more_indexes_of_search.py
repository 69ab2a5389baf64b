"""Claims by time and flag, and figures by period, while everything goes on."""

import django.contrib.postgres.indexes
from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models


class Migration(migrations.Migration):
    atomic = False
    dependencies = [("claims", "0007_corrections_and_withdrawals")]

    operations = [
        AddIndexConcurrently(
            model_name="claim",
            index=models.Index(
                fields=["-created_at", "-id"], name="claims_by_time", condition=models.Q(is_current=True)
            ),
        ),
        AddIndexConcurrently(
            model_name="claim",
            index=django.contrib.postgres.indexes.GinIndex(
                fields=["flags"], name="claims_by_flag", condition=models.Q(is_current=True)
            ),
        ),
        AddIndexConcurrently(
            model_name="figure",
            index=django.contrib.postgres.indexes.GistIndex(fields=["period_dates"], name="figures_by_period"),
        ),
    ]
