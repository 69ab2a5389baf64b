"""From publisher to stored text: who publishes, which addresses we poll, what stood there and when."""

from datetime import datetime, timedelta
from typing import Self

import pgtrigger
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from sources.scheduling import SET_ASIDE_TROUBLE, is_set_aside

# A lease outlives the longest poll (its task's time limit), so that no two workers hold one source.
POLL_LEASE = timedelta(minutes=5)
# Longer than one request may take; a worker that dies in the middle blocks its host no longer than this.
HOST_LEASE = timedelta(minutes=1)
# Attempts that ended neither well nor badly (a killed worker, a bug) after which an item waits for a person.
MAX_ATTEMPTS = 8


class Publisher(models.Model):
    """The organisation that answers for a text."""

    name = models.CharField(max_length=200, unique=True)
    homepage = models.URLField(max_length=1000, blank=True)
    # An issuer's own releases and official records are primary documents for figures about themselves.
    is_primary = models.BooleanField(
        default=False,
        help_text=_("Publishes its own figures or official records: a company, court, exchange or ministry."),
    )
    created_at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return self.name


class SourceQuerySet(models.QuerySet["Source"]):
    def active(self) -> Self:
        return self.filter(paused_at__isnull=True, retired_at__isnull=True)

    def due(self, *, now: datetime) -> Self:
        """Sources whose next check has come; those that workers keep dying of wait for a person instead."""
        return self.active().filter(next_check_at__lte=now, attempts__lt=MAX_ATTEMPTS)

    def set_aside(self) -> Self:
        """Sources that a person should look at. Those with trouble are still checked, at the slowest pace."""
        return self.active().filter(Q(attempts__gte=MAX_ATTEMPTS) | Q(trouble__gte=SET_ASIDE_TROUBLE))

    def take_lease(self, source_id: int, *, now: datetime) -> bool:
        """Reserve a due source for one poll; False when it is not due or another worker has it."""
        # The attempt is counted before the work, so that a worker killed half-way leaves a trace.
        due = self.due(now=now).filter(pk=source_id)
        return due.update(next_check_at=now + POLL_LEASE, attempts=F("attempts") + 1) == 1


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
    attempts = models.PositiveSmallIntegerField(default=0, help_text=_("Polls begun since the last one that ended."))
    trouble = models.FloatField(default=0, help_text=_("Failures since the last success, weighed by their grade."))
    last_checked_at = models.DateTimeField(null=True, blank=True)
    last_changed_at = models.DateTimeField(null=True, blank=True)
    last_error = models.TextField(blank=True)
    etag = models.CharField(max_length=500, blank=True)
    last_modified = models.CharField(max_length=200, blank=True)
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


class HostQuerySet(models.QuerySet["Host"]):
    def take_turn(self, name: str, *, now: datetime) -> bool:
        """Reserve the next request to a host; False while another worker's runs or pauses. Works across machines."""
        self.bulk_create([Host(name=name, free_at=now)], ignore_conflicts=True)
        return self.filter(pk=name, free_at__lte=now).update(free_at=now + HOST_LEASE) == 1


class Host(models.Model):
    """A host, name and port, that we are polite to: when any worker may ask it again, and its robots.txt."""

    name = models.CharField(max_length=300, primary_key=True)
    free_at = models.DateTimeField()
    robots_status = models.PositiveSmallIntegerField(null=True)
    robots_body = models.BinaryField(default=b"")
    robots_read_at = models.DateTimeField(null=True)

    objects = HostQuerySet.as_manager()


class RawResponse(models.Model):
    """Bytes as a server sent them, kept compressed in the evidence storage under their SHA-256."""

    sha256 = models.CharField(max_length=64, primary_key=True)
    size_bytes = models.PositiveIntegerField()
    content_type = models.CharField(max_length=200, blank=True)
    first_seen_at = models.DateTimeField()


class ArticleQuerySet(models.QuerySet["Article"]):
    def due(self, *, now: datetime) -> Self:
        """Articles to read for the first time or to look at again; those that keep failing wait for a person."""
        return self.filter(next_check_at__lte=now, attempts__lt=MAX_ATTEMPTS)

    def unread(self) -> Self:
        """Articles whose latest revision no extractor has finished reading."""
        return self.filter(read_by="", latest_revision__isnull=False)

    def set_aside(self) -> Self:
        return self.filter(Q(attempts__gte=MAX_ATTEMPTS) | Q(trouble__gte=SET_ASIDE_TROUBLE))

    def take_lease(self, article_id: int, *, now: datetime) -> bool:
        due = self.due(now=now).filter(pk=article_id)
        return due.update(next_check_at=now + POLL_LEASE, attempts=F("attempts") + 1) == 1


class Article(models.Model):
    """One canonical address. Until its first revision is stored it is only known from a listing."""

    canonical_url = models.CharField(
        max_length=2000, unique=True, help_text=_("An http address, or a urn of the content.")
    )
    publisher = models.ForeignKey(Publisher, on_delete=models.PROTECT, related_name="articles")
    source = models.ForeignKey(Source, on_delete=models.SET_NULL, null=True, blank=True, related_name="articles")
    headline = models.CharField(max_length=1000, blank=True)
    # What the publisher says; never filled from our clock.
    published_at = models.DateTimeField(null=True, blank=True)
    published_date = models.DateField(null=True, blank=True, help_text=_("The day as printed, where no hour is."))
    modified_at = models.DateTimeField(null=True, blank=True)
    # Ours.
    first_seen_at = models.DateTimeField()
    next_check_at = models.DateTimeField(null=True, blank=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    trouble = models.FloatField(default=0)
    last_error = models.TextField(blank=True)
    gone_at = models.DateTimeField(null=True, blank=True)
    language = models.CharField(max_length=20, blank=True)
    section = models.CharField(max_length=200, blank=True)
    is_paywalled = models.BooleanField(default=False)
    declared_original = models.CharField(max_length=2000, blank=True)
    etag = models.CharField(max_length=500, blank=True)
    last_modified = models.CharField(max_length=200, blank=True)
    latest_revision = models.ForeignKey("Revision", on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    read_by = models.CharField(
        max_length=60, blank=True, help_text=_("The extractor that has read the latest revision; empty while none has.")
    )
    duplicate_of = models.ForeignKey(
        "self", on_delete=models.SET_NULL, null=True, blank=True, related_name="duplicates"
    )

    objects = ArticleQuerySet.as_manager()

    class Meta:
        indexes = (
            models.Index(fields=("next_check_at", "id"), name="articles_due", condition=Q(next_check_at__isnull=False)),
            models.Index(
                fields=("id",), name="articles_to_read", condition=Q(read_by="", latest_revision__isnull=False)
            ),
            models.Index(fields=("publisher", "-published_at"), name="articles_of_a_publisher"),
            models.Index(F("published_at").desc(nulls_last=True), F("id").desc(), name="articles_by_date"),
        )

    def __str__(self) -> str:
        return self.headline or self.canonical_url


class ArticleAddress(models.Model):
    """An address by which an article is known, other than or equal to its canonical one."""

    url = models.CharField(max_length=2000, unique=True)
    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="addresses")


class Revision(models.Model):
    """An article's text as retrieved at one moment. Never edited: offsets of claims count its characters."""

    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="revisions")
    number = models.PositiveIntegerField()
    retrieved_at = models.DateTimeField()
    headline = models.CharField(max_length=1000, blank=True)
    text = models.TextField()
    text_sha256 = models.CharField(max_length=64)
    authors = ArrayField(models.CharField(max_length=300), default=list)
    language = models.CharField(max_length=20, blank=True)
    published_at = models.DateTimeField(null=True)
    modified_at = models.DateTimeField(null=True)
    raw = models.ForeignKey(RawResponse, on_delete=models.PROTECT, null=True, related_name="revisions")
    links = ArrayField(models.CharField(max_length=2000), default=list)
    # 64-bit hashes of shared runs of words (sources/shingles.py), looked up by overlap.
    shingles = ArrayField(models.BigIntegerField(), default=list)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("article", "number"), name="one_revision_a_number"),)
        indexes = (GinIndex("shingles", name="revisions_by_shingle"),)
        triggers = (pgtrigger.Protect(name="revisions_are_frozen", operation=pgtrigger.Update),)

    def __str__(self) -> str:
        return f"revision {self.number} of {self.article_id}"
