"""Correct a published verdict: append another, which says what was wrong or new."""

from datetime import datetime

from django.db import transaction

from accounts.models import User
from claims.actions.append_verdict import Judgement, append_verdict
from claims.actions.store_rulings import figure_as_seen
from claims.models import Verdict


class NotPublished(Exception):
    """Only the published verdict of a figure is corrected."""

    def __init__(self) -> None:
        super().__init__("This verdict is not the published one, or no longer. Look at the figure again.")


@transaction.atomic
def correct_verdict(
    *,
    verdict_id: int,
    reviewer: User,
    judgement: Judgement,
    correction: str,
    seen_version: int,
    issued_at: datetime,
    is_draft: bool = False,
) -> Verdict:
    """The new verdict waits for sign-off; until then the old one stands, and it is kept for ever.

    ``correction`` is for readers: what was wrong or new. Raises NotPublished, FigureChanged, and what append_verdict
    raises.
    """
    verdict = Verdict.objects.get(pk=verdict_id)
    figure = figure_as_seen(verdict.figure_id, seen_version=seen_version)
    if Verdict.objects.current().filter(figure=figure).first() != verdict:
        raise NotPublished
    return append_verdict(
        judgement,
        figure=figure,
        reviewer=reviewer,
        now=issued_at,
        is_draft=is_draft,
        corrects=verdict,
        correction=correction,
    )
