"""Annotations: what people say of a claim, a figure or a text, hung on a frozen revision."""

from collections.abc import Collection
from typing import Self

import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from claims.models.claim import Claim
from claims.models.figure import Figure
from sources.models import Revision


class AnnotationQuerySet(models.QuerySet["Annotation"]):
    def standing(self) -> Self:
        """Those that were neither replaced nor withdrawn."""
        return self.filter(replaced_by__isnull=True, withdrawn=False)

    def of_claims(self, claim_ids: Collection[int]) -> Self:
        """Standing ones of these claims, in the order in which they were said."""
        return self.standing().filter(claim__in=claim_ids).order_by("created_at", "pk")


class Annotation(models.Model):
    """A person's note (W3C Web Annotation). Appended, never changed: a new one ``replaces`` the old.

    What is taken back is replaced by one that is ``withdrawn``. ``body`` holds ``value`` (a text), or for a correction
    ``reading``: what lies over that which was read (claims.annotating.correction).
    """

    class Motivation(models.TextChoices):
        ASSESSING = "assessing", _("confirms or rejects a reading")
        EDITING = "editing", _("corrects a reading")
        IDENTIFYING = "identifying", _("adds a number that was missed")
        COMMENTING = "commenting", _("comments")
        TAGGING = "tagging", _("tags")
        CLASSIFYING = "classifying", _("flags")

    class Flag(models.TextChoices):
        """What readers should know of a number."""

        PROVISIONAL = "provisional", _("provisional")
        ESTIMATED = "estimated", _("estimated")
        DEFINITION = "definition-differs", _("definition differs")
        BREAK = "break", _("break in the series")
        FORECAST = "forecast", _("forecast")

    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, null=True, related_name="annotations")
    figure = models.ForeignKey(Figure, on_delete=models.PROTECT, null=True, related_name="annotations")
    revision = models.ForeignKey(Revision, on_delete=models.PROTECT, null=True, related_name="annotations")
    selector = models.JSONField(default=dict, help_text=_("TextPositionSelector and TextQuoteSelector."))
    motivation = models.CharField(max_length=12, choices=Motivation)
    body = models.JSONField(default=dict)
    author = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="annotations")
    mentioned = models.ManyToManyField(settings.AUTH_USER_MODEL, related_name="mentions", blank=True)
    created_at = models.DateTimeField()
    replaces = models.OneToOneField("self", on_delete=models.PROTECT, null=True, related_name="replaced_by")
    withdrawn = models.BooleanField(default=False, db_default=False)
    uri = models.CharField(  # noqa: DJ001 - unique where there is one
        max_length=500, null=True, unique=True, help_text=_("The id that it came with; empty for those made here.")
    )

    objects = AnnotationQuerySet.as_manager()

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=Q(claim__isnull=False) | Q(figure__isnull=False) | Q(revision__isnull=False),
                name="annotations_have_a_target",
            ),
        )
        triggers = (pgtrigger.Protect(name="annotations_are_frozen", operation=pgtrigger.Update | pgtrigger.Delete),)

    def __str__(self) -> str:
        return f"{self.motivation}: {self.body.get('value', '')}"
