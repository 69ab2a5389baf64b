"""Spellings of one address share a key."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("sources", "0010_article_fetched_url")]

    operations = [
        migrations.AddField(
            model_name="articleaddress",
            name="key",
            field=models.CharField(db_default="", default="", max_length=2000),
        ),
    ]
