"""Verdicts: signed, dated judgements on a figure, where each stands on its way out, and who signed it off."""

from typing import Self

import pgtrigger
from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.db import models
from django.db.models import BooleanField, Case, Exists, OuterRef, Q, Subquery, When
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from claims.models.claim import Claim
from claims.models.figure import Figure
from claims.models.scale import Rating


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
        is_latest = Q(pk=Subquery(latest.order_by("-issued_at", "-pk").values("pk")[:1]))
        # Most are, but the planner takes a comparison with a subquery for rare, and would try all verdicts in order to
        # sort the few that pass; of a CASE it expects half to pass, and walks them in the order that is asked for.
        return self.with_status().filter(Case(When(is_latest, then=True), default=False, output_field=BooleanField()))

    def awaiting(self) -> Self:
        """Those that wait for a second person's answer."""
        return self.with_status().filter(status=VerdictStatus.Status.AWAITING)

    def drafts_of(self, user: User) -> Self:
        """What a person began and did not hand in."""
        return self.with_status().filter(status=VerdictStatus.Status.DRAFT, reviewer=user)

    def visible_to(self, user: User | AnonymousUser) -> Self:
        """Those that a person may read: what was published, their own, and what they have answered.

        A verdict that waits is hidden from everybody else, so that the second answer is given blind.
        """
        is_out = Q(status__in=(VerdictStatus.Status.PUBLISHED, VerdictStatus.Status.CORRECTED))
        if not user.is_authenticated:
            return self.with_status().filter(is_out)
        answered = SignOff.objects.filter(verdict=OuterRef("pk"), reviewer=user)
        return self.with_status().filter(is_out | Q(reviewer=user) | Exists(answered))


class Verdict(models.Model):
    """A judgement on a figure, about the claims that its author saw. Appended, never changed."""

    Rating = Rating

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
    claims = models.ManyToManyField(Claim, related_name="verdicts", help_text=_("Those that the reviewer saw."))
    # A code of ScaleStep; newsrooms add their own.
    rating = models.CharField(max_length=12, choices=Rating)
    reason = models.CharField(max_length=10, choices=Reason, blank=True)
    rationale = models.TextField()
    gate_reason = models.TextField(
        blank=True, help_text=_("Why it may go out without a primary document or two independent origins.")
    )
    reviewer = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="verdicts")
    issued_at = models.DateTimeField()
    corrects = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="corrections")
    correction = models.TextField(blank=True, help_text=_("What was wrong or new, in words for readers."))

    objects = VerdictQuerySet.as_manager()

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=Q(corrects__isnull=True) | ~Q(correction=""), name="corrections_say_what_they_correct"
            ),
        )
        indexes = (
            models.Index(fields=("figure", "-issued_at"), name="verdicts_of_a_figure"),
            models.Index(fields=("-issued_at", "-id"), name="verdicts_by_time"),
        )
        triggers = (pgtrigger.Protect(name="verdicts_are_frozen", operation=pgtrigger.Update | pgtrigger.Delete),)


class Weighing(models.Model):
    """What a verdict makes of a claim: its rank, and why. Claims without one stay as they are: normal."""

    verdict = models.ForeignKey(Verdict, on_delete=models.PROTECT, related_name="weighings")
    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="weighings")
    rank = models.CharField(max_length=10, choices=Claim.Rank)
    reason = models.CharField(max_length=10, choices=Verdict.Reason, blank=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("verdict", "claim"), name="one_weighing_a_claim"),)
        triggers = (pgtrigger.Protect(name="weighings_are_frozen", operation=pgtrigger.Update | pgtrigger.Delete),)


class VerdictStatus(models.Model):
    """Where a verdict stands on its way out: the latest row counts."""

    class Status(models.TextChoices):
        DRAFT = "DRAFT", _("draft")
        AWAITING = "AWAITING", _("waiting for sign-off")
        PUBLISHED = "PUBLISHED", _("published")
        SENT_BACK = "SENT_BACK", _("sent back")
        CORRECTED = "CORRECTED", _("corrected")
        WITHDRAWN = "WITHDRAWN", _("withdrawn")

    verdict = models.ForeignKey(Verdict, on_delete=models.PROTECT, related_name="statuses")
    status = models.CharField(max_length=10, choices=Status)
    at = models.DateTimeField()
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    comment = models.TextField(blank=True)

    class Meta:
        indexes = (
            models.Index(fields=("verdict", "-at"), name="statuses_of_a_verdict"),
            models.Index(fields=("status", "-at"), name="verdicts_by_status"),
        )
        triggers = (
            pgtrigger.Protect(name="statuses_are_frozen", operation=pgtrigger.Update | pgtrigger.Delete),
            # Lists of what the public may see would else look at the statuses of every verdict.
            pgtrigger.Trigger(
                name="figures_know_that_they_are_signed",
                when=pgtrigger.After,
                operation=pgtrigger.Insert,
                func="""
                    UPDATE claims_figure f SET is_signed = NOT f.is_signed
                    FROM claims_verdict told
                    WHERE told.id = NEW.verdict_id AND f.id = told.figure_id AND f.is_signed <> EXISTS (
                        SELECT 1 FROM claims_verdict v CROSS JOIN LATERAL (
                            SELECT s.status FROM claims_verdictstatus s
                            WHERE s.verdict_id = v.id ORDER BY s.at DESC, s.id DESC LIMIT 1
                        ) latest
                        WHERE v.figure_id = f.id AND latest.status = 'PUBLISHED'
                    );
                    RETURN NEW;
                """,
            ),
        )


class SignOff(models.Model):
    """A second person's own answer, given before the first was shown. Nobody signs their own."""

    verdict = models.ForeignKey(Verdict, on_delete=models.PROTECT, related_name="sign_offs")
    reviewer = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="sign_offs")
    rating = models.CharField(max_length=12, choices=Rating)
    reason = models.CharField(max_length=10, choices=Verdict.Reason, blank=True)
    claims = models.ManyToManyField(Claim, related_name="sign_offs", help_text=_("Those that stand, in this answer."))
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
