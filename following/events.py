"""What webhooks are told of: the steps of a figure's history that concern the world outside."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from claims.models import FigureEvent

OPENED = "conflict.opened"
REOPENED = "conflict.reopened"
CLOSED = "conflict.closed"
PUBLISHED = "verdict.published"
CORRECTED = "verdict.corrected"
TEST = "test"


@dataclass(frozen=True)
class Event:
    """One kind: its name in messages, its label for people."""

    name: str
    label: str | Promise


EVENTS = (
    Event(OPENED, _("a conflict opened")),
    Event(REOPENED, _("a conflict reopened")),
    Event(CLOSED, _("a conflict closed")),
    Event(PUBLISHED, _("a verdict was published")),
    Event(CORRECTED, _("a verdict was corrected")),
)
LABELS = {event.name: event.label for event in EVENTS} | {TEST: _("a test")}
# A published verdict that corrects another is told as a correction.
OF_STEPS = {
    FigureEvent.Kind.OPENED: OPENED,
    FigureEvent.Kind.REOPENED: REOPENED,
    FigureEvent.Kind.CLOSED: CLOSED,
    FigureEvent.Kind.PUBLISHED: PUBLISHED,
}
