"""The sitemaps that an index names are read one a poll."""

import django.contrib.postgres.fields
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("sources", "0006_source_moves")]

    operations = [
        migrations.AddField(
            model_name="source",
            name="listings",
            field=django.contrib.postgres.fields.ArrayField(
                base_field=models.CharField(max_length=1000), db_default=[], default=list, size=None
            ),
        ),
        migrations.AddField(
            model_name="source",
            name="unread_listings",
            field=django.contrib.postgres.fields.ArrayField(
                base_field=models.CharField(max_length=1000), db_default=[], default=list, size=None
            ),
        ),
    ]
