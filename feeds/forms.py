from django import forms
from django.utils.translation import gettext_lazy as _


class KeyForm(forms.Form):
    """What a key is for, so that its owner knows later which one to revoke."""

    name = forms.CharField(
        label=_("What it is for"),
        max_length=100,
        widget=forms.TextInput(attrs={"placeholder": _("my feed reader"), "autocomplete": "off"}),
    )
