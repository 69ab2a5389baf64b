"""What a queue item's answers come to. Pure: the same answers in any order come to the same.

``RIGHT`` means "the same figure" of a pair and "read right" of a reading; a correction says that a reading is wrong.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

MOST_ANSWERS = 3  # where two differ, a third decides


class Answer(StrEnum):
    YES = "YES"
    NO = "NO"
    UNSURE = "UNSURE"
    CORRECT = "CORRECT"
    LATER = "LATER"
    FLAG = "FLAG"


# What counts as an answer, and as which. Putting an item off and raising a flag answer nothing.
MEANS = {
    Answer.YES: Answer.YES,
    Answer.NO: Answer.NO,
    Answer.CORRECT: Answer.NO,
    Answer.UNSURE: Answer.UNSURE,
}


@dataclass(frozen=True, slots=True)
class Standing:
    """``outcome`` is None while answers are wanted; ``wanted`` counts all that are, those given among them."""

    outcome: Answer | None
    wanted: int


def standing_of(answers: Sequence[str], *, wanted: int) -> Standing:
    """The outcome once enough people answered: what most of them say, or UNSURE where no answer has most."""
    counts = Counter(MEANS[Answer(answer)] for answer in answers if Answer(answer) in MEANS)
    given = counts.total()
    if given < wanted:
        return Standing(None, wanted)
    answer, most = min(counts.items(), key=lambda item: (-item[1], item[0]))
    if 2 * most > given:
        return Standing(answer, wanted)
    if given < MOST_ANSWERS:
        return Standing(None, MOST_ANSWERS)
    return Standing(Answer.UNSURE, wanted)
