"""The scale of verdicts, for administrators: steps are named, added and retired."""

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from accounts.access import requires
from claims.actions.save_scale_step import NothingOffered, save_scale_step
from claims.models import ScaleStep

NEW = "NEW-STEP"


class ScaleStepForm(forms.Form):
    """One step; the code of a new one is chosen once, for ever."""

    code = forms.RegexField(
        label=gettext_lazy("Code, for programs"),
        regex=r"^[A-Z][A-Z_]{1,11}$",
        error_messages={"invalid": gettext_lazy("Two to twelve capital letters, like SATIRE.")},
    )
    label = forms.CharField(
        label=gettext_lazy("Name"),
        required=False,
        max_length=60,
        help_text=gettext_lazy("Empty: the name it came with, translated."),
    )
    meaning_text = forms.CharField(label=gettext_lazy("What it means"), required=False, max_length=300)
    review_value = forms.IntegerField(
        label=gettext_lazy("For search engines, 1 (false) to 5 (true)"), required=False, min_value=1, max_value=5
    )
    position = forms.IntegerField(label=gettext_lazy("Place in the list"), min_value=0, max_value=99)
    is_offered = forms.BooleanField(label=gettext_lazy("Offered for new verdicts"), required=False)


@require_http_methods(["GET", "HEAD", "POST"])
@requires("claims.change_scalestep")
def scale(request: HttpRequest) -> HttpResponse:
    sent = (
        ScaleStepForm(request.POST, auto_id=f"{request.POST.get('code', '')}_%s") if request.method == "POST" else None
    )
    if sent is not None and sent.is_valid():
        try:
            step = save_scale_step(**sent.cleaned_data)
        except NothingOffered as refusal:
            sent.add_error("is_offered", str(refusal))
        else:
            messages.success(request, _("Saved: %(name)s.") % {"name": step.name})
            return redirect("scale")
    context = {"steps": _steps(sent), "new": _new(sent), "nav": "profile"}
    return render(request, "desk/scale.html", context, status=422 if sent is not None else 200)


def _steps(sent: ScaleStepForm | None) -> list[tuple[ScaleStep, ScaleStepForm]]:
    """Every step with its form; the one that was refused as it was sent."""
    code = str(sent["code"].value()) if sent is not None else ""
    return [
        (step, sent if sent is not None and step.code == code else _form(step))
        for step in ScaleStep.objects.order_by("position", "pk")
    ]


def _form(step: ScaleStep) -> ScaleStepForm:
    fields = ("code", "label", "meaning_text", "review_value", "position", "is_offered")
    return ScaleStepForm(initial={name: getattr(step, name) for name in fields}, auto_id=f"{step.code}_%s")


def _new(sent: ScaleStepForm | None) -> ScaleStepForm:
    if sent is None or ScaleStep.objects.filter(code=str(sent["code"].value())).exists():
        return ScaleStepForm(initial={"position": 9, "is_offered": True}, auto_id=f"{NEW}_%s")
    return sent
