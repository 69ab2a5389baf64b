"""Whom a text is about: the entity that its headline, its lead and repetition speak for."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from claims.extraction.names.doings import does
from claims.extraction.names.entities import Mention
from claims.extraction.names.headlines import titular
from claims.extraction.names.identities import Entity
from claims.extraction.names.outlets import is_advocate, is_outlet
from claims.extraction.names.scenes import scene_of
from claims.extraction.names.transcripts import speakers_in
from claims.extraction.vocabulary.kinships import kindred
from claims.extraction.vocabulary.typenouns import (
    ASSET_NOUNS,
    COMPANY_NOUNS,
    ORGANISATION_NOUNS,
    PERSON_NOUNS,
    TYPE_NOUNS,
    singular,
)
from claims.extraction.vocabulary.wordlists import word_set

LEAST_LEAD = 1  # of weight that whom a text is about has over the others
LEAD_LENGTH = 300  # characters of the body that say what a text is about
OFTEN = 3  # mentions of whom a text tells at length
HEADLINE_WEIGHT = 4
LEAD_WEIGHT = 2
EVENT_WEIGHT = 2
KIND_WEIGHTS = {"company": 2, "organisation": 1, "place": -1}
WORD_PENALTY = 3  # a word of the language in capitals, or a thing with a number, is seldom what a text is about
PUBLIC_BODY_PENALTY = 6  # an office's notice is about others, though it speaks of itself
PUBLISHER_PENALTY = 2  # who writes is seldom whom the text is about, unless its headline says so
ONCE_PENALTY = 2  # a person named once is seldom whom a text is about
JUDGES = word_set("court tribunal police exchange")  # they say what others did
JUDGE_PENALTY = 4
TITLE_ONLY_PENALTY = 3  # a headline may name the programme, or the talk of the day
# A page of questions names whom it is about in its headline, and "it" from then on.
QUESTIONS = re.compile(
    r"\b(?:What|How|Does|Is|Did|Should|Who|Where|When|Can)\b[^.?\n]{0,40}\b(?:it|they|this)\b[^.?\n]{0,40}\?"
)
MOST_REFERENCES = 3
FIRM_MEANT = re.compile(r"\b[Tt]he (?:company|firm|group|operator|maker|owner)\b")  # the text tells of one, then
DEALT_WITH = re.compile(r"\b[Tt]he (?:company|group|management|employer|airline|bank|retailer|developer|landlord)\b")
OWNED = re.compile(
    r"\b(?:[Oo]ur (?:[a-z-]+ ){0,2}|[Ii]ts (?:(?:new|latest|next|first|own|flagship|upcoming)\b[a-z -]{0,40}?,? ))$"
)
DESCRIBING = re.compile(r"\b(?<!central )[a-z]+(?:-[a-z]+)?\b")
SHOWN = frozenset({"game", "film", "movie", "album", "show"})  # works that their makers write of, not of themselves
ANECDOTE_PENALTY = 3  # who a story of a firm begins with, or hears, is not whom it is about
PLACE_PENALTY = 4  # where a company is named again and again, the place of its doings is not the topic
SURELY_FIRMS = COMPANY_NOUNS - {"service", "site"}


@dataclass(frozen=True, slots=True)
class Author:
    """The publisher as an entity of its text, if it is one, and whether the whole text is its own statement."""

    entity: Entity | None
    states: bool
    is_public_body: bool
    name: str | None = None
    is_firm: bool = False  # by the legal form of its name


@dataclass(frozen=True, slots=True)
class Contender:
    """Somebody whom a text may be about, and the weight of what speaks for it."""

    entity: Entity
    weight: float


def protagonists_of(mentions: Sequence[Mention], text: str, *, headline: str, author: Author) -> list[Contender]:
    """Whom a text may be about, the likeliest first; it is empty where a text names nobody."""
    cast = _Cast(mentions, text, headline=headline, author=author)
    contenders = [Contender(entity, cast.weight(entity)) for entity in cast.candidates]
    contenders.sort(key=lambda contender: (-contender.weight, contender.entity.first))
    if author.states and author.entity is not None and is_advocate(author.entity):
        opponents = [each for each in contenders if cast.is_opponent(each.entity)]
        is_told = any(cast.is_titled(each.entity) or each.entity.count > 1 for each in opponents)
        if is_told or DEALT_WITH.search(text):
            return opponents  # nobody, where a union's letter does not name "the company"
    first = _first_of(cast, contenders, mentions, text, headline=headline)
    if first is None:
        return contenders
    others = [contender for contender in contenders if contender.entity is not first]
    least = next((contender.weight for contender in contenders if contender.entity is first), 0)
    heaviest = max((contender.weight for contender in others), default=0)
    return [Contender(first, max(least, heaviest + LEAST_LEAD)), *others]


def _first_of(
    cast: "_Cast", contenders: Sequence[Contender], mentions: Sequence[Mention], text: str, *, headline: str
) -> Entity | None:
    """Whom a text is about, organisations before others; a place, or a headline's word, only where nobody acts."""
    author, own = cast.author, cast.author.entity
    if own is not None and author.states:
        is_firm = author.is_firm or (own.kind == "company" and not author.is_public_body)
        titled = [entity for entity in cast.candidates if cast.is_titled(entity) or entity.nouns & SHOWN]
        titled = [entity for entity in titled if not cast.is_owned(entity)]
        if not any(not is_firm or entity.nouns & ASSET_NOUNS or entity.is_event for entity in titled):
            if not author.is_public_body:
                return own  # what a firm says of others in its headline, it says of itself
            here = scene_of(mentions, text, headline=headline, publisher=author.name or "", beside=False)
            return cast.told_of() or here or own  # an office counts and judges others
    acting = [entity for entity in cast.candidates if not cast.is_bystander(entity)]
    beside = any(entity.kind == "person" and entity.count > 1 for entity in cast.candidates)
    scene = None if acting else scene_of(mentions, text, headline=headline, publisher=author.name or "", beside=beside)
    if contenders and (scene is None or cast.is_only_whereabouts(scene)):
        return contenders[0].entity
    if own is not None and (author.states or own.count) and not (is_outlet(own) or own.is_voice):
        return own
    return scene or titular(text, headline)


def _only_locates(mention: Mention, text: str) -> bool:
    """Whether a place only says where somebody is that has no name there: "Ohio hospital group"."""
    if mention.entity.kind != "place":
        return False
    words = re.match(r"(?: [a-z-]+){1,3}", text[mention.end : mention.end + 60])
    return words is not None and any(singular(word) in TYPE_NOUNS for word in words[0].split())


def _described_in(headline: str, mentions: Sequence[Mention], lead: int) -> set[int]:
    """Whom a headline means by what it is and the lead then names: "German chip maker sinks", "Bank to cut jobs"."""
    called = {singular(word) for word in DESCRIBING.findall(headline.lower())} & SURELY_FIRMS
    meant = [m.entity for m in mentions if len(headline) <= m.start < lead and m.entity.is_organisation]
    found = [e for e in meant if any(kindred(noun) & e.nouns for noun in called)]
    return {id(entity) for entity in found[:1]}


class _Cast:
    """Who could be meant, each with what speaks for it."""

    def __init__(self, mentions: Sequence[Mention], text: str, *, headline: str, author: Author) -> None:
        self.author = author
        self._text = text
        self._is_transcript = bool(speakers_in(text[len(headline) :]))
        self._lead = LEAD_LENGTH + len(headline)
        titled = [mention for mention in mentions if mention.start < len(headline)]
        self._whereabouts = {id(mention.entity) for mention in titled if _only_locates(mention, text)}
        self._titled = {id(mention.entity) for mention in titled} - self._whereabouts
        self._titled |= _described_in(headline, mentions, self._lead)
        told = (m.entity for m in mentions if m.entity.first < self._lead)
        self._has_company = any((e.kind == "company" and e.count >= OFTEN) or self._is_work_told_of(e) for e in told)
        self._in_body = {id(mention.entity) for mention in mentions if mention.start >= len(headline)}
        self._counts: dict[int, int] = {}
        self._in_lead: set[int] = set()
        self.candidates: list[Entity] = []
        self._has_firm_unnamed = FIRM_MEANT.search(text) is not None
        self._owned = {id(m.entity) for m in mentions if OWNED.search(text[max(0, m.start - 60) : m.start])}
        self._doing = {id(m.entity) for m in mentions if does(m, text)}
        for mention in mentions:
            if self._may_be_meant(mention.entity):
                self._note(mention)

    def is_titled(self, entity: Entity) -> bool:
        """Whether the headline names it."""
        return id(entity) in self._titled

    def is_only_whereabouts(self, place: Entity) -> bool:
        """Whether the headline names a place only to say where somebody is."""
        return id(place) in self._whereabouts

    def is_opponent(self, entity: Entity) -> bool:
        """Whether it may be whom somebody writes about who speaks for people: a firm or a body, and no office."""
        if entity is self.author.entity or not entity.is_organisation or entity.is_source:
            return False
        return entity.kind == "company" or not entity.nouns & ORGANISATION_NOUNS

    def is_owned(self, entity: Entity) -> bool:
        """Whether the text gives it to who writes or was named: "our Vela line", "its new console, Vela 2"."""
        return id(entity) in self._owned and not entity.nouns & SHOWN

    def told_of(self) -> Entity | None:
        """Whom a notice is about: who it says again and again is "the operator" or "the company"; None for nobody."""
        others = [entity for entity in self.candidates if entity is not self.author.entity and entity.nouns]
        called = {id(entity): self._times_called(entity) for entity in others}
        most = max(others, key=lambda entity: called[id(entity)], default=None)
        return most if most is not None and called[id(most)] >= OFTEN - 1 else None

    def _times_called(self, entity: Entity) -> int:
        """How often the text says "the" and what it has called an entity, as statutes do with a capital or without."""
        return len(re.findall(rf"\b[Tt]he (?i:{'|'.join(sorted(entity.nouns))})\b", self._text))

    def is_bystander(self, entity: Entity) -> bool:
        """Whether it only tells what others do: who counts, who is quoted, and nobody's headline."""
        if self.is_titled(entity) or entity.is_event:
            return False
        if entity.is_source or entity.only_tells or (entity.kind == "person" and entity.is_speaker):
            return True
        if entity.kind == "person":
            return entity.count < 2
        return entity.kind == "organisation" and id(entity) not in self._doing and not self._has_firm_unnamed

    def weight(self, entity: Entity) -> int:
        presence = self._counts[id(entity)] + LEAD_WEIGHT * (id(entity) in self._in_lead)
        kind = EVENT_WEIGHT if entity.is_event else KIND_WEIGHTS.get(entity.kind, 0)
        presence += self._references(entity)
        return presence + kind + HEADLINE_WEIGHT * self.is_titled(entity) - self._doubt(entity)

    def _references(self, entity: Entity) -> int:
        """How often the text means a work or an event by what it is ("the line", "the blaze"), up to a few times."""
        events = frozenset[str]().union(*map(kindred, entity.nouns)) if entity.is_event else frozenset()
        nouns = "|".join(sorted((entity.nouns & ASSET_NOUNS) | events))
        found = re.findall(rf"(?<!, )\b[Tt]he (?:[\w-]+ )?(?:{nouns})\b", self._text) if nouns else []
        return min(len(found), MOST_REFERENCES)

    def _doubt(self, entity: Entity) -> int:
        """What speaks against an entity, though it is named."""
        doubt = 0
        if entity is self.author.entity and (not self._states_own_affairs or not self.is_titled(entity)):
            doubt += PUBLIC_BODY_PENALTY if self.author.is_public_body else PUBLISHER_PENALTY
        is_thing = entity.kind == "thing" and not entity.is_event
        if not self.is_titled(entity) and (is_thing or (entity.is_word and entity.count < OFTEN - 1)):
            doubt += WORD_PENALTY
        if entity.kind == "person" and entity.count < 2 and not self.is_titled(entity):
            doubt += ONCE_PENALTY
        if entity.nouns & JUDGES or entity.is_source or entity.is_assailant:
            doubt += JUDGE_PENALTY
        if entity.kind == "person" and self._has_firm_unnamed and not self.is_titled(entity):
            doubt += ANECDOTE_PENALTY
        if id(entity) not in self._in_body:
            is_asked_about = len(QUESTIONS.findall(self._text)) > 1
            doubt += 0 if is_asked_about else TITLE_ONLY_PENALTY * (2 if is_outlet(entity) else 1)
        if entity.kind == "place" and self._has_company:
            doubt += PLACE_PENALTY
        return doubt

    def _is_work_told_of(self, entity: Entity) -> bool:
        return bool(entity.nouns & ASSET_NOUNS) and entity.count + self._references(entity) >= OFTEN

    @property
    def _states_own_affairs(self) -> bool:
        """Whether the author speaks of itself; a public body writes of others."""
        return self.author.states and not self.author.is_public_body

    def _may_be_meant(self, entity: Entity) -> bool:
        own = self.author.entity
        if entity.members or entity.is_voice or entity.is_record or (entity is own and is_outlet(own)):
            return False
        if (
            entity.kind == "person"
            and entity.is_speaker
            and (self._is_transcript or entity.count < 2 or entity.nouns & PERSON_NOUNS)
        ):
            return False
        return entity.kind not in {"thing", "place"} or self.is_titled(entity) or entity.is_event

    def _note(self, mention: Mention) -> None:
        entity = mention.entity
        if id(entity) not in self._counts:
            self._counts[id(entity)] = 0
            self.candidates.append(entity)
            if mention.start < self._lead:
                self._in_lead.add(id(entity))
        self._counts[id(entity)] += 1
