from django.apps import AppConfig
from django.db.models.signals import post_migrate


class AccountsConfig(AppConfig):
    name = "accounts"

    def ready(self) -> None:
        from accounts.roles import grant_roles

        # Django makes permissions after migrating, and so after any data migration could hand them out.
        post_migrate.connect(lambda **_: grant_roles(), dispatch_uid="accounts.roles", weak=False)
