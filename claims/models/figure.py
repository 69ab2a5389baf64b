"""Figures: questions with a number for an answer, their state, and what people ruled about them."""

from datetime import datetime, timedelta
from typing import Self

import pghistory
import pgtrigger
from django.conf import settings
from django.contrib.postgres.fields import ArrayField, DateRangeField
from django.contrib.postgres.indexes import GinIndex, GistIndex
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from claims.models.company import Company
from claims.models.numeric import NumericField
from claims.models.story import Story
from claims.models.words import FIGURE_WORDS

# Of a figure with more claims than this, grouping reads a few of each signature; and its state may wait a while
CROWD = 300
# for so long for each of its claims, unless one brings a value that is new to it.
REST = timedelta(milliseconds=1)


class FigureQuerySet(models.QuerySet["Figure"]):
    def standing(self) -> Self:
        """Figures that were not merged into another and still have claims."""
        return self.filter(merged_into__isnull=True, claims_count__gt=0)

    def contested(self) -> Self:
        return self.standing().filter(state=Figure.State.CONFLICT)

    def unjudged(self) -> Self:
        return self.filter(needs_judging=True, merged_into__isnull=True)

    def worst_first(self) -> Self:
        """By severity × origins, discounted by age; see Figure.rank."""
        return self.order_by("-rank", "-pk")


@pghistory.track(
    pghistory.UpdateEvent(
        condition=pghistory.AnyChange(
            "state", "owner", "is_public", "merged_into", "qualifiers", "measure", "subject_name"
        )
    ),
    fields=["state", "owner", "is_public", "merged_into", "qualifiers", "measure", "subject_name", "version"],
    model_name="FigureAudit",
    append_only=True,
    meta={"indexes": [models.Index(fields=("-pgh_created_at", "-pgh_id"), name="figure_audit_by_time")]},
)
class Figure(models.Model):
    """A question with a number for an answer. Its columns below ``key`` follow from its claims (judge)."""

    class State(models.TextChoices):
        SINGLE = "single", _("one origin")
        AGREE = "agree", _("agree")
        COMPATIBLE = "compatible", _("compatible")
        CONFLICT = "conflict", _("conflict")
        RESOLVED = "resolved", _("resolved")

    company = models.ForeignKey(Company, on_delete=models.SET_NULL, null=True, blank=True, related_name="figures")
    subject_key = models.CharField(max_length=200, blank=True)
    subject_name = models.CharField(max_length=200, blank=True)
    measure = models.CharField(max_length=200, blank=True)
    unit = models.CharField(max_length=60)
    direction = models.CharField(max_length=4, blank=True)
    period = models.CharField(max_length=40, blank=True)
    period_dates = DateRangeField(null=True)
    qualifiers = ArrayField(models.CharField(max_length=100), default=list)
    story = models.ForeignKey(Story, on_delete=models.SET_NULL, null=True, blank=True, related_name="figures")
    # The comparability key: subject, measure family and dimension. Claims that may share a figure share it.
    key = models.CharField(max_length=300, db_index=True)

    state = models.CharField(max_length=10, choices=State, default=State.SINGLE)
    summary = models.TextField(blank=True)
    # The summary and the sentences of hints and proposal once more, in parts, for readers of other languages.
    phrases = models.JSONField(default=list, db_default=[])
    spread_min = NumericField(null=True)
    spread_max = NumericField(null=True)
    spread_difference = NumericField(null=True)
    spread_unit = models.CharField(max_length=60, blank=True)
    severity = models.FloatField(default=0)
    # log(severity × origins) + age of the last change in units of the half-life: a sort by rank never needs the clock.
    rank = models.FloatField(default=0)
    hints = models.JSONField(default=list)
    proposal = models.JSONField(null=True)
    claims_count = models.PositiveIntegerField(default=0)
    articles_count = models.PositiveIntegerField(default=0)
    outlets_count = models.PositiveIntegerField(default=0)
    origins_count = models.PositiveIntegerField(default=0)
    # Of its claims, so that lists are filtered without reading them.
    publisher_ids = ArrayField(models.BigIntegerField(), default=list, db_default=[])
    flags = ArrayField(models.CharField(max_length=40), default=list, db_default=[])

    founded_at = models.DateTimeField()
    changed_at = models.DateTimeField()
    opened_at = models.DateTimeField(null=True, help_text=_("Since when it is a conflict; empty when it is none."))
    version = models.PositiveIntegerField(default=1)
    needs_judging = models.BooleanField(default=True, help_text=_("Its claims changed since its state was worked out."))
    judged_at = models.DateTimeField(null=True, help_text=_("When its state was last worked out."))
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="figures"
    )
    is_public = models.BooleanField(default=False)
    is_signed = models.BooleanField(
        default=False, db_default=False, help_text=_("It has a published verdict; a trigger of VerdictStatus keeps it.")
    )
    merged_into = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="merged")

    objects = FigureQuerySet.as_manager()

    class Meta:
        permissions = (
            ("publish_figure", "Can mark a conflict as public"),
            ("view_audit", "Can read the audit log"),
        )
        constraints = (
            models.CheckConstraint(
                condition=Q(state="conflict") | Q(opened_at__isnull=True) | Q(state="resolved"),
                name="only_conflicts_are_open",
            ),
            models.CheckConstraint(condition=~Q(merged_into=F("pk")), name="no_figure_merged_into_itself"),
        )
        indexes = (
            models.Index(
                fields=("-rank", "-id"), name="open_conflicts", condition=Q(state="conflict", merged_into__isnull=True)
            ),
            # The feed of open conflicts, the latest first.
            models.Index(
                fields=("-opened_at", "-id"),
                name="conflicts_by_opening",
                condition=Q(state="conflict", merged_into__isnull=True),
            ),
            models.Index(fields=("id",), name="figures_to_judge", condition=Q(needs_judging=True)),
            models.Index(fields=("key",), name="figures_to_judge_by_key", condition=Q(needs_judging=True)),
            # What the public may see is little: its feeds walk this, whatever they narrow it by.
            models.Index(
                fields=("-changed_at", "-id"),
                name="public_figures",
                condition=(Q(is_public=True) | Q(is_signed=True)) & Q(merged_into__isnull=True, claims_count__gt=0),
            ),
            models.Index(
                fields=("-opened_at", "-id"),
                name="public_conflicts",
                condition=(Q(is_public=True) | Q(is_signed=True))
                & Q(state="conflict", merged_into__isnull=True, claims_count__gt=0),
            ),
            # One outlet's among them: a page of the latest fifty would look at thousands of others' first.
            GinIndex(
                fields=("publisher_ids",),
                name="public_figures_by_publisher",
                condition=(Q(is_public=True) | Q(is_signed=True)) & Q(merged_into__isnull=True, claims_count__gt=0),
                fastupdate=False,
            ),
            models.Index(fields=("state", "-changed_at"), name="figures_by_state"),
            models.Index(
                fields=("-changed_at", "-id"),
                name="figures_by_change",
                condition=Q(merged_into__isnull=True, claims_count__gt=0),
            ),
            models.Index(fields=("company", "-changed_at"), name="figures_of_a_company"),
            models.Index(fields=("measure", "-changed_at"), name="figures_of_a_measure"),
            models.Index(fields=("unit", "-changed_at"), name="figures_of_a_unit"),
            models.Index(fields=("subject_key", "-changed_at"), name="figures_of_a_subject"),
            GinIndex(fields=("publisher_ids",), name="figures_by_publisher"),
            GinIndex(fields=("flags",), name="figures_by_flag"),
            GinIndex(fields=("hints",), name="figures_by_hint", opclasses=("jsonb_path_ops",)),
            GistIndex(fields=("period_dates",), name="figures_by_period"),
            GinIndex(FIGURE_WORDS, name="figures_by_word"),
        )

    def __str__(self) -> str:
        return f"{self.subject_name or '?'} · {self.measure or '?'}"

    def get_absolute_url(self) -> str:
        return reverse("figure", args=(self.pk,))

    def rests(self, now: datetime) -> bool:
        """Whether it is so crowded, and was judged so lately, that its state need not follow each claim at once."""
        if self.claims_count <= CROWD or self.judged_at is None:
            return False
        return now - self.judged_at < self.claims_count * REST


class FigurePlace(models.Model):
    """Where a figure is looked for when a claim arrives: a hash of the key and of a story, a month or a telling number.

    A claim and a figure that could admit it always share a place; one that a figure has left stays, and does no harm.
    """

    place = models.BigIntegerField()
    figure = models.ForeignKey(Figure, on_delete=models.CASCADE, related_name="places")

    class Meta:
        constraints = (models.UniqueConstraint(fields=("place", "figure"), name="one_place_a_figure"),)


class FigureEventQuerySet(models.QuerySet["FigureEvent"]):
    def asked(self) -> Self:
        """Questions to outlets that nobody took back."""
        return self.filter(kind=FigureEvent.Kind.ASKED, undone_by__isnull=True)


class FigureEvent(models.Model):
    """A dated step in a figure's history: what happened to it, or what a person did. Appended, never changed.

    ``before`` and ``after`` are what a person changed, as printed. A step that has a way back (undo_step) is taken
    back by another, UNDONE, which names it.
    """

    class Kind(models.TextChoices):
        FOUNDED = "FOUNDED", _("first printed")
        OPENED = "OPENED", _("conflict opened")
        CLOSED = "CLOSED", _("conflict closed")
        REOPENED = "REOPENED", _("conflict reopened")
        MERGED = "MERGED", _("merged")
        SPLIT = "SPLIT", _("split")
        # What people do; those below have a way back.
        TAKEN_OUT = "TAKEN_OUT", _("taken out, as another figure's")
        JOINED = "JOINED", _("joined, as the same figure")
        MOVED = "MOVED", _("moved to another figure")
        QUALIFIED = "QUALIFIED", _("qualifier marked")
        RANKED = "RANKED", _("ranked")
        ASSIGNED = "ASSIGNED", _("assigned")
        EVIDENCE = "EVIDENCE", _("evidence added")
        ASKED = "ASKED", _("outlet asked")
        JUDGED = "JUDGED", _("verdict written, waiting for sign-off")
        SENT_BACK = "SENT_BACK", _("verdict sent back")
        PUBLISHED = "PUBLISHED", _("verdict published")
        UNDONE = "UNDONE", _("taken back")

    figure = models.ForeignKey(Figure, on_delete=models.CASCADE, related_name="events")
    kind = models.CharField(max_length=10, choices=Kind)
    at = models.DateTimeField()
    version = models.PositiveIntegerField()
    summary = models.TextField(blank=True)
    before = models.TextField(blank=True, db_default="")
    after = models.TextField(blank=True, db_default="")
    way_back = models.JSONField(null=True, help_text=_("What taking it back needs to know."))
    undoes = models.OneToOneField("self", on_delete=models.CASCADE, null=True, related_name="undone_by")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True)

    objects = FigureEventQuerySet.as_manager()

    class Meta:
        indexes = (
            models.Index(fields=("figure", "at"), name="events_of_a_figure"),
            models.Index(fields=("-at",), name="events_by_time"),
        )
        triggers = (pgtrigger.Protect(name="events_are_frozen", operation=pgtrigger.Update | pgtrigger.Delete),)


class Ruling(models.Model):
    """What a person said about sameness. Every later grouping honours it, until it is taken back."""

    class Kind(models.TextChoices):
        TOGETHER = "TOGETHER", _("the same figure")
        APART = "APART", _("not the same figure")
        QUALIFIER = "QUALIFIER", _("a qualifier")

    kind = models.CharField(max_length=10, choices=Kind)
    claim = models.ForeignKey("claims.Claim", on_delete=models.CASCADE, related_name="rulings")
    other = models.ForeignKey("claims.Claim", on_delete=models.CASCADE, null=True, related_name="+")
    qualifier = models.CharField(max_length=100, blank=True)
    figure = models.ForeignKey(
        Figure,
        on_delete=models.SET_NULL,
        null=True,
        related_name="rulings",
        help_text=_("The figure that the claim was in: it comes back when the ruling is taken back."),
    )
    takes_alike = models.BooleanField(
        default=False,
        db_default=False,
        help_text=_("Nothing else in that figure printed its value: claims that do, and come later, go with it."),
    )
    reason = models.TextField(blank=True)
    step = models.ForeignKey(
        FigureEvent,
        on_delete=models.SET_NULL,
        null=True,
        related_name="rulings",
        help_text=_("The step of a figure's history that made it: all of its rulings are taken back together."),
    )
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="rulings")
    made_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True)

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=Q(kind="QUALIFIER", other__isnull=True) & ~Q(qualifier="")
                | Q(kind__in=("TOGETHER", "APART"), other__isnull=False, qualifier=""),
                name="rulings_name_a_claim_or_a_qualifier",
            ),
        )
