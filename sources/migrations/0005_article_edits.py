"""How an edit is announced, and how a page goes missing."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("sources", "0004_article_warnings")]

    operations = [
        migrations.AddField(
            model_name="article",
            name="announced_update_at",
            field=models.DateTimeField(blank=True, help_text="The update that its listing last announced.", null=True),
        ),
        migrations.AddField(
            model_name="article",
            name="missing_count",
            field=models.PositiveSmallIntegerField(
                db_default=0, default=0, help_text="How often in a row nothing was found at its address."
            ),
        ),
    ]
