"""Answers whose bytes were kept, with their head, for the WARC export."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("sources", "0013_addresses_by_key")]

    operations = [
        migrations.CreateModel(
            name="Retrieval",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("url", models.CharField(max_length=2000)),
                ("retrieved_at", models.DateTimeField()),
                ("status", models.PositiveSmallIntegerField()),
                ("headers", models.JSONField(default=dict)),
                (
                    "article",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="retrievals", to="sources.article"
                    ),
                ),
                (
                    "raw",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="retrievals", to="sources.rawresponse"
                    ),
                ),
            ],
            options={"indexes": [models.Index(fields=["retrieved_at", "id"], name="retrievals_by_time")]},
        ),
    ]
