"""Who in a text accuses whom: "X has accused Y of", "Y is charged with", "a group has been accused"."""

import re
from collections.abc import Sequence

from claims.extraction.names.entities import Mention
from claims.extraction.names.identities import Entity

ACCUSER = re.compile(
    r"^ (?:has |have |had |on \w+ |publicly )*(?:accus(?:ed|es|ing)(?! of)|alleg(?:ed|es)|blam(?:ed|es)|su(?:ed|es)) "
)
ACCUSED = re.compile(
    r"\b(?:accus(?:ed|es|ing)|blam(?:ed|es|ing)|allegations against|lawsuit against|su(?:ed|es))"
    r" (?!of\b)(?:[\w’'-]+ (?!of\b)){0,3}$|\battribute[sd]? to $"
)
IS_ACCUSED = re.compile(
    r"^(?:,[^.,]{0,60}){0,3},? (?:has been |have been |is |are |was |were |stands )?"
    r"(?:accused of|charged (?:on \w+ )?with|indicted (?:on|for)|arrested (?:on|for)|convicted of|found guilty)\b"
)
SOMEBODY_IS_ACCUSED = re.compile(r"\b(?:has been|have been|is|are|was|were|group|firm|company) accused of\b")


def accusation_in(
    text: str, mentions: Sequence[Mention], *, main: Entity | None
) -> tuple[Entity | None, Entity | None]:
    """The first accuser and the accused; ``main`` is accused where only "a group" or "the firm" is said to be."""
    accuser = next((m.entity for m in mentions if ACCUSER.match(text[m.end : m.end + 60])), None)
    accused = next((m.entity for m in mentions if ACCUSED.search(text[max(0, m.start - 70) : m.start])), None)
    if accused is None:
        accused = next((m.entity for m in mentions if IS_ACCUSED.match(text[m.end : m.end + 140])), None)
    if accused is None and SOMEBODY_IS_ACCUSED.search(text):
        accused = main
    return accuser, accused if accused is not accuser else None
