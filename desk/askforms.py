"""What is asked of an outlet, and where it takes questions. The forms check, and save nothing."""

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.utils.translation import gettext_lazy as _

from desk.asking import is_mail

LONGEST_QUESTION = 5000
ADDRESS = URLValidator(schemes=["http", "https"])


class AskForm(forms.Form):
    """The question, in the words in which it is sent."""

    question = forms.CharField(
        label=_("Your question"),
        max_length=LONGEST_QUESTION,
        widget=forms.Textarea(attrs={"rows": 16, "class": "letter"}),
        help_text=_("Change it as you like. The history of the figure keeps it as it is when you press the button."),
    )


class ContactForm(forms.Form):
    """Where an outlet takes questions about its numbers; empty where that isn't known."""

    contact = forms.CharField(
        label=_("Takes corrections at"),
        required=False,
        max_length=300,
        help_text=_("A mail address, or the address of a form."),
        widget=forms.TextInput(attrs={"placeholder": "corrections@paper.example"}),
    )

    def clean_contact(self) -> str:
        contact: str = self.cleaned_data["contact"]
        if contact and not is_mail(contact):
            try:
                ADDRESS(contact)
            except ValidationError as error:
                raise ValidationError(_("This is neither a mail address nor a web address.")) from error
        return contact
