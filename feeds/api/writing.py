"""What the API writes, through the same actions and permissions as the pages."""

import json
from http import HTTPStatus
from typing import Any

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from ninja import Field, Router, Schema

from claims import tasks
from feeds.api.guard import scoped
from feeds.api.lists import json_response
from feeds.api.problems import Problem
from feeds.api.schemas import ProblemOut
from following.scopes import INGEST
from sources.actions.import_article import import_article
from sources.actions.store_article import StoreOutcome
from sources.records import BadRecord, read_json_line

MOST_LINES = 1000
NDJSON = "application/x-ndjson"
EXAMPLE = {
    "url": "https://paper.example/ferrodyne-falls",
    "headline": "Ferrodyne falls 4.9%",
    "datePublished": "2026-06-25T08:00:00Z",
    "publisher": {"name": "Harbour Post"},
    "articleBody": "Ferrodyne shares fell 4.9% on Thursday.",
}
# Any: JSON
JsonObject = dict[str, Any]


class ArticleIn(Schema):
    """schema.org's NewsArticle: its text in articleBody, or its page in articleHtml."""

    url: str | None = Field(None, description="Where it was published. Without one, it is known by its text.")
    headline: str | None = None
    datePublished: str | None = None  # noqa: N815 - schema.org's name, as those that follow
    dateModified: str | None = None  # noqa: N815
    author: list[JsonObject | str] | JsonObject | str | None = None
    publisher: JsonObject | str | None = None
    articleSection: str | None = None  # noqa: N815
    inLanguage: str | None = None  # noqa: N815
    articleBody: str | None = None  # noqa: N815
    articleHtml: str | None = Field(None, description="The page itself, to be read as a collected one.")  # noqa: N815


class Stored(Schema):
    id: str
    status: StoreOutcome = Field(description="Whether its text is new, revised or unchanged.")


class LineOut(Schema):
    line: int
    status: str
    id: str | None = None
    detail: str | None = None


class LinesOut(Schema):
    results: list[LineOut]


def register(router: Router) -> None:
    """The router has all that writes."""
    router.post(
        "/articles",
        response={201: Stored, 200: Stored},
        operation_id="store_article",
        summary="Bring one article in",
        openapi_extra={"x-scope": INGEST, "x-body": json.dumps(EXAMPLE)},
    )(store_article)
    router.post(
        "/bulk/articles",
        response={200: LinesOut, 413: ProblemOut},
        operation_id="store_articles",
        summary="Bring many articles in, one JSON object a line",
        openapi_extra={
            "x-scope": INGEST,
            "x-body": json.dumps(EXAMPLE),
            "requestBody": {"required": True, "content": {NDJSON: {"schema": {"type": "string", "pattern": r"\S"}}}},
        },
    )(store_articles)


def store_article(request: HttpRequest, article: ArticleIn) -> HttpResponse:
    """It is read and grouped in the background, as a collected article is."""
    scoped(request, INGEST)
    try:
        stored = _store(article.model_dump_json(exclude_none=True))
    except BadRecord as error:
        raise Problem(HTTPStatus.UNPROCESSABLE_ENTITY, f"The article {error}.") from error
    is_new = stored["status"] == StoreOutcome.NEW.value
    return json_response(stored, status=HTTPStatus.CREATED if is_new else HTTPStatus.OK)


def store_articles(request: HttpRequest) -> HttpResponse:
    """Each line has a result of its own: a bad one doesn't stop the others. At most 1,000 lines."""
    scoped(request, INGEST)
    try:
        lines = request.body.decode("utf-8", "replace").split("\n")
    except RequestDataTooBig as error:
        detail = "This is more than 20 MB. Send fewer lines at once."
        raise Problem(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, detail) from error
    numbered = [(number, line) for number, line in enumerate(lines, start=1) if line.strip()]
    if not numbered:
        raise Problem(HTTPStatus.BAD_REQUEST, "Send one JSON object a line.")
    if len(numbered) > MOST_LINES:
        raise Problem(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, f"Send at most {MOST_LINES} lines at once.")
    return json_response({"results": [_result(number, line) for number, line in numbered]})


def _result(number: int, line: str) -> JsonObject:
    try:
        return {"line": number, **_store(line)}
    except BadRecord as error:
        return {"line": number, "status": "bad", "detail": f"The article {error}."}


def _store(line: str) -> JsonObject:
    record = read_json_line(line, publisher=None, published=None)
    article_id, outcome = import_article(record=record, now=timezone.now())
    if outcome is not StoreOutcome.UNCHANGED:
        tasks.extract.delay_on_commit(article_id=article_id)
    return {"id": str(article_id), "status": outcome.value}
