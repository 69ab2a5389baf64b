from typing import cast

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from accounts.access import requires
from accounts.models import User
from claims.models import Figure
from desk.evidenceforms import EvidenceForm
from desk.pages.figure import VIEWS, figure_page
from desk.workforms import SplitForm
from following.actions.watch import Target, is_watching


@require_safe
@requires("claims.view_figure")
def figure(request: HttpRequest, figure_id: int) -> HttpResponse:
    return show_figure(request, figure_id)


def show_figure(
    request: HttpRequest, figure_id: int, *, split: SplitForm | None = None, evidence: EvidenceForm | None = None
) -> HttpResponse:
    """The figure's page; with a form that was refused in its place, and what was typed in it."""
    found = get_object_or_404(Figure.objects.select_related("company", "owner", "story"), pk=figure_id)
    if found.merged_into_id is not None:
        return redirect("figure", found.merged_into_id, permanent=True)
    user = cast(User, request.user)  # nobody else passes the decorator
    view = request.GET.get("view", "")
    page = figure_page(
        found,
        user=user,
        view=view if view in VIEWS else "plot",
        split=split,
        evidence_form=evidence,
    )
    context = {
        "page": page,
        "is_watched": is_watching(user, Target(figure_id=found.pk)),
        "now": timezone.now(),
        "nav": "desk",
    }
    return render(request, "desk/figure.html", context, status=200 if split is None and evidence is None else 422)
