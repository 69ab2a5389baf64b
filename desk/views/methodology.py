from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from accounts.access import public
from desk.pages.methodology import TryForm, methodology_page


@require_safe
@public
def methodology(request: HttpRequest) -> HttpResponse:
    """How numbers are read, compared and judged; anybody may try it."""
    return render(request, "desk/methodology.html", {"page": methodology_page(TryForm(request.GET)), "nav": ""})
