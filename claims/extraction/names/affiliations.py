"""For whom a quoted person speaks: "Norvik boss Dana Lowe", "Dana Lowe, chief executive of Norvik"."""

import re

from claims.extraction.names.entities import Mention
from claims.extraction.names.identities import Entity
from claims.extraction.names.mentions import Mentions

# What may stand between an organisation and its person: "Norvik’s chief financial officer Dana Lowe".
OWNED_ROLE = re.compile(r"(?:[’']s)?(?: [a-z-]+){1,5} ")
# Or between a person and an organisation: ", who runs the pressure group Norvik", ", head of sales at Norvik".
ROLE_AT = re.compile(r",? (?:[\w’'-]+ ){0,8}?(?:of|at|for|from|with|runs|owns|leads|heads|founded)(?: [a-z-]+){0,4} ")
REACH = 110  # characters between a person and the organisation
LONGEST_PARAGRAPH = 3000


def affiliation_of(person: Entity, mentions: Mentions, text: str, position: int) -> Entity | None:
    """The organisation that a person speaks for, as the text says it; else the one named last before the words."""
    for mention in mentions.before(position + REACH):
        if mention.entity is person:
            said = _said_of(mention, mentions, text)
            if said is not None:
                return said
    line = max(text.rfind("\n", 0, position) + 1, position - LONGEST_PARAGRAPH)
    here = [m.entity for m in mentions.between(line, position) if m.entity.is_organisation and not m.entity.members]
    return here[-1] if here else None


def _said_of(person: Mention, mentions: Mentions, text: str) -> Entity | None:
    for other in mentions.between(person.end, person.end + REACH):
        if other.entity.is_organisation and ROLE_AT.fullmatch(text[person.end : other.start]):
            return other.entity
    for other in reversed(mentions.between(max(0, person.start - REACH), person.start)):
        if other.entity.is_organisation and OWNED_ROLE.fullmatch(text[other.end : person.start]):
            return other.entity
    return None


def is_quoted(text: str, position: int) -> bool:
    """Whether a quotation that began in the paragraph is open at a position."""
    line = max(text.rfind("\n", 0, position) + 1, position - LONGEST_PARAGRAPH)
    return len(re.findall(r"[\"“”]", text[line:position])) % 2 == 1
