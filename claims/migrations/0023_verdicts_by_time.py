"""The latest verdicts, by an index made while everything goes on."""

from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models


class Migration(migrations.Migration):
    atomic = False
    dependencies = [("claims", "0022_outlets_are_asked")]

    operations = [
        AddIndexConcurrently(
            model_name="verdict", index=models.Index(fields=["-issued_at", "-id"], name="verdicts_by_time")
        ),
    ]
