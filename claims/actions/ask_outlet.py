"""Note that an outlet was asked about its number."""

from datetime import datetime

from django.db import transaction

from accounts.models import User
from claims.actions.note_step import Step, note_step
from claims.models import Figure, FigureEvent
from sources.models import Publisher


@transaction.atomic
def ask_outlet(*, figure_id: int, publisher_id: int, question: str, user: User, now: datetime) -> FigureEvent:
    """The figure's history says who asked which outlet what. The same question asked again is the step that is there.

    The words are kept as they were asked; sending them is up to the person.
    """
    figure = Figure.objects.select_for_update().get(pk=figure_id)
    publisher = Publisher.objects.get(pk=publisher_id)
    asked = figure.events.asked().filter(way_back={"publisher": publisher.pk}, summary=question).first()
    if asked is not None:
        return asked
    step = Step(FigureEvent.Kind.ASKED, after=publisher.name, summary=question, way_back={"publisher": publisher.pk})
    return note_step(step, figure=figure, user=user, now=now)
