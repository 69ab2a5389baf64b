"""The search, its twins for programs, and the searches that somebody keeps."""

from typing import cast

from django.http import HttpRequest, HttpResponse, JsonResponse, StreamingHttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from accounts.access import requires
from accounts.models import User
from claims.search.filters import BadFilters, Filters, read_filters, readable_filters
from desk.forms import SaveSearchForm
from desk.pages.search import SearchPage, kind_of, search_page
from desk.paging import BadCursor
from desk.searchtwins import csv_lines, rows_json


@require_safe
@requires("claims.view_figure")
def search(request: HttpRequest) -> HttpResponse:
    """What was found; filters that can't be read are named, and the others are searched by."""
    filters, problems = readable_filters(request.META["QUERY_STRING"])
    try:
        page = _page(request, filters)
    except BadCursor:
        return redirect(f"{request.path}?{_without_place(request)}")
    context = {
        "page": page,
        "problems": problems,
        "form": SaveSearchForm(initial={"query": page.query}),
        "typed": request.GET,
        "now": timezone.now(),
        "nav": "search",
    }
    return render(request, "desk/search.html", context, status=422 if problems else 200)


@require_safe
@requires("claims.view_figure")
def search_json(request: HttpRequest) -> HttpResponse:
    """One page of what was found, its counts, and the mark of the next page."""
    try:
        page = _page(request, read_filters(request.META["QUERY_STRING"]))
    except (BadCursor, BadFilters) as error:
        problems = error.problems if isinstance(error, BadFilters) else {"after": str(error)}
        return JsonResponse({"detail": str(error), "problems": problems}, status=400)
    return JsonResponse(rows_json(page))


@require_safe
@requires("claims.view_figure")
def search_csv(request: HttpRequest) -> HttpResponse | StreamingHttpResponse:
    """All that was found, from the first to the last, as it is read."""
    try:
        filters = read_filters(request.META["QUERY_STRING"])
    except BadFilters as error:
        return HttpResponse(str(error), status=400, content_type="text/plain; charset=utf-8")
    kind = kind_of(request.GET.get("kind"))
    return StreamingHttpResponse(
        csv_lines(filters=filters, kind=kind, user=cast(User, request.user)),
        content_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="{kind.name}.csv"'},
    )


def _page(request: HttpRequest, filters: Filters) -> SearchPage:
    return search_page(
        filters=filters,
        kind=kind_of(request.GET.get("kind")),
        user=cast(User, request.user),  # nobody else passes the decorator
        after=request.GET.get("after"),
    )


def _without_place(request: HttpRequest) -> str:
    query = request.GET.copy()
    query.pop("after", None)
    return query.urlencode()
