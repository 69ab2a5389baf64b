"""A permanent move is believed after several polls have found it."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("sources", "0005_article_edits")]

    operations = [
        migrations.AddField(
            model_name="source",
            name="moved_to",
            field=models.CharField(blank=True, db_default="", default="", max_length=1000),
        ),
        migrations.AddField(
            model_name="source",
            name="moved_count",
            field=models.PositiveSmallIntegerField(db_default=0, default=0),
        ),
    ]
