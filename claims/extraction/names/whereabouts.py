"""Names that only say where somebody is from whom the text has named: "the Orlane maker", "its Orlane-based rival"."""

import re
from collections.abc import Sequence

from claims.extraction.names.entities import Mention
from claims.extraction.names.identities import Entity
from claims.extraction.vocabulary.typenouns import COMPANY_NOUNS
from claims.extraction.vocabulary.wordlists import word_set

# Before these stands rather what a service or a gang is called.
CALLED_BY_NAME = word_set("""
    service network platform marketplace website app site lab laboratory exchange fund label studio railway railroad
    restaurant chain bank unicorn brand
    """)
FROM = "|".join(sorted(COMPANY_NOUNS - CALLED_BY_NAME))
OF_FIRM = re.compile(rf" (?:[a-z]+ )?(?:{FROM})\b")
FROM_THERE = re.compile(r"-(?:based|born|listed|headquartered|traded|registered)\b")
ARTICLE = re.compile(r"\b(?:[Tt]he|[Ii]ts) $")
GANGS = re.compile(r"\b(?:hack|ransom|gang\b|extort|militant|terror|cyber)", re.I)
REACH = 500  # characters before such a name in which the firm is named


def note_whereabouts(text: str, mentions: Sequence[Mention], body_start: int) -> None:
    """Learn that what only says where a firm is from is a place."""
    named: Mention | None = None
    has_gang = GANGS.search(text) is not None
    for mention in mentions:
        entity = mention.entity
        may_be_place = mention.start >= body_start and _may_be_place(entity)
        if may_be_place and _says_where(text, mention, named, has_gang=has_gang):
            entity.kind = "place"
        elif entity.is_organisation and not entity.is_source:
            named = mention


def _may_be_place(entity: Entity) -> bool:
    return entity.kind in {"organisation", "thing"} and entity.count == 1 and not (entity.nouns or entity.ticker)


def _says_where(text: str, mention: Mention, named: Mention | None, *, has_gang: bool) -> bool:
    if " " in mention.entity.name:
        return False
    after = text[mention.end : mention.end + 40]
    if FROM_THERE.match(after):
        return True
    is_near = named is not None and mention.start - named.end < REACH
    if not is_near or ARTICLE.search(text[mention.start - 4 : mention.start]) is None:
        return False
    found = OF_FIRM.match(after)
    return found is not None and not (has_gang and found[0].endswith(" group"))
