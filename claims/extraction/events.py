"""Events that act under a name: "the Cedar Ridge fire has burned 14,200 acres"."""

from claims.extraction.claim import Subject
from claims.extraction.quotations import Claimant
from claims.extraction.site import Site
from claims.extraction.syntax import Relation
from claims.extraction.wordlists import word_set

EVENT_NOUNS = word_set(
    "fire wildfire blaze storm hurricane typhoon cyclone earthquake quake flood outbreak eruption crash"
)


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
