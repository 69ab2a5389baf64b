"""Tellings of one story that say the same in the same words, put together before they are compared."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from claims.extraction.quantity import Modality, Role
from claims.reconciliation.circumstances import Circumstances
from claims.reconciliation.dimensions import dimension
from claims.reconciliation.disputes import are_part_and_whole, dispute
from claims.reconciliation.interpretation import Reading, reading_of
from claims.reconciliation.matching import is_one_run
from claims.reconciliation.telling import Telling
from claims.reconciliation.units import exclude_each_other, is_same_voice

FIXED_WEIGHT = 1000


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

    @property
    def weight(self) -> int:
        """How many articles say so; what a person stands behind outweighs any."""
        return len(self.articles) * (FIXED_WEIGHT if self.reading.telling.is_fixed else 1)


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
    """Whether some text says both in one voice, or one as a part of the other: then they are two things.

    A total that grows is told twice, but not in one breath without a word of it.
    """
    is_run = is_one_run(one.reading.features, other.reading.features)
    alike = _may_ask_alike(one.reading, other.reading)
    return any(
        mine.statement.article_id == theirs.statement.article_id
        and exclude_each_other(mine.statement, theirs.statement)
        and (
            are_part_and_whole(mine, theirs)
            or _is_imagined_beside(mine, theirs)
            or (
                is_same_voice(mine.statement, theirs.statement, alike=alike)
                and not (_is_told_on(mine, theirs) if is_run else dispute(mine, theirs))
            )
        )
        for mine in one.tellings
        for theirs in other.tellings
    )


def _is_imagined_beside(one: Telling, other: Telling) -> bool:
    """Whether one is what would be and the other what is: "without it, sales would have grown by 5%", not 8%.

    What two speakers say could be is not imagined: one says that 2,100 jobs could go, the other speaks of 3,400.
    """
    said = (one.statement, other.statement)
    if None not in (said[0].claimant, said[1].claimant) and said[0].claimant != said[1].claimant:
        return False
    return [each.modality for each in said].count(Modality.HYPOTHETICAL) == 1


def needs_a_mark(one: Node, other: Node) -> bool:
    """Whether two nodes contradict each other by their sentences alone, which grouping doesn't see."""
    if not contradict(one, other):
        return False
    alike = _may_ask_alike(one.reading, other.reading)
    return is_one_run(one.reading.features, other.reading.features) or not any(
        mine.statement.article_id == theirs.statement.article_id
        and is_same_voice(mine.statement, theirs.statement, alike=alike)
        for mine in one.tellings
        for theirs in other.tellings
    )


def _is_told_on(one: Telling, other: Telling) -> bool:
    """Whether one text may say of one total what it was and what it has become."""
    roles = {one.statement.role, other.statement.role}
    return one.sentence != other.sentence or roles != {Role.LEVEL} or one.statement.period != other.statement.period


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
