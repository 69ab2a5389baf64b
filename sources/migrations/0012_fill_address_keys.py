"""Give the addresses that were there before it their key, a batch at a time."""

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from sources.scraping.canonical import duplicate_key

BATCH = 2_000


def fill(apps: Apps, _schema_editor: BaseDatabaseSchemaEditor) -> None:
    addresses = apps.get_model("sources", "ArticleAddress").objects
    last = 0
    while batch := list(addresses.filter(key="", pk__gt=last).order_by("pk")[:BATCH]):
        for address in batch:
            address.key = duplicate_key(address.url)[:2000]
        addresses.bulk_update(batch, ["key"])
        last = batch[-1].pk


class Migration(migrations.Migration):
    atomic = False  # each batch is kept; the keys that are there are not made again

    dependencies = [("sources", "0011_address_key")]

    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]
