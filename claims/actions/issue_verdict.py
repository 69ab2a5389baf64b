"""Decide a figure: write a verdict, to be signed off by somebody else."""

from datetime import datetime

from django.db import transaction

from accounts.models import User
from claims.actions.append_verdict import Judgement, append_verdict
from claims.actions.store_rulings import figure_as_seen
from claims.models import Verdict


class AlreadyDecided(Exception):
    """The figure has a published verdict: that is corrected, not written anew."""

    def __init__(self) -> None:
        super().__init__("This figure has a published verdict. Correct it, and say what changed.")


@transaction.atomic
def issue_verdict(
    *,
    figure_id: int,
    reviewer: User,
    judgement: Judgement,
    seen_version: int,
    issued_at: datetime,
    is_draft: bool = False,
) -> Verdict:
    """The verdict waits for a second person's answer, or is kept as a draft; nobody else can read it yet.

    Raises FigureChanged when seen_version is no longer current: a verdict covers only the claims that its author saw.
    Raises AlreadyDecided, and what append_verdict raises.
    """
    figure = figure_as_seen(figure_id, seen_version=seen_version)
    if Verdict.objects.current().filter(figure=figure).exists():
        raise AlreadyDecided
    return append_verdict(judgement, figure=figure, reviewer=reviewer, now=issued_at, is_draft=is_draft)
