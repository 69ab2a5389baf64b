"""Names of what somebody owns: "its Teller line", "the firm's Kestrel app", "our new console, the Lumen 2"."""

import re
from collections.abc import Sequence

from claims.extraction.names.entities import Mention
from claims.extraction.names.identities import Entity
from claims.extraction.vocabulary.typenouns import ASSET_NOUNS, PRODUCT_NOUNS, singular
from claims.extraction.vocabulary.wordlists import word_set

GOODS = (
    ASSET_NOUNS
    | PRODUCT_NOUNS
    | word_set("""
    console system handheld phone handset laptop tablet headset device gadget model car van truck sedan suv bike scooter
    title flagship brand label range edition line software engine chip processor printer watch toy cereal drink snack
    store branch depot ground arena stand pitch venue course track works site tool assistant chatbot
    """)
)
OWNED = re.compile(r"(?:\b(?:[Ii]ts|[Oo]ur|[Tt]heir)|\b[Tt]he [a-z]+[’']s|[’']s)((?: [a-z][\w-]*){0,5}),? (?:the )?$")
WORD_AFTER = re.compile(r" ([a-z][\w-]+)")
REACH = 70  # characters before a name in which its owner stands


def note_belongings(text: str, mentions: Sequence[Mention], main: Entity | None) -> None:
    """Mark the entities that the text names as goods, sites or lines of somebody."""
    for mention in mentions:
        entity = mention.entity
        if entity is main or entity.kind not in {"thing", "organisation"} or entity.is_owned:
            continue
        before = OWNED.search(text[max(0, mention.start - REACH) : mention.start])
        if before is None:
            continue
        after = WORD_AFTER.match(text[mention.end : mention.end + 20])
        words = [*before[1].split(), *([after[1]] if after is not None else [])]
        entity.is_owned = any(singular(word) in GOODS for word in words)
