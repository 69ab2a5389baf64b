"""The first claims of a figure are found without reading them all."""

from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models


class Migration(migrations.Migration):
    atomic = False
    dependencies = [("claims", "0012_withdrawn_claims")]

    operations = [
        AddIndexConcurrently(
            model_name="claim",
            index=models.Index(
                condition=models.Q(("is_current", True)), fields=["figure", "id"], name="claims_of_a_figure"
            ),
        ),
    ]
