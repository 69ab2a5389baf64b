"""A ruling remembers the figure that its claim was in, so that taking it back brings that figure back."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("claims", "0005_figure_places")]

    operations = [
        migrations.AddField(
            model_name="ruling",
            name="figure",
            field=models.ForeignKey(
                help_text="The figure that the claim was in: it comes back when the ruling is taken back.",
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="rulings",
                to="claims.figure",
            ),
        ),
    ]
