"""Who looks after figures: one figure, or all that are ticked on the desk."""

from typing import cast

from django.contrib import messages
from django.core.exceptions import BadRequest, PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from accounts.access import requires
from accounts.models import User
from claims.actions.assign_figures import assign_figures
from claims.models import Figure
from desk.pages.checkers import checkers
from desk.rights import rights_of
from desk.undo import offer_undo
from desk.workforms import OwnerForm

MOST_FIGURES = 200


@require_POST
@requires("claims.add_verdict")
def assign(request: HttpRequest, figure_id: int) -> HttpResponse:
    """Take the figure, leave it, or as an editor give it to somebody."""
    figure = get_object_or_404(Figure, pk=figure_id)
    owner = _owner(request)
    if owner is not None or figure.owner_id not in (None, cast(User, request.user).pk):
        _check(request, owner)
    steps = assign_figures(figure_ids=[figure.pk], owner=owner, user=cast(User, request.user), now=timezone.now())
    for step in steps:
        said = (
            _("%(name)s looks after it.") % {"name": owner.display_name} if owner else _("Nobody looks after it now.")
        )
        offer_undo(request, said, address=reverse("undo-step", args=(step.pk,)))
    return redirect(figure)


@require_POST
@requires("claims.add_verdict")
def assign_many(request: HttpRequest) -> HttpResponse:
    """All ticked figures have the owner; each step has its own way back in its figure's history."""
    ids = [int(each) for each in request.POST.getlist("figure")[:MOST_FIGURES] if each.isascii() and each.isdigit()]
    if not ids:
        messages.warning(request, _("Tick the figures first."))
    else:
        owner = _owner(request)
        _check(request, owner)
        steps = assign_figures(figure_ids=ids, owner=owner, user=cast(User, request.user), now=timezone.now())
        name = owner.display_name if owner is not None else _("nobody")
        said = ngettext("%(n)s figure given to %(name)s.", "%(n)s figures given to %(name)s.", len(steps))
        ids_back = ",".join(str(step.pk) for step in steps)
        if steps:
            offer_undo(request, said % {"n": len(steps), "name": name}, address=reverse("undo-step", args=(ids_back,)))
    back = request.POST.get("next", "")
    return redirect(back if url_has_allowed_host_and_scheme(back, allowed_hosts={request.get_host()}) else "desk")


def _owner(request: HttpRequest) -> User | None:
    if "take" in request.POST:
        return cast(User, request.user)
    people = checkers()
    form = OwnerForm(request.POST, people=people)
    if not form.is_valid():
        raise BadRequest
    return next((person for person in people if str(person.pk) == form.cleaned_data["owner"]), None)


def _check(request: HttpRequest, owner: User | None) -> None:
    """Only editors give figures to others, or take them away."""
    if owner != request.user and not rights_of(request.user).changes:
        raise PermissionDenied
