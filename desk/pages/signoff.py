"""Sign-off: what waits for a second answer, and the page on which it is given before the first is shown."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet, Subquery
from django.http import QueryDict

from accounts.models import User
from claims.actions.waiting_verdict import unseen_claims
from claims.models import Claim, Evidence, Figure, ScaleStep, SignOff, Verdict, VerdictStatus
from claims.models.trackrecord import proposal_of
from desk.decideforms import OverrideForm, SendBackForm, SignOffForm
from desk.pages.claims import claims_of_figures
from desk.pages.drawn import Drawn, drawn
from desk.pages.history import Changes, changes_since
from desk.pages.options import Option, options_of
from desk.pages.verdict import values_of
from desk.rights import Rights, rights_of
from desk.seenform import seen

MOST_WAITING = 200


@dataclass(frozen=True)
class Waiting:
    """A verdict that waits: whose it is and since when, and nothing of what it says."""

    verdict_id: int
    figure: Figure
    author: User
    since: datetime
    is_own: bool
    is_answered: bool


@dataclass(frozen=True)
class Answer:
    """One person's answer: the numbers that stand with the origins behind them, the rating, and their words."""

    who: User
    at: datetime
    stands: list[Claim]
    origins: frozenset[str]
    rating: str
    reason: str
    words: str


@dataclass(frozen=True)
class Revealed:
    """Both answers; they exist for the page only when the second was given."""

    first: Answer
    second: Answer
    gate_reason: str
    correction: str
    is_outdated: bool

    @property
    def agree(self) -> bool:
        return (self.first.rating, self.first.origins) == (self.second.rating, self.second.origins)


@dataclass(frozen=True)
class SignOffPage:
    verdict_id: int
    author: User
    since: datetime
    is_own: bool
    figure: Figure
    rights: Rights
    drawn: Drawn
    form: SignOffForm
    evidence: list[Evidence]
    revealed: Revealed | None
    send_back: SendBackForm
    override: OverrideForm
    changes: Changes | None

    @property
    def options(self) -> list[tuple[Option, bool]]:
        chosen = self.form.chosen
        return [(option, str(option.claim.pk) in chosen) for option in self.form.options]


def waiting_list(user: User) -> list[Waiting]:
    """Verdicts that wait, those that the person can answer first, the oldest first; in one query."""
    since = VerdictStatus.objects.filter(verdict=OuterRef("pk")).order_by("-at", "-pk").values("at")[:1]
    answered = SignOff.objects.filter(verdict=OuterRef("pk"), reviewer=user)
    rows = (
        Verdict.objects.awaiting()
        .annotate(since=Subquery(since), is_answered=Exists(answered))
        .select_related("figure", "reviewer")
        .only("figure", "reviewer")
        .order_by("since", "pk")
    )
    found = [_waiting(row, user) for row in rows[:MOST_WAITING]]
    return sorted(found, key=lambda each: each.is_own)


def sign_off_page(
    verdict: Verdict,
    *,
    user: User,
    data: QueryDict | None = None,
    send_back: SendBackForm | None = None,
    override: OverrideForm | None = None,
) -> SignOffPage:
    """The page of a waiting verdict whose figure and reviewer are loaded."""
    figure = verdict.figure
    picture = drawn(figure, claims_of_figures([figure.pk]).get(figure.pk, []), without=frozenset({"wide", "medium"}))
    scale = {step.code: step.name for step in ScaleStep.objects.offered()}
    proposal = proposal_of(figure)
    options = options_of(picture.origins, figure, proposal=proposal)
    form = SignOffForm(data, options=options, scale=scale, initial=seen(figure))
    changes = None
    if data is not None and not form.is_of(figure):
        changes = changes_since(figure, form.looked_at)
        form.options = options_of(picture.origins, figure, proposal=proposal, seen_at=form.looked_at)
    answer = verdict.sign_offs.filter(reviewer=user).select_related("reviewer").first()
    return SignOffPage(
        verdict_id=verdict.pk,
        author=verdict.reviewer,
        since=verdict.issued_at,
        is_own=verdict.reviewer_id == user.pk,
        figure=figure,
        rights=rights_of(user),
        drawn=picture,
        form=form,
        evidence=list(figure.evidence.standing().order_by("-is_primary", "-added_at", "-pk")),
        revealed=_revealed(verdict, answer, figure) if answer is not None else None,
        send_back=send_back or SendBackForm(),
        override=override or OverrideForm(),
        changes=changes,
    )


# Any: a verdict with what waiting_list annotates, which type checkers can't see.
def _waiting(row: Any, user: User) -> Waiting:
    return Waiting(row.pk, row.figure, row.reviewer, row.since, row.reviewer_id == user.pk, row.is_answered)


def _revealed(verdict: Verdict, answer: SignOff, figure: Figure) -> Revealed:
    names = ScaleStep.objects.names()
    preferred = Claim.objects.filter(weighings__verdict=verdict, weighings__rank=Claim.Rank.PREFERRED)
    return Revealed(
        first=Answer(
            who=verdict.reviewer,
            at=verdict.issued_at,
            stands=values_of(preferred),
            origins=_origins(preferred),
            rating=names.get(verdict.rating, verdict.rating),
            reason=verdict.get_reason_display() if verdict.reason else "",
            words=verdict.rationale,
        ),
        second=Answer(
            who=answer.reviewer,
            at=answer.answered_at,
            stands=values_of(answer.claims.all()),
            origins=_origins(answer.claims.all()),
            rating=names.get(answer.rating, answer.rating),
            reason=answer.get_reason_display() if answer.reason else "",
            words=answer.comment,
        ),
        gate_reason=verdict.gate_reason,
        correction=verdict.correction,
        is_outdated=bool(unseen_claims(verdict, figure=figure)),
    )


def _origins(claims: QuerySet[Claim]) -> frozenset[str]:
    """What two answers are compared by: a report and its copies are one, however each prints the number."""
    return frozenset(origin or str(pk) for pk, origin in claims.values_list("pk", "origin"))
