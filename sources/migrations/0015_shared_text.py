"""Articles that share their text, as found when they are stored."""

import django.db.models.deletion
from django.db import migrations, models
from django.db.models import F, Q


class Migration(migrations.Migration):
    dependencies = [("sources", "0014_retrieval")]

    operations = [
        migrations.CreateModel(
            name="SharedText",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "containment",
                    models.FloatField(help_text="The share of the smaller text that is in the other, 0 to 1."),
                ),
                ("found_at", models.DateTimeField()),
                (
                    "article",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="sources.article"
                    ),
                ),
                (
                    "earlier",
                    models.ForeignKey(
                        help_text="The one that was known to us first.",
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="sources.article",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("article", "earlier"), name="one_row_a_pair_of_texts"),
                    models.CheckConstraint(condition=Q(("earlier__lt", F("article"))), name="pairs_of_texts_in_order"),
                    models.CheckConstraint(
                        condition=Q(("containment__gte", 0), ("containment__lte", 1)), name="containment_is_a_share"
                    ),
                ]
            },
        ),
    ]
