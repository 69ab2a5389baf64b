"""What the API reads: a list and a single thing of each resource, and the key itself."""

from http import HTTPStatus

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from ninja import Path, Query, Router

from claims.models import Figure
from claims.search.filters import BadFilters
from feeds.api.filters import Id
from feeds.api.guard import scoped
from feeds.api.lists import Paging, fields_parameter, json_response, list_response, list_schema, one_response
from feeds.api.problems import Problem
from feeds.api.resources import RESOURCES, Resource
from feeds.api.schemas import TokenOut
from following.models import Token
from following.scopes import READ


def register(router: Router) -> None:
    """The router has all that reads."""
    router.get("/token", response=TokenOut, operation_id="read_token", summary="The key itself")(_read_token)
    for resource in RESOURCES:
        _serve(router, resource)


def _read_token(request: HttpRequest) -> HttpResponse:
    token: Token = request.token  # type: ignore[attr-defined]  # set by guarded()
    return json_response(
        {
            "name": token.name,
            "owner": token.user.display_name,
            "scopes": token.scopes,
            "expires_at": token.expires_at.isoformat() if token.expires_at else None,
        }
    )


def _serve(router: Router, resource: Resource) -> None:
    extra = {"parameters": [fields_parameter(resource.schema)], "x-scope": READ}

    # The resource's own filters are a type only at run time.
    def listed(request: HttpRequest, paging: Query[Paging], chosen: Query[resource.filters]) -> HttpResponse:  # type: ignore[name-defined]
        token = scoped(request, READ)
        try:
            rows = resource.found(chosen, token.user_id)
        except BadFilters as error:
            raise Problem(HTTPStatus.UNPROCESSABLE_ENTITY, str(error)) from error
        return list_response(request, rows, paging, exported=resource.exported, schema=resource.schema)

    def one(request: HttpRequest, row_id: Path[Id]) -> HttpResponse:
        scoped(request, READ)
        row = resource.rows().filter(pk=row_id).first()
        if row is None:
            return _moved(resource, row_id)
        return one_response(request, resource.exported([row])[0], schema=resource.schema)

    router.get(
        f"/{resource.name}",
        response={200: list_schema(f"{resource.name.capitalize()}Page", resource.schema)},
        operation_id=f"list_{resource.name}",
        summary=f"List {resource.name}",
        openapi_extra={**extra, "x-query": "?limit=2"},
    )(listed)
    router.get(
        f"/{resource.name}/{{row_id}}",
        response={200: resource.schema},
        operation_id=f"read_{resource.one}",
        summary=f"One {resource.one}",
        openapi_extra=extra,
        url_name=f"one-{resource.one}",
    )(one)


def _moved(resource: Resource, row_id: int) -> HttpResponse:
    """Where a merged figure lives now. Raises Http404 for what is nowhere."""
    merged = Figure.objects.filter(pk=row_id, merged_into__isnull=False).first() if resource.one == "figure" else None
    if merged is None:
        raise Http404
    response = HttpResponse(status=HTTPStatus.PERMANENT_REDIRECT)
    response["Location"] = reverse("api-v1:one-figure", args=(merged.merged_into_id,))
    return response
