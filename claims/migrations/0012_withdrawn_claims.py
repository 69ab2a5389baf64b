"""Claims remember that they left their figures with an article that was withdrawn."""

from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models


class Migration(migrations.Migration):
    atomic = False
    dependencies = [("claims", "0011_queue"), ("sources", "0003_imports")]

    operations = [
        migrations.AddField(
            model_name="claim",
            name="withdrawn_at",
            field=models.DateTimeField(
                help_text="It was current until its article was withdrawn; it will be when that comes back.", null=True
            ),
        ),
        AddIndexConcurrently(
            model_name="claim",
            index=models.Index(
                condition=models.Q(("withdrawn_at__isnull", False)), fields=["id"], name="withdrawn_claims"
            ),
        ),
    ]
