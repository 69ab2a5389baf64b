"""What the API says of claims and figures: assessments, corrections, comments, tags and flags."""

import json
from decimal import Decimal
from http import HTTPStatus
from typing import Annotated, Any, Literal

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from ninja import Field, Router, Schema
from pydantic import StringConstraints

from claims.actions.annotate import annotate
from claims.annotating.correction import BadCorrection, Number, overlay_of
from claims.annotating.effects import Assessment
from claims.extraction.quantity import Hedge
from claims.models import Annotation, Claim, Figure
from feeds.api.exports import annotations_out
from feeds.api.filters import Id
from feeds.api.guard import scoped
from feeds.api.lists import json_response
from feeds.api.problems import Problem
from feeds.api.schemas import AnnotationOut
from following.scopes import ANNOTATE

Motivation = Annotation.Motivation
# What each kind of annotation may say; None is any text.
VALUES: dict[str, tuple[str, ...] | None] = {
    Motivation.ASSESSING: tuple(each.value for each in Assessment),
    Motivation.CLASSIFYING: tuple(Annotation.Flag.values),
    Motivation.COMMENTING: None,
    Motivation.TAGGING: None,
}
LARGEST = 1e30
EXAMPLE = {"claim": 1, "motivation": "commenting", "value": "The close, not the low of the day."}
Amount = Annotated[float, Field(ge=-LARGEST, le=LARGEST)]
Line = Annotated[str, StringConstraints(max_length=200, pattern=r"^[^\x00]*$")]
# Any: JSON
JsonObject = dict[str, Any]


class NumberIn(Schema):
    """The number as it stands in the text: the point named, or the bounds of a range."""

    value: Amount | None = None
    min: Amount | None = None
    max: Amount | None = None
    unit: Line
    hedge: Hedge


class AnnotationIn(Schema):
    """What is said of one claim, or of one figure. ``value`` says it; a correction brings ``number`` or words."""

    claim: Id | None = None
    figure: Id | None = None
    motivation: Literal["assessing", "commenting", "tagging", "classifying", "editing"]
    value: str = Field("", max_length=10_000, pattern=r"^[^\x00]*$")
    number: NumberIn | None = None
    subject: Line | None = None
    measure: Line | None = None
    claimant: Line | None = None


def register(router: Router) -> None:
    """The router has all that annotates."""
    router.post(
        "/annotations",
        response={201: AnnotationOut},
        operation_id="annotate",
        summary="Say something of a claim or a figure",
        openapi_extra={"x-scope": ANNOTATE, "x-body": json.dumps(EXAMPLE)},
    )(_annotate)


def _annotate(request: HttpRequest, said: AnnotationIn) -> HttpResponse:
    """Assessing says confirmed or rejected; editing corrects what was read; classifying flags."""
    user = scoped(request, ANNOTATE).user
    if (said.claim is None) == (said.figure is None):
        raise Problem(HTTPStatus.UNPROCESSABLE_ENTITY, "Name one claim or one figure.")
    if said.figure is not None and said.motivation not in (Motivation.COMMENTING, Motivation.TAGGING):
        raise Problem(HTTPStatus.UNPROCESSABLE_ENTITY, "A figure is commented or tagged; the rest is said of a claim.")
    target = Claim.objects.all() if said.claim is not None else Figure.objects.all()
    if not target.filter(pk=said.claim or said.figure or 0).exists():
        raise Http404
    annotation = annotate(
        motivation=Motivation(said.motivation),
        body=_body(said),
        author=user,
        now=timezone.now(),
        claim_id=said.claim,
        figure_id=said.figure,
    )
    return json_response(annotations_out([annotation])[0], status=HTTPStatus.CREATED)


def _body(said: AnnotationIn) -> JsonObject:
    if said.motivation == Motivation.EDITING.value:
        return {"reading": _correction(said)}
    allowed = VALUES[said.motivation]
    if not said.value.strip() or (allowed is not None and said.value not in allowed):
        choices = " Say one of: " + ", ".join(allowed) + "." if allowed else ""
        raise Problem(HTTPStatus.UNPROCESSABLE_ENTITY, f"“value” says nothing that can be kept.{choices}")
    return {"value": said.value}


def _correction(said: AnnotationIn) -> JsonObject:
    words = {name: value for name in ("measure", "claimant") if (value := getattr(said, name)) is not None}
    if said.number is None and said.subject is None and not words:
        raise Problem(HTTPStatus.UNPROCESSABLE_ENTITY, "A correction brings a number, subject, measure or claimant.")
    try:
        return overlay_of(
            number=None if said.number is None else _number(said.number), subject=said.subject, words=words
        )
    except BadCorrection as error:
        raise Problem(HTTPStatus.UNPROCESSABLE_ENTITY, str(error)) from error


def _number(number: NumberIn) -> Number:
    return Number(
        value=_decimal(number.value),
        minimum=_decimal(number.min),
        maximum=_decimal(number.max),
        unit=number.unit,
        hedge=number.hedge,
    )


def _decimal(number: float | None) -> Decimal | None:
    """The shortest decimal that means the double: 4.9 is 4.9."""
    return None if number is None else Decimal(repr(number))
