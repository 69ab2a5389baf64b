"""Figures know that a verdict on them is published, so that lists need not ask every verdict."""

import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ('claims', '0018_indexes_of_peoples_work'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name='figure',
            name='is_signed',
            field=models.BooleanField(db_default=False, default=False, help_text='It has a published verdict; a trigger of VerdictStatus keeps it.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='verdictstatus',
            trigger=pgtrigger.compiler.Trigger(name='figures_know_that_they_are_signed', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n                    UPDATE claims_figure f SET is_signed = NOT f.is_signed\n                    FROM claims_verdict told\n                    WHERE told.id = NEW.verdict_id AND f.id = told.figure_id AND f.is_signed <> EXISTS (\n                        SELECT 1 FROM claims_verdict v CROSS JOIN LATERAL (\n                            SELECT s.status FROM claims_verdictstatus s\n                            WHERE s.verdict_id = v.id ORDER BY s.at DESC, s.id DESC LIMIT 1\n                        ) latest\n                        WHERE v.figure_id = f.id AND latest.status = 'PUBLISHED'\n                    );\n                    RETURN NEW;\n                ", hash='99381ca83adf376765a06a4f8f4e2e0bd2030522', operation='INSERT', pgid='pgtrigger_figures_know_that_they_are_signed_02435', table='claims_verdictstatus', when='AFTER')),
        ),
    ]
