"""The scale that verdicts are given on: steps that an administrator names, adds and retires."""

from typing import Self

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _


class Rating(models.TextChoices):
    """The steps that every newsroom begins with. Their codes are promises; their names can be changed."""

    SUPPORTED = "SUPPORTED", _("supported")
    REFUTED = "REFUTED", _("refuted")
    CONFLICTING = "CONFLICTING", _("conflicting evidence")
    NOT_ENOUGH = "NOT_ENOUGH", _("not enough evidence")


# What the steps mean, where an administrator wrote nothing else.
MEANINGS = {
    Rating.SUPPORTED: _("Documents or independent reports bear out what stands."),
    Rating.REFUTED: _("Documents or independent reports contradict what was printed."),
    Rating.CONFLICTING: _("Good evidence points both ways."),
    Rating.NOT_ENOUGH: _("What is known decides nothing."),
}


# schema.org reviewRating: 1 is false, 5 is true; none where a number would mislead.
REVIEW_VALUES = {Rating.SUPPORTED: 5, Rating.REFUTED: 1, Rating.CONFLICTING: 3, Rating.NOT_ENOUGH: None}


def begin_scale() -> None:
    """A database without a scale has the one that every newsroom begins with."""
    if not ScaleStep.objects.exists():
        ScaleStep.objects.bulk_create(
            [
                ScaleStep(code=code, position=position, review_value=value)
                for position, (code, value) in enumerate(REVIEW_VALUES.items())
            ]
        )


class ScaleStepQuerySet(models.QuerySet["ScaleStep"]):
    def offered(self) -> Self:
        """Those that a new verdict may be given, in their order."""
        return self.filter(is_offered=True).order_by("position", "pk")

    def names(self) -> dict[str, str]:
        """What every code is called now, retired ones among them."""
        return {step.code: step.name for step in self.order_by("position", "pk")}


class ScaleStep(models.Model):
    """One step of the scale. A verdict keeps its code: a step in use is renamed or retired, never deleted."""

    code = models.CharField(max_length=12, unique=True)
    label = models.CharField(max_length=60, blank=True, help_text=_("Empty: the name it came with, translated."))
    meaning_text = models.CharField(_("meaning"), max_length=300, blank=True)
    position = models.PositiveSmallIntegerField(default=0)
    review_value = models.PositiveSmallIntegerField(
        null=True, blank=True, validators=[MinValueValidator(1), MaxValueValidator(5)]
    )
    is_offered = models.BooleanField(default=True)

    objects = ScaleStepQuerySet.as_manager()

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        if self.label or self.code not in Rating.values:
            return self.label or self.code
        return str(Rating(self.code).label)

    @property
    def meaning(self) -> str:
        if self.meaning_text or self.code not in Rating.values:
            return self.meaning_text
        return str(MEANINGS[Rating(self.code)])
