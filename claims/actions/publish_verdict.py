"""Let a verdict out: its ranks count, its figure is resolved, and what it corrects is marked as corrected."""

from datetime import datetime

from accounts.models import User
from claims.actions.judge_again import judge_again
from claims.actions.note_first_values import note_first_values
from claims.actions.note_step import Step, note_step
from claims.actions.open_gate import open_gate
from claims.actions.set_ranks import Ranked, set_ranks
from claims.models import Claim, Figure, FigureEvent, Verdict, VerdictStatus


def publish_verdict(verdict: Verdict, *, user: User, now: datetime, comment: str = "") -> FigureEvent:
    """The waiting verdict is the figure's published one. Returns the step of the history.

    A figure whose claims already contradict it again is a conflict at once. Call it in a transaction that holds the
    figure (waiting_verdict). Raises GateClosed.
    """
    figure = verdict.figure
    weighed = {each.claim_id: Ranked(each.rank, each.reason) for each in verdict.weighings.all()}
    preferred = [pk for pk, each in weighed.items() if each.rank == Claim.Rank.PREFERRED]
    open_gate(figure=figure, preferred=preferred, reason=verdict.gate_reason)
    verdict.statuses.create(status=VerdictStatus.Status.PUBLISHED, at=now, user=user, comment=comment)
    if verdict.corrects is not None:
        verdict.corrects.statuses.create(status=VerdictStatus.Status.CORRECTED, at=now, user=user)
    note_first_values(verdict)
    seen = verdict.claims.current().filter(figure=figure).values_list("pk", flat=True)
    ranks = {pk: weighed.get(pk, Ranked(Claim.Rank.NORMAL)) for pk in seen}
    was = figure.get_state_display()
    step = Step(
        FigureEvent.Kind.PUBLISHED,
        before=str(was),
        after=str(Figure.State.RESOLVED.label),
        way_back={"verdict": verdict.pk, "ranks": set_ranks(ranks)},
    )
    figure.state, figure.opened_at, figure.changed_at = Figure.State.RESOLVED, None, now
    figure.version += 1
    figure.save(update_fields=("state", "opened_at", "changed_at", "version"))
    noted = note_step(step, figure=figure, user=user, now=now)
    judge_again(figure, user=user, now=now)
    return noted
