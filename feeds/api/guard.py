"""What every request to the API passes: its key, its allowance, and how its answer leaves."""

import hashlib
from collections.abc import Callable
from functools import wraps
from http import HTTPStatus
from typing import Any

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.cache import get_conditional_response
from django.views.decorators.csrf import csrf_exempt
from ninja.errors import HttpError, ValidationError

from accounts.access import guarded_by_token
from feeds.api.idempotency import answered_once
from feeds.api.problems import CONTENT_TYPE, Problem, problem_response
from following.actions.count_request import WINDOW_SECONDS, Allowance, count_request
from following.actions.open_with_key import KeyExpired, KeyTooWeak, NoSuchKey, check_scope, open_with_key
from following.models import Token

CHALLENGE = {"WWW-Authenticate": 'Bearer realm="Figure of Record"'}
NO_KEY = "Send a key: “Authorization: Bearer KEY”. Keys are made on the page of feeds."

# Any: a view's arguments are its address's.
View = Callable[..., Any]


def guarded(view: View) -> View:
    """The API's view, for programs with a key: counted, its errors problem details, its answers with an ETag."""

    @csrf_exempt  # a key is sent on purpose, never by a browser alone
    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:  # Any: as above
        try:
            token = _token(request)
        except (NoSuchKey, KeyExpired) as error:
            return problem_response(HTTPStatus.UNAUTHORIZED, str(error), headers=CHALLENGE)
        if token is None:
            return problem_response(HTTPStatus.UNAUTHORIZED, NO_KEY, headers=CHALLENGE)
        allowance = count_request(token_id=token.pk, limit=settings.API_REQUESTS_A_MINUTE, now=timezone.now())
        if allowance.is_spent:
            detail = f"More than {allowance.limit} requests a minute. Wait {allowance.seconds} seconds."
            response = problem_response(
                HTTPStatus.TOO_MANY_REQUESTS, detail, headers={"Retry-After": str(allowance.seconds)}
            )
        else:
            request.user = token.user  # and so the audit's
            request.token = token  # type: ignore[attr-defined]  # read by scoped()
            response = answered_once(request, token, lambda: _as_problem(view(request, *args, **kwargs)))
            response = conditional(request, response)
        return _with_allowance(response, allowance)

    return guarded_by_token(answer)


def scoped(request: HttpRequest, scope: str) -> Token:
    """The request's token, if it and its owner's role reach as far as ``scope``. Raises Problem 403."""
    token: Token = request.token  # type: ignore[attr-defined]  # set by guarded()
    try:
        check_scope(token, scope)
    except KeyTooWeak as error:
        raise Problem(HTTPStatus.FORBIDDEN, str(error)) from error
    return token


def problem_of(_request: HttpRequest, error: Exception | type[Exception]) -> HttpResponse:
    """What a view raised, as a problem."""
    match error:
        case Problem():
            return problem_response(error.status, error.detail, **error.more)
        case ValidationError():
            errors = [{"pointer": _pointer(each["loc"]), "detail": str(each["msg"])} for each in error.errors]
            return problem_response(HTTPStatus.UNPROCESSABLE_ENTITY, "Part of the request is not valid.", errors=errors)
        case HttpError():
            return problem_response(HTTPStatus(error.status_code), str(error))
        case PermissionDenied():
            return problem_response(HTTPStatus.FORBIDDEN, "Your role does not allow this.")
        case _:
            return problem_response(HTTPStatus.NOT_FOUND, "There is nothing at this address.")


PROBLEMS = (Problem, ValidationError, HttpError, PermissionDenied, Http404)


def _token(request: HttpRequest) -> Token | None:
    scheme, _space, key = request.headers.get("Authorization", "").partition(" ")
    return open_with_key(key=key.strip(), now=timezone.now()) if scheme.lower() == "bearer" else None


def _as_problem(response: HttpResponse) -> HttpResponse:
    """Errors that the framework answered by itself, as problems too."""
    if response.status_code < HTTPStatus.BAD_REQUEST or response["Content-Type"] == CONTENT_TYPE:
        return response
    headers = {"Allow": response["Allow"]} if "Allow" in response else {}
    return problem_response(HTTPStatus(response.status_code), headers=headers)


def conditional(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """304 in place of what the program has already."""
    if request.method not in ("GET", "HEAD") or response.status_code != HTTPStatus.OK or response.streaming:
        return response
    response["ETag"] = f'"{hashlib.sha256(response.content).hexdigest()[:32]}"'
    response["Cache-Control"] = "private, no-cache"
    return get_conditional_response(request, etag=response["ETag"], response=response)  # type: ignore[return-value]  # the response is given


def _with_allowance(response: HttpResponse, allowance: Allowance) -> HttpResponse:
    """RateLimit fields of the IETF's httpapi working group (draft-ietf-httpapi-ratelimit-headers-10)."""
    response["RateLimit-Policy"] = f'"minute";q={allowance.limit};w={WINDOW_SECONDS}'
    response["RateLimit"] = f'"minute";r={allowance.remaining};t={allowance.seconds}'
    return response


# Any: the names and indexes of pydantic's location.
def _pointer(location: tuple[Any, ...]) -> str:
    return "/" + "/".join(str(part) for part in location)
