"""A text as a document: whom it names and what it calls them, who speaks in it, whom it is about and accuses."""

import re
from collections.abc import Sequence, Set

from claims.extraction.names.accusations import accusation_in
from claims.extraction.names.appellations import note_appellations, note_works, remedy_of
from claims.extraction.names.belongings import note_belongings
from claims.extraction.names.coreference import Document
from claims.extraction.names.datelines import note_dateline, without_dateline
from claims.extraction.names.entities import Mention
from claims.extraction.names.identities import Entity
from claims.extraction.names.mentions import Mentions
from claims.extraction.names.namedevents import event_told_of, with_one_event
from claims.extraction.names.names import has_legal_form
from claims.extraction.names.outlets import is_outlet
from claims.extraction.names.protagonists import LEAD_LENGTH, Author, protagonists_of
from claims.extraction.names.registry import fold
from claims.extraction.names.scenes import scene_of
from claims.extraction.names.transcripts import speakers_in
from claims.extraction.names.voices import note_voices
from claims.extraction.names.whereabouts import note_whereabouts
from claims.extraction.names.works import work_told_of

ANNOUNCED = re.compile(
    r"\b(?:today|hereby) (?:announced|reported|said|announces|confirmed)\b"
    r"|\b(?:announced|announces|reports|reported) today\b"
)
OFTEN = 3  # times that "we" or "our" stands in a text that speaks for its publisher
OWN_HEAD = re.compile(
    r"(?:[A-Z]\w+ )*?(Office|Agency|Authority|Commission|Board|Council|Bureau|Ministry|Department|Tribunal|Court)\b"
)
PUBLIC_BODY = re.compile(
    r"\b(?:Office|Agency|Authority|Commission|Commissioner|Board|Council|Bureau|Ministry|Department|Tribunal|Court|Police"
    r"|Ombudsman|Inspectorate|Regulator|Administration|Registry)\b"
)
OUTLETS_OF = re.compile(r"\b(?:News|Gazette|Times|Post|Journal|Herald|Weekly|Wire|Report|Review)\b")
FIRST_PERSON = re.compile(r"\b(?:[Ww]e|[Oo]ur)\b")
# An outlet names itself where it says how it knows: "told the Courier", "seen by Norwire".
TOLD_TO = re.compile(
    r"\b(?:told|seen by|reviewed by|shown to|interview with|obtained by|spoke to|spoke with) (?:the )?([A-Z][\w ]+)"
)
# What a letter to its readers says of itself; whoever writes one writes of others.
LETTER = re.compile(
    r"\bIssue (?:no\. ?)?\d|\b[Oo]ur (?:readers|subscribers|inbox)\b|\bDear (?:readers|subscribers)\b"
    r"|\b(?:[Tt]his|[Nn]ext|[Ll]ast) (?:letter|newsletter|issue)\b"
)
NOTE = re.compile(
    r"\b(?:[Pp]rice target|[Tt]arget price|target of (?=[A-Z]{3} \d|[$€£])|[Rr]ating:"
    r"|(?:stay|remain|move) (?:at|to) (?:Buy|Hold|Sell|Reduce|Add|Neutral)"
    r"|[Oo]ur (?:DCF|fair value|recommendation))"
)
DECIDING = frozenset({"council", "committee", "authority", "board", "commission", "inspectorate"})
QUOTED = re.compile(r"[\"“][^\"”\n]*[\"”]")


def document_of(
    text: str, mentions: Sequence[Mention], *, headline: str | None, publisher: str | None, body_start: int = 0
) -> Document:
    """The document with its main entity, whoever speaks in it, and whom it accuses."""
    named = with_one_event(without_dateline(text, mentions, body_start), body_start)
    document = Document(text=text, mentions=Mentions(_with_groups(text, named)))
    note_dateline(text, mentions, body_start)
    note_appellations(text, list(document.mentions))
    note_whereabouts(text, list(document.mentions), body_start)
    note_works(text, list(document.mentions), body_start)
    note_voices(text, list(document.mentions))
    document.speakers = speakers_in(text[body_start:])
    own = _speaker(text, list(document.mentions), publisher)
    if own is not None and (_is_note(text[body_start:]) or _is_told(text, own)):
        own.is_voice = True  # an analyst's "we" values somebody else
    document.publisher, document.publisher_name = own, publisher
    document.own_voice = (
        own is not None
        and not (is_outlet(own) or own.is_voice or document.speakers)
        and _speaks_for_itself(text, own, body_start, publisher_is_firm=has_legal_form(publisher or ""))
    )
    document.remedy = remedy_of(text, list(document.mentions))
    document.cast = protagonists_of(
        list(document.mentions),
        text,
        headline=headline or "",
        author=Author(
            own,
            document.own_voice,
            is_public_body=PUBLIC_BODY.search(publisher or "") is not None,
            name=publisher,
            is_firm=has_legal_form(publisher or ""),
        ),
    )
    document.main = document.cast[0].entity if document.cast else None
    note_belongings(text, list(document.mentions), document.main)
    document.work = work_told_of(text, list(document.mentions), main=document.main)
    if document.work is not None and _writes_of_work(document, own):
        document.main = document.work.entity
    document.event = event_told_of(list(document.mentions), document.main)
    document.firm = _most_named(document, {"company", "organisation"})
    is_place = document.main is not None and document.main.kind == "place"
    scene = scene_of(list(document.mentions), text, headline=headline or "", publisher=publisher or "", beside=False)
    document.place = document.main if is_place else scene
    document.accuser, document.accused = accusation_in(text, list(document.mentions), main=document.main)
    return document


def _is_note(body: str) -> bool:
    return NOTE.search(body) is not None or LETTER.search(body) is not None


def _is_told(text: str, own: Entity) -> bool:
    """Whether a publisher names itself only where it says how it knows: "told the Courier"."""
    told = {match[1].strip() for match in TOLD_TO.finditer(text)}
    return 0 < own.count <= len(TOLD_TO.findall(text)) and any(name and own.name.endswith(name) for name in told)


def _writes_of_work(document: Document, own: Entity | None) -> bool:
    """Whether a text is about a project rather than its main entity: who writes of it, where it is, who decides."""
    main = document.main
    if main is None or main.kind == "place" or (main is own and main.kind != "company"):
        return True
    return bool(main.nouns & DECIDING) and main.kind != "company"


def _most_named(document: Document, kinds: Set[str]) -> Entity | None:
    entities = [m.entity for m in document.mentions if m.entity.kind in kinds and not m.entity.is_source]
    return max(entities, key=lambda entity: entity.count, default=None)


def _speaks_for_itself(text: str, own: Entity, body_start: int, *, publisher_is_firm: bool) -> bool:
    """Whether a text is its publisher's statement: "we" throughout, a public body's notice, "today announced that"."""
    body = text[body_start:]
    times = len(FIRST_PERSON.findall(QUOTED.sub("", body)))
    if times >= OFTEN or (times and own.count and own.first < body_start):  # its own name in its headline, and "we"
        return True
    is_told = (
        not PUBLIC_BODY.search(own.name) and TOLD_TO.search(body) is not None and own.name in TOLD_TO.sub(r"\1", body)
    )
    is_firm_early = own.kind == "company" and own.first < body_start + LEAD_LENGTH
    if (publisher_is_firm or is_firm_early) and own.count and not is_told:
        return True
    return (own.kind == "organisation" and own.count > 1 and not is_told) or bool(ANNOUNCED.search(body[:LEAD_LENGTH]))


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
