"""Lists of the pages for programs of people who are signed in: JSON and CSV as the API has them, Atom as feeds do."""

import csv
import io
import json
from collections.abc import Iterator
from typing import Any, cast

from django.conf import settings
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from ninja import Schema
from pydantic import ValidationError

from accounts.access import requires
from accounts.models import User
from claims.search.filters import BadFilters, read_filters
from claims.search.found import figures_found
from feeds.api.exports import Thing
from feeds.api.lists import Paging, list_response, names_of
from feeds.api.problems import Problem
from feeds.api.resources import RESOURCES, Resource
from feeds.selections import FIGURES, Selection, selection
from feeds.views.feeds import answer

# A file has at most so many rows: whoever wants all of a million takes `manage.py export`, which streams.
MOST_ROWS = 10_000
ROWS_AT_ONCE = 500
BY_NAME = {resource.name: resource for resource in RESOURCES}
# A spreadsheet takes cells that begin with these for formulas.
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


@require_safe
@requires("claims.view_figure")
def json_twin(request: HttpRequest, name: str) -> HttpResponse:
    """A page of the list; ``after``, ``limit``, ``order``, ``fields`` and the API's filters narrow it."""
    resource = BY_NAME[name]
    try:
        paging = Paging.model_validate(request.GET.dict())
        rows = _rows(request, resource)
        return list_response(request, rows, paging, exported=resource.exported, schema=resource.schema)
    except (ValidationError, BadFilters, Problem) as error:
        return HttpResponse(str(error), status=400, content_type="text/plain; charset=utf-8")


@require_safe
@requires("claims.view_figure")
def csv_twin(request: HttpRequest, name: str) -> HttpResponseBase:
    """The newest rows of the list as a table: a column for each field, lists and objects as JSON."""
    resource = BY_NAME[name]
    try:
        rows = _rows(request, resource)
    except (ValidationError, BadFilters) as error:
        return HttpResponse(str(error), status=400, content_type="text/plain; charset=utf-8")
    return StreamingHttpResponse(
        _csv_lines(resource, rows),
        content_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="{name}.csv"'},
    )


@require_safe
@requires("claims.view_figure")
def desk_atom(request: HttpRequest) -> HttpResponseBase:
    chosen = selection("conflicts", "", user=cast(User, request.user))
    return _atom(request, chosen, address=settings.BASE_URL + reverse("desk-atom"))


@require_safe
@requires("claims.view_figure")
def search_atom(request: HttpRequest) -> HttpResponseBase:
    """What a search finds, by the same address as its page."""
    query = request.META.get("QUERY_STRING", "")
    try:
        rows = figures_found(read_filters(query), user_id=cast(User, request.user).pk)
    except BadFilters as error:
        return HttpResponse(str(error), status=400, content_type="text/plain; charset=utf-8")
    chosen = Selection(
        name="search",
        title=_("Figure of Record: search"),
        description=_("What a search finds."),
        home=f"{reverse('search')}?{query}",
        kind=FIGURES,
        rows=rows.order_by("-changed_at", "-pk"),
        stamp=("pk", "version"),
        bucket=1000,
    )
    return _atom(request, chosen, address=f"{settings.BASE_URL}{reverse('search-atom')}?{query}")


def _atom(request: HttpRequest, chosen: Selection, *, address: str) -> HttpResponseBase:
    response = answer(request, chosen, "atom", address=lambda _written, _archive: address, is_public=False)
    response["Cache-Control"] = "private, no-cache"
    return response


# Any: rows of the resource's own kind
def _rows(request: HttpRequest, resource: Resource) -> Any:
    lists = {name for name, each in resource.filters.model_fields.items() if "list" in str(each.annotation)}
    asked = {name: request.GET.getlist(name) if name in lists else request.GET[name] for name in request.GET}
    chosen: Schema = resource.filters.model_validate(asked)
    return resource.found(chosen, cast(User, request.user).pk)


# Any: as above
def _csv_lines(resource: Resource, rows: Any) -> Iterator[str]:
    columns = names_of(resource.schema)
    yield _line(columns)
    newest = rows.order_by("-pk")
    for start in range(0, MOST_ROWS, ROWS_AT_ONCE):
        found = resource.exported(list(newest[start : start + ROWS_AT_ONCE]))
        for thing in found:
            yield _line([_cell(thing, column) for column in columns])
        if len(found) < ROWS_AT_ONCE:
            return


def _line(cells: list[str]) -> str:
    written = io.StringIO()
    csv.writer(written).writerow(cells)
    return written.getvalue()


def _cell(thing: Thing, column: str) -> str:
    value = thing.get(column)
    if value is None:
        return ""
    if isinstance(value, list | dict):
        return json.dumps(value, ensure_ascii=False)
    text = str(value)
    return f"'{text}" if isinstance(value, str) and text.startswith(FORMULA_STARTS) else text
