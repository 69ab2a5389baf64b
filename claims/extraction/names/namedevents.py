"""The events that a document names: the one that it tells of, and a headline's other words for it."""

from collections.abc import Sequence
from dataclasses import replace

from claims.extraction.names.entities import Mention
from claims.extraction.names.identities import Entity
from claims.extraction.vocabulary.kinships import kindred
from claims.extraction.vocabulary.places import place_named, place_of_adjective


def with_one_event(mentions: Sequence[Mention], body_start: int) -> list[Mention]:
    """Mentions in which a headline's "Idaho wildfire" is the fire that the body names first ("Cedar Ridge Fire")."""
    meant: dict[int, Entity] = {}
    for mention in mentions:
        if mention.start < body_start and _is_of_place(mention.entity) and mention.entity.count == 1:
            event = _named_in_body(mention.entity, mentions, body_start)
            if event is not None:
                meant[id(mention.entity)] = event
                event.count += 1
                event.first = min(event.first, mention.start)
    return [replace(m, entity=meant[id(m.entity)]) if id(m.entity) in meant else m for m in mentions]


def event_told_of(mentions: Sequence[Mention], main: Entity | None) -> Entity | None:
    """The event that a document tells of: its main entity, or else the one named most and first."""
    if main is not None and main.is_event:
        return main
    events = [mention.entity for mention in mentions if mention.entity.is_event]
    return max(events, key=lambda event: (event.count, -event.first), default=None)


def _named_in_body(event: Entity, mentions: Sequence[Mention], body_start: int) -> Entity | None:
    words = frozenset[str]().union(*map(kindred, event.nouns))
    others = (m.entity for m in mentions if m.start >= body_start and m.entity.is_event and m.entity is not event)
    return next((other for other in others if other.nouns & words), None)


def _is_of_place(event: Entity) -> bool:
    """Whether an event is called by where it is and what it is, and so may have a name of its own as well."""
    where = event.name.rpartition(" ")[0]
    return event.is_event and (place_named(where) is not None or place_of_adjective(where) is not None)
