"""Claims know which of them are interchangeable for grouping, so that hot figures are read by a few of each."""

from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models
from django.db.models import Q


class Migration(migrations.Migration):
    atomic = False

    dependencies = [("claims", "0003_company_guarded_company_updated_at_provenance")]

    operations = [
        migrations.AddField(
            model_name="claim",
            name="signature",
            field=models.BigIntegerField(
                help_text="Current claims of one key and signature are interchangeable for grouping.", null=True
            ),
        ),
        AddIndexConcurrently(
            model_name="claim",
            index=models.Index(
                fields=["figure", "signature", "revision"], name="claims_by_signature", condition=Q(is_current=True)
            ),
        ),
        AddIndexConcurrently(
            model_name="claim",
            index=models.Index(
                fields=["key", "id"],
                name="claims_to_group_by_key",
                condition=Q(figure__isnull=True, is_current=True),
            ),
        ),
    ]
