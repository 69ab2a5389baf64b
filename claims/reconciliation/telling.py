"""A claim with what tells how far its reading can be trusted: its rules, its flags, and the words around its number."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache

from claims.reconciliation.news_nouns import IDLE_CONTEXT
from claims.reconciliation.statement import Statement

WORDS_AROUND = 8  # on each side of the number
SHORTEST_STEM = 4
ENDINGS = ("ations", "ation", "ities", "ments", "ment", "ness", "ings", "ing", "ies", "ers", "ions", "ion", "ed", "es",
    "er", "ly", "s", "e", "y")  # fmt: skip

_WORD = re.compile(r"[^\W\d_]{3,}")
_BORDER = re.compile(r"\d|[;:–—]")


class Part(StrEnum):
    """What of a reading may be a guess."""

    SUBJECT = "subject"
    MEASURE = "measure"
    PERIOD = "period"


# flags and rules of extraction by which a part was not read but guessed
GUESSED: dict[str, Part] = {
    "subject_unsure": Part.SUBJECT,
    "subject:seen": Part.SUBJECT,
    "subject:above": Part.SUBJECT,
    "subject:other": Part.SUBJECT,
    "subject:speaker": Part.SUBJECT,
    "subject:common-noun": Part.SUBJECT,
    "subject:row": Part.SUBJECT,
    "no_measure": Part.MEASURE,
    "measure:sibling": Part.MEASURE,
    "measure:none": Part.MEASURE,
    "measure:change": Part.MEASURE,
    "measure:governor": Part.MEASURE,
    "measure:paragraph": Part.MEASURE,
    "measure:near": Part.MEASURE,
    "period:announced": Part.PERIOD,
    "period:event": Part.PERIOD,
    "period:fragment": Part.PERIOD,
    "period:news": Part.PERIOD,
    "period:paragraph": Part.PERIOD,
    "period:present": Part.PERIOD,
    "period:reported": Part.PERIOD,
    "period:results": Part.PERIOD,
    "period:market": Part.PERIOD,
    "period:none": Part.PERIOD,
}
# rules by which a number is about whom its article is about, or has just told of, for its sentence names nobody
NAMELESS = frozenset(
    {
        "subject:main", "subject:seen", "subject:above", "subject:paragraph", "subject:in_fragment", "subject:other",
        "subject:speaker", "subject:common-noun", "subject:none",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Telling:
    """A claim of one story. ``around`` are stems of the words near its number, ``guessed`` what was not read.

    ``clause`` is what of its sentence stands between it and the next numbers. ``is_fixed`` claims keep their words.
    ``place`` is where the number starts in its article's text or headline. ``names_nobody`` says that its sentence
    leaves it to the rest of the article whom it is about.
    """

    statement: Statement
    around: frozenset[str] = frozenset()
    guessed: frozenset[Part] = frozenset()
    is_fixed: bool = False
    sentence: str = ""
    clause: str = ""
    place: int = 0
    names_nobody: bool = False

    def fixed(self, statement: Statement) -> "Telling":
        """The telling by words that a person stands behind: others go by them, and it goes by no others."""
        return replace(self, statement=statement, guessed=frozenset(), is_fixed=True, names_nobody=False)


def telling_of(statement: Statement, *, sentence: str, at: int, rules: Iterable[str], place: int = 0) -> Telling:
    """``at`` is where the number stands in the sentence, ``place`` where in the text."""
    before, after = sentence[: max(0, at)], sentence[max(0, at) + len(statement.text) :]
    near = [*_WORD.findall(before)[-WORDS_AROUND:], *_WORD.findall(after)[:WORDS_AROUND]]
    names = {word for word in near if word[0].isupper()}
    applied = tuple(rules)
    guessed = {GUESSED[each] for each in (*statement.flags, *applied) if each in GUESSED}
    return Telling(
        statement=statement,
        around=frozenset(stem(word) for word in near if word not in names and word.casefold() not in IDLE_CONTEXT),
        guessed=frozenset(guessed),
        sentence=sentence,
        clause=f"{_BORDER.split(before)[-1]} {_BORDER.split(after)[0]}",
        place=place,
        names_nobody=not NAMELESS.isdisjoint(applied),
    )


@lru_cache(maxsize=16_384)
def stem(word: str) -> str:
    """A word without its ending: "cancelled" and "cancellations" have one stem."""
    word = word.casefold()
    for end in ENDINGS:
        if word.endswith(end) and len(word) - len(end) >= SHORTEST_STEM:
            word = word[: -len(end)]
            break
    return word[:-1] if len(word) > SHORTEST_STEM and word[-1] == word[-2] else word
