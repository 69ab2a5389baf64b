"""What the words speak of among which a number stands, and how alike two wordings are, rarer words counting more."""

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from functools import lru_cache

from claims.reconciliation.news_concepts import CONCEPTS
from claims.reconciliation.news_nouns import IDLE_CONTEXT
from claims.reconciliation.telling import Telling, stem

PLAIN = frozenset({"share", "time", "duration"})  # of what, or for what, is the question

_WORD = re.compile(r"[^\W\d_]{3,}")

_CONCEPTS_OF: dict[str, frozenset[str]] = {}
for _concept, _words in CONCEPTS.items():
    for _word in _words:
        _CONCEPTS_OF[stem(_word)] = _CONCEPTS_OF.get(stem(_word), frozenset()) | {_concept}


@dataclass(frozen=True, slots=True)
class Wording:
    """The stems and concepts of a number's clause, with its measure, and of its whole sentence."""

    clause: frozenset[str]
    sentence: frozenset[str]


def telling_words(measure: str | None) -> list[str]:
    """The words of a measure but those that half of all measures have: "share of revenue" and "waiting time"."""
    return [word for word in (measure or "").split() if word not in PLAIN]


def concepts_of(word: str) -> frozenset[str]:
    """What a word, or its stem, speaks of."""
    return _CONCEPTS_OF.get(stem(word), frozenset())


def wordings(tellings: Sequence[Telling], *, names: Set[str]) -> dict[str, Wording]:
    """The wording of each claim, by its id. ``names`` are words of names, which say nothing of what is counted."""
    return {
        each.statement.id: Wording(
            clause=_spoken_of(f"{each.clause} {' '.join(telling_words(each.statement.measure))}", names),
            sentence=_spoken_of(each.sentence, names),
        )
        for each in tellings
    }


def rarities(tellings: Sequence[Telling], found: Mapping[str, Wording]) -> dict[str, float]:
    """How rare each stem and concept is in the sentences of a story, from 0 to 1."""
    sentences = {(each.statement.article_id, each.sentence): found[each.statement.id].sentence for each in tellings}
    counts = Counter(word for words in sentences.values() for word in words)
    most = math.log(1 + len(sentences))
    return {word: 1 - math.log(count) / most for word, count in counts.items()}


def likeness(one: frozenset[str], other: frozenset[str], rarity: Mapping[str, float]) -> float:
    """From 0, nothing in common, to 1, the same words: the cosine of the two, weighed by rarity."""
    shared = _weight(one & other, rarity)
    return shared / math.sqrt(_weight(one, rarity) * _weight(other, rarity)) if shared else 0.0


def _weight(words: frozenset[str], rarity: Mapping[str, float]) -> float:
    return sum(rarity.get(word, 1.0) ** 2 for word in words)


@lru_cache(maxsize=8192)
def _stems(text: str) -> frozenset[tuple[str, str]]:
    """The words of a text that say something, each with its stem."""
    words = {word.casefold() for word in _WORD.findall(text)}
    return frozenset((word, stem(word)) for word in words if word not in IDLE_CONTEXT)


def _spoken_of(text: str, names: Set[str]) -> frozenset[str]:
    told = {root for word, root in _stems(text) if word not in names}
    return frozenset(told).union(*({f"~{each}" for each in _CONCEPTS_OF.get(root, ())} for root in told))
