"""The queue: small decisions that are wanted of people, and the decisions they made."""

from typing import Self

import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from claims.models.claim import Claim


class QueueItem(models.Model):
    """One small question: are two claims of one figure, or was a claim read right?

    ``rank`` is log2(severity × uncertainty), less the day on which it was made: an item counts twice as much with
    every day that it waits, and a sort by rank never needs the clock. An item is ``taken`` by one person until a
    moment; whoever is late loses nothing, since decisions are only ever added.
    """

    class Kind(models.TextChoices):
        SAME = "SAME", _("the same figure?")
        READING = "READING", _("right reading?")

    class Outcome(models.TextChoices):
        YES = "YES", _("yes")
        NO = "NO", _("no")
        UNSURE = "UNSURE", _("can't be told")
        GONE = "GONE", _("no longer asked")

    kind = models.CharField(max_length=8, choices=Kind)
    claim = models.ForeignKey(Claim, on_delete=models.CASCADE, related_name="queue_items")
    other = models.ForeignKey(Claim, on_delete=models.CASCADE, null=True, related_name="+")
    measure = models.CharField(max_length=200, blank=True)
    rank = models.FloatField()
    severity = models.FloatField()
    uncertainty = models.FloatField()
    suggestion = models.CharField(max_length=8, choices=Outcome, blank=True)
    suggestion_reason = models.CharField(max_length=300, blank=True)
    wanted = models.PositiveSmallIntegerField(default=1, help_text=_("So many people are to answer."))
    created_at = models.DateTimeField()

    assigned_to = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="assigned_items"
    )
    taken_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="taken_items"
    )
    taken_until = models.DateTimeField(null=True)
    flagged_at = models.DateTimeField(null=True)
    settled_at = models.DateTimeField(null=True)
    outcome = models.CharField(max_length=8, choices=Outcome, blank=True)
    effect = models.JSONField(default=dict, help_text=_("The rulings and annotations that the outcome made, by id."))

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("kind", "claim", "other"), name="one_question_once", nulls_distinct=False),
            models.CheckConstraint(
                condition=Q(kind="SAME", other__isnull=False) | Q(kind="READING", other__isnull=True),
                name="pairs_have_two_claims",
            ),
            models.CheckConstraint(condition=~Q(claim=F("other")), name="no_claim_beside_itself"),
            models.CheckConstraint(
                condition=Q(taken_by__isnull=True) | Q(taken_until__isnull=False), name="leases_end"
            ),
            models.CheckConstraint(
                condition=Q(settled_at__isnull=True) | ~Q(outcome=""), name="settled_items_have_an_outcome"
            ),
        )
        indexes = (
            models.Index(fields=("-rank", "id"), name="queue_by_rank", condition=Q(settled_at__isnull=True)),
            models.Index(fields=("taken_by", "-rank"), name="queue_by_taker", condition=Q(settled_at__isnull=True)),
        )

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.claim_id}"


class DecisionQuerySet(models.QuerySet["Decision"]):
    def standing(self) -> Self:
        """Those that were neither replaced nor withdrawn."""
        return self.filter(replaced_by__isnull=True, withdrawn=False)


class Decision(models.Model):
    """What a person answered. Appended, never changed: a new one ``replaces`` the old, or withdraws it."""

    class Answer(models.TextChoices):
        YES = "YES", _("yes")
        NO = "NO", _("no")
        UNSURE = "UNSURE", _("can't tell")
        CORRECT = "CORRECT", _("corrected")
        LATER = "LATER", _("later")
        FLAG = "FLAG", _("flagged")

    item = models.ForeignKey(QueueItem, on_delete=models.PROTECT, related_name="decisions")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="decisions")
    answer = models.CharField(max_length=8, choices=Answer)
    reason = models.CharField(max_length=300, blank=True)
    reading = models.JSONField(null=True, help_text=_("The correction, of claims.annotating.correction."))
    suggestion = models.CharField(max_length=8, blank=True, help_text=_("What was suggested when it was answered."))
    shown_at = models.DateTimeField(null=True)
    made_at = models.DateTimeField()
    replaces = models.OneToOneField("self", on_delete=models.PROTECT, null=True, related_name="replaced_by")
    withdrawn = models.BooleanField(default=False)

    objects = DecisionQuerySet.as_manager()

    class Meta:
        indexes = (
            models.Index(fields=("user", "-made_at"), name="decisions_of_a_person"),
            models.Index(fields=("item", "user"), name="decisions_of_an_item"),
        )
        triggers = (pgtrigger.Protect(name="decisions_are_frozen", operation=pgtrigger.Update | pgtrigger.Delete),)

    def __str__(self) -> str:
        return f"{self.answer} {self.item_id}"
