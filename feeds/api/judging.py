"""What the API decides: verdicts, and their sign-off by a second person, who has not seen the first answer."""

import json
from collections.abc import Callable
from http import HTTPStatus
from typing import Any, Literal, TypeVar

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from ninja import Field, Path, Router, Schema

from claims.actions.append_verdict import Judgement, NothingDecided, UnknownRating, VerdictWaiting
from claims.actions.approve_verdict import AnswerFirst, Outdated, approve_verdict
from claims.actions.correct_verdict import NotPublished, correct_verdict
from claims.actions.issue_verdict import AlreadyDecided, issue_verdict
from claims.actions.open_gate import GateClosed
from claims.actions.send_back import CommentMissing, send_back
from claims.actions.set_ranks import Ranked
from claims.actions.sign_off import sign_off
from claims.actions.store_rulings import ClaimGone, FigureChanged
from claims.actions.waiting_verdict import NotWaiting, OwnVerdict
from claims.models import Claim, Figure, Verdict
from feeds.api.filters import Id
from feeds.api.guard import scoped
from feeds.api.lists import json_response
from feeds.api.problems import Problem
from feeds.api.schemas import ProblemOut
from following.scopes import DECIDE, SIGN

# What changed while the program was deciding, and what it may not decide at all.
CONFLICTS = (FigureChanged, AlreadyDecided, VerdictWaiting, NotWaiting, NotPublished, Outdated, AnswerFirst)
REFUSALS = (NothingDecided, UnknownRating, ClaimGone, GateClosed, CommentMissing)
Text = Field("", max_length=20_000, pattern=r"^[^\x00]*$")
VERDICT = {
    "rating": "SUPPORTED",
    "rationale": "The record of the exchange says so.",
    "reason": "PERIOD",
    "seen_version": 1,
    "gate_reason": "The record is public.",
}
ANSWER = {"rating": "SUPPORTED", "reason": "PERIOD", "seen_version": 2}
Result = TypeVar("Result")
# Any: JSON
JsonObject = dict[str, Any]


class VerdictIn(Schema):
    """A judgement on a figure: which claims stand, or why all may."""

    rating: str = Field(max_length=12, pattern=r"^[^\x00]*$", description="A code of the scale.")
    rationale: str = Field(min_length=1, max_length=20_000, pattern=r"^[^\x00]*$")
    reason: Verdict.Reason | None = Field(None, description="Why its values differ.")
    preferred: list[Id] = Field([], max_length=1000, description="The claims that stand.")
    deprecated: list[Id] = Field([], max_length=1000, description="Those that don't.")
    gate_reason: str = Text
    seen_version: int = Field(ge=0, le=2**31 - 1, description="The figure's version that was judged.")
    corrects: Id | None = Field(None, description="The published verdict that this one corrects.")
    correction: str = Text


class AnswerIn(Schema):
    """A second person's own answer."""

    rating: str = Field(max_length=12, pattern=r"^[^\x00]*$")
    preferred: list[Id] = Field([], max_length=1000)
    reason: Verdict.Reason | None = None
    comment: str = Text
    seen_version: int = Field(ge=0, le=2**31 - 1)


class DecisionIn(Schema):
    """What becomes of a verdict, once one's own answer is in."""

    decision: Literal["approve", "send back"]
    comment: str = Text


class Waiting(Schema):
    id: str
    figure: str


class WaitingPage(Schema):
    items: list[Waiting]


class StatusOut(Schema):
    id: str
    status: str


def register(router: Router) -> None:
    """The router has all that decides."""
    conflict = {409: ProblemOut}
    router.post(
        "/figures/{row_id}/verdicts",
        response={201: StatusOut, **conflict},
        operation_id="decide_figure",
        summary="Decide a figure",
        openapi_extra={"x-scope": DECIDE, "x-body": json.dumps(VERDICT)},
    )(_decide)
    router.get(
        "/waiting-verdicts",
        response={200: WaitingPage},
        operation_id="list_waiting",
        summary="Verdicts that wait for somebody else's answer",
        openapi_extra={"x-scope": SIGN},
    )(_waiting)
    router.post(
        "/waiting-verdicts/{row_id}/answers",
        response={201: StatusOut, **conflict},
        operation_id="answer_verdict",
        summary="Answer a waiting verdict, before seeing what it says",
        openapi_extra={"x-scope": SIGN, "x-body": json.dumps(ANSWER)},
    )(_answer)
    router.post(
        "/waiting-verdicts/{row_id}/decision",
        response={200: StatusOut, **conflict},
        operation_id="decide_verdict",
        summary="Approve a verdict, or send it back",
        openapi_extra={"x-scope": SIGN, "x-body": json.dumps({"decision": "approve"})},
    )(_close)


def _decide(request: HttpRequest, row_id: Path[Id], verdict: VerdictIn) -> HttpResponse:
    """It waits for a second person. Judge the version that you read: when the figure changed since, 409 says so."""
    user = scoped(request, DECIDE).user
    ranks = {pk: Ranked(Claim.Rank.DEPRECATED) for pk in verdict.deprecated}
    ranks |= {pk: Ranked(Claim.Rank.PREFERRED) for pk in verdict.preferred}
    judgement = Judgement(
        rating=verdict.rating,
        rationale=verdict.rationale,
        reason=verdict.reason or "",
        ranks=ranks,
        gate_reason=verdict.gate_reason,
    )
    if verdict.corrects is None:
        written = _attempt(
            lambda: issue_verdict(
                figure_id=row_id,
                reviewer=user,
                judgement=judgement,
                seen_version=verdict.seen_version,
                issued_at=timezone.now(),
            )
        )
    else:
        corrected = verdict.corrects
        if not verdict.correction.strip():
            raise Problem(HTTPStatus.UNPROCESSABLE_ENTITY, "Say in “correction” what was wrong or new, for readers.")
        if not Verdict.objects.filter(pk=corrected, figure=row_id).exists():
            raise Http404
        written = _attempt(
            lambda: correct_verdict(
                verdict_id=corrected,
                reviewer=user,
                judgement=judgement,
                correction=verdict.correction,
                seen_version=verdict.seen_version,
                issued_at=timezone.now(),
            )
        )
    return json_response({"id": str(written.pk), "status": "AWAITING"}, status=HTTPStatus.CREATED)


def _waiting(request: HttpRequest) -> HttpResponse:
    """Only their figures are told: an answer is given before the first one is seen."""
    user = scoped(request, SIGN).user
    rows = Verdict.objects.awaiting().exclude(reviewer=user).order_by("issued_at", "pk").values_list("pk", "figure")
    return json_response({"items": [{"id": str(pk), "figure": str(figure)} for pk, figure in rows[:200]]})


def _answer(request: HttpRequest, row_id: Path[Id], answer: AnswerIn) -> HttpResponse:
    user = scoped(request, SIGN).user
    _attempt(
        lambda: sign_off(
            verdict_id=row_id,
            reviewer=user,
            rating=answer.rating,
            preferred=answer.preferred,
            reason=answer.reason or "",
            comment=answer.comment,
            seen_version=answer.seen_version,
            now=timezone.now(),
        )
    )
    return json_response({"id": str(row_id), "status": "ANSWERED"}, status=HTTPStatus.CREATED)


def _close(request: HttpRequest, row_id: Path[Id], closing: DecisionIn) -> HttpResponse:
    user, now = scoped(request, SIGN).user, timezone.now()
    if closing.decision == "approve":
        _attempt(lambda: approve_verdict(verdict_id=row_id, reviewer=user, now=now))
        return json_response({"id": str(row_id), "status": "PUBLISHED"})
    _attempt(lambda: send_back(verdict_id=row_id, reviewer=user, comment=closing.comment, now=now))
    return json_response({"id": str(row_id), "status": "SENT_BACK"})


def _attempt(action: Callable[[], Result]) -> Result:
    """What the action returns; what it refuses, as a problem."""
    try:
        return action()
    except CONFLICTS as error:
        raise Problem(HTTPStatus.CONFLICT, str(error)) from error
    except REFUSALS as error:
        raise Problem(HTTPStatus.UNPROCESSABLE_ENTITY, str(error)) from error
    except OwnVerdict as error:
        raise Problem(HTTPStatus.FORBIDDEN, str(error)) from error
    except (Figure.DoesNotExist, Verdict.DoesNotExist) as error:
        raise Http404 from error
