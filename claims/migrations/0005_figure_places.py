"""Figures are found by places, whatever their number; those that are there get theirs when they are judged again."""

import django.db.models.deletion
from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps
from django.db.models import Q


def have_all_judged_again(apps: StateApps, _editor: BaseDatabaseSchemaEditor) -> None:
    apps.get_model("claims", "Figure").objects.filter(merged_into__isnull=True).update(needs_judging=True)


class Migration(migrations.Migration):
    atomic = False

    dependencies = [("claims", "0004_claim_signature")]

    operations = [
        migrations.CreateModel(
            name="FigurePlace",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("place", models.BigIntegerField()),
                (
                    "figure",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="places", to="claims.figure"
                    ),
                ),
            ],
        ),
        migrations.AddConstraint(
            model_name="figureplace",
            constraint=models.UniqueConstraint(fields=("place", "figure"), name="one_place_a_figure"),
        ),
        migrations.AddField(
            model_name="figure",
            name="judged_at",
            field=models.DateTimeField(help_text="When its state was last worked out.", null=True),
        ),
        AddIndexConcurrently(
            model_name="figure",
            index=models.Index(fields=["key"], name="figures_to_judge_by_key", condition=Q(needs_judging=True)),
        ),
        migrations.RunPython(have_all_judged_again, migrations.RunPython.noop),
    ]
