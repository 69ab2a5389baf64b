"""The queue, the quality page and the audit log read indexes, made while everything goes on."""

from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models
from django.db.models import Q

# What a person did is found by the context that pghistory wrote beside the change.
BY_PERSON = "CREATE INDEX CONCURRENTLY contexts_by_person ON pghistory_context ((metadata -> 'user'))"


class Migration(migrations.Migration):
    atomic = False
    dependencies = [
        ("claims", "0017_corrected_words"),
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        AddIndexConcurrently(
            model_name="claim",
            index=models.Index(
                fields=["-id"],
                name="doubtful_claims",
                condition=Q(is_current=True, status="unreviewed", confidence__lt=0.7),
            ),
        ),
        AddIndexConcurrently(
            model_name="claim",
            index=models.Index(
                fields=["-id"], name="reviewed_claims", condition=Q(is_current=True) & ~Q(status="unreviewed")
            ),
        ),
        AddIndexConcurrently(
            model_name="claimaudit",
            index=models.Index(fields=["-pgh_created_at", "-pgh_id"], name="claim_audit_by_time"),
        ),
        AddIndexConcurrently(
            model_name="figureaudit",
            index=models.Index(fields=["-pgh_created_at", "-pgh_id"], name="figure_audit_by_time"),
        ),
        migrations.RunSQL(BY_PERSON, "DROP INDEX IF EXISTS contexts_by_person"),
    ]
