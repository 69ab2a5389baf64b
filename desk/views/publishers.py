from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from accounts.access import requires
from desk.askforms import ContactForm
from desk.pages.publisher import publisher_list, publisher_page
from sources.models import Publisher


@require_safe
@requires("sources.view_publisher")
def publishers(request: HttpRequest) -> HttpResponse:
    context = {"publishers": publisher_list(), "now": timezone.now(), "nav": "publishers"}
    return render(request, "desk/publishers.html", context)


@require_safe
@requires("sources.view_publisher")
def publisher(request: HttpRequest, publisher_id: int) -> HttpResponse:
    return show_publisher(request, get_object_or_404(Publisher, pk=publisher_id))


def show_publisher(
    request: HttpRequest, publisher: Publisher, *, contact_form: ContactForm | None = None
) -> HttpResponse:
    """The outlet's page; with a form that was refused in its place, and what was typed in it."""
    context = {
        "page": publisher_page(publisher),
        "contact_form": contact_form or ContactForm(initial={"contact": publisher.corrections_contact}),
        "now": timezone.now(),
        "nav": "publishers",
    }
    return render(request, "desk/publisher.html", context, status=200 if contact_form is None else 422)
