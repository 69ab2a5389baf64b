"""The four steps that every newsroom begins with."""

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

# code, schema.org review value
STEPS = (("SUPPORTED", 5), ("REFUTED", 1), ("CONFLICTING", 3), ("NOT_ENOUGH", None))


def add_steps(apps: Apps, _editor: BaseDatabaseSchemaEditor) -> None:
    steps = apps.get_model("claims", "ScaleStep").objects
    for position, (code, review_value) in enumerate(STEPS):
        steps.get_or_create(code=code, defaults={"position": position, "review_value": review_value})


def remove_steps(apps: Apps, _editor: BaseDatabaseSchemaEditor) -> None:
    apps.get_model("claims", "ScaleStep").objects.filter(code__in=[code for code, _value in STEPS], label="").delete()


class Migration(migrations.Migration):
    dependencies = [("claims", "0005_verdicts_history_and_the_scale")]
    operations = [migrations.RunPython(add_steps, remove_steps)]
