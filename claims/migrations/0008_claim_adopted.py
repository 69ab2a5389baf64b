"""Claims keep the words that grouping goes by, where the story's other articles say them better."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("claims", "0007_figure_figures_by_change")]

    operations = [
        migrations.AddField(
            model_name="claim",
            name="adopted",
            field=models.JSONField(
                help_text="What grouping goes by, where other articles of the story say it better than was read here.",
                null=True,
            ),
        ),
    ]
