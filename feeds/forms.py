from datetime import datetime, timedelta

from django import forms
from django.core.validators import URLValidator
from django.utils.translation import gettext_lazy as _

from accounts.access import may
from accounts.models import User
from following.events import EVENTS
from following.models import Webhook
from following.scopes import FEEDS, SCOPES

FOR_EVER = "never"
DAYS = (("30", _("30 days")), ("90", _("90 days")), ("365", _("a year")), (FOR_EVER, _("until it is revoked")))


class KeyForm(forms.Form):
    """What a key is for, so that its owner knows later which one to revoke; what it opens, and for how long."""

    name = forms.CharField(
        label=_("What it is for"),
        max_length=100,
        widget=forms.TextInput(attrs={"placeholder": _("my feed reader"), "autocomplete": "off"}),
    )
    scopes = forms.MultipleChoiceField(label=_("What it opens"), widget=forms.CheckboxSelectMultiple, initial=[FEEDS])
    lasts = forms.ChoiceField(label=_("For how long"), choices=DAYS, initial=FOR_EVER)

    # object: as Django's form takes them
    def __init__(self, data: object, *, user: User) -> None:
        super().__init__(data)  # type: ignore[arg-type]  # a request's QueryDict, or None
        offered = [(scope.name, scope.label) for scope in SCOPES if may(user, scope.permission)]
        field = self.fields["scopes"]
        assert isinstance(field, forms.MultipleChoiceField)  # declared above
        field.choices = offered

    def expires_at(self, *, now: datetime) -> datetime | None:
        """Of a valid form: when the key runs out; None for one that doesn't."""
        lasts = self.cleaned_data["lasts"]
        return None if lasts == FOR_EVER else now + timedelta(days=int(lasts))


class WebhookForm(forms.Form):
    """A receiver of events: where it is, what it wants to be told of, and how."""

    name = forms.CharField(
        label=_("What it is for"), max_length=100, widget=forms.TextInput(attrs={"autocomplete": "off"})
    )
    url = forms.URLField(
        label=_("Address"),
        max_length=1000,
        assume_scheme="https",
        help_text=_("Of a receiver on the public web; private addresses are never sent to."),
        widget=forms.URLInput(attrs={"placeholder": "https://paper.example/hooks/figures"}),
        validators=[URLValidator(schemes=["http", "https"])],
    )
    events = forms.MultipleChoiceField(
        label=_("Tell it when"),
        widget=forms.CheckboxSelectMultiple,
        choices=[(event.name, event.label) for event in EVENTS],
        initial=[event.name for event in EVENTS],
    )
    layout = forms.ChoiceField(label=_("How"), choices=Webhook.Layout.choices, initial=Webhook.Layout.STANDARD)
