"""Claims: quantities in sentences of frozen revisions, the runs that read them, and the numbers that gave none."""

from collections.abc import Collection, Mapping
from types import MappingProxyType
from typing import ClassVar, Self

import pghistory
import pgtrigger
from django.contrib.postgres.fields import ArrayField, DateRangeField, DecimalRangeField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import F, Q
from django.db.models.expressions import RawSQL
from django.utils.translation import gettext_lazy as _

from claims.models.company import Company
from claims.models.figure import Figure
from claims.models.numeric import NumericField
from claims.models.words import CLAIM_WORDS
from sources.models import MAX_ATTEMPTS, Revision

# Among the rules of a claim that a person added; and the extractor of its run.
ADDED = "person"


class ExtractionRunQuerySet(models.QuerySet["ExtractionRun"]):
    def set_aside(self) -> Self:
        return self.filter(finished_at__isnull=True, attempts__gte=MAX_ATTEMPTS)


class ExtractionRun(models.Model):
    """One reading of one revision by one version of the extractor; unfinished while ``finished_at`` is empty."""

    revision = models.ForeignKey(Revision, on_delete=models.CASCADE, related_name="runs")
    extractor = models.CharField(max_length=60)
    started_at = models.DateTimeField()
    finished_at = models.DateTimeField(null=True)
    attempts = models.PositiveSmallIntegerField(default=1)
    error = models.TextField(blank=True)
    claims_count = models.PositiveIntegerField(default=0)
    language = models.CharField(max_length=20, blank=True)

    objects = ExtractionRunQuerySet.as_manager()

    class Meta:
        constraints = (models.UniqueConstraint(fields=("revision", "extractor"), name="one_run_an_extractor"),)
        indexes = (models.Index(fields=("-id",), name="unfinished_runs", condition=Q(finished_at__isnull=True)),)


# A few entries of an index for each figure, however many claims it has.
FIRST_CLAIMS = """
SELECT claim.id FROM unnest(%s::bigint[]) figure(id) CROSS JOIN LATERAL (
    SELECT id FROM claims_claim WHERE is_current AND figure_id = figure.id ORDER BY id LIMIT %s
) claim
"""


class ClaimQuerySet(models.QuerySet["Claim"]):
    def current(self) -> Self:
        """Claims of each article's latest text, as its latest extraction read them."""
        return self.filter(is_current=True)

    def first_of(self, figure_ids: Collection[int], *, most: int) -> Self:
        """Current claims of these figures, the first ``most`` of each."""
        return self.filter(pk__in=RawSQL(FIRST_CLAIMS, (list(figure_ids), most)))  # noqa: S611 - a constant, and parameters

    def ungrouped(self) -> Self:
        return self.current().filter(figure__isnull=True, attempts__lt=MAX_ATTEMPTS)

    def set_aside(self) -> Self:
        return self.current().filter(figure__isnull=True, attempts__gte=MAX_ATTEMPTS)

    def to_restore(self) -> Self:
        """Claims that were withdrawn with their article, which has come back."""
        return self.filter(withdrawn_at__isnull=False, revision__article__withdrawn_at__isnull=True)

    def untouched(self) -> Self:
        """Claims that no person has confirmed, corrected or moved: the only ones that tasks may change."""
        return self.filter(touched_at__isnull=True)


@pghistory.track(
    pghistory.UpdateEvent(condition=pghistory.AnyChange("status", "touched_at", "rank")),
    fields=["status", "touched_at", "rank", "rank_reason", "figure"],
    model_name="ClaimAudit",
    append_only=True,
    meta={"indexes": [models.Index(fields=("-pgh_created_at", "-pgh_id"), name="claim_audit_by_time")]},
)
class Claim(models.Model):
    """A statement of a quantity, tied to a span of one revision. What was read is never changed, only appended to."""

    class Status(models.TextChoices):
        UNREVIEWED = "unreviewed", _("not reviewed")
        CONFIRMED = "confirmed", _("confirmed")
        CORRECTED = "corrected", _("corrected")
        REJECTED = "rejected", _("rejected")

    class Rank(models.TextChoices):
        PREFERRED = "preferred", _("preferred")
        NORMAL = "normal", _("normal")
        DEPRECATED = "deprecated", _("deprecated")

    revision = models.ForeignKey(Revision, on_delete=models.CASCADE, related_name="claims")
    run = models.ForeignKey(ExtractionRun, on_delete=models.CASCADE, related_name="claims")
    is_current = models.BooleanField(default=True)

    # Where it stands (Web Annotation selectors).
    field = models.CharField(max_length=20, default="articleBody")
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    exact = models.TextField()
    prefix = models.CharField(max_length=64, blank=True)
    suffix = models.CharField(max_length=64, blank=True)
    sentence = models.TextField()
    sentence_start = models.PositiveIntegerField()

    # What it says.
    value = NumericField(null=True)
    minimum = NumericField(null=True)
    maximum = NumericField(null=True)
    unit = models.CharField(max_length=60)
    unit_code = models.CharField(max_length=10, blank=True)
    per = models.CharField(
        max_length=60,
        blank=True,
        db_default="",
        help_text=_("What a rate is counted per, as written: month, 100,000 people."),
    )
    hedge = models.CharField(max_length=20)
    hard = DecimalRangeField()
    typical = DecimalRangeField()
    rule = models.CharField(max_length=60, help_text=_("The row of the lexicon that made the intervals."))
    company = models.ForeignKey(Company, on_delete=models.SET_NULL, null=True, blank=True, related_name="claims")
    subject_key = models.CharField(max_length=200, blank=True)
    subject_name = models.CharField(max_length=200, blank=True)
    subject_kind = models.CharField(max_length=12, blank=True)
    subject_text = models.CharField(max_length=200, blank=True)
    subject_ticker = models.CharField(max_length=20, blank=True)
    measure = models.CharField(max_length=200, blank=True)
    role = models.CharField(max_length=10)
    direction = models.CharField(max_length=4, blank=True)
    period = models.CharField(max_length=40, blank=True)
    period_dates = DateRangeField(null=True)
    qualifiers = ArrayField(models.CharField(max_length=100), default=list)
    claimant = models.CharField(max_length=200, blank=True)
    modality = models.CharField(max_length=12)
    flags = ArrayField(models.CharField(max_length=40), default=list)
    confidence = models.FloatField()
    rules = ArrayField(models.CharField(max_length=60), default=list)
    conversion_of = models.ForeignKey(
        "self", on_delete=models.SET_NULL, null=True, blank=True, related_name="conversions"
    )

    # What became of it.
    key = models.CharField(max_length=300, help_text=_("The comparability key of claims.reconciliation.matching."))
    adopted = models.JSONField(
        null=True,
        help_text=_("What grouping goes by, where other articles of the story say it better than was read here."),
    )
    reworded_at = models.DateTimeField(
        null=True, help_text=_("When its story last changed the words that it is shown by.")
    )
    figure = models.ForeignKey(Figure, on_delete=models.SET_NULL, null=True, blank=True, related_name="claims")
    copied_from = models.ForeignKey("self", on_delete=models.SET_NULL, null=True, blank=True, related_name="copies")
    origin = models.CharField(max_length=60, blank=True, help_text=_("Claims with one origin count once."))
    signature = models.BigIntegerField(
        null=True, help_text=_("Current claims of one key and signature are interchangeable for grouping.")
    )
    carried_from = models.ForeignKey(
        "self", on_delete=models.SET_NULL, null=True, blank=True, related_name="carried_to"
    )
    attempts = models.PositiveSmallIntegerField(default=0)
    error = models.TextField(blank=True)
    created_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(
        null=True, help_text=_("It was current until its article was withdrawn; it will be when that comes back.")
    )

    # What people made of it.
    status = models.CharField(max_length=10, choices=Status, default=Status.UNREVIEWED)
    rank = models.CharField(max_length=10, choices=Rank, default=Rank.NORMAL)
    rank_reason = models.CharField(max_length=20, blank=True)
    touched_at = models.DateTimeField(null=True)
    corrected = models.JSONField(
        null=True, help_text=_("What lies over the reading: the latest correction (claims.annotating.correction).")
    )

    # No column: what its own article says where a copy of it shows its story's words (claims.models.corrected).
    said_here: ClassVar[Mapping[str, str]] = MappingProxyType({})

    objects = ClaimQuerySet.as_manager()

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("run", "field", "start", "end"), name="one_claim_a_span"),
            models.CheckConstraint(condition=Q(end__gt=F("start")), name="claims_have_a_span"),
        )
        indexes = (
            models.Index(fields=("id",), name="claims_to_group", condition=Q(figure__isnull=True, is_current=True)),
            models.Index(fields=("key", "id"), name="claims_by_key", condition=Q(is_current=True)),
            models.Index(
                fields=("key", "id"), name="claims_to_group_by_key", condition=Q(figure__isnull=True, is_current=True)
            ),
            models.Index(
                fields=("figure", "signature", "revision"), name="claims_by_signature", condition=Q(is_current=True)
            ),
            models.Index(fields=("company", "-created_at"), name="claims_of_a_company"),
            models.Index(fields=("-created_at", "-id"), name="claims_by_time", condition=Q(is_current=True)),
            models.Index(fields=("figure", "id"), name="claims_of_a_figure", condition=Q(is_current=True)),
            models.Index(fields=("id",), name="withdrawn_claims", condition=Q(withdrawn_at__isnull=False)),
            GinIndex(fields=("flags",), name="claims_by_flag", condition=Q(is_current=True)),
            GinIndex(CLAIM_WORDS, name="claims_by_said_word", condition=Q(is_current=True)),
            # Readings that the queue may ask about.
            models.Index(
                fields=("-id",),
                name="doubtful_claims",
                condition=Q(is_current=True, status="unreviewed", confidence__lt=0.7),
            ),
            # What people looked at, for the precision of rules.
            models.Index(
                fields=("-id",), name="reviewed_claims", condition=Q(is_current=True) & ~Q(status="unreviewed")
            ),
            # What people corrected is little, and looked up apart.
            models.Index(
                fields=("id",), name="corrected_claims", condition=Q(corrected__isnull=False, is_current=True)
            ),
        )
        triggers = (
            pgtrigger.Protect(
                name="readings_are_frozen",
                operation=pgtrigger.Update,
                condition=pgtrigger.AnyChange(
                    "revision", "run", "field", "start", "end", "exact", "sentence", "value", "hard", "typical"
                ),
            ),
        )

    def __str__(self) -> str:
        return self.exact

    @property
    def is_added(self) -> bool:
        """Whether a person found it, in a text where nothing was read there."""
        return ADDED in self.rules


class RejectedNumber(models.Model):
    """A number that gave no claim, with its reason."""

    run = models.ForeignKey(ExtractionRun, on_delete=models.CASCADE, related_name="rejected_numbers")
    field = models.CharField(max_length=20, default="articleBody")
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    exact = models.TextField()
    reason = models.CharField(max_length=100)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("run", "field", "start", "end"), name="one_rejection_a_span"),)
