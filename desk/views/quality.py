from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from accounts.access import requires
from desk.pages.quality import items_page, quality_page

LONGEST_NAME = 200


@require_safe
@requires("claims.view_annotation")
def quality(request: HttpRequest) -> HttpResponse:
    return render(request, "desk/quality.html", {"page": quality_page(), "nav": "quality"})


@require_safe
@requires("claims.view_annotation")
def items(request: HttpRequest) -> HttpResponse:
    """The items behind a number: ``of`` says which, ``name`` the rule or measure, ``wrong`` which side of it."""
    page = items_page(
        of=request.GET.get("of", "answers"),
        name=request.GET.get("name", "")[:LONGEST_NAME].replace("\0", ""),
        wrong=request.GET.get("wrong") == "1",
    )
    if page is None:
        raise Http404
    return render(request, "desk/quality_items.html", {"page": page, "nav": "quality"})
