"""What editors do to one claim of a figure: rank it, mark a qualifier, take it out, move it."""

from collections.abc import Callable
from typing import cast

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from accounts.access import requires
from accounts.models import User
from claims.actions.copies_of import copies_of
from claims.actions.mark_qualifier import mark_qualifier
from claims.actions.move_claim import move_claim
from claims.actions.rank_claim import rank_claim
from claims.actions.split_figure import NothingLeft, split_figure
from claims.actions.store_rulings import ClaimGone, FigureChanged
from claims.models import Claim, Figure, Ruling
from desk.pages.change import change_form, change_page
from desk.pages.claims import with_articles
from desk.undo import offer_undo
from desk.workforms import OtherFigureForm, QualifierForm, RankForm, WorkForm

# Each does what its form says and returns the id of the step of the history.
Act = Callable[[WorkForm, Claim, User], int | None]


@require_http_methods(["GET", "HEAD", "POST"])
@requires("claims.change_figure")
def change(request: HttpRequest, figure_id: int, claim_id: int) -> HttpResponse:
    figure = get_object_or_404(Figure.objects.select_related("company", "story"), pk=figure_id)
    claim = with_articles(Claim.objects.current()).filter(pk=claim_id, figure=figure).first()
    if claim is None:
        return redirect(figure)  # it has gone elsewhere meanwhile
    if request.method != "POST":
        return _show(request, figure, claim)
    try:
        form = change_form(request.POST.get("act", ""), request.POST)
    except KeyError as error:
        raise Http404 from error
    if form.is_valid():
        try:
            step_id = _act(form)(form, claim, cast(User, request.user))
        except (FigureChanged, ClaimGone, NothingLeft, Figure.DoesNotExist) as refusal:
            figure.refresh_from_db()
            said = (
                _("There is no figure at this address.") if isinstance(refusal, Figure.DoesNotExist) else str(refusal)
            )
            form.add_error(None, said)
        else:
            if step_id is not None:
                offer_undo(request, _("Done: %(number)s.") % {"number": claim.exact}, address=_undo(step_id))
            return redirect(figure)
    return _show(request, figure, claim, form=form)


def _act(form: WorkForm) -> Act:
    return {RankForm: _rank, QualifierForm: _qualify, OtherFigureForm: _move}.get(type(form), _take_out)


def _rank(form: WorkForm, claim: Claim, user: User) -> int | None:
    given = form.cleaned_data
    return rank_claim(
        claim_id=claim.pk,
        rank=given["rank"],
        reason=given["reason"],
        user=user,
        seen_version=form.seen_version,
        now=timezone.now(),
    ).pk


def _qualify(form: WorkForm, claim: Claim, user: User) -> int | None:
    assert isinstance(form, QualifierForm)
    why = form.cleaned_data["why"]
    return _step(mark_qualifier(claim_id=claim.pk, qualifier=form.marked, user=user, now=timezone.now(), reason=why))


def _take_out(form: WorkForm, claim: Claim, user: User) -> int | None:
    return _step(
        split_figure(
            figure_id=cast(int, claim.figure_id),  # the view found it there
            claim_ids=copies_of([claim.pk], figure_id=cast(int, claim.figure_id)),
            user=user,
            seen_version=form.seen_version,
            now=timezone.now(),
            reason=form.cleaned_data["why"],
        )
    )


def _move(form: WorkForm, claim: Claim, user: User) -> int | None:
    assert isinstance(form, OtherFigureForm)
    return _step(
        move_claim(
            claim_id=claim.pk,
            figure_id=form.figure_id,
            user=user,
            seen_version=form.seen_version,
            now=timezone.now(),
            reason=form.cleaned_data["why"],
        )
    )


def _step(rulings: list[Ruling]) -> int | None:
    return rulings[0].step_id if rulings else None


def _undo(step_id: int) -> str:
    return reverse("undo-step", args=(step_id,))


def _show(request: HttpRequest, figure: Figure, claim: Claim, *, form: WorkForm | None = None) -> HttpResponse:
    page = change_page(figure, claim, form=form)
    if form is not None:
        form.go_on(figure)
    context = {"page": page, "now": timezone.now(), "nav": "desk"}
    return render(request, "desk/change.html", context, status=422 if form is not None else 200)
