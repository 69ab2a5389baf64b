"""What people decided about sameness, put into groups that words alone have made.

A claim that a person took out of a figure is a *mover*: it is no longer grouped with the others by its words, and
neither draws them along nor holds them together. It goes where people put it; failing that, where its words fit
best among the groups that it was not taken out of. A mover that was alone with its value *draws*: claims that come
later, and that words would put where it was taken from, follow it if they print the same.
"""

from collections.abc import Iterable, Mapping, Sequence

from claims.reconciliation.agreement import Relation
from claims.reconciliation.constraints import Constraints
from claims.reconciliation.matching import comparability_key, relation_in_figure
from claims.reconciliation.partition import partition
from claims.reconciliation.statement import Statement

Group = tuple[Statement, ...]


def movers_of(constraints: Constraints) -> frozenset[str]:
    """The claims that people took out of figures: the first of each pair that is apart."""
    return frozenset(mover for mover, _anchor in constraints.apart)


def by_words(statements: Iterable[Statement], *, constraints: Constraints) -> list[Group]:
    """The groups of one key's claims, movers left out."""
    movers = movers_of(constraints)
    rules = Constraints(together=constraints.together, qualifiers=constraints.qualifiers)
    return partition([each for each in statements if each.id not in movers], constraints=rules)


def as_ruled(
    groups: Iterable[Group], movers: Mapping[str, Sequence[Statement]], *, constraints: Constraints
) -> list[Group]:
    """The groups of some keys, joined across keys where people said so, and with the movers of each key put in."""
    placed = _Placed(groups)
    for one, other in sorted(tuple(sorted(pair)) for pair in constraints.together):
        placed.join(one, other)
    enemies = _partners(constraints.apart)
    friends = _partners(constraints.together)
    for key in sorted(movers):
        for mover in sorted(movers[key], key=lambda each: each.id):
            barred = {placed.home[each] for each in enemies.get(mover.id, ()) if each in placed.home}
            liked = {placed.home[each] for each in friends.get(mover.id, ()) if each in placed.home} - barred
            placed.put(mover, min(liked) if liked else _fitting(mover, placed, barred, constraints))
    ruled = {*enemies, *friends}
    for mover in (each for key in sorted(movers) for each in movers[key] if each.id in constraints.drawing):
        left = {placed.home[each] for each in enemies.get(mover.id, ()) if each in placed.home}
        for each in [each for at in sorted(left) for each in placed.groups[at]]:
            if each.id not in ruled and relation_in_figure(each, mover) is Relation.SAME:
                placed.move(each, placed.home[mover.id])
    return placed.listed()


class _Placed:
    """Groups by number, and the number of each claim's group."""

    def __init__(self, groups: Iterable[Group]) -> None:
        self.groups = dict(enumerate(groups))
        self.home = {each.id: at for at, group in self.groups.items() for each in group}

    def join(self, one: str, other: str) -> None:
        here, there = self.home.get(one), self.home.get(other)
        if here is None or there is None or here == there:
            return
        for each in self.groups[there]:
            self.home[each.id] = here
        self.groups[here] += self.groups.pop(there)

    def put(self, statement: Statement, at: int | None) -> None:
        number = at if at is not None else max(self.groups, default=-1) + 1
        self.groups[number] = (*self.groups.get(number, ()), statement)
        self.home[statement.id] = number

    def move(self, statement: Statement, at: int) -> None:
        left = self.home[statement.id]
        self.groups[left] = tuple(each for each in self.groups[left] if each.id != statement.id)
        self.put(statement, at)

    def listed(self) -> list[Group]:
        return [tuple(sorted(group, key=lambda each: each.id)) for group in self.groups.values()]


def _fitting(mover: Statement, placed: _Placed, barred: set[int], constraints: Constraints) -> int | None:
    """The group that a mover would join by its words if those it was taken out of were not there; None for none."""
    others = [each for at, group in placed.groups.items() if at not in barred for each in group]
    rules = Constraints(qualifiers=constraints.qualifiers)
    same_key = [each for each in others if _is_comparable(each, mover)]
    landed = next(group for group in partition([*same_key, mover], constraints=rules) if mover.id in _ids(group))
    mates = [placed.home[each.id] for each in landed if each.id != mover.id]
    return min(set(mates), key=lambda at: (-mates.count(at), at)) if mates else None


def _is_comparable(one: Statement, other: Statement) -> bool:
    return comparability_key(one) == comparability_key(other)


def _ids(group: Group) -> set[str]:
    return {each.id for each in group}


def _partners(pairs: Iterable[tuple[str, str]]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for one, other in pairs:
        found.setdefault(one, set()).add(other)
        found.setdefault(other, set()).add(one)
    return found
