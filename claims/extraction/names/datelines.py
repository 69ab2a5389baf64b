"""Datelines: the place, day and agency that stand before the first sentence of a report."""

import re
from collections.abc import Sequence

from claims.extraction.names.entities import Mention

DATELINE_REACH = 120
DATELINE = re.compile(
    r"\A\s*(?:[^\n]{0,40}?\(([^)\n]{2,40})\)\s*[-–—]|[A-Z][A-Z .]{2,30},(?: [A-Z][a-z]+\.?,)?[^\n]{0,25}? ?[-–—] )"
)


def end_of_dateline(body: str) -> int:
    """Where the text begins after its dateline ("ARNEVIK, Sept 16 (Wire) - "), 0 when it has none."""
    match = DATELINE.match(body[:DATELINE_REACH])
    return match.end() if match is not None else 0


def without_dateline(text: str, mentions: Sequence[Mention], body_start: int) -> list[Mention]:
    """Mentions but those of the agency and the place that a dateline names."""
    end = body_start + end_of_dateline(text[body_start : body_start + DATELINE_REACH])
    return [mention for mention in mentions if not body_start <= mention.start < end]


def note_dateline(text: str, mentions: Sequence[Mention], body_start: int) -> None:
    """Learn that what a report is dated from is a place, wherever else it is named."""
    end = body_start + end_of_dateline(text[body_start : body_start + DATELINE_REACH])
    begin = len(text[:end]) - len(text[body_start:end].lstrip())
    dated = [mention.entity for mention in mentions if mention.start == begin < end]
    for entity in dated:
        if entity.kind in {"organisation", "thing"} and not entity.nouns:
            entity.kind = "place"
