"""The desk, its live news, and its twins for programs."""

import csv
from collections.abc import Iterator
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
from desk.forms import DeskForm
from desk.pages.desk import DeskPage, desk_page, news_count
from desk.paging import BadCursor
from desk.twins import CSV_COLUMNS, csv_row, figure_json


@require_safe
@requires("claims.view_figure")
def desk(request: HttpRequest) -> HttpResponse:
    try:
        page = _page(request)
    except BadCursor:
        return redirect("desk")
    query = request.GET.copy()
    query.pop("after", None)
    return render(
        request,
        "desk/desk.html",
        {"page": page, "now": timezone.now(), "query": query.urlencode(), "nav": "desk"},
    )


@require_safe
@requires("claims.view_figure")
def news(request: HttpRequest) -> HttpResponse:
    """How many rows are new or changed since the moment that the page was made, as a line to press; else 204."""
    form = DeskForm(request.GET)
    since = _moment(request.GET.get("since", ""))
    if not form.is_valid() or since is None:
        return HttpResponse(status=204)
    new, changed = news_count(form=form, user=cast(User, request.user), now=timezone.now(), since=since)
    if not new and not changed:
        return HttpResponse(status=204)
    etag = f'"{new}-{changed}"'
    if request.headers.get("If-None-Match") == etag:
        return HttpResponseNotModified()
    query = request.GET.copy()
    query.pop("since", None)
    context = {"new_count": new, "changed_count": changed, "query": query.urlencode(), "tab": form.cleaned_data["tab"]}
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
def desk_csv(request: HttpRequest) -> HttpResponse | StreamingHttpResponse:
    try:
        page = _page(request)
    except BadCursor as error:
        return HttpResponse(str(error), status=400, content_type="text/plain; charset=utf-8")
    return StreamingHttpResponse(
        _csv_lines(page),
        content_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": 'attachment; filename="desk.csv"'},
    )


def _page(request: HttpRequest) -> DeskPage:
    form = DeskForm(request.GET)
    if not form.is_valid():
        form = DeskForm({})
        form.is_valid()
    return desk_page(
        form=form,
        user=cast(User, request.user),  # nobody else passes the decorator
        now=timezone.now(),
        after=request.GET.get("after"),
    )


def _moment(text: str) -> datetime | None:
    try:
        found = parse_datetime(text)
    except ValueError:
        return None
    return found if found is not None and found.tzinfo is not None else None


class _Line:
    """A file for csv.writer that hands back what was written."""

    def write(self, line: str) -> str:
        return line


def _csv_lines(page: DeskPage) -> Iterator[str]:
    writer = csv.writer(_Line())
    yield writer.writerow(CSV_COLUMNS)
    for row in page.rows:
        yield writer.writerow(csv_row(row.figure, row.origins))
