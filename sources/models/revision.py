"""What articles said at one moment, and the bytes that prove it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Self

import pgtrigger
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import connection, models

from sources.models.article import Article
from sources.models.words import REVISION_WORDS
from sources.shingles import COPY_CONTAINMENT


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


@dataclass(frozen=True, slots=True)
class Sharing:
    """An article, and the share (0 to 1) of the smaller text that is in both texts."""

    article_id: int
    containment: float


# The intersection is costly: MATERIALIZED, so that each is made once.
SHARING = """
WITH near AS MATERIALIZED (
    SELECT
        article.id,
        least(cardinality(revision.shingles), cardinality(%(shingles)s::bigint[])) AS smaller,
        cardinality(ARRAY(SELECT unnest(revision.shingles) INTERSECT SELECT unnest(%(shingles)s::bigint[]))) AS shared
    FROM sources_revision revision JOIN sources_article article ON article.latest_revision_id = revision.id
    WHERE revision.shingles && %(shingles)s::bigint[] AND article.id <> %(article_id)s
)
SELECT id, shared::float8 / smaller FROM near WHERE shared::float8 / smaller >= %(at_least)s
ORDER BY shared DESC, id LIMIT %(limit)s
"""


class RevisionQuerySet(models.QuerySet["Revision"]):
    def sharing_text(self, revision: "Revision", *, limit: int = 10) -> list[Sharing]:
        """Other articles whose latest text is a copy by COPY_CONTAINMENT, those that share most first.

        Looks at all articles, by the index of shingles, whatever this query was filtered by.
        """
        with connection.cursor() as cursor:
            cursor.execute(
                SHARING,
                {
                    "shingles": revision.shingles,
                    "article_id": revision.article_id,
                    "at_least": COPY_CONTAINMENT,
                    "limit": limit,
                },
            )
            return [Sharing(*row) for row in cursor.fetchall()]


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

    objects = RevisionQuerySet.as_manager()

    class Meta:
        constraints = (models.UniqueConstraint(fields=("article", "number"), name="one_revision_a_number"),)
        indexes = (
            GinIndex("shingles", name="revisions_by_shingle"),
            GinIndex(REVISION_WORDS, name="revisions_by_word"),
        )
        triggers = (pgtrigger.Protect(name="revisions_are_frozen", operation=pgtrigger.Update),)

    def __str__(self) -> str:
        return f"revision {self.number} of {self.article_id}"
