from django import forms

from following.actions.watch import Target

HIGHEST_ID = 2**62


class WatchForm(forms.Form):
    """What the watch button sends: one of three ids, and whether to stop."""

    figure = forms.IntegerField(required=False, min_value=1, max_value=HIGHEST_ID)
    company = forms.IntegerField(required=False, min_value=1, max_value=HIGHEST_ID)
    search = forms.IntegerField(required=False, min_value=1, max_value=HIGHEST_ID)
    stop = forms.BooleanField(required=False)
    next = forms.CharField(required=False, max_length=2000)

    def clean(self) -> None:
        named = [each for each in ("figure", "company", "search") if self.cleaned_data.get(each)]
        if len(named) != 1:
            raise forms.ValidationError("Name one figure, company or search.")  # only a made-up form gets here

    def target(self) -> Target:
        return Target(
            figure_id=self.cleaned_data["figure"],
            company_id=self.cleaned_data["company"],
            search_id=self.cleaned_data["search"],
        )
