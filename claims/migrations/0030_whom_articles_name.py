"""Whom the articles of a story name; empty until an article is read again."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("claims", "0029_index_of_public_figures_by_publisher")]

    operations = [
        migrations.AddField(
            model_name="storyarticle",
            name="cast",
            field=models.JSONField(null=True, help_text="Whom its latest text names, and what speaks for each."),
        ),
    ]
