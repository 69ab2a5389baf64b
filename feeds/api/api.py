"""The API and its addresses: every one of them guarded, and what is nowhere answered as a problem."""

from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path, re_path
from ninja import NinjaAPI, Router

from accounts.access import public
from feeds.api import annotating, judging, reading, writing
from feeds.api.guard import PROBLEMS, guarded, problem_of
from feeds.api.lists import json_response
from feeds.api.openapi import described

ROOT = "api/v1/"
api = NinjaAPI(
    title="Figure of Record",
    version="1",
    description="What news outlets print, figure by figure. Nothing is averaged: every value comes with its source.",
    urls_namespace="api-v1",
    openapi_url=None,
    docs_url=None,
)
router = Router()
reading.register(router)
writing.register(router)
annotating.register(router)
judging.register(router)
api.add_router("", router)
for error in PROBLEMS:
    api.add_exception_handler(error, problem_of)


@public
def openapi(_request: HttpRequest) -> HttpResponse:
    return json_response(described(api))


@guarded
def nowhere(request: HttpRequest) -> HttpResponse:
    return problem_of(request, Exception())


def _guarded_urls() -> list[URLPattern]:
    patterns, _app, _namespace = api.urls
    kept = [each for each in patterns if isinstance(each, URLPattern) and each.name != "api-root"]
    for pattern in kept:
        pattern.callback = guarded(pattern.callback)
    return kept


urlpatterns: list[URLPattern] = [
    path("openapi.json", openapi, name="openapi"),
    *_guarded_urls(),
    re_path("", nowhere, name="nowhere"),
]
