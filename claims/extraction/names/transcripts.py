"""Transcripts: lines that begin with who speaks, in capitals ("WOLFF: They lose 190 million a year")."""

import re
from collections.abc import Sequence

from claims.extraction.vocabulary.wordlists import word_set

LABEL = re.compile(r"(?:\n|\A)([A-Z][A-Z .'’-]{2,30}): ")
FEWEST = 2  # labels of a transcript: one alone is a dateline ("MUMBAI: ") or a tabloid's shout
ROLES = word_set("ceo cfo coo cto dr mr mrs ms prof professor mayor minister sir dame president chairman")
# Who only asks or announces states nothing.
ASKING = word_set("""
    presenter host anchor interviewer question reporter moderator announcer operator caller listener audience
    update correction note
    """)


def speakers_in(body: str) -> tuple[str, ...]:
    """The labels of a transcript as written, each once; none where a text is no transcript."""
    labels = tuple(dict.fromkeys(LABEL.findall(body)))
    return labels if len(labels) >= FEWEST else ()


def speaker_called(label: str, speakers: Sequence[str]) -> str | None:
    """The name of a speaker in full, wherever the transcript gives it ("NOVAK" is "Petr Novak"); None for who asks."""
    words = label.lower().split(" ")
    if set(words) & ASKING:
        return None
    fullest = max((other for other in speakers if other.lower().split(" ")[-1] == words[-1]), key=len, default=label)
    return " ".join(word for word in fullest.split(" ") if word.lower() not in ROLES).title()
