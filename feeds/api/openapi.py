"""The OpenAPI document: what the framework knows of the API, and the answers that our guard gives."""

from functools import lru_cache
from http import HTTPStatus
from typing import Any

from django.conf import settings
from ninja import NinjaAPI

from feeds.api.problems import CONTENT_TYPE
from feeds.api.schemas import ProblemOut

# Answers of every operation, whatever it does.
COMMON = (
    HTTPStatus.UNAUTHORIZED,
    HTTPStatus.FORBIDDEN,
    HTTPStatus.NOT_FOUND,
    HTTPStatus.UNPROCESSABLE_ENTITY,
    HTTPStatus.TOO_MANY_REQUESTS,
)
SAFE = ("get", "head")
SECURITY = {"key": {"type": "http", "scheme": "bearer", "description": "A key made on the page of feeds."}}
PROBLEM = {CONTENT_TYPE: {"schema": {"$ref": "#/components/schemas/ProblemOut"}}}
IDEMPOTENCY_KEY = {
    "name": "Idempotency-Key",
    "in": "header",
    "required": False,
    "description": "Any text of your own, another for each request: sent twice, the request is done once.",
    "schema": {"type": "string", "minLength": 1, "maxLength": 200, "pattern": "^[!-~]+$"},
}
RATE_LIMIT = {
    "RateLimit": {"schema": {"type": "string"}, "description": "What is left of this minute's requests."},
    "RateLimit-Policy": {"schema": {"type": "string"}, "description": "How many requests a minute the key may make."},
}

# Any: JSON, in all of this module.


@lru_cache(maxsize=1)
def described(api: NinjaAPI) -> dict[str, Any]:
    """The document (OpenAPI 3.1)."""
    document: dict[str, Any] = dict(api.get_openapi_schema(path_prefix="/api/v1/"))
    document["servers"] = [{"url": settings.BASE_URL}]
    components = document["components"]
    components["securitySchemes"] = SECURITY
    components["schemas"]["ProblemOut"] = ProblemOut.model_json_schema()
    document["security"] = [{"key": []}]
    for path in document["paths"].values():
        for method, operation in path.items():
            _complete(operation, is_safe=method in SAFE)
    return document


def _complete(operation: dict[str, Any], *, is_safe: bool) -> None:
    answers = {str(int(status)): answer for status, answer in operation["responses"].items()}
    if is_safe:
        answers["304"] = {"description": "Unchanged since the ETag that was sent."}
    if "requestBody" in operation:
        answers["400"] = {"description": "The body can't be read.", "content": PROBLEM}
        answers["409"] = {"description": "The same Idempotency-Key is being answered.", "content": PROBLEM}
        operation.setdefault("parameters", []).append(IDEMPOTENCY_KEY)
    for code, answer in answers.items():
        if int(code) >= HTTPStatus.BAD_REQUEST:
            answer["content"] = PROBLEM
    for status in COMMON:
        answers.setdefault(str(int(status)), {"description": status.phrase, "content": PROBLEM})
    for answer in answers.values():
        answer["headers"] = {**answer.get("headers", {}), **RATE_LIMIT}
    operation["responses"] = answers
