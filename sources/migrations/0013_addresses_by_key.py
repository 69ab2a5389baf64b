"""Addresses are found by their key."""

from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models


class Migration(migrations.Migration):
    atomic = False  # an index is made while rows are written

    dependencies = [("sources", "0012_fill_address_keys")]

    operations = [
        AddIndexConcurrently(
            model_name="articleaddress",
            index=models.Index(fields=["key"], name="addresses_by_key"),
        ),
    ]
