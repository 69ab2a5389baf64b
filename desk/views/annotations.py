"""What fact-checkers say of a claim: right, wrong, corrected; comments, tags and flags; and the way back."""

from typing import cast

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.access import requires
from accounts.models import User
from claims.actions.annotate import annotate
from claims.actions.withdraw_annotation import NotYours, withdraw_annotation
from claims.annotating.effects import Assessment
from claims.export.annotations import CONTENT_TYPE, web_annotation
from claims.models import Annotation, Claim, Figure
from claims.models.corrected import effective
from desk.pages.cards import card_of
from desk.quotes import quote_of
from desk.readingforms import ReadingForm, RemarkForm
from desk.undo import offer_undo

ANSWERS = {"right": Assessment.CONFIRMED, "wrong": Assessment.REJECTED}


@require_POST
@requires("claims.add_annotation")
def assess(request: HttpRequest, claim_id: int) -> HttpResponse:
    claim = get_object_or_404(Claim, pk=claim_id)
    answer = ANSWERS.get(request.POST.get("answer", ""))
    if answer is None:
        return HttpResponse(_("Say whether it is right or wrong."), status=422)
    said = annotate(
        claim_id=claim.pk,
        motivation=Annotation.Motivation.ASSESSING,
        body={"value": answer.value},
        author=cast(User, request.user),  # nobody else passes the decorator
        now=timezone.now(),
    )
    done = _("“%(number)s” is confirmed.") if answer is Assessment.CONFIRMED else _("“%(number)s” is rejected.")
    return _back_to_card(request, claim, said, done % {"number": claim.exact})


@require_http_methods(["GET", "HEAD", "POST"])
@requires("claims.add_annotation")
def correct(request: HttpRequest, claim_id: int) -> HttpResponse:
    claim = get_object_or_404(
        Claim.objects.select_related("revision__article__publisher").defer("revision__text"), pk=claim_id
    )
    initial = ReadingForm.initial_of(effective(claim))
    form = ReadingForm(request.POST if request.method == "POST" else None, initial=initial)
    if form.is_valid():
        said = _say_correction(claim, form, author=cast(User, request.user))
        if said is not None:
            done = _("“%(number)s” is corrected, and grouped anew.") % {"number": claim.exact}
            return _back_to_card(request, claim, said, done, is_fragment=False)
        form.add_error(None, _("Nothing differs from what was read. Change what is wrong, or confirm the reading."))
    start = claim.start - claim.sentence_start
    context = {
        "form": form,
        "claim": claim,
        "quote": quote_of(claim.sentence, start=start, end=start + claim.end - claim.start),
        "nav": "publishers",
    }
    return render(request, "desk/correct.html", context, status=422 if form.is_bound else 200)


@require_POST
@requires("claims.add_annotation")
def remark(request: HttpRequest, claim_id: int) -> HttpResponse:
    claim = get_object_or_404(Claim, pk=claim_id)
    said = _say_remarks(request, claim_id=claim.pk)
    if said is None:
        if request.headers.get("HX-Request") == "true":
            return HttpResponse(status=422)  # the page's script then hands it in once more without itself
        messages.error(request, _("Write a comment, a tag, or choose a flag."))
        return _back_to_card(request, claim, None, "")
    return _back_to_card(request, claim, said, _("Your remark on “%(number)s” is kept.") % {"number": claim.exact})


@require_POST
@requires("claims.add_annotation")
def remark_figure(request: HttpRequest, figure_id: int) -> HttpResponse:
    figure = get_object_or_404(Figure, pk=figure_id)
    said = _say_remarks(request, figure_id=figure.pk)
    if said is None:
        messages.error(request, _("Write a comment, a tag, or choose a flag."))
    else:
        offer_undo(request, _("Your remark is kept."), address=reverse("withdraw-annotation", args=(said.pk,)))
    return redirect(f"{figure.get_absolute_url()}#remarks")


@require_safe
@requires("claims.view_annotation")
def annotation(request: HttpRequest, annotation_id: int) -> JsonResponse:
    """One annotation as the Web Annotation that its id names, also after it was replaced or withdrawn."""
    rows = Annotation.objects.select_related("author", "claim", "figure", "revision__article__publisher")
    found = get_object_or_404(rows.defer("revision__text"), pk=annotation_id)
    return JsonResponse(web_annotation(found, base_url=settings.BASE_URL), content_type=CONTENT_TYPE)


@require_POST
@requires("claims.add_annotation")
def withdraw(request: HttpRequest, annotation_id: int) -> HttpResponse:
    """Take back one's own word; then back to where it stood."""
    found = get_object_or_404(Annotation.objects.select_related("claim", "figure"), pk=annotation_id)
    try:
        withdraw_annotation(annotation_id=found.pk, user=cast(User, request.user), now=timezone.now())
    except NotYours as error:
        messages.error(request, str(error))
    if found.claim is not None:
        found.claim.refresh_from_db()
        return _back_to_card(request, found.claim, None, "")
    return redirect(found.figure.get_absolute_url() if found.figure is not None else "desk")


def _say_correction(claim: Claim, form: ReadingForm, *, author: User) -> Annotation | None:
    """The correction with all that earlier ones changed; None where nothing differs."""
    overlay = {**(claim.corrected or {}), **form.overlay}
    if not form.overlay:
        return None
    body = {"reading": overlay} | ({"value": form.cleaned_data["comment"]} if form.cleaned_data["comment"] else {})
    return annotate(
        claim_id=claim.pk,
        motivation=Annotation.Motivation.EDITING,
        body=body,
        author=author,
        now=timezone.now(),
    )


def _say_remarks(
    request: HttpRequest, *, claim_id: int | None = None, figure_id: int | None = None
) -> Annotation | None:
    """The last of what was said; None where the form is empty or broken."""
    form = RemarkForm(request.POST)
    said = None
    for motivation, body in form.annotations() if form.is_valid() else ():
        said = annotate(
            claim_id=claim_id,
            figure_id=figure_id,
            motivation=motivation,
            body=body,
            author=cast(User, request.user),
            now=timezone.now(),
        )
    return said


def _back_to_card(
    request: HttpRequest, claim: Claim, said: Annotation | None, done: str, *, is_fragment: bool = True
) -> HttpResponse:
    """The card anew where a script asked for it; else the article, with a message and its way back."""
    address = reverse("withdraw-annotation", args=(said.pk,)) if said is not None else ""
    if is_fragment and request.headers.get("HX-Request") == "true":
        index = request.POST.get("index", "")
        fresh = Claim.objects.select_related("figure", "company").get(pk=claim.pk)
        card = card_of(fresh, index=int(index) if index.isascii() and index.isdigit() else 0)
        context = {"card": card, "may_annotate": True, "undo": address, "is_shown": True}
        return render(request, "desk/_card.html", context)
    if address:
        offer_undo(request, done, address=address)
    article = Claim.objects.values_list("revision__article", flat=True).get(pk=claim.pk)
    return redirect(f"{reverse('article', args=(article,))}#note-{claim.pk}")
