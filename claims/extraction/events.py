"""Events that act under a name: "the Cedar Ridge fire has burned 14,200 acres"."""

from claims.extraction.claim import Subject
from claims.extraction.countmeasures import Measure
from claims.extraction.eventnouns import EVENT_MEASURES, EVENT_NOUNS
from claims.extraction.identities import Entity
from claims.extraction.quotations import Claimant
from claims.extraction.site import Site
from claims.extraction.syntax import Relation


def event_of(site: Site, claimant: Claimant) -> Subject | None:
    """A named event that does what is counted: "the Cedar Ridge fire has burned 14,200 acres"."""
    subject = site.tree.subject(site.predicate.index)
    if subject is None or subject.lower not in EVENT_NOUNS or subject.index == site.top.index:
        return None
    for child in site.tree.children(subject.index, Relation.COMPOUND, Relation.MODIFIER):
        entity = site.entity_at(child)
        if entity is not None:
            name = entity.name if entity.is_event else f"{entity.name} {subject.lower}"
            return Subject(name, "thing", name, name.lower())
    return None


def event_counted(site: Site, measure: Measure) -> Entity | None:
    """The event that the document tells of, where a measure is what such an event did, or who came to it."""
    is_its = bool(set((measure.name or "").split(" ")) & EVENT_MEASURES)
    return site.document.event if is_its else None
