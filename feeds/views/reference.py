"""The API's reference for people, made from its OpenAPI document: no script, no foreign host."""

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from accounts.access import public
from feeds.api.api import api
from feeds.api.openapi import described
from feeds.api.problems import CONTENT_TYPE

# Any: JSON of the OpenAPI document, in all of this module.


@dataclass(frozen=True)
class Parameter:
    name: str
    place: str
    kind: str
    description: str


@dataclass(frozen=True)
class Operation:
    """One thing that the API does. ``example`` is a command that can be typed as it stands, with a key in $KEY."""

    id: str
    method: str
    path: str
    summary: str
    description: str
    scope: str
    parameters: list[Parameter]
    answers: list[tuple[str, str]]
    example: str


@require_safe
@public
def reference(request: HttpRequest) -> HttpResponse:
    document = described(api)
    context = {
        "operations": operations_of(document, base_url=settings.BASE_URL),
        "schemas": [(name, _fields(schema)) for name, schema in document["components"]["schemas"].items()],
        "limit": settings.API_REQUESTS_A_MINUTE,
        "base_url": settings.BASE_URL,
        "nav": "feeds",
    }
    return render(request, "feeds/reference.html", context)


def operations_of(document: dict[str, Any], *, base_url: str) -> list[Operation]:
    return [
        Operation(
            id=operation["operationId"],
            method=method.upper(),
            path=path,
            summary=operation["summary"],
            description=operation.get("description", ""),
            scope=operation.get("x-scope", ""),
            parameters=[_parameter(each) for each in operation.get("parameters", ())],
            answers=[
                (status, answer["description"])
                for status, answer in operation["responses"].items()
                if CONTENT_TYPE not in answer.get("content", {}) or status not in _COMMON
            ],
            example=_example(method, path, operation, base_url=base_url),
        )
        for path, methods in document["paths"].items()
        for method, operation in methods.items()
    ]


# Said once for all operations, at the top of the page.
_COMMON = frozenset({"401", "403", "404", "422", "429"})


def _example(method: str, path: str, operation: dict[str, Any], *, base_url: str) -> str:
    address = path.replace("{row_id}", "1") + operation.get("x-query", "")
    lines = [f'curl -H "Authorization: Bearer $KEY" "{base_url}{address}"']
    if method == "post":
        [content_type] = operation["requestBody"]["content"]
        lines = [f'curl -H "Authorization: Bearer $KEY" -H "Content-Type: {content_type}" \\']
        lines += [f"  -d '{operation['x-body']}' \\", f'  "{base_url}{address}"']
    return "\n".join(lines)


def _parameter(parameter: dict[str, Any]) -> Parameter:
    schema = parameter["schema"]
    return Parameter(parameter["name"], parameter["in"], kind_of(schema), parameter.get("description", ""))


def _fields(schema: dict[str, Any]) -> list[tuple[str, str, str]]:
    return [(name, kind_of(each), each.get("description", "")) for name, each in schema.get("properties", {}).items()]


def kind_of(schema: dict[str, Any]) -> str:
    """A JSON schema in a few words: string or null, list of integer, one of a, b."""
    if "anyOf" in schema:
        return " or ".join(dict.fromkeys(kind_of(each) for each in schema["anyOf"]))
    if "$ref" in schema:
        return str(schema["$ref"].rsplit("/", 1)[-1])
    if "enum" in schema:
        return "one of " + ", ".join(str(each) for each in schema["enum"])
    if schema.get("type") == "array":
        return f"list of {kind_of(schema.get('items', {}))}"
    return str(schema.get("format", schema.get("type", "anything")))
