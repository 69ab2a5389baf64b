from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from accounts.access import requires
from desk.pages.quality import ItemsPage, items_page, quality_page
from desk.qualitytwins import items_csv, items_json, quality_csv, quality_json

LONGEST_NAME = 200


@require_safe
@requires("claims.view_annotation")
def quality(request: HttpRequest) -> HttpResponse:
    return render(request, "desk/quality.html", {"page": quality_page(), "nav": "quality"})


@require_safe
@requires("claims.view_annotation")
def quality_as_json(_request: HttpRequest) -> HttpResponse:
    return JsonResponse(quality_json(quality_page()))


@require_safe
@requires("claims.view_annotation")
def quality_as_csv(_request: HttpRequest) -> HttpResponse:
    return _file(quality_csv(quality_page()), name="quality.csv")


@require_safe
@requires("claims.view_annotation")
def items(request: HttpRequest) -> HttpResponse:
    return render(request, "desk/quality_items.html", {"page": _items(request), "nav": "quality"})


@require_safe
@requires("claims.view_annotation")
def items_as_json(request: HttpRequest) -> HttpResponse:
    return JsonResponse(items_json(_items(request)))


@require_safe
@requires("claims.view_annotation")
def items_as_csv(request: HttpRequest) -> HttpResponse:
    return _file(items_csv(_items(request)), name="quality-items.csv")


def _items(request: HttpRequest) -> ItemsPage:
    """The items behind a number: ``of`` says which, ``name`` the rule or measure, ``wrong`` which side of it."""
    page = items_page(
        of=request.GET.get("of", "answers"),
        name=request.GET.get("name", "")[:LONGEST_NAME].replace("\0", ""),
        wrong=request.GET.get("wrong") == "1",
    )
    if page is None:
        raise Http404
    return page


def _file(text: str, *, name: str) -> HttpResponse:
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(text, content_type="text/csv; charset=utf-8", headers=headers)
