"""Who an entity is: its entry in the registry, or else its kind by the words around its names."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from claims.extraction.names.medicines import NOUNS as MEDICINE_NOUNS
from claims.extraction.names.names import DEMANDS, Name, has_legal_form
from claims.extraction.names.persons import bare_last, is_called_as_person, is_person_here
from claims.extraction.names.registry import Entry, Registry, fold
from claims.extraction.names.surroundings import is_place_called_so, kind_by_words_beside
from claims.extraction.vocabulary.eventnouns import EVENT_NOUNS, STORMS, SURE_EVENTS
from claims.extraction.vocabulary.places import place_named
from claims.extraction.vocabulary.typenouns import ASSET_NOUNS, COMPANY_ENDINGS, NAME_ENDINGS, singular
from claims.extraction.vocabulary.wordlists import word_set

LABEL_KINDS = {
    "ORG": "organisation", "PERSON": "person", "PER": "person", "LOC": "place", "GPE": "place", "NORP": "thing",
    "FAC": "place", "PRODUCT": "thing", "EVENT": "thing", "WORK_OF_ART": "thing", "LAW": "thing",
}  # fmt: skip
ORGANISATION_AFTER = re.compile(
    r"^(?:[’']s)? (?:chief|chairman|chairwoman|spokes\w+|CEO|boss|executives?|analysts?|staff)\b"
)
PLACE_AFTER = re.compile(
    r"^(?: and [A-Z][a-z]+)?"
    r" (?:valley|regions?|provinces?|county|counties|districts?|bay|coast|highlands?|islands?|peninsula|basin|delta"
    r"|plain|suburb|neighbourhood|neighborhood|borough|area|estuary|prefecture|hills|mountains?|desert)\b"
)
GEOGRAPHY = word_set("""
    river lake bay valley creek island islands mountain mountains hill hills coast canyon forest beach falls point pass
    peninsula highlands lowlands desert strait gulf street road avenue square sea ocean cape lane drive terrace
    boulevard fjord wharf heights gardens
    """)
# What is written down about others: "the Labour Force Survey", "the Live Register".
# And what binds others: "the Implementing Regulation", "our Code of Conduct".
RECORDS = word_set("""
    register survey census act bill report bulletin yearbook accounts regulation directive statute code law treaty
    conduct ordinance decree convention protocol constitution day week weekend eve resolution
    """)
# An index of prices is the land's; that of a market or of freight has a level of its own.
INDEXES = frozenset({"index", "barometer", "indicator"})
OF_LANDS = word_set("""
    price prices consumer producer production output retail labour labor wage wages earnings cost living confidence
    sentiment climate purchasing managers house housing poverty inequality corruption happiness
    """)
# "in northern Marland", "Pat Lowe, 72, from Marland"
DIRECTION_BEFORE = re.compile(r"\b(?:(?:north|south|east|west)(?:ern)?|central|, \d{1,3}, (?:of|from)) $")
# Towns, teams and firms are called so: what they are, the words beside them say.
OF_SEVERAL = word_set("city park county gate green common cross yard point")
COMPASS = re.compile(r"(?:North|South|East|West|Mid|Central)(?:-?(?:ern|east|west|eastern|western))? (?=[A-Z])")
OF_PERSON = re.compile(r"(?:(?! its?\b)[^.\nA-Z]){0,50} (?:he|his|she)\b")
PREPOSITION = re.compile(r"\b(?:in|at|from|to|near|of|with|for|against|by|than|on)(?: the)? $")
AS_ARTICLE = re.compile(r"\b(?:a|an|my|your|his|her|each|every) $")
HEAD_OF_NAME = re.compile(r"(?:[\w’'-]+ ){0,3}?([A-Z]\w+) (?:of|for) ")
COMPANY_CONTEXT = re.compile(r"^(?:[’']s)? (?:shares|stock|share price|Inc|Corp|plc|revenue|profits?|sales|earnings)\b")
SHARES_BEFORE = re.compile(r"\b(?:[Ss]hares|[Ss]tock|[Ss]hareholders|[Ii]nvestors) (?:in|of) (?:the )?$")


@dataclass(slots=True)
class Entity:
    """Somebody or something a document names; ``forms`` are its names as ``bare`` words, the fullest is ``name``."""

    name: str
    kind: str
    key: str
    ticker: str | None = None
    count: int = 0
    first: int = 0
    forms: set[tuple[str, ...]] = field(default_factory=set)
    nouns: set[str] = field(default_factory=set)
    members: tuple["Entity", ...] = ()
    is_event: bool = False  # "the Cedar Ridge fire"
    is_voice: bool = False  # speaks in a forum or a list ("kmh77: mine broke") and is not written about
    is_source: bool = False  # its figures or polls are quoted: it counts, and is not what is counted
    is_victim: bool = False  # was robbed or broken into: what others did is no accusation of it
    is_assailant: bool = False  # broke into whom the text is about, or bets on its fall
    is_owned: bool = False  # goods, a site or a line that the text calls somebody's
    is_speaker: bool = False  # a person whom the text quotes
    tellings: int = 0  # mentions that only say who tells something
    is_word: bool = False  # its only name is a word of the language ("Target")

    @property
    def is_record(self) -> bool:
        """Whether it is a survey, a register or a law: its numbers are of others."""
        return self.kind == "thing" and _records(self.name)

    @property
    def only_tells(self) -> bool:
        """Whether a text names it only as somebody who says what is so."""
        return 0 < self.count <= self.tellings

    @property
    def is_organisation(self) -> bool:
        return self.kind in {"company", "organisation"}


def _records(name: str) -> bool:
    """Whether a name ends in a word for what is written down of others, or for an index of a land's affairs."""
    *words, last = name.lower().split(" ")
    return last in RECORDS or (last in INDEXES and not OF_LANDS.isdisjoint(words))


@dataclass(frozen=True, slots=True)
class Labelled:
    """A span that an entity recogniser marked."""

    start: int
    end: int
    label: str


def identify(text: str, entity: Entity, names: Sequence[Name], *, registry: Registry, kinds: Mapping[int, str]) -> None:
    """Give an entity its canonical name, kind, key and ticker."""
    event = _event_noun(text, entity, names)
    if event is not None:
        entity.kind, entity.is_event = "thing", True
        entity.nouns.add(event)
        return
    if any(name.text.islower() for name in names):
        entity.kind = "thing"
        entity.nouns |= MEDICINE_NOUNS
        return
    entry = _entry_of(text, entity, names, registry=registry)
    if entry is not None:
        entity.name, entity.kind, entity.key = entry.name, entry.kind, entry.key
        entity.ticker = entry.ticker or entity.ticker
        entity.nouns |= {"company"} if entry.kind == "company" else set()
        return
    form = max(entity.forms, key=len)
    place = place_named(entity.name)
    if place is not None:
        entity.name, entity.kind, entity.key = place, "place", fold(place)
        return
    last = bare_last(entity.name)
    entity.nouns |= set(NAME_ENDINGS.get(last, "").split()) | ({last} & ASSET_NOUNS)
    head = HEAD_OF_NAME.match(entity.name)  # "Ministry of Housing", "Agency for Food"
    if head is not None:
        entity.nouns |= set(NAME_ENDINGS.get(head[1].lower(), "").split())
    entity.kind = _kind(text, form, entity, names, kinds)
    if entity.kind == "company":
        entity.nouns.add("company")


def _event_noun(text: str, entity: Entity, names: Sequence[Name]) -> str | None:
    """What a name says that happened: "Cedar Ridge fire", "the Cedar Ridge Fire", "Storm Odile"; None for others."""
    first, *others = entity.name.split(" ")
    last = singular(others[-1]) if others else ""
    if first.lower() in STORMS and others:
        return first.lower()
    if last not in EVENT_NOUNS:
        return None
    is_plain = others[-1].islower() or last in SURE_EVENTS
    return (
        last if is_plain or any(text[max(0, name.start - 4) : name.start].lower() == "the " for name in names) else None
    )


def _entry_of(text: str, entity: Entity, names: Sequence[Name], *, registry: Registry) -> Entry | None:
    entry = registry.with_name(entity.name)
    if entry is not None and (
        not (registry.is_guarded(entity.name) or entity.is_word) or _has_company_context(text, entity, names)
    ):
        return entry
    if entity.ticker is not None:
        by_ticker = registry.with_ticker(entity.ticker)
        if by_ticker is not None and set(fold(by_ticker.name).split()) & set(fold(entity.name).split()):
            return by_ticker
    by_ticker = registry.with_ticker(entity.name)
    if by_ticker is not None and any(is_marked_ticker(text, name) for name in names):
        return by_ticker
    return None


def _has_company_context(text: str, entity: Entity, names: Sequence[Name]) -> bool:
    return entity.ticker is not None or any(
        COMPANY_CONTEXT.match(text[name.end : name.end + 30])
        or SHARES_BEFORE.search(text[max(0, name.start - 25) : name.start])
        for name in names
    )


def is_marked_ticker(text: str, name: Name) -> bool:
    before, after = text[max(0, name.start - 12) : name.start], text[name.end : name.end + 8]
    return bool(re.search(r"\$$|(?:NYSE|NASDAQ|Nasdaq): ?$", before) or re.match(r" (?:shares|stock)", after))


def _kind(text: str, form: tuple[str, ...], entity: Entity, names: Sequence[Name], kinds: Mapping[int, str]) -> str:
    last = bare_last(entity.name)
    if any(has_legal_form(name.text) for name in names):
        return "company"
    if last in COMPANY_ENDINGS and len(entity.name.split(" ")) > 1:
        return "company"
    if len(form) > 1 and last in OF_SEVERAL and is_place_called_so(text, names):
        return "place"
    if COMPASS.match(entity.name) and place_named(COMPASS.sub("", entity.name)) is not None:
        return "place"
    if (last in NAME_ENDINGS and len(form) > 1) or set(form) & {
        "ministry",
        "department",
        "office",
        "university",
        "council",
        "commission",
    }:
        return "organisation"
    if " & " in entity.name or form[0] in DEMANDS:
        return "organisation"
    if any(is_person_here(text, name) for name in names):
        return "person"
    if any(character.isdigit() for character in entity.name):
        return "thing"
    if len(form) > 1 and _records(entity.name):
        return "thing"
    if len(form) > 1 and last in GEOGRAPHY:
        return "place"
    if any(PLACE_AFTER.match(text[name.end : name.end + 16]) for name in names):
        return "place"
    if any(DIRECTION_BEFORE.search(text[max(0, name.start - 20) : name.start]) for name in names):
        return "place"
    if _has_company_context(text, entity, names):
        return "company"
    if len(form) == 1 and any(_is_one_of_many(text, name) for name in names):
        return "thing"
    if len(form) == 1 and any(
        OF_PERSON.match(text[name.end : name.end + 60]) and not PREPOSITION.search(text[: name.start][-12:])
        for name in names
    ):
        return "person"
    if any(ORGANISATION_AFTER.match(text[name.end : name.end + 24]) for name in names):
        return "organisation"
    if is_called_as_person(entity.name, text):
        return "person"
    votes = [kinds[name.start] for name in names if name.start in kinds]
    if len(form) == 1:  # one unknown word: a person would have two names somewhere
        votes = [vote for vote in votes if vote != "person"]
    if votes:
        best = max(sorted(set(votes)), key=votes.count)
        if best == "place" and len(form) > 1 and last not in {"city", "county", "valley", "island", "river"}:
            return "organisation" if "organisation" in votes else best
        return best
    return kind_by_words_beside(text, names, is_word=entity.is_word) or "organisation"


def _is_one_of_many(text: str, name: Name) -> bool:
    """ "a Vela", "my Vela": a product, and the article is not that of a noun after it ("a Norvik ship")."""
    after = text[name.end : name.end + 2]
    return bool(AS_ARTICLE.search(text[max(0, name.start - 6) : name.start])) and not re.match(r" [a-z]|-", after)
