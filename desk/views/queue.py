"""The queue: one small decision at a time."""

from datetime import datetime
from typing import cast

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from accounts.access import requires
from accounts.models import User
from claims.actions.decide_item import decide_item, take_back_decision
from claims.actions.take_items import HANDFUL, HANDFUL_LEASE, assign_items, give_back, take_item, take_items
from claims.annotating.outcome import Answer
from claims.models import Claim, Decision, QueueItem
from claims.models.corrected import effective
from desk.pages.checkers import checkers
from desk.pages.queue import queue_page
from desk.quotes import quote_of
from desk.readingforms import ReadingForm

LONGEST_REASON = 300


@require_GET
@requires("claims.add_annotation")
def queue(request: HttpRequest) -> HttpResponse:
    """The best item that is free, or that the person has already: it is theirs for some minutes."""
    return _next(request)


@require_GET
@requires("claims.add_annotation")
def item(request: HttpRequest, item_id: int) -> HttpResponse:
    """One item: to look at an answer again, and change it."""
    user = _user(request)
    get_object_or_404(QueueItem, pk=item_id)
    found = take_item(item_id=item_id, user=user, now=timezone.now())
    if found is None:
        messages.error(request, _("Somebody else has this question just now. Here is another."))
        return redirect("queue")
    return _shown(request, found)


@require_POST
@requires("claims.add_annotation")
def decide(request: HttpRequest, item_id: int) -> HttpResponse:
    found = get_object_or_404(QueueItem, pk=item_id)
    answer = request.POST.get("answer", "")
    if answer not in set(Answer) - {Answer.CORRECT}:
        return HttpResponse(_("Choose one of the answers."), status=422)
    decide_item(
        item_id=found.pk,
        user=_user(request),
        answer=answer,
        now=timezone.now(),
        shown_at=_moment(request.POST.get("shown_at", "")),
        reason=request.POST.get("reason", "").strip()[:LONGEST_REASON],
    )
    return _next(request) if _is_fragment(request) else redirect("queue")


@require_http_methods(["GET", "HEAD", "POST"])
@requires("claims.add_annotation")
def correct(request: HttpRequest, item_id: int) -> HttpResponse:
    """A reading that is wrong, and what is right instead."""
    found = get_object_or_404(QueueItem, pk=item_id, kind=QueueItem.Kind.READING)
    claim = Claim.objects.select_related("revision__article__publisher").get(pk=found.claim_id)
    initial = ReadingForm.initial_of(effective(claim))
    form = ReadingForm(request.POST if request.method == "POST" else None, initial=initial)
    if form.is_valid():
        if form.overlay:
            decide_item(
                item_id=found.pk,
                user=_user(request),
                answer=Answer.CORRECT,
                now=timezone.now(),
                reason=form.cleaned_data["comment"][:LONGEST_REASON],
                reading={**(claim.corrected or {}), **form.overlay},
            )
            return redirect("queue")
        form.add_error(None, _("Nothing differs from what was read. Change what is wrong, or say that it is right."))
    start = claim.start - claim.sentence_start
    quote = quote_of(claim.sentence, start=start, end=start + claim.end - claim.start)
    context = {"form": form, "claim": claim, "quote": quote, "nav": "queue"}
    return render(request, "desk/correct.html", context, status=422 if form.is_bound else 200)


@require_POST
@requires("claims.add_annotation")
def take(request: HttpRequest) -> HttpResponse:
    """Ten items are the person's for two hours; or all that they have are free again."""
    user = _user(request)
    if "back" in request.POST:
        give_back(user=user)
        messages.success(request, _("Your items are free for others."))
        return redirect("desk")
    taken = take_items(user=user, now=timezone.now(), count=HANDFUL, lease=HANDFUL_LEASE)
    messages.success(request, _("%(count)s items are yours for two hours.") % {"count": len(taken)})
    return redirect("queue")


@require_POST
@requires("claims.change_figure")
def assign(request: HttpRequest) -> HttpResponse:
    """Ten items are for a person whom an editor names."""
    person = request.POST.get("person", "")
    found = next((each for each in checkers() if str(each.pk) == person), None)
    if found is None:
        messages.error(request, _("Choose somebody who may answer questions."))
        return redirect("queue")
    count = assign_items(user=found, now=timezone.now())
    said = _("%(count)s items are for %(person)s now.") % {"count": count, "person": found.display_name}
    messages.success(request, said)
    return redirect("queue")


@require_POST
@requires("claims.add_annotation")
def undo(request: HttpRequest, decision_id: int) -> HttpResponse:
    """The answer is taken back, and its question is shown again."""
    user = _user(request)
    get_object_or_404(Decision, pk=decision_id)
    found = take_back_decision(decision_id=decision_id, user=user, now=timezone.now())
    if found is None:
        return _next(request) if _is_fragment(request) else redirect("queue")
    mine = take_item(item_id=found.pk, user=user, now=timezone.now())
    if mine is None or not _is_fragment(request):
        return redirect("queue-item", found.pk) if mine is not None else redirect("queue")
    return _shown(request, mine)


def _next(request: HttpRequest) -> HttpResponse:
    items = take_items(user=_user(request), now=timezone.now())
    return _shown(request, items[0] if items else None)


def _shown(request: HttpRequest, found: QueueItem | None) -> HttpResponse:
    now = timezone.now()
    user = _user(request)
    people = checkers() if user.has_perm("claims.change_figure") else []
    context = {"page": queue_page(found, user=user, now=now), "people": people, "now": now, "nav": "queue"}
    template = "desk/_queue.html" if _is_fragment(request) else "desk/queue.html"
    response = render(request, template, context)
    response["Cache-Control"] = "no-store"  # another question each time
    return response


def _is_fragment(request: HttpRequest) -> bool:
    return request.headers.get("HX-Request") == "true"


def _user(request: HttpRequest) -> User:
    return cast(User, request.user)  # nobody else passes the decorators


def _moment(text: str) -> datetime | None:
    try:
        found = parse_datetime(text)
    except ValueError:
        return None
    return found if found is not None and found.tzinfo is not None else None
