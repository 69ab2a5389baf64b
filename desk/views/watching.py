"""Watching figures, companies and saved searches."""

from typing import cast

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from accounts.access import requires
from accounts.models import User
from claims.models import Company, Figure
from desk.watchforms import WatchForm
from following.actions.watch import NothingToWatch, Target, start_watching, stop_watching
from following.models import Watch


@require_POST
@requires("following.add_watch")
def watch(request: HttpRequest) -> HttpResponse:
    """Watch what the form names, or watch it no longer; then back to where the person was."""
    form = WatchForm(request.POST)
    if not form.is_valid():  # nothing of ours sends one
        return redirect("inbox")
    user, target = cast(User, request.user), form.target()
    if form.cleaned_data["stop"]:
        stop_watching(user=user, target=target)
        messages.success(request, _("You watch it no longer."))
    else:
        _check_exists(target)
        try:
            start_watching(user=user, target=target, now=timezone.now())
        except NothingToWatch as error:
            raise Http404 from error
        messages.success(request, _("You watch it. Changes come to your inbox."))
    back = form.cleaned_data["next"]
    is_ours = url_has_allowed_host_and_scheme(back, allowed_hosts={request.get_host()})
    return redirect(back if is_ours else "inbox")


@require_safe
@requires("following.add_watch")
def watches(request: HttpRequest) -> HttpResponse:
    """All that somebody watches, the latest first."""
    mine = Watch.objects.filter(user=cast(User, request.user)).select_related("figure", "company", "search")
    context = {"watches": mine.order_by("-created_at", "-pk")[:500], "now": timezone.now(), "nav": "inbox"}
    return render(request, "desk/watches.html", context)


def _check_exists(target: Target) -> None:
    is_there = (target.figure_id is None or Figure.objects.filter(pk=target.figure_id).exists()) and (
        target.company_id is None or Company.objects.filter(pk=target.company_id).exists()
    )
    if not is_there:
        raise Http404
