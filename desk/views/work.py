"""What people do to a figure as a whole: split it, merge it, take it on, attach documents; and take steps back."""

from typing import cast

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.access import requires
from accounts.models import User
from claims.actions.attach_evidence import NoDocument, attach_evidence
from claims.actions.copies_of import copies_of
from claims.actions.merge_figures import FigureDecided, merge_figures
from claims.actions.split_figure import NothingLeft, split_figure
from claims.actions.store_rulings import ClaimGone, FigureChanged
from claims.actions.undo_step import AlreadyUndone, NoWayBack, undo_step
from claims.models import Evidence, Figure, FigureEvent
from desk.evidenceforms import EvidenceForm
from desk.pages.history import may_undo
from desk.pages.merge import merge_page
from desk.rights import rights_of
from desk.undo import offer_undo
from desk.views.figure import show_figure
from desk.workforms import OtherFigureForm, SplitForm
from sources.evidence import read_raw

# As many as the desk gives away at once.
MOST_STEPS = 200


@require_POST
@requires("claims.change_figure")
def split(request: HttpRequest, figure_id: int) -> HttpResponse:
    figure = get_object_or_404(Figure, pk=figure_id)
    form = SplitForm(request.POST)
    if form.is_valid():
        try:
            rulings = split_figure(
                figure_id=figure.pk,
                claim_ids=copies_of(form.claim_ids, figure_id=figure.pk),
                user=cast(User, request.user),
                seen_version=form.seen_version,
                now=timezone.now(),
                reason=form.cleaned_data["why"],
            )
        except (FigureChanged, ClaimGone, NothingLeft) as refusal:
            form.add_error(None, str(refusal))
        else:
            said = _("They are a figure of their own now.")
            offer_undo(request, said, address=reverse("undo-step", args=(rulings[0].step_id,)))
            return redirect(figure)
    return show_figure(request, figure.pk, split=form)


@require_http_methods(["GET", "HEAD", "POST"])
@requires("claims.change_figure")
def merge(request: HttpRequest, figure_id: int) -> HttpResponse:
    figure = get_object_or_404(Figure.objects.select_related("company", "story"), pk=figure_id)
    form = OtherFigureForm(request.POST) if request.method == "POST" else None
    if form is not None and form.is_valid():
        try:
            rulings = merge_figures(
                figure_id=figure.pk,
                other_id=form.figure_id,
                user=cast(User, request.user),
                seen_version=form.seen_version,
                now=timezone.now(),
                reason=form.cleaned_data["why"],
            )
        except (FigureChanged, FigureDecided) as refusal:
            form.add_error(None, str(refusal))
        except Figure.DoesNotExist:
            form.add_error("address", _("There is no figure at this address."))
        else:
            said = _("The two are one figure now, at one address.")
            offer_undo(request, said, address=reverse("undo-step", args=(rulings[0].step_id,)))
            return redirect("figure", figure.pk)
    figure.refresh_from_db(fields=["version"])
    page = merge_page(figure, form=form)
    if form is not None:
        form.go_on(figure)
    context = {"page": page, "now": timezone.now(), "nav": "desk"}
    return render(request, "desk/merge.html", context, status=422 if form is not None else 200)


@require_POST
@requires("claims.add_evidence")
def attach(request: HttpRequest, figure_id: int) -> HttpResponse:
    figure = get_object_or_404(Figure, pk=figure_id)
    form = EvidenceForm(request.POST, request.FILES)
    if form.is_valid():
        user = cast(User, request.user)
        try:
            step = attach_evidence(figure_id=figure.pk, user=user, now=timezone.now(), **form.document())
        except NoDocument as refusal:
            form.add_error("url", str(refusal))
        else:
            offer_undo(request, _("The document is attached."), address=reverse("undo-step", args=(step.pk,)))
            return redirect(figure)
    return show_figure(request, figure.pk, evidence=form)


@require_safe
@requires("claims.view_figure")
def evidence_file(_request: HttpRequest, evidence_id: int) -> HttpResponse:
    """The bytes as they were archived, to keep and never to be shown as a page of ours."""
    evidence = get_object_or_404(Evidence.objects.standing(), pk=evidence_id, raw__isnull=False)
    headers = {
        "Content-Disposition": f'attachment; filename="evidence-{evidence.pk}"',
        "X-Content-Type-Options": "nosniff",
        "Content-Security-Policy": "sandbox; default-src 'none'",
    }
    assert evidence.raw_id is not None  # filtered by it
    return HttpResponse(read_raw(evidence.raw_id), content_type="application/octet-stream", headers=headers)


@require_POST
@requires("claims.add_verdict")
def undo(request: HttpRequest, event_ids: str) -> HttpResponse:
    """Take steps back: one's own, or as an editor anybody's; then to the figure, or to the desk when they were many."""
    events = list(FigureEvent.objects.filter(pk__in=_numbers(event_ids)).order_by("pk"))
    if not events:
        raise Http404
    user = cast(User, request.user)
    rights = rights_of(user)
    if not all(may_undo(event, rights=rights, user_id=user.pk) for event in events):
        raise PermissionDenied
    refused = None
    for event in events:
        try:
            undo_step(event_id=event.pk, user=user, now=timezone.now())
        except (AlreadyUndone, NoWayBack) as refusal:
            refused = refusal
    if refused is not None:
        messages.warning(request, str(refused))
    else:
        messages.success(request, _("Taken back."))
    return redirect("figure", events[0].figure_id) if len(events) == 1 else redirect("desk")


def _numbers(ids: str) -> list[int]:
    """The ids of an address: 12,13."""
    return [int(each) for each in ids.split(",")[:MOST_STEPS] if each.isascii() and each.isdigit() and len(each) < 19]
