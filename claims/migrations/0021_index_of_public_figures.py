"""What the public may see, by an index made while everything goes on."""

from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models
from django.db.models import Q


class Migration(migrations.Migration):
    atomic = False
    dependencies = [("claims", "0020_figures_signed_before")]

    operations = [
        AddIndexConcurrently(
            model_name="figure",
            index=models.Index(
                fields=["-changed_at", "-id"],
                name="public_figures",
                condition=Q(Q(is_public=True) | Q(is_signed=True), claims_count__gt=0, merged_into__isnull=True),
            ),
        ),
    ]
