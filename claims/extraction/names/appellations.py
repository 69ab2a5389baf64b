"""What a document calls those it names: "carrier Norvik Air", "Norvik Air, an airline", "Brackwater wind farm"."""

import re
from collections import Counter
from collections.abc import Sequence

from claims.extraction.names.entities import Mention
from claims.extraction.names.identities import Entity
from claims.extraction.names.medicines import CLINICAL, OFTEN
from claims.extraction.names.medicines import NOUNS as MEDICINE_NOUNS
from claims.extraction.vocabulary.kinships import kindred
from claims.extraction.vocabulary.typenouns import (
    ASSET_NOUNS,
    COMPANY_NOUNS,
    FIGURE_NOUNS,
    PRODUCT_MEASURES,
    PRODUCT_NOUNS,
    TYPE_NOUNS,
    singular,
)

DEFINITE = re.compile(r"\b(?:[Tt]he|[Oo]ur) (?:[a-z]+-[a-z-]+ ){0,2}([a-z]+)\b")  # "the long-delayed ship"
CODE = re.compile(r"[A-Z]{1,5}(?:-\d{1,6}|\d{2,6})[A-Za-z]?")
LAUNCHED = re.compile(
    r"\b(?:[Ll]aunch(?:ed|ing|es)?(?: of)?|[Rr]elease(?: of)?|[Rr]eleas(?:ed|ing)|play(?:ed|ing)?|copies of"
    r"|log(?:ged)? into) $"
)
PLAYED = re.compile(r"\b(?:players|copies|gameplay|season pass|battle pass|early access|servers)\b", re.I)
TITLED_WORKS = frozenset({"game", "film", "movie", "album", "show", "novel", "book", "series"})
CALLING = TYPE_NOUNS | PRODUCT_NOUNS | ASSET_NOUNS
ACTING = frozenset({"organisation", "company", "thing"})
THE = re.compile(r"\b[Tt]he $")
VESSEL_BEFORE = re.compile(
    r"\b(?:M[VTSY]|SS|HMS|USS|[Aa]board|[Oo]n board|(?:crew|captain|master|hull|bow|stern) of)(?: the)? $"
)
VESSEL_AFTER = re.compile(
    r"[’']s (?:hull|bow|stern|captain|skipper)\b"
    r"|,? (?:which |that |has |had |was |is )*(?:r[au]n aground|sank|sunk|sinking|capsized|set sail|sail(?:ed|ing)"
    r"|refloated|anchored|berthed)\b"
)
AS_PRODUCT = re.compile(r"^ ([a-z-]+)(?: ([a-z]+))?(?: ([a-z]+))?\b")
BEFORE_NAME = re.compile(r"([A-Za-z-]+),? $")
CALLED = re.compile(r"([a-z-]+),? (?:called|named|known as|dubbed|codenamed) (?:the )?$")  # "the study, called SAHELIA"
HEAD_ENDS = re.compile(
    r" (?:meant|built|designed|made|known|owned|run|led|backed|listed|that|which|who|whose|in|of|for|on|at|with|by|from"
    r"|to|under|near|outside)\b.*"
)
# "Norvik Pipe, LLC (the Operator)", 'Norvik Pipe ("the company")': as statutes and notices define a word.
DEFINED = re.compile(
    r"(?:,? (?:[A-Z][\w/&]*\.? ?){1,2})? ?\((?:[Tt]he )?[\"“‘'](?:[Tt]he )?([A-Z]?[a-z]+)[\"”’']\)"
    r"|(?:,? (?:[A-Z][\w/&]*\.? ?){1,2})? ?\([Tt]he ([A-Z]?[a-z]+)\)"
)
AFTER_NAME = re.compile(
    r"^, (?:an?|the|another|one of the|which is an?) ([^,.;()]{2,70}?)(?:,|\.|;| that | which | who | in "
    r"| of | based| with | for | from | by )"
)


def note_appellations(text: str, mentions: Sequence[Mention]) -> None:
    """Learn what the document calls its entities: "carrier Norvik Air", "Norvik Air, a regional airline"."""
    for mention in mentions:
        before = BEFORE_NAME.search(text[max(0, mention.start - 30) : mention.start])
        before = CALLED.search(text[max(0, mention.start - 40) : mention.start]) or before
        noun = before[1].lower() if before is not None else ""
        is_asset = noun in ASSET_NOUNS and before is not None and CALLED.search(before[0]) is not None
        if noun in TYPE_NOUNS or noun in PRODUCT_NOUNS or is_asset:
            mention.entity.nouns.add(noun)
        if mention.entity.kind == "person":
            mention.entity.nouns |= _words_for_person(text, mention)
        follows = AS_PRODUCT.match(text[mention.end : mention.end + 40])
        words = [word for word in follows.groups() if word] if follows else []
        if mention.entity.kind != "place":  # "the Karlshaven metro line" is no name of the city
            mention.entity.nouns |= _asset_nouns(words)
        if VESSEL_BEFORE.search(text[max(0, mention.start - 20) : mention.start]) or VESSEL_AFTER.match(
            text[mention.end : mention.end + 30]
        ):
            mention.entity.nouns |= {"ship"} if mention.entity.kind in ACTING else set()
        words = words[:2]
        product = next((word for word in words if word in PRODUCT_NOUNS), None)
        if product is not None:
            mention.entity.nouns.add(product)
        elif words and mention.entity.kind != "place":
            # "Vistro memberships": what has members is a service
            counted = {singular(word) for word in words}
            nouns = next((nouns for nouns, measures in PRODUCT_MEASURES if counted & measures), frozenset())
            mention.entity.nouns |= nouns
        defined = DEFINED.match(text[mention.end : mention.end + 60])
        if defined:
            mention.entity.nouns |= {(defined[1] or defined[2]).lower()} & CALLING
        after = AFTER_NAME.match(text[mention.end : mention.end + 90])
        if after:
            noun = singular(HEAD_ENDS.sub("", after.group(1)).split(" ")[-1].lower())
            if noun in CALLING:
                mention.entity.nouns.add(noun)
                if noun in COMPANY_NOUNS and mention.entity.kind in {"organisation", "place"}:
                    mention.entity.kind = "company"


def _words_for_person(text: str, mention: Mention) -> set[str]:
    """ "striker Ann Lowe", "Ann Lowe, a florist": what may stand for a person further on."""
    before = BEFORE_NAME.search(text[max(0, mention.start - 30) : mention.start])
    after = AFTER_NAME.match(text[mention.end : mention.end + 90])
    words = {before[1].lower()} if before else set()
    if after:
        words.add(HEAD_ENDS.sub("", after[1]).split(" ")[-1].lower())
    return words & FIGURE_NOUNS


def note_works(text: str, mentions: Sequence[Mention], body_start: int) -> None:
    """Learn what "the ship" or "the film" must mean where the document calls nobody so: the name with an article."""
    called = {noun for mention in mentions for noun in mention.entity.nouns}
    articled = Counter(
        id(m.entity)
        for m in mentions
        if m.entity.kind in ACTING
        and THE.search(text[max(0, m.start - 4) : m.start])
        and (m.start >= body_start or text[m.start - 4] == "t")  # a title within a headline has a capital of its own
    )
    named = {id(m.entity): m.entity for m in mentions if not m.entity.nouns and not m.entity.ticker}
    works = [named[key] for key, _ in articled.most_common() if key in named]
    nouns = DEFINITE.findall(text)
    if set(nouns) & TITLED_WORKS:
        works = _titled(mentions, named, body_start) or works or _launched(text, mentions, named)
    used = [noun for noun in nouns if noun in ASSET_NOUNS and not kindred(noun) & called]
    if not used and len(PLAYED.findall(text)) > 1:
        works, used = _launched(text, mentions, named), ["game"]
    if works and used:
        works[0].nouns.add(Counter(used).most_common(1)[0][0])


def _titled(mentions: Sequence[Mention], named: dict[int, Entity], body_start: int) -> list[Entity]:
    """The names of a headline that a text repeats: games and films have no article."""
    titled = {id(m.entity): m.entity for m in mentions if m.start < body_start and id(m.entity) in named}
    often = [entity for entity in titled.values() if entity.kind in ACTING and entity.count > OFTEN]
    return sorted(often, key=lambda entity: -entity.count)


def _launched(text: str, mentions: Sequence[Mention], named: dict[int, Entity]) -> list[Entity]:
    """What a text says was launched or played, in place of a headline's name."""
    found = (m.entity for m in mentions if LAUNCHED.search(text[max(0, m.start - 30) : m.start]))
    return [entity for entity in found if id(entity) in named and entity.kind in ACTING][:1]


def _asset_nouns(words: Sequence[str]) -> frozenset[str]:
    """What a name may be called that these words follow: "Brackwater offshore wind farm" is a farm, and a project."""
    found = [word for word in words if word in ASSET_NOUNS]
    return frozenset({found[-1], "project", "site"}) if found else frozenset()


def remedy_of(text: str, mentions: Sequence[Mention]) -> Entity | None:
    """The drug that a clinical text names most, by a code ("AB-771") or without a capital; None in other texts."""
    if len(CLINICAL.findall(text)) < OFTEN:
        return None
    coded = [m.entity for m in mentions if CODE.fullmatch(m.entity.name) or m.entity.nouns >= MEDICINE_NOUNS]
    return max(coded, key=lambda entity: entity.count) if coded else None
