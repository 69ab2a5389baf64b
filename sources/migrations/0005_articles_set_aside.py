"""Articles that wait for a person, by an index made while everything goes on."""

from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models
from django.db.models import Q


class Migration(migrations.Migration):
    atomic = False
    dependencies = [("sources", "0004_corrections_contact")]

    operations = [
        AddIndexConcurrently(
            model_name="article",
            index=models.Index(
                fields=["-first_seen_at", "-id"],
                name="articles_set_aside",
                condition=Q(attempts__gte=8) | Q(trouble__gte=8.0),
            ),
        ),
    ]
