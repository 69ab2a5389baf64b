"""What articles said at one moment, and the bytes that prove it."""

from datetime import datetime
from typing import Self

import pgtrigger
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models

from sources.models.article import Article


class RawResponse(models.Model):
    """Bytes as a server sent them, kept compressed in the evidence storage under their SHA-256."""

    sha256 = models.CharField(max_length=64, primary_key=True)
    size_bytes = models.PositiveIntegerField()
    content_type = models.CharField(max_length=200, blank=True)
    first_seen_at = models.DateTimeField()


class RetrievalQuerySet(models.QuerySet["Retrieval"]):
    def since(self, moment: datetime | None) -> Self:
        return self if moment is None else self.filter(retrieved_at__gte=moment)


class Retrieval(models.Model):
    """An answer whose bytes were kept: where it came from, when, and its head."""

    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="retrievals")
    url = models.CharField(max_length=2000)
    retrieved_at = models.DateTimeField()
    status = models.PositiveSmallIntegerField()
    headers = models.JSONField(default=dict)
    raw = models.ForeignKey(RawResponse, on_delete=models.PROTECT, related_name="retrievals")

    objects = RetrievalQuerySet.as_manager()

    class Meta:
        indexes = (models.Index(fields=("retrieved_at", "id"), name="retrievals_by_time"),)


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
