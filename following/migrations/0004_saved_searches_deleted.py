"""A deleted search can come back, and another may take its name meanwhile."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("following", "0003_inbox_tells_once")]

    operations = [
        migrations.AddField(
            model_name="savedsearch",
            name="deleted_at",
            field=models.DateTimeField(null=True),
        ),
        migrations.RemoveConstraint(model_name="savedsearch", name="one_search_a_name"),
        migrations.AddConstraint(
            model_name="savedsearch",
            constraint=models.UniqueConstraint(
                condition=models.Q(("deleted_at__isnull", True)),
                fields=("user", "name"),
                name="one_kept_search_a_name",
            ),
        ),
    ]
