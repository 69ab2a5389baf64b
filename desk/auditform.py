from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from desk.audit import STREAMS, Stream

MACHINE = "machine"
MOST_PEOPLE = 500


class AuditForm(forms.Form):
    """The log's address: who, what, when, which figure. Whatever is missing filters nothing."""

    who = forms.CharField(label=_("Who"), required=False)
    what = forms.ChoiceField(
        label=_("What"),
        required=False,
        choices=[("", _("everything")), *((stream.name, stream.label) for stream in STREAMS)],
    )
    begin = forms.DateField(label=_("From"), required=False, widget=forms.DateInput(attrs={"type": "date"}))
    end = forms.DateField(label=_("To"), required=False, widget=forms.DateInput(attrs={"type": "date"}))
    figure = forms.IntegerField(label=_("Figure, by number"), required=False, min_value=1, max_value=2**62)

    def __init__(self, *arguments: object, **options: object) -> None:
        super().__init__(*arguments, **options)  # type: ignore[arg-type]  # handed through
        people = User.objects.order_by("username")[:MOST_PEOPLE]
        self.fields["who"] = forms.ChoiceField(
            label=_("Who"),
            required=False,
            choices=[
                ("", _("everybody and the machine")),
                (MACHINE, _("the machine")),
                *((str(person.pk), person.display_name) for person in people),
            ],
        )
        self.order_fields(["who", "what", "begin", "end", "figure"])

    def wants(self, stream: Stream) -> bool:
        return self.cleaned_data["what"] in ("", stream.name)
