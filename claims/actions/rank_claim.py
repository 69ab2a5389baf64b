"""Rank a claim: preferred, normal or deprecated, with a reason."""

from datetime import datetime

from django.db import transaction

from accounts.models import User
from claims.actions.judge_again import judge_again
from claims.actions.note_step import Step, named, note_step
from claims.actions.set_ranks import Ranked, set_ranks, with_copies
from claims.actions.store_rulings import ClaimGone, figure_as_seen
from claims.models import Claim, FigureEvent


@transaction.atomic
def rank_claim(*, claim_id: int, rank: str, reason: str, user: User, seen_version: int, now: datetime) -> FigureEvent:
    """The claim has the rank, and so have those that repeat it; its figure's state follows. Returns the step.

    Raises FigureChanged and ClaimGone.
    """
    claim = Claim.objects.current().filter(pk=claim_id).first()
    if claim is None or claim.figure_id is None:
        raise ClaimGone
    figure = figure_as_seen(claim.figure_id, seen_version=seen_version)
    was = claim.get_rank_display()
    before = set_ranks(with_copies(figure, {claim.pk: Ranked(rank, reason)}))
    step = Step(
        FigureEvent.Kind.RANKED,
        before=str(was),
        after=f"{named([claim])}: {Claim.Rank(rank).label}",
        way_back={"ranks": before},
    )
    noted = note_step(step, figure=figure, user=user, now=now)
    judge_again(figure, user=user, now=now)
    return noted
