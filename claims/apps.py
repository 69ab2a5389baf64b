from django.apps import AppConfig
from django.db.models.signals import post_migrate


class ClaimsConfig(AppConfig):
    name = "claims"

    def ready(self) -> None:
        from claims.models.scale import begin_scale

        # As the roles do: a database that was emptied has a scale again, not only one that is new.
        post_migrate.connect(lambda **_: begin_scale(), sender=self, dispatch_uid="claims.scale", weak=False)
