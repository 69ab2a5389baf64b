"""A row is not rung for again while its bell still sounds."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("sources", "0008_host_queue")]

    operations = [
        migrations.AddField(
            model_name="article",
            name="rung_at",
            field=models.DateTimeField(blank=True, help_text="When workers were last called to it.", null=True),
        ),
        migrations.AddField(
            model_name="source",
            name="rung_at",
            field=models.DateTimeField(blank=True, help_text="When workers were last called to it.", null=True),
        ),
    ]
