"""The forms by which people correct a reading, add a number, and say something of a claim or a figure."""

from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from claims.annotating.correction import BadCorrection, Number, Overlay, Refusal, overlay_of
from claims.annotating.selectors import CONTEXT, TextSelector
from claims.annotating.spotting import Spotted, number_written
from claims.extraction.quantity import Direction, Hedge, Modality, Role
from claims.models import Annotation, Claim, Company
from claims.reconciliation.periods import UnreadablePeriod, parse_period

LONGEST_NAME = 200
LONGEST_COMMENT = 5000
LONGEST_TAG = 60
LONGEST_QUOTE = 300

HEDGES = (
    (Hedge.EXACT, _("exactly, or no such word")),
    (Hedge.ABOUT, _("about")),
    (Hedge.AT_LEAST, _("at least")),
    (Hedge.MORE_THAN, _("more than")),
    (Hedge.AT_MOST, _("at most, up to")),
    (Hedge.LESS_THAN, _("less than")),
    (Hedge.NEARLY, _("nearly")),
    (Hedge.RANGE, _("from the least to the greatest value")),
    (Hedge.ORDER_OF_MAGNITUDE, _("an order of magnitude: thousands, dozens")),
)
ROLES = (
    (Role.LEVEL, _("a level")),
    (Role.CHANGE, _("a change")),
    (Role.FROM, _("what it was before")),
    (Role.TO, _("what it is after")),
    (Role.SHARE, _("a share of a whole")),
    (Role.RANK, _("a rank")),
)
DIRECTIONS = (("", _("neither")), (Direction.UP, _("up")), (Direction.DOWN, _("down")))
MODALITIES = (
    (Modality.ASSERTED, _("as a fact")),
    (Modality.ALLEGED, _("as an allegation")),
    (Modality.DENIED, _("to deny it")),
    (Modality.FORECAST, _("as a forecast")),
    (Modality.HYPOTHETICAL, _("as a possibility")),
)
REFUSALS = {
    Refusal.NO_BOUNDS: _("A range needs its least and its greatest value."),
    Refusal.NO_SPAN: _("The greatest value must be above the least."),
    Refusal.NO_NUMBER: _("Say which number the words name."),
}
NUMBER_FIELDS = ("value", "minimum", "maximum", "unit", "hedge")
WORD_FIELDS = ("measure", "period", "claimant", "direction", "role", "modality")


class NumberField(forms.DecimalField):
    """A number in digits, or as articles print it: 1.5bn, 24,000."""

    widget = forms.TextInput
    default_error_messages = {"invalid": _("Write a number: 24,000 or 1.5bn. Its unit has a field of its own.")}

    def __init__(self, **options: Any) -> None:  # Any: a field's options
        super().__init__(required=False, max_digits=30, decimal_places=9, **options)

    def to_python(self, value: object) -> Decimal | None:  # type: ignore[override]  # the stubs have an integer
        try:
            return super().to_python(value)
        except forms.ValidationError:
            written = number_written(str(value))
            if written is None:
                raise
            return written


class ReadingForm(forms.Form):
    """All that can be read of a number. What is left as it was read is no part of the correction."""

    value = NumberField(
        label=_("Number"), help_text=_("24,000 or 1.5bn."), widget=forms.TextInput(attrs={"autofocus": True})
    )
    unit = forms.CharField(
        label=_("Unit"), max_length=60, help_text=_("percent, percentage_point, count, a currency (USD), or km, hour …")
    )
    hedge = forms.ChoiceField(label=_("How it is said"), choices=HEDGES)
    minimum = NumberField(label=_("Least value"), help_text=_("Only for ranges and orders of magnitude."))
    maximum = NumberField(label=_("Greatest value"))
    subject = forms.CharField(label=_("About"), max_length=LONGEST_NAME, required=False)
    measure = forms.CharField(label=_("Measure"), max_length=LONGEST_NAME, required=False)
    role = forms.ChoiceField(label=_("It is"), choices=ROLES)
    direction = forms.ChoiceField(label=_("Direction"), choices=DIRECTIONS, required=False)
    period = forms.CharField(
        label=_("Period"),
        max_length=40,
        required=False,
        help_text=_("2026, 2026-Q1, 2026-06, 2026-06-25, or two of them with a slash between."),
    )
    claimant = forms.CharField(label=_("Said by"), max_length=LONGEST_NAME, required=False)
    modality = forms.ChoiceField(label=_("Printed"), choices=MODALITIES)
    comment = forms.CharField(
        label=_("Why"), max_length=LONGEST_COMMENT, required=False, widget=forms.Textarea(attrs={"rows": 2})
    )

    @classmethod
    def initial_of(cls, claim: Claim) -> dict[str, Any]:  # Any: values of fields
        """What is read of a claim, by its effective reading, as the form shows it."""
        return {
            "value": _shown(claim.value),
            "minimum": _shown(claim.minimum) if claim.value is None else None,
            "maximum": _shown(claim.maximum) if claim.value is None else None,
            "unit": claim.unit,
            "hedge": claim.hedge,
            "subject": claim.subject_name,
            "measure": claim.measure,
            "role": claim.role,
            "direction": claim.direction,
            "period": claim.period,
            "claimant": claim.claimant,
            "modality": claim.modality,
        }

    @classmethod
    def initial_of_spotted(cls, spotted: Spotted, *, like: Claim | None) -> dict[str, Any]:  # Any: values of fields
        """What our grammar sees at a place, and whom the number before it is about."""
        found: dict[str, Any] = {"unit": "count", "hedge": Hedge.EXACT, "role": Role.LEVEL, "modality": "asserted"}
        if like is not None:
            found |= {"subject": like.subject_name, "period": like.period, "claimant": like.claimant}
        number = spotted.number
        if number is not None:
            is_point = number.value is not None
            found |= {"value": _shown(number.value), "unit": number.unit, "hedge": number.hedge}
            found |= {} if is_point else {"minimum": _shown(number.minimum), "maximum": _shown(number.maximum)}
        return found

    def clean_period(self) -> str:
        period = self.cleaned_data["period"].strip()
        if period:
            try:
                parse_period(period)
            except UnreadablePeriod as error:
                raise forms.ValidationError(_("Write a period like 2026, 2026-Q1, 2026-06 or 2026-06-25.")) from error
        return str(period)

    def clean(self) -> dict[str, Any]:  # Any: values of fields
        cleaned = super().clean() or {}
        if not self.errors:
            try:
                self.overlay = self._overlay()
            except BadCorrection as refusal:
                self.add_error(refusal.field, REFUSALS[refusal.refusal])
        return cleaned

    def _overlay(self) -> Overlay:
        """What differs from the initial reading; for a number that is new, everything."""
        changed = set(self.changed_data) if self.initial and not getattr(self, "is_new", False) else set(self.fields)
        said = self.cleaned_data
        number = None
        if changed & set(NUMBER_FIELDS):
            hedge = Hedge(said["hedge"])
            number = Number(said["value"], said["minimum"], said["maximum"], said["unit"].strip(), hedge)
        words = {name: said[name].strip() for name in WORD_FIELDS if name in changed}
        if "subject" not in changed:
            return overlay_of(number=number, words=words)
        name = said["subject"].strip()
        company = company_named(name)
        return overlay_of(
            number=number,
            subject=company.name if company is not None else name,
            subject_key=company.key if company is not None else None,
            company_id=company.pk if company is not None else None,
            words=words,
        )


class NewNumberForm(ReadingForm):
    """A number that was missed: where it stands, and what it says."""

    is_new = True
    quote = forms.CharField(max_length=LONGEST_QUOTE, widget=forms.HiddenInput)
    before = forms.CharField(max_length=CONTEXT * 4, required=False, widget=forms.HiddenInput, strip=False)
    after = forms.CharField(max_length=CONTEXT * 4, required=False, widget=forms.HiddenInput, strip=False)


class QuoteForm(forms.Form):
    """Where a number stands: its very words, and those around it where they stand more than once."""

    quote = forms.CharField(
        label=_("The number, as printed"),
        max_length=LONGEST_QUOTE,
        help_text=_("Copy it from the text, with its unit: about 2.4 million euros."),
    )
    before = forms.CharField(
        label=_("Words before it"),
        max_length=CONTEXT * 4,
        required=False,
        strip=False,
        help_text=_("Only if the same number is printed more than once."),
    )
    after = forms.CharField(label=_("Words after it"), max_length=CONTEXT * 4, required=False, strip=False)

    @property
    def selector(self) -> TextSelector:
        said = self.cleaned_data
        return TextSelector(said["quote"], said["before"][-CONTEXT:], said["after"][:CONTEXT])


class RemarkForm(forms.Form):
    """A comment, a tag or flags; at least one of them."""

    comment = forms.CharField(label=_("Comment"), max_length=LONGEST_COMMENT, required=False)
    tag = forms.CharField(label=_("Tag"), max_length=LONGEST_TAG, required=False)
    flag = forms.ChoiceField(label=_("Flag"), choices=[("", _("none")), *Annotation.Flag.choices], required=False)

    def annotations(self) -> list[tuple[Annotation.Motivation, dict[str, str]]]:
        """What to append: motivation and body."""
        kinds = (
            (Annotation.Motivation.COMMENTING, "comment"),
            (Annotation.Motivation.TAGGING, "tag"),
            (Annotation.Motivation.CLASSIFYING, "flag"),
        )
        said = self.cleaned_data
        return [(motivation, {"value": said[name]}) for motivation, name in kinds if said[name]]


def company_named(name: str) -> Company | None:
    """The one company of the registry with that name, alias or ticker; None where there is none, or several."""
    if not name:
        return None
    found = Company.objects.filter(name__iexact=name) | Company.objects.filter(aliases__name__iexact=name)
    found |= Company.objects.filter(tickers__symbol=name)
    companies = list(found.distinct()[:2])
    return companies[0] if len(companies) == 1 else None


def _shown(value: Decimal | None) -> Decimal | None:
    """Without trailing noughts behind the point, nor an exponent."""
    if value is None:
        return None
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value.normalize()
