"""Deciding a figure: the verdict is handed in for sign-off, kept as a draft, or goes on with a document attached."""

from typing import cast

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from accounts.access import requires
from accounts.models import User
from claims.actions.append_verdict import NothingDecided, UnknownRating, VerdictWaiting
from claims.actions.attach_evidence import NoDocument, attach_evidence
from claims.actions.correct_verdict import NotPublished, correct_verdict
from claims.actions.issue_verdict import AlreadyDecided, issue_verdict
from claims.actions.open_gate import GateClosed
from claims.actions.store_rulings import ClaimGone, FigureChanged
from claims.models import Figure, FigureEvent, Verdict
from desk.evidenceforms import EvidenceForm
from desk.pages.decide import DecidePage, decide_page
from desk.undo import offer_undo

# What may be wrong with a verdict, and the field that the message belongs to.
REFUSALS = {NothingDecided: "stands", UnknownRating: "rating", GateClosed: "gate_reason"}
# The figure is another than the one on the page: what is new is shown, and what was typed stays.
CHANGES = (FigureChanged, ClaimGone, VerdictWaiting, AlreadyDecided, NotPublished)


@require_http_methods(["GET", "HEAD", "POST"])
@requires("claims.add_verdict")
def decide(request: HttpRequest, figure_id: int) -> HttpResponse:
    figure = get_object_or_404(Figure.objects.select_related("company", "story"), pk=figure_id)
    user = cast(User, request.user)  # nobody else passes the decorator
    if figure.merged_into_id is not None:
        return redirect("decide", figure.merged_into_id)
    if request.method != "POST":
        waiting = Verdict.objects.awaiting().filter(figure=figure).first()
        return _show(request, decide_page(figure, user=user)) if waiting is None else _elsewhere(request, waiting)
    if "attach" in request.POST:
        return _attach(request, figure)
    page = decide_page(figure, user=user, data=request.POST, is_draft="draft" in request.POST)
    if page.form.is_valid():
        try:
            verdict = _issue(page, user=user, is_draft="draft" in request.POST)
        except tuple(REFUSALS) as refusal:
            page.form.add_error(REFUSALS[type(refusal)], str(refusal))
        except CHANGES as change:
            figure.refresh_from_db()
            page = decide_page(figure, user=user, data=request.POST)
            page.form.add_error(None, str(change))
        else:
            return _issued(request, verdict, is_draft="draft" in request.POST)
    page.form.go_on(figure)
    return _show(request, page, status=422)


def _issue(page: DecidePage, *, user: User, is_draft: bool) -> Verdict:
    now, form = timezone.now(), page.form
    if page.published is None:
        return issue_verdict(
            figure_id=page.figure.pk,
            reviewer=user,
            judgement=form.judgement(),
            seen_version=form.seen_version,
            issued_at=now,
            is_draft=is_draft,
        )
    return correct_verdict(
        verdict_id=page.published.pk,
        reviewer=user,
        judgement=form.judgement(),
        correction=form.cleaned_data["correction"],
        seen_version=form.seen_version,
        issued_at=now,
        is_draft=is_draft,
    )


def _issued(request: HttpRequest, verdict: Verdict, *, is_draft: bool) -> HttpResponse:
    if is_draft:
        messages.success(request, _("Kept as a draft, which nobody else sees."))
        return redirect("figure", verdict.figure_id)
    step = verdict.figure.events.filter(kind=FigureEvent.Kind.JUDGED).latest("at", "pk")
    said = _("Your verdict waits for a second person, who answers without seeing it.")
    offer_undo(request, said, address=reverse("undo-step", args=(step.pk,)))
    return redirect("figure", verdict.figure_id)


def _attach(request: HttpRequest, figure: Figure) -> HttpResponse:
    """The document is attached, and the page comes back with all that was typed."""
    user = cast(User, request.user)
    form = EvidenceForm(request.POST, request.FILES)
    if form.is_valid():
        try:
            attach_evidence(figure_id=figure.pk, user=user, now=timezone.now(), **form.document())
        except NoDocument as refusal:
            form.add_error("url", str(refusal))
        else:
            form = EvidenceForm()
    page = decide_page(figure, user=user, data=request.POST, is_draft=True, evidence_form=form)
    page.form.go_on(figure)
    return _show(request, page, status=422 if form.is_bound else 200)


def _elsewhere(request: HttpRequest, waiting: Verdict) -> HttpResponse:
    """A verdict waits: it is answered where sign-off is done, or its author waits as well."""
    if waiting.reviewer_id == cast(User, request.user).pk:
        messages.info(request, _("Your verdict on this figure waits for a second person. You may take it back below."))
        return redirect("figure", waiting.figure_id)
    messages.info(request, _("Somebody has decided this figure. Give your own answer; then you see theirs."))
    return redirect("sign-off", waiting.pk)


def _show(request: HttpRequest, page: DecidePage, *, status: int = 200) -> HttpResponse:
    context = {"page": page, "now": timezone.now(), "nav": "desk"}
    return render(request, "desk/decide.html", context, status=status)
