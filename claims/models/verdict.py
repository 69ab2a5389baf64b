"""Verdicts: signed, dated judgements on a figure, their sign-off, and the evidence they stand on."""

from typing import Self

import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import OuterRef, Q, Subquery
from django.utils.translation import gettext_lazy as _

from claims.models.claim import Claim
from claims.models.figure import Figure
from sources.models import RawResponse


class VerdictQuerySet(models.QuerySet["Verdict"]):
    def with_status(self) -> Self:
        """Each with ``status``, the latest of its appended statuses."""
        latest = VerdictStatus.objects.filter(verdict=OuterRef("pk")).order_by("-at", "-pk").values("status")[:1]
        return self.annotate(status=Subquery(latest))

    def current(self) -> Self:
        """The published verdict of each figure: its latest."""
        published = VerdictStatus.objects.filter(verdict=OuterRef("pk")).order_by("-at", "-pk").values("status")[:1]
        is_published = Q(latest_status=VerdictStatus.Status.PUBLISHED)
        latest = Verdict.objects.alias(latest_status=Subquery(published)).filter(
            is_published, figure=OuterRef("figure")
        )
        return self.with_status().filter(pk=Subquery(latest.order_by("-issued_at", "-pk").values("pk")[:1]))


class Verdict(models.Model):
    """A judgement on a figure, about the claims that its author saw. Appended, never changed."""

    class Rating(models.TextChoices):
        SUPPORTED = "SUPPORTED", _("supported")
        REFUTED = "REFUTED", _("refuted")
        CONFLICTING = "CONFLICTING", _("conflicting evidence")
        NOT_ENOUGH = "NOT_ENOUGH", _("not enough evidence")

    class Reason(models.TextChoices):
        PERIOD = "PERIOD", _("another period")
        MEASURE = "MEASURE", _("another measure")
        SCOPE = "SCOPE", _("another scope")
        ROUNDING = "ROUNDING", _("rounding")
        UNIT = "UNIT", _("another unit")
        OLDER = "OLDER", _("older")
        COPIED = "COPIED", _("copied")
        TYPO = "TYPO", _("a typing error")
        REAL = "REAL", _("a real disagreement")
        UNKNOWN = "UNKNOWN", _("unknown")

    figure = models.ForeignKey(Figure, on_delete=models.PROTECT, related_name="verdicts")
    figure_version = models.PositiveIntegerField(help_text=_("The version that the reviewer saw."))
    claims = models.ManyToManyField(Claim, related_name="verdicts")
    rating = models.CharField(max_length=12, choices=Rating)
    reason = models.CharField(max_length=10, choices=Reason, blank=True)
    rationale = models.TextField()
    reviewer = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="verdicts")
    issued_at = models.DateTimeField()
    corrects = models.OneToOneField("self", on_delete=models.PROTECT, null=True, related_name="corrected_by")

    objects = VerdictQuerySet.as_manager()

    class Meta:
        indexes = (models.Index(fields=("figure", "-issued_at"), name="verdicts_of_a_figure"),)
        triggers = (pgtrigger.Protect(name="verdicts_are_frozen", operation=pgtrigger.Update | pgtrigger.Delete),)


class VerdictStatus(models.Model):
    """Where a verdict stands on its way out: the latest row counts."""

    class Status(models.TextChoices):
        DRAFT = "DRAFT", _("draft")
        AWAITING = "AWAITING", _("waiting for sign-off")
        PUBLISHED = "PUBLISHED", _("published")
        SENT_BACK = "SENT_BACK", _("sent back")
        CORRECTED = "CORRECTED", _("corrected")

    verdict = models.ForeignKey(Verdict, on_delete=models.PROTECT, related_name="statuses")
    status = models.CharField(max_length=10, choices=Status)
    at = models.DateTimeField()
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    comment = models.TextField(blank=True)

    class Meta:
        indexes = (models.Index(fields=("verdict", "-at"), name="statuses_of_a_verdict"),)
        triggers = (pgtrigger.Protect(name="statuses_are_frozen", operation=pgtrigger.Update | pgtrigger.Delete),)


class SignOff(models.Model):
    """A second person's own answer, given before the first was shown. Nobody signs their own."""

    verdict = models.ForeignKey(Verdict, on_delete=models.PROTECT, related_name="sign_offs")
    reviewer = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="sign_offs")
    rating = models.CharField(max_length=12, choices=Verdict.Rating)
    comment = models.TextField(blank=True)
    is_override = models.BooleanField(default=False)
    answered_at = models.DateTimeField()

    class Meta:
        permissions = (("override_signoff", "Can publish without a second person's agreement"),)
        constraints = (models.UniqueConstraint(fields=("verdict", "reviewer"), name="one_sign_off_a_person"),)
        triggers = (
            pgtrigger.Protect(name="sign_offs_are_frozen", operation=pgtrigger.Update | pgtrigger.Delete),
            # A check can't look into another table, so a trigger does.
            pgtrigger.Trigger(
                name="nobody_signs_their_own",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert,
                func="""
                    IF NOT NEW.is_override AND EXISTS (
                        SELECT 1 FROM claims_verdict WHERE id = NEW.verdict_id AND reviewer_id = NEW.reviewer_id
                    ) THEN
                        RAISE EXCEPTION 'nobody signs their own verdict' USING ERRCODE = 'check_violation';
                    END IF;
                    RETURN NEW;
                """,
            ),
        )


class Evidence(models.Model):
    """A document that bears on a figure: an address or a file, archived with its hash."""

    figure = models.ForeignKey(Figure, on_delete=models.PROTECT, related_name="evidence")
    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, null=True, related_name="evidence")
    title = models.CharField(max_length=300)
    url = models.URLField(max_length=2000, blank=True)
    raw = models.ForeignKey(RawResponse, on_delete=models.PROTECT, null=True, related_name="evidence")
    quote = models.TextField(blank=True)
    is_primary = models.BooleanField(default=False)
    added_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="evidence")
    added_at = models.DateTimeField()

    class Meta:
        verbose_name_plural = _("evidence")
        constraints = (
            models.CheckConstraint(
                condition=~Q(url="") | Q(raw__isnull=False), name="evidence_has_an_address_or_a_file"
            ),
        )
