"""Whom "it", "the company" and "its shares" mean: one document's entities, and which of them it is about."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from claims.extraction.accusations import accusation_in
from claims.extraction.appellations import note_appellations, note_works, remedy_of
from claims.extraction.datelines import without_dateline
from claims.extraction.entities import Mention
from claims.extraction.identities import Entity
from claims.extraction.kinships import kindred
from claims.extraction.mentions import REACH, Mentions
from claims.extraction.outlets import is_outlet
from claims.extraction.protagonists import LEAD_LENGTH, Author, protagonist_of
from claims.extraction.registry import fold
from claims.extraction.typenouns import (
    ASSET_NOUNS,
    COMPANY_NOUNS,
    PERSON_NOUNS,
    PRODUCT_MEASURES,
    PRODUCT_NOUNS,
    TYPE_NOUNS,
    singular,
)
from claims.extraction.voices import note_voices
from claims.extraction.wordlists import word_set

ANNOUNCED = re.compile(r"\b(?:today|hereby) (?:announced|reported|said|announces|confirmed) that\b")
LONGEST_SENTENCE = 1000  # characters
INTRODUCED_WITHIN = 900  # characters after "a ship" within which it is named
OPENING = re.compile(
    r"(?:(?:The|Its|Their|A|An) )?(?:[\w’'-]+ (?<!\bof )(?<!\bat )(?<!\bto )(?<!\bin )(?<!\bby )){0,3}"
)
OFTEN = 3  # times that "we" or "our" stands in a text that speaks for its publisher
COMPANY_MEASURES = word_set("""
    revenue profit income loss valuation cash employee job dividend price target debt funding cost spending site
    staff participant volunteer pay burn earnings investment buyback
    """)

OWN_HEAD = re.compile(
    r"(?:[A-Z]\w+ )*?(Office|Agency|Authority|Commission|Board|Council|Bureau|Ministry|Department|Tribunal|Court)\b"
)
PUBLIC_BODY = re.compile(
    r"\b(?:Office|Agency|Authority|Commission|Commissioner|Board|Council|Bureau|Ministry|Department|Tribunal|Court|Police"
    r"|Ombudsman|Inspectorate|Regulator|Administration|Registry)\b"
)
OUTLETS_OF = re.compile(r"\b(?:News|Gazette|Times|Post|Journal|Herald|Weekly|Wire|Report|Review)\b")
FIRST_PERSON = re.compile(r"\b(?:[Ww]e|[Oo]ur)\b")
QUOTED = re.compile(r"[\"“][^\"”\n]*[\"”]")
ACCORDING = re.compile(r"\baccording to (?:the )?(?:[a-z-]+ ){0,3}$")
IT = frozenset({"it", "its", "itself"})
THEY = frozenset({"they", "their", "them", "themselves"})
WE = frozenset({"we", "our", "us", "ours", "ourselves"})
PERSONAL = frozenset({"he", "his", "him", "she", "her", "hers"})


@dataclass(slots=True)
class Document:
    """The mentions of one text, and what is needed to resolve a reference at any place in it."""

    text: str
    mentions: Mentions
    publisher: Entity | None = None  # set where the text speaks for its publisher ("we")
    publisher_name: str | None = None
    remedy: Entity | None = None  # the code name of the drug that a clinical text is about
    own_voice: bool = False  # the whole text is a statement of its publisher
    main: Entity | None = None
    accused: Entity | None = None
    accuser: Entity | None = None
    seen: dict[str, Entity] = field(default_factory=dict)  # measure → whom it was last about
    guessed: dict[str, Entity] = field(default_factory=dict)  # the same where nothing but the article's topic says so

    def at(self, start: int, end: int) -> Mention | None:
        return self.mentions.at(start, end)

    def is_alone(self, entity: Entity) -> bool:
        """Whether no other organisation is named, so that what is nobody else's is this one's."""
        return not any(
            m.entity.is_organisation and m.entity is not entity and not m.entity.members for m in self.mentions
        )

    def product_of(self, measure: str, position: int) -> Entity | None:
        """The product or study that a measure is of ("efficacy" of a vaccine), where the document names one."""
        parts = set(measure.split(" "))
        for nouns, measures in PRODUCT_MEASURES:
            if parts & measures:
                named = (m.entity for m in self.mentions.before(position) if m.entity.nouns & nouns)
                found = next((entity for entity in named if not entity.ticker), None)
                return found or self._remedy_of(measure)
        return self._remedy_of(measure)

    def _remedy_of(self, measure: str) -> Entity | None:
        is_firms = "share price" in measure or set(measure.split(" ")) & COMPANY_MEASURES
        return None if is_firms and "peak" not in measure else self.remedy

    def before(self, position: int, *kinds: str, within: int = 600) -> Entity | None:
        """The entity named last before a position, of one of the kinds."""
        for mention in self.mentions.before(position):
            if position - mention.start > within:
                return None
            if mention.end <= position and (not kinds or mention.entity.kind in kinds):
                return mention.entity
        return None

    def resolve_pronoun(self, word: str, position: int) -> Entity | None:
        lower = word.lower()
        if lower in WE:
            return self.publisher or self.main
        if lower in PERSONAL:
            return self.before(position, "person")
        if lower in THEY:
            group = next((m.entity for m in self.mentions.groups.before(position) if m.end <= position), None)
            return group or self.organisation_before(position)
        return self.organisation_before(position) if lower in IT else None

    def organisation_before(self, position: int) -> Entity | None:
        """The organisation that "it" means: the first named in this sentence or the last, else the main one."""
        start = self._sentence_before(position)
        here = [m.entity for m in self.mentions.between(start + 1, position) if self._may_be_it(m)]
        if here:
            return here[0]
        previous = self._sentence_before(max(start, 0))
        earlier = [m.entity for m in self.mentions.between(previous + 1, position) if self._may_be_it(m)]
        if self.main is not None and (not earlier or self.main in earlier):
            return self.main
        return earlier[0] if earlier else self.main

    def _may_be_it(self, mention: Mention) -> bool:
        """An organisation, unless it is only named as the source ("according to tracker X")."""
        if mention.entity is not self.main and ACCORDING.search(self.text[max(0, mention.start - 60) : mention.start]):
            return False
        return mention.entity.is_organisation

    def _maker(self) -> Entity | None:
        """The first organisation beside the work that the text is about: a game's studio, a ship's owner."""
        others = (m.entity for m in self.mentions if m.entity.is_organisation and m.entity is not self.main)
        return next((entity for entity in others if not entity.nouns & ASSET_NOUNS and not entity.is_source), self.main)

    def _sentence_before(self, position: int) -> int:
        """Where the sentence that holds a position begins, or the longest sentence would."""
        reach = max(0, position - LONGEST_SENTENCE)
        return max(self.text.rfind(". ", reach, position), self.text.rfind("\n", reach, position), reach - 1)

    def _called(self, word: str, position: int) -> Entity | None:
        """The entity named last that the document calls by a noun, or else by one that means the same."""
        for words in ({word}, kindred(word)):
            found = next((m.entity for m in self.mentions.before(position) if words & m.entity.nouns), None)
            if found is not None:
                return found
        return None

    def _told_of(self, position: int) -> Entity | None:
        """The company that the paragraph began to tell of, where it has not named the main one."""
        here = self.mentions.between(self.text.rfind("\n", 0, position) + 1, position)
        if any(mention.entity is self.main for mention in here):
            return None
        told = (m.entity for m in here if m.entity.is_organisation and not m.entity.is_source and self._opens(m))
        return next(told, None)

    def _opens(self, mention: Mention) -> bool:
        """Whether a sentence begins with a mention: only an article and words of its kind stand before it."""
        start = self._sentence_before(mention.start)
        return bool(OPENING.fullmatch(self.text[start + 1 : mention.start].lstrip()))

    def introduced(self, noun: str, position: int) -> Entity | None:
        """Whom a lead means by "a ship" that is named further down; None for a noun of nobody."""
        if position > LEAD_LENGTH or noun not in TYPE_NOUNS | ASSET_NOUNS | PRODUCT_NOUNS:
            return None
        later = (m.entity for m in self.mentions.between(position, position + INTRODUCED_WITHIN))
        return next((e for e in later if e.first > position and kindred(noun) & e.nouns), None)

    def resolve_noun(self, noun: str, position: int) -> Entity | None:
        """Whom "the airline", "the three labs" or "the ministry" means; None for a noun that stands for nobody."""
        lower = noun.lower()
        word = singular(lower)
        if word in ASSET_NOUNS | {"site"} and word == lower:
            work = self._called(word, position)
            if work is not None or word in ASSET_NOUNS - TYPE_NOUNS:
                return work
        if word not in TYPE_NOUNS and word not in PERSON_NOUNS:
            return None
        if word != lower and word in TYPE_NOUNS:  # plural
            groups = self.mentions.groups
            nearest = next((m.entity for m in groups.before(position) if m.end <= position), None)
            return nearest or next((mention.entity for mention in groups), None)
        if self.main is not None and word in self.main.nouns and self.main.first < position:
            return self.main
        known = self._called(word, position)
        if known is not None:
            return known
        told = self._told_of(position) if word in COMPANY_NOUNS else None
        if told is not None:
            return told
        if word in COMPANY_NOUNS and self.main is not None and self.main.is_organisation:
            is_work = bool(self.main.nouns & ASSET_NOUNS) and not self.main.ticker
            return self._maker() if is_work else self.main
        if word in PERSON_NOUNS:
            return None
        beginning = self.mentions.between(0, REACH)
        return next((mention.entity for mention in beginning if word in mention.entity.nouns), None)


def document_of(
    text: str, mentions: Sequence[Mention], *, headline: str | None, publisher: str | None, body_start: int = 0
) -> Document:
    """The document with its main entity, whoever speaks in it, and whom it accuses."""
    document = Document(text=text, mentions=Mentions(_with_groups(text, without_dateline(text, mentions, body_start))))
    note_appellations(text, list(document.mentions))
    note_works(text, list(document.mentions))
    note_voices(text, list(document.mentions))
    own = _speaker(text, list(document.mentions), publisher)
    document.publisher, document.publisher_name = own, publisher
    document.own_voice = own is not None and not is_outlet(own) and _speaks_for_itself(text, own, body_start)
    document.remedy = remedy_of(text, list(document.mentions))
    document.main = protagonist_of(
        list(document.mentions),
        text,
        headline=headline or "",
        author=Author(own, document.own_voice, PUBLIC_BODY.search(publisher or "") is not None),
    )
    document.accuser, document.accused = accusation_in(text, list(document.mentions), main=document.main)
    return document


def _speaks_for_itself(text: str, own: Entity, body_start: int) -> bool:
    """Whether a text is its publisher's statement: "we" throughout, a public body's notice, "today announced that"."""
    body = text[body_start:]
    times = len(FIRST_PERSON.findall(QUOTED.sub("", body)))
    if times >= OFTEN or (times and own.count and own.first < body_start):  # its own name in its headline, and "we"
        return True
    return (own.kind == "organisation" and own.count > 1) or bool(ANNOUNCED.search(body[:LEAD_LENGTH]))


def _speaker(text: str, mentions: Sequence[Mention], publisher: str | None) -> Entity | None:
    """The publisher as an entity, where the text is its own voice and not a report."""
    if not publisher:
        return None
    key = fold(publisher)
    named = next((m.entity for m in mentions if m.entity.key == key or fold(m.entity.name) == key), None)
    if named is not None:
        return named
    head = OWN_HEAD.match(publisher)
    called = len(re.findall(rf"\b[Tt]he {head[1]}\b", text)) if head is not None else 0
    if called and not OUTLETS_OF.search(publisher):  # "The Office has decided": a public body speaks for itself
        return Entity(name=publisher, kind="organisation", key=key, count=called + 1, first=len(text))
    if FIRST_PERSON.search(QUOTED.sub("", text)):
        return Entity(name=publisher, kind="organisation", key=key)
    return None


def _with_groups(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """Mentions with lists of names ("A, B and C") added as one entity that has them as members."""
    result: list[Mention] = []
    run: list[Mention] = []
    for mention in [*mentions, None]:
        between = text[run[-1].end : mention.start] if run and mention is not None else ""
        if run and mention is not None and mention.entity.kind != "place" and re.fullmatch(r",? and |, | & ", between):
            run.append(mention)
            continue
        if len(run) > 1 and " and " in text[run[0].start : run[-1].end]:
            result.append(_group(run))
        run = [mention] if mention is not None and mention.entity.kind != "place" else []
    return sorted([*mentions, *result], key=lambda mention: (mention.start, -mention.end))


def _group(run: Sequence[Mention]) -> Mention:
    members = tuple(mention.entity for mention in run)
    names = [member.name for member in members]
    name = ", ".join(names[:-1]) + " and " + names[-1]
    kind = "person" if all(member.kind == "person" for member in members) else "organisation"
    group = Entity(name=name, kind=kind, key=fold(name), count=1, first=run[0].start, members=members)
    return Mention(run[0].start, run[-1].end, group)
