"""Which addresses we poll, and how each poll went."""

from datetime import datetime
from typing import Self

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from sources.models.owed import MAX_ATTEMPTS, OwedQuerySet
from sources.models.publisher import Publisher
from sources.scheduling import SET_ASIDE_TROUBLE, is_set_aside


class SourceQuerySet(OwedQuerySet["Source"]):
    def active(self) -> Self:
        return self.filter(paused_at__isnull=True, retired_at__isnull=True)

    def due(self, *, now: datetime) -> Self:
        """Active sources whose next check has come; those that workers keep dying of wait for a person instead."""
        return super().due(now=now).active()

    def set_aside(self) -> Self:
        """Sources that a person should look at. Those with trouble are still checked, at the slowest pace."""
        return self.active().filter(Q(attempts__gte=MAX_ATTEMPTS) | Q(trouble__gte=SET_ASIDE_TROUBLE))


class Source(models.Model):
    """One address that we poll for a listing, with all that decides when to look again."""

    class Kind(models.TextChoices):
        UNKNOWN = "unknown", _("not read yet")
        RSS = "rss", "RSS"
        ATOM = "atom", "Atom"
        RDF = "rdf", "RSS 1.0"
        JSON_FEED = "json_feed", "JSON Feed"
        SITEMAP = "sitemap", _("sitemap")
        SITEMAP_INDEX = "sitemap_index", _("index of sitemaps")
        SECTION_PAGE = "section_page", _("section page")

    publisher = models.ForeignKey(Publisher, on_delete=models.PROTECT, related_name="sources")
    url = models.URLField(max_length=1000, unique=True)
    title = models.CharField(max_length=500, blank=True)
    kind = models.CharField(max_length=16, choices=Kind, default=Kind.UNKNOWN)
    added_at = models.DateTimeField(auto_now_add=True)

    next_check_at = models.DateTimeField()
    rung_at = models.DateTimeField(null=True, blank=True, help_text=_("When workers were last called to it."))
    attempts = models.PositiveSmallIntegerField(default=0, help_text=_("Polls begun since the last one that ended."))
    trouble = models.FloatField(default=0, help_text=_("Failures since the last success, weighed by their grade."))
    last_checked_at = models.DateTimeField(null=True, blank=True)
    last_changed_at = models.DateTimeField(null=True, blank=True)
    last_error = models.TextField(blank=True)
    etag = models.CharField(max_length=500, blank=True)
    last_modified = models.CharField(max_length=200, blank=True)
    # Where permanent moves lead, and how many polls in a row have found so: one may be a mistake.
    moved_to = models.CharField(max_length=1000, blank=True, default="", db_default="")
    moved_count = models.PositiveSmallIntegerField(default=0, db_default=0)
    # Of an index of sitemaps: those it names, newest first, and those that this round has still to read.
    listings = ArrayField(models.CharField(max_length=1000), default=list, db_default=[])
    unread_listings = ArrayField(models.CharField(max_length=1000), default=list, db_default=[])
    paused_at = models.DateTimeField(null=True, blank=True)
    retired_at = models.DateTimeField(null=True, blank=True)

    objects = SourceQuerySet.as_manager()

    class Meta:
        indexes = (
            models.Index(
                fields=("next_check_at", "id"),
                name="sources_due",
                condition=Q(paused_at__isnull=True, retired_at__isnull=True),
            ),
        )

    def __str__(self) -> str:
        return self.title or self.url

    @property
    def is_set_aside(self) -> bool:
        return self.attempts >= MAX_ATTEMPTS or is_set_aside(self.trouble)


class Check(models.Model):
    """One look at a source, as the log of fetches shows it."""

    class Outcome(models.TextChoices):
        CHANGED = "CHANGED", _("new articles")
        UNCHANGED = "UNCHANGED", _("nothing new")
        FAILED = "FAILED", _("failed")
        RETIRED = "RETIRED", _("gone for good")

    source = models.ForeignKey(Source, on_delete=models.CASCADE, related_name="checks")
    checked_at = models.DateTimeField()
    outcome = models.CharField(max_length=10, choices=Outcome)
    new_count = models.PositiveIntegerField(default=0)
    status = models.PositiveSmallIntegerField(null=True, help_text=_("HTTP status; empty when nothing answered."))
    elapsed_ms = models.PositiveIntegerField(null=True)
    message = models.TextField(blank=True)

    class Meta:
        indexes = (models.Index(fields=("source", "-checked_at"), name="checks_of_a_source"),)
