"""What writing a verdict and correcting one have in common."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from accounts.models import User
from claims.actions.note_step import Step, note_step
from claims.actions.open_gate import open_gate
from claims.actions.set_ranks import Ranked, with_copies
from claims.actions.store_rulings import ClaimGone
from claims.models import Claim, Figure, FigureEvent, ScaleStep, Verdict, VerdictStatus, Weighing


class NothingDecided(Exception):
    """A verdict neither names a claim that stands nor says why all may."""

    def __init__(self) -> None:
        super().__init__("Choose the number that stands, or say why the numbers differ.")


class UnknownRating(Exception):
    """The scale has no such step, or offers it no longer."""

    def __init__(self) -> None:
        super().__init__("This rating is no longer offered. Choose another.")


class VerdictWaiting(Exception):
    """Another verdict on the figure waits for sign-off."""

    def __init__(self) -> None:
        super().__init__("A verdict on this figure waits for sign-off. Answer it there, or ask its author to withdraw.")


@dataclass(frozen=True)
class Judgement:
    """What a person decided. ``ranks`` by claim id: those preferred and deprecated; ``reason`` is why they differ.

    ``gate_reason`` is why it may go out without a primary document or two independent origins.
    """

    rating: str
    rationale: str
    reason: str = ""
    ranks: Mapping[int, Ranked] = field(default_factory=dict)
    gate_reason: str = ""

    @property
    def decides(self) -> bool:
        return bool(self.reason) or any(ranked.rank == Claim.Rank.PREFERRED for ranked in self.ranks.values())


def append_verdict(
    judgement: Judgement,
    *,
    figure: Figure,
    reviewer: User,
    now: datetime,
    is_draft: bool,
    corrects: Verdict | None = None,
    correction: str = "",
) -> Verdict:
    """The verdict on all claims of a figure that is locked; it waits for sign-off, or is a draft.

    A draft of the same person is done with. Raises NothingDecided, UnknownRating, VerdictWaiting, ClaimGone and
    GateClosed.
    """
    seen = list(Claim.objects.current().filter(figure=figure).order_by("pk").values_list("pk", flat=True))
    if not judgement.ranks.keys() <= set(seen):
        raise ClaimGone
    is_rated = bool(judgement.rating) or not is_draft
    if is_rated and not ScaleStep.objects.offered().filter(code=judgement.rating).exists():
        raise UnknownRating
    ranks = with_copies(figure, judgement.ranks)
    if not is_draft:
        if not judgement.decides:
            raise NothingDecided
        if Verdict.objects.awaiting().filter(figure=figure).exists():
            raise VerdictWaiting
        open_gate(figure=figure, preferred=_preferred(ranks), reason=judgement.gate_reason)
    for draft in Verdict.objects.drafts_of(reviewer).filter(figure=figure):
        draft.statuses.create(status=VerdictStatus.Status.WITHDRAWN, at=now, user=reviewer)
    verdict = Verdict.objects.create(
        figure=figure,
        figure_version=figure.version,
        rating=judgement.rating,
        reason=judgement.reason,
        rationale=judgement.rationale,
        gate_reason=judgement.gate_reason,
        reviewer=reviewer,
        issued_at=now,
        corrects=corrects,
        correction=correction,
    )
    verdict.claims.set(seen)
    Weighing.objects.bulk_create(
        [Weighing(verdict=verdict, claim_id=pk, rank=each.rank, reason=each.reason) for pk, each in ranks.items()]
    )
    status = VerdictStatus.Status.DRAFT if is_draft else VerdictStatus.Status.AWAITING
    verdict.statuses.create(status=status, at=now, user=reviewer)
    if not is_draft:
        # Whoever decides at the same moment has another figure before them now.
        figure.version += 1
        figure.changed_at = now
        figure.save(update_fields=("version", "changed_at"))
        step = Step(FigureEvent.Kind.JUDGED, way_back={"verdict": verdict.pk})
        note_step(step, figure=figure, user=reviewer, now=now)
    return verdict


def _preferred(ranks: Mapping[int, Ranked]) -> list[int]:
    return [pk for pk, each in ranks.items() if each.rank == Claim.Rank.PREFERRED]
