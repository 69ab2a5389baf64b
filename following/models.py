"""Who wants to be told of what, and what was sent to whom."""

from datetime import datetime, timedelta
from typing import Self

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.db.models.functions import Coalesce, Greatest, Now
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from claims.models import Annotation, Company, Figure

# Changes are looked for from so long before the last look: a transaction may end later than the moment it wrote.
OVERLAP = timedelta(minutes=2)
# How often a watched search is run.
SEARCH_GRAIN = timedelta(minutes=1)

# A reader that polls every second need not write every second.
USE_GRAIN = timedelta(minutes=5)


class SavedSearchQuerySet(models.QuerySet["SavedSearch"]):
    def kept(self) -> Self:
        """Those that nobody deleted; a deleted one comes back as it was, with its watches, when that is undone."""
        return self.filter(deleted_at__isnull=True)


class SavedSearch(models.Model):
    """A search somebody kept; each is a feed and can be watched."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="saved_searches")
    name = models.CharField(max_length=200)
    query = models.CharField(max_length=2000, help_text=_("The search page's address from the question mark on."))
    created_at = models.DateTimeField(auto_now_add=True)
    deleted_at = models.DateTimeField(null=True)

    objects = SavedSearchQuerySet.as_manager()

    class Meta:
        verbose_name_plural = _("saved searches")
        constraints = (
            models.UniqueConstraint(
                fields=("user", "name"), name="one_kept_search_a_name", condition=Q(deleted_at__isnull=True)
            ),
        )

    def __str__(self) -> str:
        return self.name


class WatchQuerySet(models.QuerySet["Watch"]):
    def owed(self, *, now: datetime) -> Self:
        """Watches whose figures may have changed since they were last told of; searches take their turn each minute.

        A change counts from a little before the last round, since transactions end later than their moment.
        """
        told = Coalesce(F("told_at") - OVERLAP, F("created_at"))
        watched = Q(pk=OuterRef("figure")) | Q(company=OuterRef("company"))
        known = InboxItem.objects.filter(
            user=OuterRef(OuterRef("user")), figure=OuterRef("pk"), version=OuterRef("version")
        )
        changed = Figure.objects.filter(watched, changed_at__gt=Greatest(OuterRef("told"), OuterRef("created_at")))
        searches = Q(search__isnull=False, search__deleted_at__isnull=True) & (
            Q(told_at__isnull=True) | Q(told_at__lte=now - SEARCH_GRAIN)
        )
        return (
            self.filter(user__is_active=True).alias(told=told).filter(Exists(changed.exclude(Exists(known))) | searches)
        )


class Watch(models.Model):
    """Somebody watches one figure, one company, or one saved search."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="watches")
    figure = models.ForeignKey(Figure, on_delete=models.CASCADE, null=True, related_name="watches")
    company = models.ForeignKey(Company, on_delete=models.CASCADE, null=True, related_name="watches")
    search = models.ForeignKey(SavedSearch, on_delete=models.CASCADE, null=True, related_name="watches")
    created_at = models.DateTimeField(default=timezone.now)
    told_at = models.DateTimeField(null=True, help_text=_("Up to when its changes are in the inbox."))

    objects = WatchQuerySet.as_manager()

    class Meta:
        verbose_name_plural = _("watches")
        constraints = (
            models.CheckConstraint(
                condition=Q(figure__isnull=False, company__isnull=True, search__isnull=True)
                | Q(figure__isnull=True, company__isnull=False, search__isnull=True)
                | Q(figure__isnull=True, company__isnull=True, search__isnull=False),
                name="a_watch_has_one_target",
            ),
            models.UniqueConstraint(fields=("user", "figure"), name="one_watch_a_figure"),
            models.UniqueConstraint(fields=("user", "company"), name="one_watch_a_company"),
            models.UniqueConstraint(fields=("user", "search"), name="one_watch_a_search"),
        )


class InboxItemQuerySet(models.QuerySet["InboxItem"]):
    def unread(self) -> Self:
        return self.filter(read_at__isnull=True)

    def unmailed(self) -> Self:
        """Unread, and in no letter yet."""
        return self.unread().filter(mailed_at__isnull=True)


class InboxItem(models.Model):
    """Something changed in what somebody watches, or somebody mentioned them."""

    class Kind(models.TextChoices):
        CHANGE = "CHANGE", _("a change")
        MENTION = "MENTION", _("a mention")

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="inbox")
    kind = models.CharField(max_length=8, choices=Kind, default=Kind.CHANGE)
    figure = models.ForeignKey(Figure, on_delete=models.CASCADE, null=True, related_name="inbox_items")
    version = models.PositiveIntegerField(null=True)
    annotation = models.ForeignKey(Annotation, on_delete=models.CASCADE, null=True, related_name="inbox_items")
    text = models.TextField(help_text=_("A line for each thing that changed, in the language of whoever reads it."))
    claim_ids = ArrayField(models.BigIntegerField(), default=list, help_text=_("The claims that it tells of."))
    created_at = models.DateTimeField()
    read_at = models.DateTimeField(null=True)
    mailed_at = models.DateTimeField(null=True)

    objects = InboxItemQuerySet.as_manager()

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("user", "figure", "version"), name="told_once"),
            models.UniqueConstraint(fields=("user", "annotation"), name="told_of_a_mention_once"),
        )
        indexes = (
            models.Index(fields=("user", "-created_at"), name="inbox_of_a_user"),
            models.Index(fields=("user", "-created_at"), name="unread_of_a_user", condition=Q(read_at__isnull=True)),
        )


class TokenQuerySet(models.QuerySet["Token"]):
    def usable(self, *, now: datetime) -> Self:
        unexpired = Q(expires_at__isnull=True) | Q(expires_at__gt=now)
        return self.filter(unexpired, revoked_at__isnull=True, user__is_active=True)


class Token(models.Model):
    """A revocable key for programs: in the address of a feed, or sent with a request to the API."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="tokens")
    name = models.CharField(max_length=100)
    digest = models.CharField(
        max_length=64, unique=True, help_text=_("SHA-256 of the key; the key itself is not kept.")
    )
    hint = models.CharField(max_length=8, help_text=_("The key's first characters, to tell keys apart."))
    scopes = ArrayField(models.CharField(max_length=40), default=list)
    created_at = models.DateTimeField()
    expires_at = models.DateTimeField(null=True)
    revoked_at = models.DateTimeField(null=True)
    last_used_at = models.DateTimeField(null=True)

    objects = TokenQuerySet.as_manager()

    def is_usable(self, *, now: datetime) -> bool:
        """What TokenQuerySet.usable filters by, of a token whose owner is loaded."""
        is_unexpired = self.expires_at is None or self.expires_at > now
        return is_unexpired and self.revoked_at is None and self.user.is_active

    def needs_noting(self, *, now: datetime) -> bool:
        return self.last_used_at is None or self.last_used_at < now - USE_GRAIN


class RequestCount(models.Model):
    """How many requests a key made in the window of time that it last used (windows are counted from the epoch)."""

    token = models.OneToOneField(Token, on_delete=models.CASCADE, primary_key=True, related_name="request_count")
    window = models.BigIntegerField()
    count = models.PositiveIntegerField()


class IdempotentAnswer(models.Model):
    """The answer to a request that named an Idempotency-Key; the same request again gets the same answer."""

    token = models.ForeignKey(Token, on_delete=models.CASCADE, related_name="idempotent_answers")
    key = models.CharField(max_length=200)
    digest = models.CharField(max_length=64, help_text=_("SHA-256 of the request's path and body."))
    status = models.PositiveSmallIntegerField(null=True, help_text=_("Empty while the request is being answered."))
    body = models.TextField(blank=True)
    asked_at = models.DateTimeField(db_index=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("token", "key"), name="one_answer_a_key"),)


class WebhookQuerySet(models.QuerySet["Webhook"]):
    def told(self) -> Self:
        """Those that are sent what happens."""
        return self.filter(disabled_at__isnull=True, user__is_active=True)


class Webhook(models.Model):
    """An address that is told of events, signed (Standard Webhooks), or as a line for a chat room."""

    class Layout(models.TextChoices):
        STANDARD = "STANDARD", _("signed JSON (Standard Webhooks)")
        CHAT = "CHAT", _("a line for a chat room (Slack and its like)")

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="webhooks")
    name = models.CharField(max_length=100, db_default="")
    url = models.URLField(max_length=1000)
    secret = models.CharField(max_length=100)
    layout = models.CharField(max_length=8, choices=Layout, default=Layout.STANDARD, db_default=Layout.STANDARD)
    events = ArrayField(models.CharField(max_length=40), default=list)
    created_at = models.DateTimeField(default=timezone.now)
    announced_until = models.DateTimeField(
        default=timezone.now, db_default=Now(), help_text=_("Up to when deliveries are made of what happened.")
    )
    disabled_at = models.DateTimeField(null=True)
    disabled_reason = models.TextField(blank=True, db_default="")

    objects = WebhookQuerySet.as_manager()

    def __str__(self) -> str:
        return self.name or self.url


class DeliveryQuerySet(models.QuerySet["Delivery"]):
    def due(self, *, now: datetime) -> Self:
        return self.filter(delivered_at__isnull=True, next_attempt_at__lte=now, webhook__disabled_at__isnull=True)


class Delivery(models.Model):
    """One message to one webhook, with what came of each attempt."""

    webhook = models.ForeignKey(Webhook, on_delete=models.CASCADE, related_name="deliveries")
    event = models.CharField(max_length=40)
    message_id = models.CharField(max_length=100)
    payload = models.JSONField()
    created_at = models.DateTimeField()
    next_attempt_at = models.DateTimeField(null=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    last_status = models.PositiveSmallIntegerField(null=True)
    last_error = models.TextField(blank=True)
    delivered_at = models.DateTimeField(null=True)

    objects = DeliveryQuerySet.as_manager()

    class Meta:
        verbose_name_plural = _("deliveries")
        constraints = (models.UniqueConstraint(fields=("webhook", "message_id"), name="one_delivery_a_message"),)
        indexes = (
            models.Index(fields=("next_attempt_at",), name="deliveries_due", condition=Q(delivered_at__isnull=True)),
        )


class DeliveryAttempt(models.Model):
    """What came of sending a message once. ``status`` is empty when nothing answered."""

    delivery = models.ForeignKey(Delivery, on_delete=models.CASCADE, related_name="log")
    at = models.DateTimeField()
    status = models.PositiveSmallIntegerField(null=True)
    error = models.TextField(blank=True)
    elapsed_ms = models.PositiveIntegerField(default=0)


class HubNotice(models.Model):
    """What a WebSub hub was last told of a public feed."""

    topic = models.CharField(max_length=500, unique=True)
    changed_at = models.DateTimeField(help_text=_("The latest change that the hub was told of."))
    told_at = models.DateTimeField()
