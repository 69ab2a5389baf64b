"""Where the numbers of a story stand in their texts: what an article tells first is what its story is about."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from claims.reconciliation.dimensions import dimension
from claims.reconciliation.statement import HEADLINE
from claims.reconciliation.telling import Telling

SHORTEST_TEXT = 400  # characters; of shorter texts nothing is far down


@dataclass(frozen=True, slots=True)
class Position:
    """A number's place in its text: how many of its dimension stand ``before`` it and how many there are ``in_all``,
    and its ``depth``, from 0 at the beginning to 1 at the last number."""

    before: int
    in_all: int
    depth: float


def positions(tellings: Iterable[Telling]) -> dict[str, Position]:
    """The position of each claim, by its id. A headline is a text of its own, but what it tells is never all."""
    texts: dict[tuple[str, bool], list[Telling]] = defaultdict(list)
    in_all: Counter[tuple[str, str]] = Counter()
    for each in tellings:
        texts[each.statement.article_id, each.statement.field == HEADLINE].append(each)
        in_all[each.statement.article_id, dimension(each.statement.unit)] += 1
    found: dict[str, Position] = {}
    for (article, is_headline), told in texts.items():
        last = max(SHORTEST_TEXT, *(each.place for each in told))
        alike: dict[str, list[Telling]] = defaultdict(list)
        for each in sorted(told, key=lambda each: (each.place, each.statement.id)):
            alike[dimension(each.statement.unit)].append(each)
        for unit, ordered in alike.items():
            many = in_all[article, unit] if is_headline else len(ordered)
            for before, each in enumerate(ordered):
                found[each.statement.id] = Position(before, many, each.place / last)
    return found


def crowds(tellings: Iterable[Telling]) -> Mapping[tuple[str, Decimal], int]:
    """By unit and value, how many articles print a number, less one where some article prints it more than once:
    a round number that stands for two things in one text may do so in others."""
    printed: dict[tuple[str, Decimal], Counter[str]] = defaultdict(Counter)
    for each in tellings:
        if each.statement.value is not None and each.statement.field != HEADLINE:
            printed[each.statement.unit, each.statement.value][each.statement.article_id] += 1
    return {number: len(articles) - (max(articles.values()) > 1) for number, articles in printed.items()}
