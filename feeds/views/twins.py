"""Pages for programs of people who are signed in: JSON and CSV as the API has them, Atom as feeds do."""

from collections.abc import Callable
from functools import partial
from typing import Any

from django.conf import settings
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from ninja import Schema
from pydantic import ValidationError

from accounts.access import PUBLIC, public, requires
from claims.models import Figure
from claims.search.filters import BadFilters
from feeds.api.guard import conditional
from feeds.api.lists import Paging, list_response
from feeds.api.problems import Problem
from feeds.api.resources import FIGURES, VERDICTS, Resource
from feeds.selections import Selection, of_figures, selection
from feeds.twins.csvlines import csv_lines
from feeds.twins.items import list_items
from feeds.twins.table import ATOM, CSV, JSON, TWINS, Twin
from feeds.twins.words import NAMES, WORDS
from feeds.views.feeds import answer
from feeds.writing import Addresses

LARGEST_ID = 10**18
View = Callable[..., HttpResponseBase]


class Moved(Exception):
    """What the page is about is part of another thing now: ``thing_id``."""

    def __init__(self, thing_id: int) -> None:
        super().__init__(f"It is part of {thing_id} now.")
        self.thing_id = thing_id


def addresses() -> list[URLPattern]:
    """Every twin's address, named for its page and its format: "figure-json"."""
    return [
        path(f"{twin.path}.{written}", _view(twin, written), name=f"{twin.page}-{written}")
        for twin in TWINS
        for written in twin.formats
    ]


def _view(twin: Twin, written: str) -> View:
    def view(request: HttpRequest, thing_id: int | None = None) -> HttpResponseBase:
        try:
            response = ANSWERS[written](request, twin, thing_id)
        except Moved as moved:
            return HttpResponsePermanentRedirect(reverse(f"{twin.page}-{written}", args=(moved.thing_id,)))
        except (ValidationError, BadFilters, Problem) as error:
            return HttpResponse(str(error), status=400, content_type="text/plain; charset=utf-8")
        response["Cache-Control"] = "public, max-age=60" if twin.access == PUBLIC else "private, no-cache"
        return response

    marked = public(view) if twin.access == PUBLIC else requires(twin.access)(view)
    return require_safe(marked)


def _json(request: HttpRequest, twin: Twin, thing_id: int | None) -> HttpResponseBase:
    """A page of the list; ``after``, ``limit``, ``order``, ``fields`` and the API's filters narrow it."""
    thing = _thing(twin, thing_id)
    about = {} if twin.thing is None else {twin.thing.one: twin.thing.exported([thing])[0]}
    response = list_response(
        request,
        _rows(request, twin, thing_id),
        Paging.model_validate(request.GET.dict()),
        exported=twin.rows.exported,
        schema=twin.rows.schema,
        about=about,
    )
    return conditional(request, response)


def _csv(request: HttpRequest, twin: Twin, thing_id: int | None) -> HttpResponseBase:
    """All rows of the list as a table, as they are read."""
    _thing(twin, thing_id)
    name = twin.page if thing_id is None else f"{twin.page}-{thing_id}"
    return StreamingHttpResponse(
        csv_lines(twin.rows, _rows(request, twin, thing_id)),
        content_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="{name}.csv"'},
    )


def _atom(request: HttpRequest, twin: Twin, thing_id: int | None) -> HttpResponseBase:
    """The list as a feed: its newest rows, and its older ones in archives."""
    thing = _thing(twin, thing_id)
    rows = _rows(request, twin, thing_id)
    chosen = _selection(request, twin, rows, about="" if thing is None else str(thing))
    return answer(request, chosen, ATOM, address=partial(own_address, request), is_public=False)


ANSWERS: dict[str, Callable[[HttpRequest, Twin, int | None], HttpResponseBase]] = {JSON: _json, CSV: _csv, ATOM: _atom}


def own_address(request: HttpRequest, _written: str, archive: int | None) -> str:
    """The request's own address, or that of another part of the same feed."""
    query = request.GET.copy()
    query.pop("archive", None)
    if archive is not None:
        query["archive"] = str(archive)
    return f"{settings.BASE_URL}{request.path}" + (f"?{query.urlencode()}" if query else "")


# Any: rows of the resource's own kind
def _selection(request: HttpRequest, twin: Twin, rows: QuerySet[Any], *, about: str) -> Selection:
    name = twin.page if twin.thing is None else f"{twin.page}/{request.path.rpartition('/')[2].partition('.')[0]}"
    title = _("Figure of Record: %(name)s") % {"name": about or NAMES[twin.page]}
    home = request.path.removesuffix(f".{ATOM}") + "/"
    if twin.rows is VERDICTS:
        return selection("verdicts", "", user=None)
    if twin.rows is FIGURES:
        rows = rows.order_by("-changed_at", "-pk")
        return of_figures(rows, name=name, title=title, description=title, home=home)
    return Selection(
        name=name,
        title=title,
        description=title,
        home=home,
        kind=twin.rows.name,
        rows=rows.order_by("-pk"),
        stamp=WORDS[twin.rows.name].stamp,
        bucket=1000,
        write=partial(_items, twin.rows),
        is_dated=False,
    )


# Any: rows of the resource's own kind
def _items(resource: Resource, rows: list[Any], at: Addresses) -> Any:
    return list_items(resource, rows, base_url=at.base_url)


# Any: as above
def _rows(request: HttpRequest, twin: Twin, thing_id: int | None) -> Any:
    lists = {name for name, each in twin.rows.filters.model_fields.items() if "list" in str(each.annotation)}
    asked = {name: request.GET.getlist(name) if name in lists else request.GET[name] for name in request.GET}
    chosen: Schema = twin.rows.filters.model_validate(asked)
    rows = twin.rows.found(chosen, request.user.pk or 0)
    if thing_id is None:
        return rows
    return rows.filter(**{twin.of: [thing_id] if twin.of.endswith("__contains") else thing_id})


# Any: as above
def _thing(twin: Twin, thing_id: int | None) -> Any:
    """What the page is about; None for a list. Raises Http404, and Moved for a figure that was merged."""
    if twin.thing is None or thing_id is None:
        return None
    if thing_id >= LARGEST_ID:
        raise Http404
    found = twin.thing.rows().filter(pk=thing_id).first()
    if found is None:
        merged = Figure.objects.filter(pk=thing_id).first() if twin.thing.one == FIGURES.one else None
        if merged is None or merged.merged_into_id is None:
            raise Http404
        raise Moved(merged.merged_into_id)
    return found
