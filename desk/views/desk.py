"""The desk, its live news, and its twins for programs."""

from datetime import datetime
from typing import cast

from django.http import HttpRequest, HttpResponse, HttpResponseNotModified, JsonResponse, StreamingHttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from django.views.decorators.http import require_safe

from accounts.access import requires
from accounts.models import User
from claims.export.figures import published_verdicts
from claims.search.filters import Filters, readable_filters
from claims.search.found import figures_found
from claims.search.tabs import Tab, tab_of
from desk.forms import SaveSearchForm
from desk.pages.desk import DeskPage, address, desk_page, news_count
from desk.paging import BadCursor
from desk.searchtwins import figure_lines
from desk.twins import figure_json


@require_safe
@requires("claims.view_figure")
def desk(request: HttpRequest) -> HttpResponse:
    try:
        page = _page(request)
    except BadCursor:
        return redirect("desk")
    context = {
        "page": page,
        "form": SaveSearchForm(initial={"query": page.search}),
        "now": timezone.now(),
        "nav": "desk",
    }
    response = render(request, "desk/desk.html", context)
    # A form sends its empty fields as well; the address says only what is asked for.
    response["HX-Push-Url"] = f"{request.path}?{page.query}".rstrip("?")
    return response


@require_safe
@requires("claims.view_figure")
def news(request: HttpRequest) -> HttpResponse:
    """How many rows are new or changed since the moment that the page was made, as a line to press; else 204."""
    since = _moment(request.GET.get("since", ""))
    if since is None:
        return HttpResponse(status=204)
    tab, filters = _asked(request)
    user = cast(User, request.user)
    new, changed = news_count(tab=tab, filters=filters, user=user, now=timezone.now(), since=since)
    if not new and not changed:
        return HttpResponse(status=204)
    etag = f'"{new}-{changed}"'
    if request.headers.get("If-None-Match") == etag:
        return HttpResponseNotModified()
    context = {"new_count": new, "changed_count": changed, "query": address(tab, filters), "tab": tab.name}
    response = render(request, "desk/_news.html", context)
    response["ETag"] = etag
    return response


@require_safe
@requires("claims.view_figure")
def desk_json(request: HttpRequest) -> HttpResponse:
    try:
        page = _page(request)
    except BadCursor as error:
        return JsonResponse({"detail": str(error)}, status=400)
    verdicts = published_verdicts(row.figure.pk for row in page.rows)
    rows = [figure_json(row.figure, row.origins, verdict_id=verdicts.get(row.figure.pk)) for row in page.rows]
    return JsonResponse({"figures": rows, "after": page.page.after})


@require_safe
@requires("claims.view_figure")
def desk_csv(request: HttpRequest) -> StreamingHttpResponse:
    """All rows of the tab that the filters leave, from the first to the last, as they are read."""
    tab, filters = _asked(request)
    user = cast(User, request.user)  # nobody else passes the decorator
    return StreamingHttpResponse(
        figure_lines(tab.rows(figures_found(filters, user_id=user.pk), user, timezone.now()), by=tab.by),
        content_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": 'attachment; filename="desk.csv"'},
    )


def _page(request: HttpRequest) -> DeskPage:
    tab, filters = _asked(request)
    return desk_page(
        tab=tab,
        filters=filters,
        user=cast(User, request.user),  # nobody else passes the decorator
        now=timezone.now(),
        after=request.GET.get("after"),
    )


def _asked(request: HttpRequest) -> tuple[Tab, Filters]:
    """The tab and the filters of the address; whatever is broken filters nothing."""
    filters, _problems = readable_filters(request.META["QUERY_STRING"])
    return tab_of(request.GET.get("tab")), filters


def _moment(text: str) -> datetime | None:
    try:
        found = parse_datetime(text)
    except ValueError:
        return None
    return found if found is not None and found.tzinfo is not None else None
