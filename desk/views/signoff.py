"""Sign-off: answer without seeing the first answer; then, both side by side, approve or send back."""

from typing import cast

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.access import requires
from accounts.models import User
from claims.actions.append_verdict import UnknownRating
from claims.actions.approve_verdict import AnswerFirst, Outdated, approve_verdict
from claims.actions.open_gate import GateClosed
from claims.actions.override_sign_off import AlreadyAnswered, override_sign_off
from claims.actions.send_back import send_back
from claims.actions.sign_off import sign_off
from claims.actions.store_rulings import ClaimGone, FigureChanged
from claims.actions.waiting_verdict import NotWaiting, OwnVerdict
from claims.models import FigureEvent, Verdict
from desk.decideforms import OverrideForm, SendBackForm
from desk.pages.signoff import SignOffPage, sign_off_page, waiting_list
from desk.undo import offer_undo


@require_safe
@requires("claims.view_verdict")
def sign_offs(request: HttpRequest) -> HttpResponse:
    waiting = waiting_list(cast(User, request.user))
    return render(request, "desk/signoffs.html", {"waiting": waiting, "now": timezone.now(), "nav": "signoff"})


@require_http_methods(["GET", "HEAD", "POST"])
@requires("claims.add_signoff")
def answer(request: HttpRequest, verdict_id: int) -> HttpResponse:
    """The second answer; before it is in, nothing of the first is on the page."""
    verdict = _waiting(verdict_id)
    if verdict is None:
        return _gone(request, verdict_id)
    user = cast(User, request.user)  # nobody else passes the decorator
    if request.method != "POST":
        return _show(request, sign_off_page(verdict, user=user))
    page = sign_off_page(verdict, user=user, data=request.POST)
    if page.form.is_valid():
        given = page.form.cleaned_data
        try:
            sign_off(
                verdict_id=verdict.pk,
                reviewer=user,
                rating=given["rating"],
                preferred=page.form.standing(),
                reason=given["reason"],
                comment=given["comment"],
                seen_version=page.form.seen_version,
                now=timezone.now(),
            )
        except NotWaiting:
            return _gone(request, verdict_id)
        except (FigureChanged, ClaimGone) as change:
            verdict.figure.refresh_from_db()
            page = sign_off_page(verdict, user=user, data=request.POST)
            page.form.add_error(None, str(change))
        except (OwnVerdict, UnknownRating) as refusal:
            page.form.add_error(None, str(refusal))
        else:
            return redirect("sign-off", verdict.pk)
    page.form.go_on(verdict.figure)
    return _show(request, page, status=422)


@require_POST
@requires("claims.add_signoff")
def approve(request: HttpRequest, verdict_id: int) -> HttpResponse:
    verdict = _waiting(verdict_id)
    if verdict is None:
        return _gone(request, verdict_id)
    try:
        step = approve_verdict(verdict_id=verdict.pk, reviewer=cast(User, request.user), now=timezone.now())
    except NotWaiting:
        return _gone(request, verdict_id)
    except (OwnVerdict, AnswerFirst, Outdated, GateClosed) as refusal:
        messages.warning(request, str(refusal))
        return redirect("sign-off", verdict.pk)
    return _done(request, step, _("The verdict is published."))


@require_POST
@requires("claims.add_signoff")
def return_it(request: HttpRequest, verdict_id: int) -> HttpResponse:
    """Send the verdict back to its author, with a comment."""
    verdict = _waiting(verdict_id)
    if verdict is None:
        return _gone(request, verdict_id)
    user = cast(User, request.user)
    form = SendBackForm(request.POST)
    if form.is_valid():
        comment = form.cleaned_data["comment"]
        try:
            step = send_back(verdict_id=verdict.pk, reviewer=user, comment=comment, now=timezone.now())
        except NotWaiting:
            return _gone(request, verdict_id)
        except (OwnVerdict, AnswerFirst) as refusal:
            form.add_error("comment", str(refusal))
        else:
            return _done(request, step, _("Sent back to its author."))
    return _show(request, sign_off_page(verdict, user=user, send_back=form), status=422)


@require_POST
@requires("claims.override_signoff")
def override(request: HttpRequest, verdict_id: int) -> HttpResponse:
    """Publish without a second person's agreement; every reader is told."""
    verdict = _waiting(verdict_id)
    if verdict is None:
        return _gone(request, verdict_id)
    user = cast(User, request.user)
    form = OverrideForm(request.POST)
    if form.is_valid():
        try:
            step = override_sign_off(
                verdict_id=verdict.pk, user=user, comment=form.cleaned_data["override"], now=timezone.now()
            )
        except NotWaiting:
            return _gone(request, verdict_id)
        except (AlreadyAnswered, GateClosed) as refusal:
            form.add_error("override", str(refusal))
        else:
            return _done(request, step, _("The verdict is published, and says that nobody agreed to it."))
    return _show(request, sign_off_page(verdict, user=user, override=form), status=422)


def _waiting(verdict_id: int) -> Verdict | None:
    rows = Verdict.objects.awaiting().select_related("figure__company", "figure__story", "reviewer")
    return rows.filter(pk=verdict_id, figure__merged_into__isnull=True).first()


def _gone(request: HttpRequest, verdict_id: int) -> HttpResponse:
    """It was published, sent back or withdrawn meanwhile: the figure's page says what became of it."""
    verdict = get_object_or_404(Verdict, pk=verdict_id)
    messages.info(request, str(NotWaiting()))
    return redirect("figure", verdict.figure_id)


def _done(request: HttpRequest, step: FigureEvent, said: str) -> HttpResponse:
    offer_undo(request, said, address=reverse("undo-step", args=(step.pk,)))
    return redirect("figure", step.figure_id)


def _show(request: HttpRequest, page: SignOffPage, *, status: int = 200) -> HttpResponse:
    context = {"page": page, "now": timezone.now(), "nav": "signoff"}
    return render(request, "desk/signoff.html", context, status=status)
