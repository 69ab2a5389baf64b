"""The page on which a figure is decided: its values, its plot, what is known, and the form."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Q
from django.http import QueryDict

from accounts.models import User
from claims.models import Claim, Evidence, Figure, ScaleStep, Verdict, VerdictStatus
from claims.models.trackrecord import proposal_of
from claims.reconciliation.proposal import Proposal
from desk.decideforms import FALL, STAY, DecideForm
from desk.evidenceforms import EvidenceForm
from desk.pages.claims import claims_of_figures
from desk.pages.drawn import Drawn, drawn
from desk.pages.history import Changes, changes_since
from desk.pages.options import Option, options_of
from desk.seenform import seen

UNFINISHED = Q(status__in=(VerdictStatus.Status.DRAFT, VerdictStatus.Status.SENT_BACK))


@dataclass(frozen=True)
class DecidePage:
    """``returned`` is the person's own verdict that was sent back, ``published`` the one that this would correct."""

    figure: Figure
    drawn: Drawn
    form: DecideForm
    evidence_form: EvidenceForm
    evidence: list[Evidence]
    published: Verdict | None
    returned: Verdict | None
    return_comment: str
    changes: Changes | None
    proposal: Proposal | None

    @property
    def options(self) -> list[tuple[Option, bool]]:
        """Every value, and whether it is ticked."""
        chosen = self.form.chosen
        return [(option, str(option.claim.pk) in chosen) for option in self.form.options]


def decide_page(
    figure: Figure,
    *,
    user: User,
    data: QueryDict | None = None,
    is_draft: bool = False,
    evidence_form: EvidenceForm | None = None,
) -> DecidePage:
    """The form as it was begun before, or with the ``data`` that was sent and what came to the figure meanwhile."""
    picture = drawn(figure, claims_of_figures([figure.pk]).get(figure.pk, []), without=frozenset({"wide", "medium"}))
    published = Verdict.objects.current().filter(figure=figure).select_related("reviewer").first()
    begun = _begun(figure, user=user, after=published)
    proposal = proposal_of(figure)
    options = options_of(picture.origins, figure, proposal=proposal)
    form = DecideForm(
        data,
        options=options,
        scale={step.code: step.name for step in ScaleStep.objects.offered()},
        is_draft=is_draft,
        is_correction=published is not None,
        initial={**seen(figure), **_initial(begun, options)},
    )
    changes = None
    if data is not None and not form.is_of(figure):
        changes = changes_since(figure, form.looked_at)
        form.options = options_of(picture.origins, figure, proposal=proposal, seen_at=form.looked_at)
    returned = begun if begun is not None and begun.status == VerdictStatus.Status.SENT_BACK else None
    return DecidePage(
        figure=figure,
        drawn=picture,
        form=form,
        evidence_form=evidence_form or EvidenceForm(),
        evidence=list(figure.evidence.standing().order_by("-is_primary", "-added_at", "-pk")),
        published=published,
        returned=returned,
        return_comment=_comment(returned) if returned is not None else "",
        changes=changes,
        proposal=proposal,
    )


def _begun(figure: Figure, *, user: User, after: Verdict | None) -> Any:  # Any: a verdict with its status beside it
    """The person's draft, or their verdict that was sent back, if nothing was published since."""
    own = Verdict.objects.with_status().filter(UNFINISHED, figure=figure, reviewer=user)
    if after is not None:
        own = own.filter(issued_at__gt=after.issued_at)
    return own.prefetch_related("weighings").order_by("-issued_at", "-pk").first()


# Any: whatever the fields take.
def _initial(begun: Verdict | None, options: list[Option]) -> Mapping[str, Any]:
    if begun is None:
        return {}
    ranks = {each.claim_id: each.rank for each in begun.weighings.all()}
    stands = [
        option.claim.pk
        for option in options
        if any(ranks.get(origin.lead.pk) == Claim.Rank.PREFERRED for origin in option.origins)
    ]
    return {
        "stands": stands,
        "others": FALL if Claim.Rank.DEPRECATED in ranks.values() else STAY,
        "reason": begun.reason,
        "rating": begun.rating,
        "rationale": begun.rationale,
        "correction": begun.correction,
        "gate_reason": begun.gate_reason,
    }


def _comment(verdict: Verdict) -> str:
    sent_back = verdict.statuses.filter(status=VerdictStatus.Status.SENT_BACK).order_by("-at", "-pk").first()
    return sent_back.comment if sent_back is not None else ""
