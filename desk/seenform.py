"""Forms about a figure as somebody saw it. When it changed meanwhile they are told what, and lose nothing typed."""

from datetime import UTC, datetime
from typing import Any, cast

from django import forms
from django.http import QueryDict
from django.utils import timezone
from django.utils.dateparse import parse_datetime

from claims.models import Figure

LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)


class SeenForm(forms.Form):
    """``version`` is that of the figure on the page, ``seen_at`` when the page was made."""

    version = forms.IntegerField(required=False, widget=forms.HiddenInput)
    seen_at = forms.CharField(required=False, widget=forms.HiddenInput)

    @property
    def seen_version(self) -> int:
        """The version that the person saw; one that no figure has if the page did not say."""
        return self.cleaned_data["version"] or 0

    @property
    def looked_at(self) -> datetime:
        """When the person last saw the figure; long ago if the page did not say."""
        return _moment(self["seen_at"].value() or "")

    def is_of(self, figure: Figure) -> bool:
        """Whether the figure is still the version that was on the page."""
        return str(self["version"].value()) == str(figure.version)

    def go_on(self, figure: Figure) -> None:
        """What was typed can be sent again, as by somebody who has seen the figure as it is now."""
        data = cast(QueryDict, self.data).copy()
        data[self.add_prefix("version")], data[self.add_prefix("seen_at")] = str(figure.version), _now()
        self.data = data


def seen(figure: Figure) -> dict[str, Any]:  # Any: whatever the fields take
    """The initial values of a form on a page that shows the figure."""
    return {"version": figure.version, "seen_at": _now()}


def _now() -> str:
    return timezone.now().isoformat()


def _moment(text: str) -> datetime:
    try:
        found = parse_datetime(text)
    except ValueError:
        found = None
    return found if found is not None and found.tzinfo is not None else LONG_AGO
