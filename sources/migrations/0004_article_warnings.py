"""What a page could not tell us is shown beside its article and source."""

import django.contrib.postgres.fields
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("sources", "0003_article_published_date_article_read_by_and_more")]

    operations = [
        migrations.AddField(
            model_name="article",
            name="needs_javascript",
            field=models.BooleanField(
                db_default=False, default=False, help_text="Its page shows its text only with JavaScript."
            ),
        ),
        migrations.AddField(
            model_name="article",
            name="warnings",
            field=django.contrib.postgres.fields.ArrayField(
                base_field=models.CharField(max_length=300), blank=True, db_default=[], default=list, size=None
            ),
        ),
    ]
