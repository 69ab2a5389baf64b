"""Which articles use the words of a measure where they print the numbers that ask one question.

A noun that only one article's sentence has is seldom what all of them count: "management" where it puts the cost at so
much, beside sentences that all speak of the cost. What the whole story speaks of says nothing of one of its questions:
"plant" in a story of a plant.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set

from claims.reconciliation.telling import Telling, stem

COMMON = 0.25
FEW = 3

_WORD = re.compile(r"[^\W\d_]{4,}")


def common_stems(tellings: Sequence[Telling]) -> frozenset[str]:
    """The stems that more than a share of COMMON of a story's different sentences have, and more than FEW."""
    sentences = {telling.sentence for telling in tellings}
    counts = Counter(each for sentence in sentences for each in stems_of(sentence))
    return frozenset(each for each, count in counts.items() if count > max(FEW, COMMON * len(sentences)))


def stems_by_article(tellings: Iterable[Telling], *, common: Set[str] = frozenset()) -> dict[str, set[str]]:
    """By article the stems of its sentences' words, of four letters or more, without those that are common."""
    found: dict[str, set[str]] = defaultdict(set)
    for telling in tellings:
        found[telling.statement.article_id] |= stems_of(telling.sentence) - common
    return found


def stems_of(text: str) -> set[str]:
    """The stems of a text's words of four letters or more."""
    return set(map(stem, _WORD.findall(text)))


def echoes(measure: str, stems: Mapping[str, Set[str]]) -> set[str]:
    """The articles whose sentences have some word of the measure."""
    words = stems_of(measure)
    return {article for article, found in stems.items() if words & found}
