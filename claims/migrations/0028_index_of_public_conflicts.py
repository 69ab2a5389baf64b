"""The conflicts that the public may see, by an index made while everything goes on."""

from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models
from django.db.models import Q


class Migration(migrations.Migration):
    atomic = False
    dependencies = [("claims", "0027_when_claims_were_reworded")]

    operations = [
        AddIndexConcurrently(
            model_name="figure",
            index=models.Index(
                fields=["-opened_at", "-id"],
                name="public_conflicts",
                condition=(Q(is_public=True) | Q(is_signed=True))
                & Q(state="conflict", merged_into__isnull=True, claims_count__gt=0),
            ),
        ),
    ]
