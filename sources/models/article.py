"""Articles by their canonical address, and the other addresses that lead to them."""

from typing import Self

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from sources.models.owed import MAX_ATTEMPTS, OwedQuerySet
from sources.models.publisher import Publisher
from sources.models.source import Source
from sources.scheduling import SET_ASIDE_TROUBLE


class ArticleQuerySet(OwedQuerySet["Article"]):
    """Due are articles to read for the first time or to look at again."""

    def unread(self) -> Self:
        """Articles whose latest revision no extractor has finished reading, apart from withdrawn ones."""
        return self.filter(read_by="", latest_revision__isnull=False, withdrawn_at__isnull=True)

    def set_aside(self) -> Self:
        return self.filter(Q(attempts__gte=MAX_ATTEMPTS) | Q(trouble__gte=SET_ASIDE_TROUBLE))


class Article(models.Model):
    """One canonical address. Until its first revision is stored it is only known from a listing."""

    canonical_url = models.CharField(
        max_length=2000, unique=True, help_text=_("An http address, or a urn of the content.")
    )
    fetched_url = models.CharField(
        max_length=2000,
        blank=True,
        default="",
        db_default="",
        help_text=_("The address that is read, where it is not the canonical one."),
    )
    publisher = models.ForeignKey(Publisher, on_delete=models.PROTECT, related_name="articles")
    source = models.ForeignKey(Source, on_delete=models.SET_NULL, null=True, blank=True, related_name="articles")
    headline = models.CharField(max_length=1000, blank=True)
    # What the publisher says; never filled from our clock.
    published_at = models.DateTimeField(null=True, blank=True)
    published_date = models.DateField(null=True, blank=True, help_text=_("The day as printed, where no hour is."))
    modified_at = models.DateTimeField(null=True, blank=True)
    announced_update_at = models.DateTimeField(
        null=True, blank=True, help_text=_("The update that its listing last announced.")
    )
    # Ours.
    first_seen_at = models.DateTimeField()
    next_check_at = models.DateTimeField(null=True, blank=True)
    rung_at = models.DateTimeField(null=True, blank=True, help_text=_("When workers were last called to it."))
    attempts = models.PositiveSmallIntegerField(default=0)
    trouble = models.FloatField(default=0)
    missing_count = models.PositiveSmallIntegerField(
        default=0, db_default=0, help_text=_("How often in a row nothing was found at its address.")
    )
    last_error = models.TextField(blank=True)
    gone_at = models.DateTimeField(null=True, blank=True)
    withdrawn_at = models.DateTimeField(
        null=True, blank=True, help_text=_("Its import was undone: it stays, but says nothing until it comes again.")
    )
    language = models.CharField(max_length=20, blank=True)
    section = models.CharField(max_length=200, blank=True)
    is_paywalled = models.BooleanField(default=False)
    needs_javascript = models.BooleanField(
        default=False, db_default=False, help_text=_("Its page shows its text only with JavaScript.")
    )
    warnings = ArrayField(models.CharField(max_length=300), default=list, db_default=[], blank=True)
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
            # Those that wait for a person are few.
            models.Index(
                fields=("-first_seen_at", "-id"),
                name="articles_set_aside",
                condition=Q(attempts__gte=MAX_ATTEMPTS) | Q(trouble__gte=SET_ASIDE_TROUBLE),
            ),
        )

    def __str__(self) -> str:
        return self.headline or self.canonical_url


class ArticleAddress(models.Model):
    """An address by which an article is known, other than or equal to its canonical one.

    Spellings of one address share a ``key`` (sources/scraping/canonical.py); so may, rarely, two articles.
    """

    url = models.CharField(max_length=2000, unique=True)
    key = models.CharField(max_length=2000, default="", db_default="")
    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="addresses")

    class Meta:
        indexes = (models.Index(fields=("key",), name="addresses_by_key"),)
