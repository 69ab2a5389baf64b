"""Let a figure's state follow at once from what a person decided about it."""

from datetime import datetime

from accounts.models import User
from claims.actions.group_batch import group_batch
from claims.models import Figure


def judge_again(figure: Figure, *, user: User, now: datetime) -> None:
    """The figure is judged anew, and its row read again. Call it inside the transaction that holds its key."""
    Figure.objects.filter(pk=figure.pk).update(needs_judging=True)
    group_batch(keys=[figure.key], now=now, may_rest=False, user=user)
    figure.refresh_from_db()
