"""People. What they may do follows from their role, which is a group (accounts/roles.py)."""

import zoneinfo
from typing import Self

import pgtrigger
from django.conf import settings
from django.contrib.auth.models import AbstractUser
from django.contrib.postgres.fields import ArrayField
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

    @property
    def role(self) -> str:
        """The role's name; empty for an account without one. Free of a query where groups are prefetched."""
        return next((group.name for group in self.groups.all()), "")


class InvitationQuerySet(models.QuerySet["Invitation"]):
    def open(self) -> Self:
        """Neither accepted nor withdrawn; those whose link expired can be sent again."""
        return self.filter(accepted_at__isnull=True, withdrawn_at__isnull=True)


class Invitation(models.Model):
    """Somebody was asked by mail to make an account with a role. The link is signed, and counts from ``sent_at``."""

    email = models.EmailField()
    full_name = models.CharField(max_length=200, blank=True)
    role = models.CharField(max_length=20)
    invited_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="invitations")
    sent_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True)
    accepted_at = models.DateTimeField(null=True)

    objects = InvitationQuerySet.as_manager()

    class Meta:
        constraints = (
            models.UniqueConstraint(
                Lower("email"),
                condition=models.Q(accepted_at__isnull=True, withdrawn_at__isnull=True),
                name="one_open_invitation_an_email",
            ),
        )


class OpenSession(models.Model):
    """A browser in which somebody signed in. Django's own row says whether the session still lives."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="open_sessions")
    session_key = models.CharField(max_length=40, unique=True)
    started_at = models.DateTimeField()
    seen_at = models.DateTimeField()
    address = models.GenericIPAddressField(null=True)
    browser = models.CharField(max_length=300, blank=True)


class Throttle(models.Model):
    """Failures that count against one name, address or both; see accounts/throttling.py."""

    key = models.CharField(max_length=300, unique=True)
    failures = models.PositiveIntegerField(default=0)
    failed_at = models.DateTimeField()
    blocked_until = models.DateTimeField(null=True)


class TwoFactor(models.Model):
    """Somebody signs in with a code as well: the secret that their app has too, and codes for when it is lost."""

    user = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="two_factor")
    secret = models.CharField(max_length=300, help_text=_("Sealed (accounts.sealing)."))
    made_at = models.DateTimeField()
    last_step = models.BigIntegerField(default=0, help_text=_("The step of the last code used: each opens once."))
    recovery_digests = ArrayField(
        models.CharField(max_length=64), default=list, help_text=_("SHA-256 of the recovery codes that are left.")
    )


class AccountEvent(models.Model):
    """What was done to an account, and by whom. Appended, never changed."""

    class Kind(models.TextChoices):
        INVITED = "INVITED", _("invited")
        WITHDRAWN = "WITHDRAWN", _("invitation withdrawn")
        JOINED = "JOINED", _("joined")
        ROLE = "ROLE", _("role changed")
        CLOSED = "CLOSED", _("account closed")
        REOPENED = "REOPENED", _("account opened again")
        TWO_FACTOR_ON = "TWO_FACTOR_ON", _("two-factor sign-in switched on")
        TWO_FACTOR_OFF = "TWO_FACTOR_OFF", _("two-factor sign-in switched off")

    kind = models.CharField(max_length=20, choices=Kind)
    at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    detail = models.CharField(max_length=300, blank=True)

    class Meta:
        indexes = (models.Index(fields=("-at",), name="account_events_by_time"),)
        triggers = (pgtrigger.Protect(name="account_events_are_frozen", operation=pgtrigger.Update | pgtrigger.Delete),)
