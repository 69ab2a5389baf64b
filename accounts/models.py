"""People. What they may do follows from their role, which is a group (accounts/roles.py)."""

import zoneinfo

from django.conf import settings
from django.contrib.auth.models import AbstractUser
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _


def validate_time_zone(name: str) -> None:
    if name not in zoneinfo.available_timezones():
        raise ValidationError(_("There is no time zone named %(name)s. Try Europe/London."), params={"name": name})


class User(AbstractUser):
    """Somebody who signs in: a reader, fact-checker, editor or administrator."""

    class Theme(models.TextChoices):
        SYSTEM = "SYSTEM", _("as the device")
        LIGHT = "LIGHT", _("light")
        DARK = "DARK", _("dark")

    class Digest(models.TextChoices):
        OFF = "OFF", _("never")
        HOURLY = "HOURLY", _("at most once an hour")
        DAILY = "DAILY", _("at most once a day")

    time_zone = models.CharField(max_length=64, default="UTC", validators=[validate_time_zone])
    language = models.CharField(max_length=10, choices=settings.LANGUAGES, default=settings.LANGUAGE_CODE)
    theme = models.CharField(max_length=6, choices=Theme, default=Theme.SYSTEM)
    keys = models.JSONField(default=dict, blank=True, help_text=_("Keys that differ from the table, by command."))
    uses_keys = models.BooleanField(default=True, help_text=_("Whether letters act as commands."))
    digest = models.CharField(max_length=6, choices=Digest, default=Digest.OFF)

    class Meta(AbstractUser.Meta):
        constraints = (
            models.UniqueConstraint(
                Lower("email"),
                condition=~models.Q(email=""),
                name="one_account_an_email",
                violation_error_message=_("There is an account with this address already."),
            ),
        )

    @property
    def display_name(self) -> str:
        return self.get_full_name() or self.username
