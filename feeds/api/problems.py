"""Errors of the API as problem details (RFC 9457)."""

import json
from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

from django.http import HttpResponse

CONTENT_TYPE = "application/problem+json"


class Problem(Exception):
    """The request can't be answered. ``detail`` says what happened and what to do."""

    # Any: JSON
    def __init__(self, status: HTTPStatus, detail: str, **more: Any) -> None:
        super().__init__(detail)
        self.status = status
        self.detail = detail
        self.more = more


# Any: JSON
def problem_response(
    status: HTTPStatus, detail: str = "", *, headers: Mapping[str, str] | None = None, **more: Any
) -> HttpResponse:
    """The problem as an answer. Its type is about:blank: the status says what kind it is (RFC 9457, 4.2.1)."""
    body = {"type": "about:blank", "title": status.phrase, "status": int(status)}
    if detail:
        body["detail"] = detail
    return HttpResponse(
        json.dumps({**body, **more}, ensure_ascii=False),
        status=int(status),
        content_type=CONTENT_TYPE,
        headers=dict(headers or {}),
    )
