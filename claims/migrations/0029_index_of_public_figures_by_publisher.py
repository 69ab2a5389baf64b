"""What the public may see of one outlet, by an index made while everything goes on."""

from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations
from django.db.models import Q


class Migration(migrations.Migration):
    atomic = False
    dependencies = [("claims", "0028_index_of_public_conflicts")]

    operations = [
        AddIndexConcurrently(
            model_name="figure",
            index=GinIndex(
                fields=["publisher_ids"],
                name="public_figures_by_publisher",
                condition=(Q(is_public=True) | Q(is_signed=True)) & Q(merged_into__isnull=True, claims_count__gt=0),
                fastupdate=False,
            ),
        ),
    ]
