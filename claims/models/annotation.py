"""Annotations: what people say of a claim or a figure, hung on a frozen revision."""

import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from claims.models.claim import Claim
from claims.models.figure import Figure
from sources.models import Revision


class Annotation(models.Model):
    """A person's note (W3C Web Annotation). Appended, never changed: a new one ``replaces`` the old."""

    class Motivation(models.TextChoices):
        ASSESSING = "assessing", _("confirms or rejects a reading")
        EDITING = "editing", _("corrects a reading")
        COMMENTING = "commenting", _("comments")
        TAGGING = "tagging", _("tags")

    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, null=True, related_name="annotations")
    figure = models.ForeignKey(Figure, on_delete=models.PROTECT, null=True, related_name="annotations")
    revision = models.ForeignKey(Revision, on_delete=models.PROTECT, null=True, related_name="annotations")
    selector = models.JSONField(default=dict, help_text=_("TextPositionSelector and TextQuoteSelector."))
    motivation = models.CharField(max_length=12, choices=Motivation)
    body = models.JSONField(default=dict)
    author = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="annotations")
    created_at = models.DateTimeField()
    replaces = models.OneToOneField("self", on_delete=models.PROTECT, null=True, related_name="replaced_by")

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=Q(claim__isnull=False) | Q(figure__isnull=False) | Q(revision__isnull=False),
                name="annotations_have_a_target",
            ),
        )
        triggers = (pgtrigger.Protect(name="annotations_are_frozen", operation=pgtrigger.Update | pgtrigger.Delete),)
