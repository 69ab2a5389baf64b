"""The secrets of second factors are sealed. Restart the servers at once: the release before can't read them."""

from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from accounts.sealing import seal, unseal


def seal_all(apps: Apps, _editor: BaseDatabaseSchemaEditor) -> None:
    for factor in apps.get_model("accounts", "TwoFactor").objects.order_by("pk").iterator():
        factor.secret = seal(factor.secret)
        factor.save(update_fields=("secret",))


def unseal_all(apps: Apps, _editor: BaseDatabaseSchemaEditor) -> None:
    for factor in apps.get_model("accounts", "TwoFactor").objects.order_by("pk").iterator():
        factor.secret = unseal(factor.secret)
        factor.save(update_fields=("secret",))


class Migration(migrations.Migration):
    dependencies = [("accounts", "0003_people")]

    operations = [
        migrations.AlterField(
            model_name="twofactor",
            name="secret",
            field=models.CharField(help_text="Sealed (accounts.sealing).", max_length=300),
        ),
        migrations.RunPython(seal_all, unseal_all),
    ]
