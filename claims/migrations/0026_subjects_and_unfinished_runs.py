"""Figures of one subject, and readings that did not end, by indexes made while everything goes on."""

from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models
from django.db.models import Q


class Migration(migrations.Migration):
    atomic = False
    dependencies = [("claims", "0025_figures_in_phrases")]

    operations = [
        AddIndexConcurrently(
            model_name="figure", index=models.Index(fields=["subject_key", "-changed_at"], name="figures_of_a_subject")
        ),
        AddIndexConcurrently(
            model_name="extractionrun",
            index=models.Index(fields=["-id"], name="unfinished_runs", condition=Q(finished_at__isnull=True)),
        ),
    ]
