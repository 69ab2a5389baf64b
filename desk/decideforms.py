"""What people write when they decide a figure or answer for its sign-off. The forms check, and save nothing."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext_lazy as _

from claims.actions.append_verdict import Judgement
from claims.actions.set_ranks import Ranked
from claims.models import Claim, Verdict
from desk.pages.options import Option
from desk.seenform import SeenForm

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise as LazyStr  # known to type checkers only

LONGEST_TEXT = 10_000
STAY, FALL = "normal", "deprecated"
OTHERS: "tuple[tuple[str, LazyStr], ...]" = (
    (STAY, _("stay beside it, as another account")),
    (FALL, _("do not stand")),
)


def _text(
    label: "LazyStr", *, required: bool = False, help_text: "LazyStr | str" = "", rows: int = 3, command: str = ""
) -> forms.CharField:
    widget = forms.Textarea(attrs={"rows": rows, "data-command": command} if command else {"rows": rows})
    return forms.CharField(label=label, required=required, help_text=help_text, max_length=LONGEST_TEXT, widget=widget)


class ValuesField(forms.MultipleChoiceField):
    """Values of a figure. One that is gone meanwhile is no mistake of the person's: the version tells."""

    def valid_value(self, value: str) -> bool:
        return value.isascii() and value.isdigit()


class AnswerForm(SeenForm):
    """Which values stand, why they differ, and the rating."""

    stands = ValuesField(label=_("Which number stands?"), required=False)
    reason = forms.ChoiceField(label=_("Why do they differ?"), required=False, widget=forms.RadioSelect)
    rating = forms.ChoiceField(
        label=_("Rating"), widget=forms.RadioSelect, error_messages={"required": _("Choose one.")}
    )

    # Any: what Django's own forms take.
    def __init__(
        self, *args: Any, options: Sequence[Option], scale: Mapping[str, str], is_draft: bool = False, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.options = options
        choices = [(str(option.claim.pk), option.claim.exact) for option in options]
        self.fields["stands"].choices = choices  # type: ignore[attr-defined]
        self.fields["reason"].choices = list(Verdict.Reason.choices)  # type: ignore[attr-defined]
        self.fields["rating"].choices = list(scale.items())  # type: ignore[attr-defined]
        if is_draft:
            for field in self.fields.values():
                field.required = False

    @property
    def chosen(self) -> set[str]:
        """The options that are ticked, as the page shows them."""
        return {str(each) for each in self["stands"].value() or ()}

    def standing(self) -> list[int]:
        """The leading claims of every origin that prints a value that stands."""
        ticked = set(self.cleaned_data["stands"])
        return [
            origin.lead.pk for option in self.options if str(option.claim.pk) in ticked for origin in option.origins
        ]


class DecideForm(AnswerForm):
    """A verdict: an answer with its grounds."""

    others = forms.ChoiceField(
        label=_("The other numbers"), choices=OTHERS, required=False, initial=STAY, widget=forms.RadioSelect
    )
    rationale = _text(
        _("On what grounds?"),
        required=True,
        rows=4,
        help_text=_("For readers: what shows it, in a few sentences."),
        command="comment",
    )
    correction = _text(
        _("What was wrong, or is new?"),
        required=True,
        help_text=_("For readers: it is printed with today's date beside the old verdict."),
    )
    gate_reason = _text(
        _("Why publish without a primary document or two independent origins?"),
        help_text=_("Only where there is neither. It is printed beside the verdict."),
        rows=2,
    )

    def __init__(self, *args: Any, is_correction: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not is_correction:
            del self.fields["correction"]

    def judgement(self) -> Judgement:
        """What was decided, by the leading claims of the origins; copies follow them."""
        given = self.cleaned_data
        standing = self.standing()
        ranks = {pk: Ranked(Claim.Rank.PREFERRED) for pk in standing}
        if standing and given["others"] == FALL:
            leads = [origin.lead.pk for option in self.options for origin in option.origins]
            ranks |= {pk: Ranked(Claim.Rank.DEPRECATED, given["reason"]) for pk in leads if pk not in ranks}
        return Judgement(
            rating=given["rating"],
            rationale=given["rationale"],
            reason=given["reason"],
            ranks=ranks,
            gate_reason=given["gate_reason"],
        )


class SignOffForm(AnswerForm):
    """A second person's own answer."""

    comment = _text(_("A note, for the author"), rows=2, command="comment")


class SendBackForm(forms.Form):
    comment = _text(_("What should its author look at?"), required=True, rows=2, command="comment")


class OverrideForm(forms.Form):
    override = _text(
        _("Why publish without a second answer?"),
        required=True,
        rows=2,
        help_text=_("It is printed wherever the verdict is, with your name."),
    )
