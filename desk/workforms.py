"""What editors do to a figure and its claims. The forms check, and save nothing."""

import re
from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from claims.models import Claim, Verdict
from desk.decideforms import ValuesField
from desk.qualifierwords import QUALIFIERS
from desk.seenform import SeenForm

LONGEST_REASON = 500
FIGURE_IN_ADDRESS = re.compile(r"(?:/figures/)?(\d{1,18})/?(?:[?#].*)?$")


class WorkForm(SeenForm):
    """Something done to a figure, with a reason, which is kept with it."""

    why = forms.CharField(label=_("Why?"), required=False, max_length=LONGEST_REASON)


class SplitForm(WorkForm):
    """Claims that answer another question."""

    claim = ValuesField(
        required=True, error_messages={"required": _("Tick the numbers that answer another question, above.")}
    )

    @property
    def claim_ids(self) -> list[int]:
        return [int(each) for each in self.cleaned_data["claim"]]


class RankForm(WorkForm):
    rank = forms.ChoiceField(label=_("Rank"), choices=Claim.Rank, widget=forms.RadioSelect)
    reason = forms.ChoiceField(label=_("Because of"), required=False, choices=[("", "—"), *Verdict.Reason.choices])


class QualifierForm(WorkForm):
    """What a claim leaves unsaid: one of the list, or in words."""

    qualifier = forms.ChoiceField(label=_("The number is"), required=False, choices=[("", "—"), *QUALIFIERS])
    written = forms.RegexField(
        label=_("or, written out"),
        regex=r"^[a-z]{2,20}:[^:\s][^:]{0,70}$",
        required=False,
        max_length=100,
        help_text=_("An axis and a value: listing:Hong Kong, region:France, event:killed."),
        error_messages={"invalid": _("Write an axis, a colon and a value, like listing:Hong Kong.")},
    )

    def clean(self) -> dict[str, Any]:  # Any: cleaned fields
        given = super().clean() or {}
        if not self.errors and not given.get("qualifier") and not given.get("written"):
            raise forms.ValidationError(_("Choose what it is, or write it out."))
        return given

    @property
    def marked(self) -> str:
        """The qualifier; what was written counts before what was chosen."""
        return str(self.cleaned_data["written"] or self.cleaned_data["qualifier"])


class OtherFigureForm(WorkForm):
    """Another figure: one of those that are likely, or any by its number or address."""

    likely = forms.IntegerField(label=_("Which figure?"), required=False, min_value=1, max_value=2**62)
    address = forms.CharField(label=_("or another, by its address"), required=False, max_length=500)

    def clean_address(self) -> int | None:
        typed = self.cleaned_data["address"].strip()
        found = FIGURE_IN_ADDRESS.search(typed)
        if typed and found is None:
            raise forms.ValidationError(_("That is no figure's address. It ends like /figures/123/."))
        return int(found.group(1)) if found else None

    def clean(self) -> dict[str, Any]:  # Any: cleaned fields
        given = super().clean() or {}
        if not self.errors and not given.get("likely") and given.get("address") is None:
            raise forms.ValidationError(_("Choose a figure, or give its address."))
        return given

    @property
    def figure_id(self) -> int:
        """The one whose address was given, else the one chosen."""
        given = self.cleaned_data
        return int(given["address"] if given["address"] is not None else given["likely"])


class OwnerForm(forms.Form):
    """Who looks after figures: oneself, somebody, or nobody."""

    owner = forms.ChoiceField(label=_("Give to"), required=False)

    # Any: what Django's own forms take.
    def __init__(self, *args: Any, people: Iterable[User] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [("", _("nobody")), *((str(person.pk), person.display_name) for person in people)]
        self.fields["owner"].choices = choices  # type: ignore[attr-defined]
