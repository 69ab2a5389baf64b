"""Tellings of one story that say the same in the same words, put together before they are compared."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from claims.reconciliation.circumstances import Circumstances
from claims.reconciliation.dimensions import dimension
from claims.reconciliation.disputes import dispute
from claims.reconciliation.interpretation import Reading, reading_of
from claims.reconciliation.matching import is_one_run
from claims.reconciliation.telling import Telling
from claims.reconciliation.units import exclude_each_other, is_same_voice


@dataclass(slots=True)
class Node:
    """Tellings of one story that say the same in the same words."""

    reading: Reading
    tellings: list[Telling]
    order: tuple[object, ...]

    @property
    def value(self) -> object:
        said = self.reading.said
        return (said.value, said.unit) if said.value is not None else (str(said.hard), said.unit)

    @property
    def articles(self) -> set[str]:
        return {each.statement.article_id for each in self.tellings}


def nodes_of(tellings: Sequence[Telling], story: Circumstances) -> list[list[Node]]:
    """The nodes of each dimension, those of the most articles first."""
    buckets: dict[str, dict[tuple[object, ...], Node]] = defaultdict(dict)
    for each in tellings:
        reading = reading_of(each, story=story)
        key = _likeness(each, reading)
        bucket = buckets[dimension(each.statement.unit)]
        if key in bucket:
            bucket[key].tellings.append(each)
        else:
            bucket[key] = Node(reading, [each], key)
    return [
        sorted(buckets[name].values(), key=lambda node: (-len(node.articles), repr(node.order)))
        for name in sorted(buckets)
    ]


def contradict(one: Node, other: Node) -> bool:
    """Whether some text says both in one voice: then they are two things."""
    if is_one_run(one.reading.features, other.reading.features):
        return False
    alike = _may_ask_alike(one.reading, other.reading)
    return any(
        mine.statement.article_id == theirs.statement.article_id
        and is_same_voice(mine.statement, theirs.statement, alike=alike)
        and exclude_each_other(mine.statement, theirs.statement)
        and not dispute(mine, theirs)
        for mine in one.tellings
        for theirs in other.tellings
    )


def _may_ask_alike(one: Reading, other: Reading) -> bool:
    """Whether their measures are one, or one of them is not known: then a named claimant is a second voice."""
    return one.is_vague or other.is_vague or one.features.family == other.features.family


def _likeness(telling: Telling, reading: Reading) -> tuple[object, ...]:
    """What two tellings must share to be one for adoption."""
    said = telling.statement
    return (
        said.subject or "",
        said.measure or "",
        said.unit,
        said.role,
        said.direction or "",
        said.period or "",
        said.qualifiers,
        str(said.hard),
        str(said.typical),
        said.modality,
        tuple(sorted(telling.guessed)),
        reading.is_unsure,
        reading.subject or "",
        said.claimant or "",
        telling.is_fixed,
    )
