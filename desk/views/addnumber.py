"""Add a number that reading missed: first its very words, then what it says."""

from typing import Any, cast

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from accounts.access import requires
from accounts.models import User
from claims.actions.add_claim import NumberTaken, RevisionPast, add_claim
from claims.annotating.spotting import Spotted, spot
from claims.models import Claim
from desk.quotes import quote_of
from desk.readingforms import NewNumberForm, QuoteForm
from desk.undo import offer_undo
from sources.models import Article, Revision


@require_http_methods(["GET", "HEAD", "POST"])
@requires("claims.add_annotation")
def add_number(request: HttpRequest, article_id: int) -> HttpResponse:
    article = get_object_or_404(Article.objects.select_related("publisher", "latest_revision"), pk=article_id)
    revision = article.latest_revision
    context: dict[str, Any] = {"article": article, "nav": "publishers"}  # Any: a template's context
    asked = QuoteForm(request.POST if request.method == "POST" else request.GET or None)
    spotted = spot(revision.text, asked.selector) if revision is not None and asked.is_valid() else None
    if revision is None or spotted is None:
        if asked.is_bound and asked.is_valid():
            asked.add_error("quote", _("These words do not stand in the text. Copy them from it, letter by letter."))
        return render(request, "desk/find_number.html", {**context, "form": asked}, status=422 if asked.errors else 200)
    form = _form(request, revision, spotted, asked)
    if form.is_valid():
        try:
            claim = add_claim(
                revision_id=revision.pk,
                spotted=spotted,
                overlay=form.overlay,
                user=cast(User, request.user),  # nobody else passes the decorator
                now=timezone.now(),
            )
        except (NumberTaken, RevisionPast) as refusal:
            form.add_error(None, str(refusal))
        else:
            done = _("“%(number)s” is a claim now.") % {"number": claim.exact}
            said = claim.annotations.order_by("pk")[0]
            offer_undo(request, done, address=reverse("withdraw-annotation", args=(said.pk,)))
            return redirect(f"{reverse('article', args=(article.pk,))}#note-{claim.pk}")
    start = spotted.start - spotted.sentence_start
    context["quote"] = quote_of(spotted.sentence, start=start, end=start + spotted.end - spotted.start)
    return render(request, "desk/add_number.html", {**context, "form": form}, status=422 if form.is_bound else 200)


def _form(request: HttpRequest, revision: Revision, spotted: Spotted, asked: QuoteForm) -> NewNumberForm:
    if request.method == "POST":
        return NewNumberForm(request.POST)
    before = Claim.objects.current().filter(revision=revision, field="articleBody", start__lt=spotted.start)
    initial = NewNumberForm.initial_of_spotted(spotted, like=before.order_by("-start").first())
    return NewNumberForm(initial={**initial, **asked.cleaned_data})
