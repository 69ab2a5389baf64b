"""Lists of the API: pages by the id of the last row, and only the fields that are asked for."""

import json
from collections.abc import Callable, Mapping, Sequence
from http import HTTPStatus
from typing import Any, Literal, TypeVar

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db.models import Model, QuerySet
from django.http import HttpRequest, HttpResponse
from ninja import Field, Schema
from pydantic import create_model

from feeds.api.filters import LARGEST_ID
from feeds.api.problems import Problem

PAGE_SIZE = 50
MOST = 200
Row = TypeVar("Row", bound=Model)
# Any: JSON
Thing = dict[str, Any]


class Paging(Schema):
    """Which part of a list is wanted."""

    after: int | None = Field(None, ge=1, le=LARGEST_ID, description="The id of the last row that you have.")
    limit: int = Field(PAGE_SIZE, ge=1, le=MOST, description="How many rows a page has at most.")
    order: Literal["newest", "oldest"] = Field("newest", description="Newest or oldest first, by id.")


def list_response(
    request: HttpRequest,
    rows: QuerySet[Row],
    paging: Paging,
    *,
    exported: Callable[[list[Row]], Sequence[Thing]],
    schema: type[Schema],
    about: Mapping[str, Thing] | None = None,
) -> HttpResponse:
    """One page of the rows, with the address of the next one in the body and in the Link header.

    ``about`` stands before them: what they belong to.
    """
    fields = _fields(request, schema)
    ordered = rows.order_by("pk" if paging.order == "oldest" else "-pk")
    if paging.after is not None:
        side = "gt" if paging.order == "oldest" else "lt"
        ordered = ordered.filter(**{f"pk__{side}": paging.after})
    found = list(ordered[: paging.limit + 1])
    has_more = len(found) > paging.limit
    found = found[: paging.limit]
    following = _next_address(request, last=found[-1].pk) if has_more else None
    items = [sparse(thing, fields) for thing in exported(found)]
    response = json_response({**(about or {}), "items": items, "next": following})
    if following is not None:
        response["Link"] = f'<{following}>; rel="next"'
    return response


def one_response(request: HttpRequest, thing: Thing, *, schema: type[Schema]) -> HttpResponse:
    return json_response(sparse(thing, _fields(request, schema)))


def json_response(content: object, *, status: HTTPStatus = HTTPStatus.OK) -> HttpResponse:
    body = json.dumps(content, ensure_ascii=False, cls=DjangoJSONEncoder)
    return HttpResponse(body.encode("utf-8", "replace"), status=int(status), content_type="application/json")


def sparse(thing: Thing, fields: frozenset[str] | None) -> Thing:
    """The thing with the fields asked for; its id always stays."""
    return thing if fields is None else {name: value for name, value in thing.items() if name in fields | {"id"}}


def list_schema(name: str, schema: type[Schema]) -> type[Schema]:
    """A page of a list: its items, and the address of the next page or null."""
    made: type[Schema] = create_model(name, __base__=Schema, items=(list[schema], ...), next=(str | None, ...))  # type: ignore[valid-type]  # a type at run time
    return made


def names_of(schema: type[Schema]) -> list[str]:
    return [field.alias or name for name, field in schema.model_fields.items()]


def fields_parameter(schema: type[Schema]) -> dict[str, Any]:
    """The parameter ``fields`` in OpenAPI: names of ``schema``, by commas."""
    return {
        "name": "fields",
        "in": "query",
        "required": False,
        "description": "Only these fields, by commas. The id always comes.",
        "style": "form",
        "explode": False,
        "schema": {"type": "array", "items": {"enum": names_of(schema)}},
    }


def _fields(request: HttpRequest, schema: type[Schema]) -> frozenset[str] | None:
    written = request.GET.get("fields")
    if not written:
        return None
    asked = frozenset(written.split(","))
    unknown = sorted(asked - set(names_of(schema)))
    if unknown:
        known = ", ".join(names_of(schema))
        raise Problem(HTTPStatus.UNPROCESSABLE_ENTITY, f"No field is named “{unknown[0][:40]}”. There are: {known}.")
    return asked


def _next_address(request: HttpRequest, *, last: int) -> str:
    query = request.GET.copy()
    query["after"] = str(last)
    return f"{settings.BASE_URL}{request.path}?{query.urlencode()}"
