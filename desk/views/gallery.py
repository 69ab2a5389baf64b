"""The components side by side, for those who work on them. Only where DEBUG is on; see config/urls.py."""

from decimal import Decimal

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from accounts.access import signed_in
from claims.models import Figure
from desk.plots import rows
from desk.plots.interval import interval_plot
from desk.plots.marks import Mark, Span
from desk.plots.strip import strip_plot

FORMS = {"wide": rows.WIDE, "medium": rows.MEDIUM, "narrow": rows.NARROW}
COLOURS = (
    "paper",
    "paper-sunk",
    "ink",
    "ink-soft",
    "ink-faint",
    "rule",
    "rule-soft",
    "pencil",
    "pencil-wash",
    "alarm",
    "alarm-wash",
)
SENTENCE = "Outlet A says 4.9%, Outlet B says 11.5%, Outlet C says about a fifth. No single value fits all."


class SampleForm(forms.Form):
    """One field of each kind."""

    text = forms.CharField(label="A line", help_text="What it is for.")
    chosen = forms.ChoiceField(label="A choice", choices=[("1", "one"), ("2", "another")])
    long = forms.CharField(label="Several lines", widget=forms.Textarea(attrs={"rows": 3}), required=False)


@require_safe
@signed_in
def gallery(request: HttpRequest) -> HttpResponse:
    marks = [
        _mark("Outlet A", "4.9%", "4.9", "0.05", copies=3),
        _mark("Outlet B", "11.5%", "11.5", "0.05"),
        _mark("Outlet C", "about a fifth", "20", "2", is_exact=False),
    ]
    context = {
        "colours": COLOURS,
        "states": [Figure(subject_name="Ferrodyne", measure="share price", state=state) for state in Figure.State],
        "strip": strip_plot(marks, shows_gap=True),
        "plots": [
            (name, plot)
            for name, form in FORMS.items()
            if (plot := interval_plot(marks, form=form, is_conflict=True)) is not None
        ],
        "sentence": SENTENCE,
        "form": SampleForm(),
        "refused": SampleForm({"refused-text": ""}, prefix="refused"),
        "now": timezone.now(),
    }
    return render(request, "desk/gallery.html", context)


def _mark(label: str, printed: str, value: str, half: str, *, copies: int = 1, is_exact: bool = True) -> Mark:
    span = Span(Decimal(value) - Decimal(half), Decimal(value) + Decimal(half))
    return Mark(label, printed, Decimal(value), span, span, is_exact=is_exact, copies=copies)
