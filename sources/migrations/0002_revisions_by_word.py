"""Texts are found by their words; the index is made while everything goes on."""

import django.contrib.postgres.indexes
from django.contrib.postgres.operations import AddIndexConcurrently
from django.contrib.postgres.search import SearchVector
from django.db import migrations
from django.db.models.functions import Left


class Migration(migrations.Migration):
    atomic = False
    dependencies = [("sources", "0001_initial")]

    operations = [
        AddIndexConcurrently(
            model_name="revision",
            index=django.contrib.postgres.indexes.GinIndex(
                SearchVector("headline", Left("text", 150_000), config="english"), name="revisions_by_word"
            ),
        ),
    ]
