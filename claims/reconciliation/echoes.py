"""Which articles use the words of a measure where they print the numbers that ask one question.

A noun that only one article's sentence has is seldom what all of them count: "management" where it puts the cost at so
much, beside sentences that all speak of the cost.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Set

from claims.reconciliation.telling import Telling, stem

_WORD = re.compile(r"[^\W\d_]{4,}")


def stems_by_article(tellings: Iterable[Telling]) -> dict[str, set[str]]:
    """By article the stems of its sentences' words, of four letters or more."""
    found: dict[str, set[str]] = defaultdict(set)
    for telling in tellings:
        found[telling.statement.article_id].update(map(stem, _WORD.findall(telling.sentence)))
    return found


def echoes(measure: str, stems: Mapping[str, Set[str]]) -> set[str]:
    """The articles whose sentences have some word of the measure."""
    words = set(map(stem, _WORD.findall(measure)))
    return {article for article, found in stems.items() if words & found}
