"""Whoever finds a host busy gets a moment of its own to come back."""

from datetime import timedelta

from django.db import migrations, models
from django.db.models.functions import Now


class Migration(migrations.Migration):
    dependencies = [("sources", "0007_source_listings")]

    operations = [
        migrations.AddField(
            model_name="host",
            name="leased_until",
            field=models.DateTimeField(db_default=Now()),
        ),
        migrations.AddField(
            model_name="host",
            name="queue_ends_at",
            field=models.DateTimeField(db_default=Now(), help_text="When the last who found it busy comes back."),
        ),
        migrations.AddField(
            model_name="host",
            name="turn",
            field=models.DurationField(db_default=timedelta(milliseconds=50), default=timedelta(milliseconds=50)),
        ),
    ]
