"""Evidence: documents that bear on a figure, archived with their hash."""

from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from claims.models.claim import Claim
from claims.models.figure import Figure
from sources.models import RawResponse
from sources.models.owed import OwedQuerySet


class EvidenceQuerySet(OwedQuerySet["Evidence"]):
    def standing(self) -> Self:
        """Those that nobody took back."""
        return self.filter(withdrawn_at__isnull=True)

    def primary(self) -> Self:
        """Primary documents that are archived: what is only promised by an address proves nothing yet."""
        return self.standing().filter(is_primary=True, raw__isnull=False)


class Evidence(models.Model):
    """A document that bears on a figure: an address or a file, archived with its hash.

    ``raw`` is empty until an address was fetched (archive_evidence); ``next_check_at`` says when that is tried.
    """

    figure = models.ForeignKey(Figure, on_delete=models.PROTECT, related_name="evidence")
    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, null=True, related_name="evidence")
    title = models.CharField(max_length=300)
    url = models.URLField(max_length=2000, blank=True)
    raw = models.ForeignKey(RawResponse, on_delete=models.PROTECT, null=True, related_name="evidence")
    quote = models.TextField(blank=True)
    is_primary = models.BooleanField(default=False)
    added_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="evidence")
    added_at = models.DateTimeField()
    archived_at = models.DateTimeField(null=True)
    withdrawn_at = models.DateTimeField(null=True)
    # Lease of the one worker that fetches it (OwedQuerySet).
    next_check_at = models.DateTimeField(null=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    rung_at = models.DateTimeField(null=True)
    error = models.TextField(blank=True)

    objects = EvidenceQuerySet.as_manager()

    class Meta:
        verbose_name_plural = _("evidence")
        constraints = (
            models.CheckConstraint(
                condition=~Q(url="") | Q(raw__isnull=False), name="evidence_has_an_address_or_a_file"
            ),
        )
        indexes = (
            models.Index(
                fields=("next_check_at",), name="evidence_to_archive", condition=Q(next_check_at__isnull=False)
            ),
        )
