"""What people import: what was in it, what became of each line, and whether it was undone."""

from datetime import datetime, timedelta
from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import F
from django.utils.translation import gettext_lazy as _

from sources.models.article import Article
from sources.models.owed import MAX_ATTEMPTS
from sources.models.revision import Revision
from sources.models.source import Source

# For so long an import can be undone.
UNDO_WITHIN = timedelta(hours=1)


class ImportRun(models.Model):
    """One import. Until ``started_at`` it is a preview, and has changed nothing."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="imports")
    name = models.CharField(max_length=300)
    created_at = models.DateTimeField()
    started_at = models.DateTimeField(null=True)
    undone_at = models.DateTimeField(null=True)

    class Meta:
        indexes = (models.Index(fields=("user", "-created_at"), name="imports_of_a_user"),)

    def __str__(self) -> str:
        return self.name

    def can_be_undone(self, *, now: datetime) -> bool:
        return self.started_at is not None and self.undone_at is None and now - self.started_at < UNDO_WITHIN


class ImportLineQuerySet(models.QuerySet["ImportLine"]):
    def owed(self) -> Self:
        """Lines of imports that were begun and not undone, which nobody has imported yet."""
        return self.filter(
            run__started_at__isnull=False,
            run__undone_at__isnull=True,
            done_at__isnull=True,
            attempts__lt=MAX_ATTEMPTS,
        ).exclude(finding=ImportLine.Finding.BAD)

    def count_attempt(self, line_id: int) -> bool:
        """Whether the line is still owed; the attempt is counted before the work, so that a crash leaves a trace."""
        owed = self.filter(pk=line_id, done_at__isnull=True, attempts__lt=MAX_ATTEMPTS)
        return owed.update(attempts=F("attempts") + 1) == 1


class ImportLine(models.Model):
    """One entry of an import (sources/imports.py): what it was found to be, and what became of it."""

    class Kind(models.TextChoices):
        ARTICLE = "ARTICLE", _("article")
        ADDRESS = "ADDRESS", _("address")
        SOURCE = "SOURCE", _("source")

    class Finding(models.TextChoices):
        NEW = "NEW", _("new")
        KNOWN = "KNOWN", _("here already")
        BAD = "BAD", _("can't be read")

    class Outcome(models.TextChoices):
        NEW = "NEW", _("imported")
        REVISED = "REVISED", _("imported as a new revision")
        UNCHANGED = "UNCHANGED", _("was here already")
        ASKED = "ASKED", _("is being fetched")
        FAILED = "FAILED", _("failed")

    run = models.ForeignKey(ImportRun, on_delete=models.CASCADE, related_name="lines")
    number = models.PositiveIntegerField(help_text=_("Of its line in what was given."))
    kind = models.CharField(max_length=10, choices=Kind)
    label = models.CharField(max_length=300, blank=True)
    payload = models.TextField(blank=True, help_text=_("Emptied once it is imported: the article has it."))
    finding = models.CharField(max_length=10, choices=Finding)
    problem = models.TextField(blank=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    done_at = models.DateTimeField(null=True)
    outcome = models.CharField(max_length=10, choices=Outcome, blank=True)
    article = models.ForeignKey(Article, on_delete=models.SET_NULL, null=True, related_name="+")
    source = models.ForeignKey(Source, on_delete=models.SET_NULL, null=True, related_name="+")
    revision_before = models.ForeignKey(
        Revision,
        on_delete=models.SET_NULL,
        null=True,
        related_name="+",
        help_text=_("The text that the article had before."),
    )

    objects = ImportLineQuerySet.as_manager()

    class Meta:
        indexes = (models.Index(fields=("run", "number"), name="lines_of_an_import"),)
