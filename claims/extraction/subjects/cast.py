"""Who plays a part in an article: every name, with what speaks for it to be whom the article is about."""

from dataclasses import dataclass
from math import exp

from claims.extraction.claim import Character
from claims.extraction.names.coreference import Document
from claims.extraction.names.identities import Entity
from claims.extraction.names.outlets import is_outlet
from claims.extraction.names.protagonists import LEAD_LENGTH, Contender
from claims.extraction.subjects.labelsubjects import subject_as

MOST = 40  # characters of one article; who comes later is named once, far down
STEP = 2.0  # of weight: each is e times as likely as the one before


@dataclass(slots=True)
class _Presence:
    entity: Entity
    mentions: int = 0
    is_titled: bool = False
    in_lead: bool = False


def cast_of(document: Document, *, body_start: int) -> tuple[Character, ...]:
    """The characters of a text, the likeliest protagonist first, then those named most often, at most MOST.

    An outlet in its own article, voices of a forum, lists of names, registers of others, and capitals of mere words
    that no headline names play no part.
    """
    strengths = _strengths(document)
    present: dict[int, _Presence] = {}
    for mention in document.mentions:
        entity = mention.entity
        is_paper = entity is document.publisher and is_outlet(entity)
        if entity.members or entity.is_voice or entity.is_record or is_paper:
            continue
        found = present.setdefault(id(entity), _Presence(entity))
        found.mentions += 1
        found.is_titled |= mention.start < body_start
        found.in_lead |= body_start <= mention.start < body_start + LEAD_LENGTH
    if document.main is not None:  # who writes may go unnamed in its own text
        present.setdefault(id(document.main), _Presence(document.main))
    characters = [
        Character(
            subject=subject_as(each.entity, each.entity.name),
            strength=strengths.get(place, 0.0),
            mentions=max(0, each.mentions - each.entity.tellings),
            is_titled=each.is_titled,
            in_lead=each.in_lead,
        )
        for place, each in present.items()
        if each.is_titled or each.entity is document.main or not _is_mere_word(each.entity)
    ]
    return tuple(sorted(characters, key=lambda each: (-each.strength, -each.mentions, each.subject.name))[:MOST])


def _is_mere_word(entity: Entity) -> bool:
    """Whether a name is a word of the language as well, and nothing shows that somebody bears it: "at Higher"."""
    return entity.is_word and entity.kind in {"organisation", "thing"}


def _strengths(document: Document) -> dict[int, float]:
    """By entity its share of 1: the main entity's is never less than another's."""
    cast = document.cast
    if document.main is not None and (not cast or cast[0].entity is not document.main):  # a work that it tells of
        weight = cast[0].weight if cast else 0
        cast = [Contender(document.main, weight), *(each for each in cast if each.entity is not document.main)]
    odds = [exp(contender.weight / STEP) for contender in cast]
    return {id(contender.entity): each / sum(odds) for contender, each in zip(cast, odds, strict=True)}
