"""A figure's history: what happened to it, who did what, and the way back."""

from dataclasses import dataclass
from datetime import datetime

from claims.actions.undo_step import REVERSES
from claims.models import Claim, Figure, FigureEvent
from desk.rights import Rights

MOST_EVENTS = 100
# What grouping notes of a person's ruling stands beside the step that the person took, which says more.
ECHOES = frozenset({FigureEvent.Kind.SPLIT, FigureEvent.Kind.MERGED})
# What fact-checkers do themselves, they also take back; the rest is an editor's.
OWN_WORK = frozenset({FigureEvent.Kind.ASSIGNED, FigureEvent.Kind.EVIDENCE, FigureEvent.Kind.ASKED})


@dataclass(frozen=True)
class Step:
    """One event. ``is_undone`` when it was taken back; ``has_way_back`` when the reader may take it back."""

    event: FigureEvent
    is_undone: bool
    has_way_back: bool


@dataclass(frozen=True)
class Changes:
    """What came to a figure since a moment."""

    claims: list[Claim]
    events: list[FigureEvent]

    def __bool__(self) -> bool:
        return bool(self.claims or self.events)


def history_of(figure: Figure, *, rights: Rights, user_id: int | None) -> list[Step]:
    """The latest events first, in two queries."""
    events = list(figure.events.select_related("user", "undoes").order_by("-at", "-pk")[:MOST_EVENTS])
    undone = set(FigureEvent.objects.filter(undoes__figure=figure).values_list("undoes", flat=True))
    done_at = {(event.at, event.user_id) for event in events if event.kind not in ECHOES and event.user_id}
    return [
        Step(
            event=event,
            is_undone=event.pk in undone,
            has_way_back=event.pk not in undone and may_undo(event, rights=rights, user_id=user_id),
        )
        for event in events
        if event.kind not in ECHOES or (event.at, event.user_id) not in done_at
    ]


def may_undo(event: FigureEvent, *, rights: Rights, user_id: int | None) -> bool:
    """Whether a person may take a step back: their own, or an editor any but a verdict that waits for sign-off."""
    kind = FigureEvent.Kind(event.kind)
    if kind not in REVERSES or not rights.decides:
        return False
    if kind is FigureEvent.Kind.JUDGED:
        return event.user_id == user_id
    return event.user_id == user_id or rights.changes or kind in OWN_WORK


def changes_since(figure: Figure, moment: datetime) -> Changes:
    """What a person who looked at ``moment`` has not seen."""
    claims = Claim.objects.current().filter(figure=figure, created_at__gt=moment, conversion_of__isnull=True)
    events = figure.events.filter(at__gt=moment).select_related("user")
    return Changes(
        claims=list(claims.select_related("revision__article__publisher").defer("revision__text").order_by("pk")[:20]),
        events=list(events.order_by("at", "pk")[:20]),
    )
