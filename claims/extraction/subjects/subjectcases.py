"""A number whose subject is asked for, and what is found."""

from dataclasses import dataclass

from claims.extraction.claim import Subject
from claims.extraction.grammar.site import Site
from claims.extraction.measures.countmeasures import Measure
from claims.extraction.measures.directions import Change
from claims.extraction.names.identities import Entity
from claims.extraction.names.outlets import is_outlet
from claims.extraction.speech.quotations import Claimant
from claims.extraction.subjects.labelsubjects import subject_as


@dataclass(frozen=True, slots=True)
class Found:
    """The subject found, whether a person should look at it, and the rule that found it."""

    subject: Subject | None
    entity: Entity | None
    unsure: bool
    rule: str


@dataclass(frozen=True, slots=True)
class Case:
    """A number whose subject is asked for, with what was read of it before."""

    site: Site
    measure: Measure
    change: Change
    claimant: Claimant
    alleged: bool

    @property
    def speaker(self) -> Entity | None:
        return self.claimant.entity


def found(entity: Entity, rule: str, *, text: str | None = None, unsure: bool = False) -> Found:
    """An entity as the subject that a rule found; ``text`` is how the text calls it."""
    return Found(subject_as(entity, text or entity.name), entity, unsure, f"subject:{rule}")


def is_observer(site: Site, entity: Entity) -> bool:
    """Whether an entity is a publisher that writes of somebody else, or attacks whom the text is about."""
    document = site.document
    if entity.is_voice or (entity.is_assailant and entity is not document.main):
        return True
    is_other = entity is document.publisher and entity is not document.main
    return is_other and (document.main is not None or is_outlet(entity))
