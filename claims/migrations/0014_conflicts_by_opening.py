from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models


class Migration(migrations.Migration):
    """The feed of open conflicts reads its latest without sorting all of them."""

    atomic = False
    dependencies = [("claims", "0013_claims_of_a_figure")]
    operations = [
        AddIndexConcurrently(
            model_name="figure",
            index=models.Index(
                fields=["-opened_at", "-id"],
                name="conflicts_by_opening",
                condition=models.Q(("merged_into__isnull", True), ("state", "conflict")),
            ),
        ),
    ]
