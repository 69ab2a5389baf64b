"""Idempotency-Key (draft-ietf-httpapi-idempotency-key-header): a request sent twice is done once."""

import re
from collections.abc import Callable
from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from feeds.api.problems import CONTENT_TYPE, problem_response
from following.actions.answer_once import KeyReused, StillAnswering, begin_answer, forget_answer, keep_answer
from following.models import Token

WELL_FORMED = re.compile("[!-~]{1,200}")


def answered_once(request: HttpRequest, token: Token, answer: Callable[[], HttpResponse]) -> HttpResponse:
    """The answer; for a request that names a key, the one that it got before, if it did."""
    key = request.headers.get("Idempotency-Key")
    if request.method != "POST" or key is None:
        return answer()
    if not WELL_FORMED.fullmatch(key):
        detail = "An Idempotency-Key has 1 to 200 letters, digits and signs of ASCII, and no space."
        return problem_response(HTTPStatus.BAD_REQUEST, detail)
    try:
        begun = begin_answer(token=token, key=key, path=request.get_full_path(), body=request.body, now=timezone.now())
    except KeyReused as error:
        return problem_response(HTTPStatus.UNPROCESSABLE_ENTITY, str(error))
    except StillAnswering as error:
        return problem_response(HTTPStatus.CONFLICT, str(error))
    if begun.status is not None:
        return _again(begun.status, begun.body)
    try:
        response = answer()
    except BaseException:
        forget_answer(answer_id=begun.pk)
        raise
    if response.status_code >= HTTPStatus.INTERNAL_SERVER_ERROR:
        forget_answer(answer_id=begun.pk)
    else:
        keep_answer(answer_id=begun.pk, status=response.status_code, body=response.content.decode())
    return response


def _again(status: int, body: str) -> HttpResponse:
    content_type = CONTENT_TYPE if status >= HTTPStatus.BAD_REQUEST else "application/json"
    return HttpResponse(body, status=status, content_type=content_type, headers={"Idempotent-Replayed": "true"})
