from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from accounts.access import requires
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
    found = get_object_or_404(Publisher, pk=publisher_id)
    context = {"page": publisher_page(found), "now": timezone.now(), "nav": "publishers"}
    return render(request, "desk/publisher.html", context)
