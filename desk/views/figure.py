from typing import cast

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from accounts.access import requires
from accounts.models import User
from claims.models import Figure
from desk.pages.figure import figure_page
from following.actions.watch import Target, is_watching


@require_safe
@requires("claims.view_figure")
def figure(request: HttpRequest, figure_id: int) -> HttpResponse:
    found = get_object_or_404(Figure.objects.select_related("company", "owner", "story"), pk=figure_id)
    if found.merged_into_id is not None:
        return redirect("figure", found.merged_into_id, permanent=True)
    context = {
        "page": figure_page(found),
        "is_watched": is_watching(cast(User, request.user), Target(figure_id=found.pk)),
        "now": timezone.now(),
        "nav": "desk",
    }
    return render(request, "desk/figure.html", context)
