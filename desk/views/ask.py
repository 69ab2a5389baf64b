"""Asking an outlet about its number, and where outlets take such questions."""

from typing import cast

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from accounts.access import requires
from accounts.models import User
from claims.actions.ask_outlet import ask_outlet
from claims.models import Figure
from desk.askforms import AskForm, ContactForm
from desk.pages.ask import ask_page
from desk.undo import offer_undo
from desk.views.publishers import show_publisher
from sources.actions.set_contact import set_contact
from sources.models import Publisher


@require_http_methods(["GET", "HEAD", "POST"])
@requires("claims.add_evidence")
def ask(request: HttpRequest, figure_id: int) -> HttpResponse:
    figure = get_object_or_404(Figure.objects.select_related("company"), pk=figure_id)
    user = cast(User, request.user)
    form = AskForm(request.POST) if request.method == "POST" else None
    page = ask_page(figure, publisher_id=_publisher_id(request), user=user, form=form)
    if form is not None and form.is_valid() and page.chosen is not None:
        step = ask_outlet(
            figure_id=figure.pk,
            publisher_id=page.chosen.publisher.pk,
            question=form.cleaned_data["question"],
            user=user,
            now=timezone.now(),
        )
        said = _("Noted: %(outlet)s was asked. Now send the question.") % {"outlet": page.chosen.publisher.name}
        offer_undo(request, said, address=reverse("undo-step", args=(step.pk,)))
        return redirect(f"{reverse('ask', args=(figure.pk,))}?publisher={page.chosen.publisher.pk}")
    context = {"page": page, "now": timezone.now(), "nav": "desk"}
    return render(request, "desk/ask.html", context, status=422 if form is not None else 200)


@require_POST
@requires("sources.change_source")
def contact(request: HttpRequest, publisher_id: int) -> HttpResponse:
    """Where an outlet takes questions about its numbers."""
    publisher = get_object_or_404(Publisher, pk=publisher_id)
    form = ContactForm(request.POST)
    if not form.is_valid():
        return show_publisher(request, publisher, contact_form=form)
    set_contact(publisher_id=publisher.pk, contact=form.cleaned_data["contact"])
    messages.success(request, _("Kept."))
    return redirect("publisher", publisher.pk)


def _publisher_id(request: HttpRequest) -> int | None:
    given = request.POST.get("publisher") or request.GET.get("publisher", "")
    return int(given) if given.isascii() and given.isdigit() else None
