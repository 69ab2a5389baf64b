"""The address that is read, kept beside the canonical one."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("sources", "0009_rung_at")]

    operations = [
        migrations.AddField(
            model_name="article",
            name="fetched_url",
            field=models.CharField(
                blank=True,
                db_default="",
                default="",
                help_text="The address that is read, where it is not the canonical one.",
                max_length=2000,
            ),
        ),
    ]
