"""Events that act under a name ("the Cedar Ridge fire has burned 14,200 acres"), and whom they leave in the dark."""

import re

from claims.extraction.claim import Subject
from claims.extraction.grammar.site import Site
from claims.extraction.grammar.syntax import Relation
from claims.extraction.measures.countmeasures import Measure
from claims.extraction.names.identities import Entity
from claims.extraction.speech.quotations import Claimant
from claims.extraction.vocabulary.eventnouns import EVENT_MEASURES, EVENT_NOUNS

POWERLESS = re.compile(
    r"\b(?:los[te]+ (?:power|electricity)|(?:without|no|restored?) (?:power|electricity)|in the dark|still dark"
    r"|power cuts?|blackouts?|customers (?:were |are )?(?:still )?out\b|reconnected)"
)
SUPPLIER = re.compile(r"\b(?:Electric\w*|Power|Energy|Grid|Utilities|Networks?)\b")
UTILITIES = frozenset({"utility", "cooperative", "co-operative", "co-op"})


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


def utility_of(site: Site) -> Entity | None:
    """Whose customers are without power, where the sentence counts them and the document names who supplies it."""
    sentence = " ".join(node.text for node in site.tree.nodes)
    if site.quantity.unit != "count" or POWERLESS.search(sentence) is None:
        return None
    named = (m.entity for m in site.document.mentions if m.entity.is_organisation and not m.entity.members)
    return next((e for e in named if e.nouns & UTILITIES or SUPPLIER.search(e.name)), None)
