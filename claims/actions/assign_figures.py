"""Say who looks after figures."""

from collections.abc import Collection
from datetime import datetime

from django.db import transaction

from accounts.models import User
from claims.actions.note_step import Step, note_step
from claims.models import Figure, FigureEvent


@transaction.atomic
def assign_figures(*, figure_ids: Collection[int], owner: User | None, user: User, now: datetime) -> list[FigureEvent]:
    """The figures have the owner, or none. Returns the steps of those that had another."""
    figures = Figure.objects.filter(pk__among=figure_ids, merged_into__isnull=True).order_by("pk")
    steps = []
    for figure in figures.select_related("owner").select_for_update(of=("self",)):
        if figure.owner == owner:
            continue
        step = Step(
            FigureEvent.Kind.ASSIGNED,
            before=figure.owner.display_name if figure.owner else "",
            after=owner.display_name if owner else "",
            way_back={"owner": figure.owner_id},
        )
        steps.append(note_step(step, figure=figure, user=user, now=now))
    Figure.objects.filter(pk__in=[step.figure_id for step in steps]).update(owner=owner)
    return steps
